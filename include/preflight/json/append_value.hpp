// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>

#include <boost/json/value.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// Appends a JSON array as FastAPI writes it. Linear. It recurses as deep as the value is nested, which a parser bounds.
template <std::same_as<boost::json::array> A>
void append_json(std::string& out, A const& elements);
/// Appends a JSON object, likewise.
template <std::same_as<boost::json::object> O>
void append_json(std::string& out, O const& members);
/// Appends any JSON value, likewise.
template <std::same_as<boost::json::value> V> // a type that converts to a value is not taken
void append_json(std::string& out, V const& value)
{
    namespace json = boost::json;
    switch (value.kind()) // LCOV_EXCL_BR_LINE: there is no other kind
    {
    case json::kind::null:
        out += "null";
        break;
    case json::kind::bool_:
        append_json(out, value.get_bool());
        break;
    case json::kind::int64:
        append_json(out, value.get_int64());
        break;
    case json::kind::uint64:
        append_json(out, value.get_uint64());
        break;
    case json::kind::double_:
        append_json(out, value.get_double());
        break;
    case json::kind::string:
        append_json(out, std::string_view(value.get_string()));
        break;
    case json::kind::array:
        append_json(out, value.get_array());
        break;
    case json::kind::object:
        append_json(out, value.get_object());
        break;
    }
}
template <std::same_as<boost::json::array> A>
void append_json(std::string& out, A const& elements)
{
    out += '[';
    for (bool more = false; auto const& element : elements)
    {
        if (std::exchange(more, true))
            out += ',';
        append_json(out, element);
    }
    out += ']';
}
template <std::same_as<boost::json::object> O>
void append_json(std::string& out, O const& members)
{
    out += '{';
    for (bool more = false; auto const& member : members)
    {
        if (std::exchange(more, true))
            out += ',';
        append_json(out, std::string_view(member.key()));
        out += ':';
        append_json(out, member.value());
    }
    out += '}';
}
} // namespace preflight::inline PREFLIGHT_ABI
