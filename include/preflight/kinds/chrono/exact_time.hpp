// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/numeric.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// A time between the units of `<chrono>` and decimal text.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// How many digits behind the point a unit of time has, which is a second divided by a power of ten; -1 for any other.
template <class Period>
constexpr int digits_of_unit()
{
    std::intmax_t power  = 1;
    int           digits = 0;
    for (; Period::num == 1 && power < Period::den && digits != 18; power *= 10)
        ++digits;
    return Period::num == 1 && power == Period::den ? digits : -1;
}
constexpr std::int64_t power_of_ten(int exponent)
{
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// A duration in integers, whose unit is so many seconds, or a second divided by a power of ten: what decimal text can say exactly.
template <class D>
inline constexpr bool is_decimal_duration = false;
template <class Rep, class Period>
inline constexpr bool is_decimal_duration<std::chrono::duration<Rep, Period>> =
    integer<Rep> && (Period::den == 1 || detail::digits_of_unit<Period>() > 0);

/// Whole seconds, and billionths of a billionth of one besides: a duration or a moment, whatever its unit.
struct exact_time
{
    std::int64_t second   = 0;
    std::int64_t fraction = 0; // from 0 to 10^18 - 1, always forward
};

/// The digits behind a point as such a fraction; false where there are more than eighteen that are not 0.
constexpr bool to_fraction(std::string_view digits, std::int64_t& fraction)
{
    fraction = 0;
    for (std::size_t i = 0; i != digits.size(); ++i)
        if (i >= 18 && digits[i] != '0')
            return false;
    for (std::size_t i = 0; i != 18; ++i)
        fraction = fraction * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return true;
}

/// What becomes of a time in a unit.
enum class fit : unsigned char
{
    exact,
    too_fine, // for the unit
    too_large // for the type
};

/// A time as a duration that holds it exactly.
template <class Rep, class Period>
constexpr fit to_duration(exact_time from, std::chrono::duration<Rep, Period>& out)
{
    std::int64_t count = 0;
    if constexpr (Period::den == 1)
    {
        if (from.fraction != 0 || from.second % Period::num != 0)
            return fit::too_fine;
        count = from.second / Period::num;
    }
    else
    {
        constexpr std::int64_t unit = detail::power_of_ten(18 - detail::digits_of_unit<Period>());
        if (from.fraction % unit != 0)
            return fit::too_fine;
        // Towards zero first, as the least may have no whole second below it.
        bool const         is_back = from.second < 0 && from.fraction != 0;
        std::int64_t const rest    = from.fraction / unit - (is_back ? Period::den : 0);
        if (__builtin_mul_overflow(from.second + (is_back ? 1 : 0), std::int64_t{Period::den}, &count) ||
            __builtin_add_overflow(count, rest, &count))
            return fit::too_large;
    }
    if (!std::in_range<Rep>(count))
        return fit::too_large;
    out = std::chrono::duration<Rep, Period>(static_cast<Rep>(count));
    return fit::exact;
}
/// A duration as a time; false for one of more seconds than 64 bits count.
template <class Rep, class Period>
constexpr bool to_exact(std::chrono::duration<Rep, Period> from, exact_time& out)
{
    if (!std::in_range<std::int64_t>(from.count()))
        return false;
    auto const count = static_cast<std::int64_t>(from.count());
    if constexpr (Period::den == 1)
        return !__builtin_mul_overflow(count, std::int64_t{Period::num}, &out.second);
    else
    {
        std::int64_t const rest = count % Period::den;
        out.second              = count / Period::den - (rest < 0 ? 1 : 0);
        out.fraction =
            (rest < 0 ? rest + Period::den : rest) * detail::power_of_ten(18 - detail::digits_of_unit<Period>());
        return true;
    }
}

/// As far from 0 on the other side. The seconds must not be the least that 64 bits count.
constexpr exact_time negated(exact_time from)
{
    constexpr std::int64_t whole = detail::power_of_ten(18);
    return from.fraction == 0 ? exact_time{-from.second, 0} : exact_time{-from.second - 1, whole - from.fraction};
}

inline constexpr std::int64_t seconds_of_a_day = 86400;
} // namespace preflight::inline PREFLIGHT_ABI::detail
