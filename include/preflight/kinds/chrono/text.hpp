// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds/chrono/exact_time.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Text of some fifty characters at most, in place.
class short_text
{
    char        bytes_[64] = {};
    std::size_t size_      = 0;

public:
    constexpr operator std::string_view() const { return {bytes_, size_}; }

    constexpr void put(char c) { bytes_[size_++] = c; }
    /// Puts a number, with zeros before it up to `least` digits.
    constexpr void put_digits(std::uint64_t number, int least)
    {
        char digits[20] = {};
        int  n          = 0;
        for (; number != 0 || n < least; number /= 10)
            digits[n++] = static_cast<char>('0' + number % 10);
        while (n != 0)
            put(digits[--n]);
    }
    /// Puts a point and so many digits of a fraction.
    constexpr void put_fraction(std::int64_t fraction, int digits)
    {
        put('.');
        put_digits(static_cast<std::uint64_t>(fraction / detail::power_of_ten(18 - digits)), digits);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
