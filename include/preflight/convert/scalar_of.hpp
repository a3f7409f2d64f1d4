// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>

#include <boost/json/value.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The type of a JSON value.
inline json_type type_of(boost::json::value const& value)
{
    switch (value.kind()) // LCOV_EXCL_BR_LINE: there is no other kind
    {
    case boost::json::kind::null:
        return json_type::null;
    case boost::json::kind::bool_:
        return json_type::boolean;
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
        return json_type::number;
    case boost::json::kind::string:
        return json_type::string;
    case boost::json::kind::array:
        return json_type::array;
    case boost::json::kind::object:
        return json_type::object;
    }
    PREFLIGHT_UNREACHABLE();
}

/// What a JSON value says that is neither an array nor an object; its text must outlive this. `is_utf8`: that text in it is known to be UTF-8.
inline json_scalar scalar_of(boost::json::value const& value, bool is_utf8)
{
    switch (value.kind()) // LCOV_EXCL_BR_LINE: there is no other kind
    {
    case boost::json::kind::bool_:
        return value.get_bool();
    case boost::json::kind::int64:
        return value.get_int64();
    case boost::json::kind::uint64:
        return value.get_uint64();
    case boost::json::kind::double_:
        return value.get_double();
    case boost::json::kind::string:
        return {std::string_view(value.get_string()), is_utf8};
    case boost::json::kind::null:
    case boost::json::kind::array:
    case boost::json::kind::object:
        break;
    }
    return {};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
