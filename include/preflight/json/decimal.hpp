// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

/// Numbers as their JSON text spells them, in decimal: what is asked of their digits has an exact answer.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// `digits` times ten to the power of `exponent`. The same number may be held in several ways.
struct decimal
{
    std::uint64_t digits;
    int           exponent;
};

/// `size`, not below zero and finite, where up to fifteen digits and an exponent from -22 to 22 say it: there is no other such decimal then, and a
/// single rounding tells.
constexpr std::optional<decimal> decimal_of_few_digits(double size)
{
    constexpr double too_many = 1e15;

    double power = 1;
    for (int exponent = 0; exponent <= 22; ++exponent, power *= 10)
    {
        bool const   is_small = size < too_many;
        double const shifted  = is_small ? size * power : size / power;
        if (is_small && !(shifted < too_many))
            break;
        if (!(shifted < too_many))
            continue;
        auto digits = static_cast<std::uint64_t>(shifted);
        digits += shifted - static_cast<double>(digits) < 0.5 ? 0U : 1U;
        double const whole = static_cast<double>(digits);
        if (is_small ? whole / power >= size && whole / power <= size : whole * power >= size && whole * power <= size)
            return decimal{digits, is_small ? -exponent : exponent};
    }
    return {};
}

/// The shortest decimal that rounds to `size`, not below zero and finite: the one that its text spells. (No constant for more than fifteen digits.)
constexpr decimal decimal_of(double size)
{
    if (auto const few = detail::decimal_of_few_digits(size))
        return *few;

    std::array<char, 32> text{};
    char const* const    end =
        std::to_chars(text.data(), text.data() + text.size(), size, std::chars_format::scientific).ptr;
    decimal number{};
    int     behind_point = 0;
    bool    is_behind    = false;
    for (char const* at = text.data();; ++at)
        if (*at == '.')
            is_behind = true;
        else if (*at == 'e')
        {
            std::from_chars(at[1] == '+' ? at + 2 : at + 1, end, number.exponent);
            break;
        }
        else
        {
            number.digits = number.digits * 10 + static_cast<std::uint64_t>(*at - '0');
            behind_point += is_behind ? 1 : 0;
        }
    number.exponent -= behind_point;
    return number;
}

/// Whether `number` is `step`, whose digits are not 0, times a whole number. Exact, in as many turns as the exponents are apart.
constexpr bool is_multiple(decimal number, decimal step)
{
    if (number.digits == 0)
        return true;
    for (; number.exponent < step.exponent; ++number.exponent)
    {
        if (number.digits % 10 != 0)
            return false;
        number.digits /= 10;
    }
    // What is left over of ten times as much: as a sum, since 64 bits may not hold the product.
    std::uint64_t const m    = step.digits;
    auto const          plus = [m](std::uint64_t a, std::uint64_t b) { return a >= m - b ? a - (m - b) : a + b; };
    std::uint64_t       rest = number.digits % m;
    for (; number.exponent > step.exponent && rest != 0; --number.exponent)
    {
        std::uint64_t const twice = plus(rest, rest), eight_times = plus(plus(twice, twice), plus(twice, twice));
        rest = plus(eight_times, twice);
    }
    return rest == 0;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
