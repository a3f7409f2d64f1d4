// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <string_view>

namespace boost::json // declared, as only who reads or writes JSON needs more of it
{
class value;
class object;
class array;
} // namespace boost::json

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What all types that hold any JSON have in common: what is left to each is which of it.
template <class V>
struct any_json_kind
{
    static constexpr shape what = shape::any;

    /// Whether a value could be read as it is: it has `levels` of arrays and objects at most, its text is UTF-8, and its numbers are numbers.
    static bool is_sound(V const& value, std::size_t levels) { return sound(value, levels); }

private:
    template <class Value>
    static bool sound(Value const& value, std::size_t levels)
    {
        if constexpr (requires { value.get_string(); })
            return value.is_array()    ? sound(value.get_array(), levels)
                   : value.is_object() ? sound(value.get_object(), levels)
                   : value.is_string() ? is_utf8(std::string_view(value.get_string()))
                                       : !value.is_double() || !detail::is_nan(value.get_double());
        else
        {
            if (levels == 0)
                return false;
            for (auto const& each : value)
                if constexpr (requires { each.key(); })
                {
                    if (!is_utf8(std::string_view(each.key())) || !sound(each.value(), levels - 1))
                        return false;
                }
                else if (!sound(each, levels - 1))
                    return false;
            return true;
        }
    }
};
} // namespace detail

/// Any JSON, null too, kept as it came. No rule sees it.
template <>
struct kind<boost::json::value> : detail::any_json_kind<boost::json::value>
{
    static constexpr json_type        types = every_json_type;
    static constexpr std::string_view name  = "any";
};

/// Any object, kept as it came.
template <>
struct kind<boost::json::object> : detail::any_json_kind<boost::json::object>
{
    static constexpr json_type                            types = json_type::object;
    static constexpr std::string_view                     name  = "object";
    static constexpr detail::plain_issue<code::dict_type> wrong_type{};
};

/// Any array, kept as it came.
template <>
struct kind<boost::json::array> : detail::any_json_kind<boost::json::array>
{
    static constexpr json_type                            types = json_type::array;
    static constexpr std::string_view                     name  = "array";
    static constexpr detail::plain_issue<code::list_type> wrong_type{};
};
} // namespace preflight::inline PREFLIGHT_ABI
