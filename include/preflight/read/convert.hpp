// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/explain.hpp>
#include <preflight/validate/to_integer.hpp>

#include <boost/json/value.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/result.hpp>

#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Reads a JSON value, in which `validate` finds no issue, into a value.
template <class V>
void fill(V& out, boost::json::value const& in)
{
    if constexpr (optional<V>)
    {
        if (in.is_null())
            out.reset();
        else
            fill(out ? *out : out.emplace(), in);
    }
    else if constexpr (described<V>)
    {
        auto const field = [&](auto const& f) {
            using F = std::remove_cvref_t<decltype(f)>;
            if (auto const found = in.get_object().if_contains(f.name))
                fill(out.*f.member, *found);
            else if constexpr (!F::is_required)
                out.*f.member = V{}.*f.member;
        };
        for_each(schema_of<V>.fields, field);
    }
    else if constexpr (list<V>)
    {
        auto const& elements = in.get_array();
        out.resize(elements.size());
        for (std::size_t i = 0; i != elements.size(); ++i)
            fill(out[i], elements[i]);
    }
    else if constexpr (text<V>)
    {
        static_assert(std::same_as<V, std::string>, "what is read must own its text");
        out = std::string_view(in.get_string());
    }
    else if constexpr (boolean<V>)
        out = in.get_bool();
    else if constexpr (integer<V>)
        out = to_integer<V>(in).value_or(V{});
    else
        out = in.to_number<V>();
}

/// The JSON value of a value.
template <class V>
void assign(boost::json::value& out, V const& in)
{
    if constexpr (optional<V>)
    {
        if (in)
            assign(out, *in);
        else
            out = nullptr;
    }
    else if constexpr (described<V>)
    {
        auto&      members = out.emplace_object();
        auto const field   = [&](auto const& f) {
            auto const& member = in.*f.member;
            if constexpr (optional<std::remove_cvref_t<decltype(member)>>)
                if (!member && !f.writes_null)
                    return;
            assign(members[f.name], member);
        };
        members.reserve(schema_of<V>.count);
        for_each(schema_of<V>.fields, field);
    }
    else if constexpr (list<V>)
    {
        auto& elements = out.emplace_array();
        elements.reserve(in.size());
        for (auto const& element : in)
            assign(elements.emplace_back(nullptr), element);
    }
    else if constexpr (text<V>)
        out = std::string_view(in);
    else
        out = in;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail

/// `value_from`, `value_to` and `try_value_to` for every type with a schema. They stand here because a plain struct's own namespace knows
/// nothing of preflight: the tag's namespace is the one place in which Boost.JSON finds them for any struct.
namespace boost::json
{
/// Writes `in` as an object, valid or not; an optional that holds nothing is left out, unless it is `write_null`.
template <preflight::described T>
void tag_invoke(value_from_tag, value& out, T const& in)
{
    preflight::detail::assign(out, in);
}

/// The value, or the code of the first issue that `validate` finds.
template <preflight::described T>
boost::system::result<T> tag_invoke(try_value_to_tag<T>, value const& in)
{
    if (auto const issues = preflight::validate<T>(in); !issues.empty())
        return make_error_code(issues[0].code);
    T out{};
    preflight::detail::fill(out, in);
    return out;
}

/// The value; throws a `boost::system::system_error` that names every issue that `validate` finds.
template <preflight::described T>
T tag_invoke(value_to_tag<T>, value const& in)
{
    if (auto const issues = preflight::validate<T>(in); !issues.empty())
        throw_exception_from_error(issues, BOOST_CURRENT_LOCATION);
    T out{};
    preflight::detail::fill(out, in);
    return out;
}
} // namespace boost::json
