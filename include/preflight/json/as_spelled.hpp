// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/nearest_double.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI
{
/// The least number that no `float` is near enough to, half a step beyond the greatest: it would be rounded to infinity.
inline constexpr double beyond_float = 0x1.ffffffp127;

namespace detail
{
/// `digits` times ten to the power of `exponent`. As a `double`, of up to fifteen digits and an exponent from -22 to 22, it is the nearest one.
template <class N>
constexpr N scaled(N digits, int exponent)
{
    N power = 1;
    for (int n = exponent < 0 ? -exponent : exponent; n != 0; --n)
        power *= 10;
    return exponent < 0 ? digits / power : digits * power;
}

/// Whether a decimal of up to fifteen digits is exactly `number`, which is above zero and finite.
constexpr bool has_few_digits(double number)
{
    constexpr double too_many = 1e15;

    int halves = 0; // each costs a digit
    for (; number < too_many && static_cast<double>(static_cast<long long>(number)) < number; ++halves)
        number *= 2;
    for (; number < too_many && halves != 0; --halves)
        number *= 5;
    return number < too_many;
}

/// The shortest decimal that rounds to `number`, which is above zero and finite, sought without the standard library: that cannot be asked at compile
/// time. The nearest `double` to it from 1e-13 to 1e22; beyond it may be the one beside that.
constexpr double shortest_decimal(float number)
{
    auto const bits     = std::bit_cast<std::uint32_t>(number);
    auto const exact    = static_cast<long double>(number);
    int        exponent = 0; // of the first digit
    while (detail::scaled(1.0L, exponent + 1) <= exact)
        ++exponent;
    while (detail::scaled(1.0L, exponent) > exact)
        --exponent;
    for (int more = 0; more != std::numeric_limits<float>::max_digits10; ++more) // LCOV_EXCL_BR_LINE: as below
    {
        auto const shifted = detail::scaled(exact, more - exponent);
        auto const whole   = static_cast<long long>(shifted);
        auto const digits  = shifted - static_cast<long double>(whole) < 0.5L ? whole : whole + 1;
        int const  zeros   = exponent - more;
        auto const decimal = zeros >= -22 && zeros <= 22
                                 ? detail::scaled(static_cast<double>(digits), zeros)
                                 : static_cast<double>(detail::scaled(static_cast<long double>(digits), zeros));
        if (decimal < beyond_float && std::bit_cast<std::uint32_t>(static_cast<float>(decimal)) == bits)
            return decimal;
    }
    return static_cast<double>(number); // LCOV_EXCL_LINE: so many digits always do
}
} // namespace detail

/// The number that the JSON text of a `float` spells, as a `double`: the float itself where fifteen digits say it, and else what the fewest digits that
/// round to it say. For `0.1F`, which is 0.10000000149011612, it is 0.1.
[[nodiscard]] constexpr double as_spelled(float number)
{
    auto const size = static_cast<double>(number < 0 ? -number : number);
    if (!detail::is_finite(size) || size <= 0 || detail::has_few_digits(size))
        return static_cast<double>(number);
    if (std::is_constant_evaluated())
    {
        // LCOV_EXCL_START: the compiler alone runs it
        return number < 0 ? -detail::shortest_decimal(-number) : detail::shortest_decimal(number);
        // LCOV_EXCL_STOP
    }

    std::array<char, 32> text{};
    auto const end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific).ptr;
    return nearest_double({text.data(), end}, static_cast<double>(number));
}
/// Any other number is the one that its text spells.
template <class N>
[[nodiscard]] constexpr N as_spelled(N number)
{
    return number;
}
} // namespace preflight::inline PREFLIGHT_ABI
