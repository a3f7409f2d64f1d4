// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/schema/object.hpp>

#include <string>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
template <described T>
constexpr void append_json(std::string& out, T const& value);
template <optional V>
constexpr void append_json(std::string& out, V const& value);

/// Appends a list as a JSON array.
template <list V>
constexpr void append_json(std::string& out, V const& elements)
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

/// Appends what an optional holds; `null` where it holds nothing.
template <optional V>
constexpr void append_json(std::string& out, V const& value)
{
    if (value)
        append_json(out, *value);
    else
        out += "null";
}

/// Appends a struct as a JSON object, keys in the schema's order; an optional that holds nothing is left out, unless it is `write_null`.
template <described T>
constexpr void append_json(std::string& out, T const& value)
{
    bool       more         = false;
    auto const append_field = [&](auto const& f) {
        auto const& member = value.*f.member;
        if constexpr (optional<std::remove_cvref_t<decltype(member)>>)
            if (!member && !f.writes_null)
                return;
        if (std::exchange(more, true))
            out += ',';
        append_json(out, f.name);
        out += ':';
        append_json(out, member);
    };
    out += '{';
    detail::for_each(schema_of<T>.fields, append_field);
    out += '}';
}
} // namespace preflight::inline PREFLIGHT_ABI
