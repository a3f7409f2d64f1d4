// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/read_double.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/numeric.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <system_error>

/// Scalars that are no plain text. Each function takes the place where the value begins, and returns the place behind it; or null, where there is
/// no such value, or it is spelled in a way that is left to the parser.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The type of the JSON value that begins with a character: a number where it is none of the others.
constexpr json_type type_by(char first)
{
    switch (first)
    {
    case '"':
        return json_type::string;
    case '{':
        return json_type::object;
    case '[':
        return json_type::array;
    case 't':
    case 'f':
        return json_type::boolean;
    case 'n':
        return json_type::null;
    default:
        return json_type::number;
    }
}

/// Reads a number as a `V`. An integer with a point or an exponent is left to the parser, a number beyond the range of a `double`, and for a real
/// -0, which is the integer 0.
template <integer V>
char const* read_number(char const* at, V& out)
{
    char const* const end = skip_number(at);
    if (!end)
        return nullptr;
    auto const [stop, error] = std::from_chars(at, end, out);
    return stop == end && error == std::errc() ? end : nullptr;
}
inline char const* read_number(char const* at, double& out)
{
    char const* const      end = skip_number(at);
    std::string_view const number(at, end ? static_cast<std::size_t>(end - at) : 0);
    return end && number != "-0" && preflight::detail::read_double(number, out) == std::errc() ? end : nullptr;
}

/// Reads `true` or `false`.
inline char const* read_boolean(source const& text, char const* at, bool& out)
{
    out = *at == 't';
    return text.has(at, "true") ? at + 4 : text.has(at, "false") ? at + 5 : nullptr;
}

/// Reads null, a string without escapes, a boolean, an integer of 64 bits or any other number.
inline char const* read_scalar(source const& text, char const* at, json_scalar& out)
{
    if (*at == '"')
    {
        scanned const found = scan_string(text, at + 1);
        if (!found.close || found.escaped)
            return nullptr;
        out = {std::string_view(at + 1, static_cast<std::size_t>(found.close - at) - 1), true};
        return found.close + 1;
    }
    if (*at == 'n')
    {
        out = {};
        return text.has(at, "null") ? at + 4 : nullptr;
    }
    if (bool truth{}; *at == 't' || *at == 'f')
    {
        at  = read_boolean(text, at, truth);
        out = truth;
        return at;
    }
    std::int64_t whole{};
    if (char const* const behind = read_number(at, whole))
    {
        out = whole;
        return behind;
    }
    std::uint64_t natural{};
    if (char const* const behind = read_number(at, natural))
    {
        out = natural;
        return behind;
    }
    double            number{};
    char const* const behind = read_number(at, number);
    out                      = number;
    return behind;
}

/// Reads a scalar as its kind decodes it.
template <scalar V>
char const* scan_scalar(source const& text, char const* at, typename kind<V>::subject& out)
{
    if constexpr (std::same_as<V, bool>)
        return read_boolean(text, at, out);
    else if constexpr (integer<V>)
        return read_number(at, out);
    else if constexpr (real<V>)
    {
        char const* const behind = read_number(at, out);
        return behind && kind<V>::holds(out) ? behind : nullptr;
    }
    else
    {
        json_scalar       in;
        char const* const behind = read_scalar(text, at, in);
        bool const        sound  = behind && is_among(in.type(), kind<V>::types) &&
                           kind<V>::decode(in, out, preflight::detail::ignore_issues());
        return sound ? behind : nullptr;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
