// SPDX-License-Identifier: BSL-1.0

// Boost.JSON with `parse` and `try_value_to` to structs that Boost.Describe describes, and every rule checked by hand. All rules are judged. It
// differs in this point: it tells only that something is wrong, but neither what nor where.
#include "plain_requests.hpp"
#include "suite.hpp"

#include <boost/describe.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value_to.hpp>
#include <boost/mp11/algorithm.hpp>

#include <type_traits>

namespace bench::plain
{
BOOST_DESCRIBE_STRUCT(exposed_port, (), (port, protocol))
BOOST_DESCRIBE_STRUCT(environment_variable, (), (name, value))
BOOST_DESCRIBE_STRUCT(registry_credentials, (), (host, username, password))
BOOST_DESCRIBE_STRUCT(container_settings, (), (image, expose, environment, startup_command, credentials))
BOOST_DESCRIBE_STRUCT(placement_constraints, (), (location))
BOOST_DESCRIBE_STRUCT(container_request, (), (plan_id, name, container_settings, constraints, ssh_key))
BOOST_DESCRIBE_STRUCT(machine_request, (), (plan_id, name, ssh_key, os_image))

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// The conversion of Boost.JSON 1.81 for described structs refuses absent optionals and unknown keys. This one accepts them.
template <class T>
    requires boost::describe::has_describe_members<T>::value
boost::json::result<T> tag_invoke(boost::json::try_value_to_tag<T> const&, boost::json::value const& from)
{
    using members = boost::describe::describe_members<T, boost::describe::mod_public>;
    boost::json::result<T> made(boost::system::in_place_value);
    auto const*            object = from.if_object();
    if (!object)
        return make_error_code(boost::json::error::not_object);
    boost::mp11::mp_for_each<members>([&](auto member) {
        if (!made)
            return;
        using M          = std::remove_reference_t<decltype(*made.*member.pointer)>;
        auto const found = object->if_contains(member.name);
        if (found)
        {
            auto value = boost::json::try_value_to<M>(*found);
            if (value)
                *made.*member.pointer = std::move(*value);
            else
                made = value.error();
            // A port without a protocol has the default one, but null is not a protocol.
            if constexpr (std::is_same_v<T, exposed_port> && is_optional<M>)
                if (found->is_null())
                    made = make_error_code(boost::json::error::not_string);
        }
        else if constexpr (!is_optional<M>)
            made = make_error_code(boost::json::error::unknown_name);
    });
    return made;
}
} // namespace bench::plain

namespace bench
{
namespace
{
template <class T>
bool accept(std::string const& text)
{
    boost::json::monotonic_resource memory;
    boost::json::error_code         ec;
    auto const                      document = boost::json::parse(text, ec, &memory);
    if (ec)
        return false;
    auto const value = boost::json::try_value_to<T>(document);
    return value && sound(*value);
}

struct parse_convert_check
{
    bool operator()(of<request::container>, std::string const& text) const
    {
        return accept<plain::container_request>(text);
    }
    bool operator()(of<request::machine>, std::string const& text) const
    {
        return accept<plain::machine_request>(text);
    }
};
} // namespace

void add_boost_value_to(suite& s) { s.judge("boost", "value_to + checks by hand", parse_convert_check()); }
} // namespace bench
