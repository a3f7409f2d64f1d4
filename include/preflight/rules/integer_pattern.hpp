// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Returns a pattern for the digits from `low` to `high`.
[[nodiscard]] inline std::string digits_between(std::uint64_t low, std::uint64_t high)
{
    auto const digit = [](std::uint64_t d) { return static_cast<char>('0' + d); };
    if (low == high)
        return {digit(low)};
    return {'[', digit(low), '-', digit(high), ']'};
}

/// Appends the alternatives that match the numbers from `low` to `high`, each after a `|`. `unit` is the power of ten that gives all of these numbers
/// the same number of digits, and `prefix` is what comes before them.
inline void append_alternatives(
    std::string& out, std::string const& prefix, std::uint64_t low, std::uint64_t high, std::uint64_t unit)
{
    std::uint64_t first = low / unit, last = high / unit;
    if (unit == 1)
    {
        out += '|' + prefix + digits_between(first, last);
        return;
    }
    auto const below = [&](std::uint64_t d, std::uint64_t from, std::uint64_t to) {
        append_alternatives(out, prefix + digits_between(d, d), from, to, unit / 10);
    };
    std::uint64_t const rest_low = low % unit, rest_high = high % unit;
    bool const          part = rest_high != unit - 1; // only some of the numbers that begin with `last` match
    if (first == last && rest_low != 0 && part)
        return below(first, rest_low, rest_high);
    if (rest_low != 0)
        below(first++, rest_low, unit - 1);
    if (first + part <= last)
    {
        std::size_t digits = 0;
        for (std::uint64_t u = unit; u != 1; u /= 10)
            ++digits;
        out += '|' + prefix + digits_between(first, last - part) + "[0-9]";
        if (digits > 1)
            out += '{' + std::to_string(digits) + '}';
    }
    if (part)
        below(last, 0, rest_high);
}
} // namespace detail

/// Returns a regular expression that matches exactly the whole numbers from `min` to `max`, both included, without leading zeros. `min` must not be
/// greater than `max`.
[[nodiscard]] inline std::string integer_pattern(std::uint32_t min, std::uint32_t max)
{
    std::string   alternatives;
    std::uint64_t unit = 1; // the power of ten with as many digits as `low`
    for (std::uint64_t low = min; low <= max; low = unit, low = std::max<std::uint64_t>(low, min))
    {
        while (low / unit >= 10)
            unit *= 10;
        detail::append_alternatives(alternatives, "", low, std::min<std::uint64_t>(max, unit * 10 - 1), unit);
        unit *= 10;
    }
    return "^(" + alternatives.erase(0, 1) + ")$";
}
} // namespace preflight::inline PREFLIGHT_ABI
