// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Text of some fifty characters at most, in place: the compiler can make it, too.
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
};

/// A number in digits: what is written, as text, of a value that no text of its kind says.
template <std::integral N>
constexpr short_text number_text(N number)
{
    auto const wide = static_cast<widened<N>>(number);
    short_text text;
    if (wide < 0)
        text.put('-');
    text.put_digits(wide < 0 ? 0 - static_cast<std::uint64_t>(wide) : static_cast<std::uint64_t>(wide), 1);
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
