// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

/// Reads a number without the standard library, which cannot be asked at compile time.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A whole number of up to 4,096 bits.
class whole_number
{
    std::array<std::uint32_t, 128> parts_{}; // the lowest first
    std::size_t                    size_ = 0;

public:
    constexpr explicit whole_number(std::uint32_t value) { multiply_add(0, value); }

    /// Makes it `factor` times as much, and `more`.
    constexpr void multiply_add(std::uint32_t factor, std::uint32_t more)
    {
        std::uint64_t carry = more;
        for (std::size_t i = 0; i != size_; ++i)
        {
            carry += std::uint64_t{parts_[i]} * factor;
            parts_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0)
            parts_[size_++] = static_cast<std::uint32_t>(carry);
    }

    /// How many bits it has up to the highest that is set.
    constexpr int width() const
    {
        return size_ == 0 ? 0 : static_cast<int>(size_ * 32) - std::countl_zero(parts_[size_ - 1]);
    }

    /// Multiplies it by two to the power of `bits`.
    constexpr void shift(int bits)
    {
        for (; bits >= 31; bits -= 31)
            multiply_add(std::uint32_t{1} << 31, 0);
        multiply_add(std::uint32_t{1} << bits, 0);
    }

    friend constexpr bool operator<(whole_number const& a, whole_number const& b)
    {
        if (a.size_ != b.size_)
            return a.size_ < b.size_;
        for (std::size_t i = a.size_; i-- != 0;)
            if (a.parts_[i] != b.parts_[i])
                return a.parts_[i] < b.parts_[i];
        return false;
    }

    /// Subtracts what is not greater.
    constexpr void subtract(whole_number const& less)
    {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i != size_; ++i)
        {
            std::uint64_t const part = parts_[i] - borrow - (i < less.size_ ? less.parts_[i] : 0U);
            parts_[i]                = static_cast<std::uint32_t>(part);
            borrow                   = part >> 63;
        }
        while (size_ != 0 && parts_[size_ - 1] == 0)
            --size_;
    }
};

/// The `double` nearest to `above` through `below`, which are not 0: of two that are as near the even one. Of what is too large infinity.
constexpr double nearest_quotient(whole_number above, whole_number below)
{
    constexpr int digits = std::numeric_limits<double>::digits, least = std::numeric_limits<double>::min_exponent - 1;

    // The quotient is made to lie from 1 to 2, and `power` is what that takes.
    int power = above.width() - below.width();
    power >= 0 ? below.shift(power) : above.shift(-power);
    if (above < below)
    {
        above.shift(1);
        --power;
    }
    if (power >= std::numeric_limits<double>::max_exponent)
        return std::numeric_limits<double>::infinity();
    int const     wanted = power >= least ? digits : digits - (least - power); // fewer near zero
    std::uint64_t found  = 0;
    for (int n = 0; n < wanted; ++n)
    {
        bool const one = !(above < below);
        found          = found << 1 | (one ? 1U : 0U);
        if (one)
            above.subtract(below);
        above.shift(1);
    }
    // What is left, twice, tells how to round. The bits of a number that is carried into the next power are those of that.
    bool const is_more = wanted >= 0 && (below < above || (!(above < below) && (found & 1) != 0));
    found += is_more ? 1 : 0;
    if (wanted == digits)
        found += static_cast<std::uint64_t>(power - least) << (digits - 1);
    return std::bit_cast<double>(found);
}

/// The `double` nearest to the number that `text` spells, a JSON number: infinite where that is nearest, 0 likewise. Linear in the text, for a few hundred
/// digits.
constexpr double exact_double(std::string_view text)
{
    constexpr int most_digits = 800; // more, of which no `double` knows, only count as not 0

    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    auto const mark = (std::min)(text.find_first_of("eE"), text.size());

    whole_number number(0);
    int          digits = 0, exponent = 0; // of the last digit
    bool         is_behind = false, is_rest = false;
    for (char const c : text.substr(0, mark))
    {
        if (c == '.')
        {
            is_behind = true;
            continue;
        }
        exponent -= is_behind ? 1 : 0;
        if (digits == most_digits)
        {
            is_rest |= c != '0';
            ++exponent;
            continue;
        }
        number.multiply_add(10, static_cast<std::uint32_t>(c - '0'));
        digits += digits != 0 || c != '0' ? 1 : 0;
    }
    if (is_rest)
    {
        number.multiply_add(10, 1);
        --exponent;
    }

    constexpr int far      = 100000;
    int           shown    = 0;
    bool const    is_small = text.substr(mark).find('-') != text.npos;
    for (char const c : text.substr(mark))
        if (c >= '0' && c <= '9')
            shown = (std::min)(shown * 10 + (c - '0'), far);
    exponent += is_small ? -shown : shown;

    double size = 0;
    if (digits != 0 && digits + exponent > 310)
        size = std::numeric_limits<double>::infinity();
    else if (digits != 0 && digits + exponent > -325)
    {
        whole_number below(1);
        for (; exponent > 0; --exponent)
            number.multiply_add(10, 0);
        for (; exponent < 0; ++exponent)
            below.multiply_add(10, 0);
        size = detail::nearest_quotient(number, below);
    }
    return negative ? -size : size;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
