// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/schema/numeric.hpp>

#include <cstdint>
#include <limits>
#include <utility>

/// The order of numbers by what they are, whatever their types.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// One more than the greatest `N`.
template <integer N>
inline constexpr double beyond = 2.0 * static_cast<double>(std::uint64_t{1} << (std::numeric_limits<N>::digits - 1));

/// Whether an integer is below a number, of which nothing is lost on the way.
template <integer N>
constexpr bool is_below(N whole, double number)
{
    if (!(number > static_cast<double>((std::numeric_limits<N>::min)())))
        return false;
    if (number >= beyond<N>)
        return true;
    auto const cut = static_cast<N>(number); // towards zero
    return whole < cut || (whole == cut && static_cast<double>(cut) < number);
}
/// Whether an integer is above a number, of which nothing is lost on the way.
template <integer N>
constexpr bool is_above(N whole, double number)
{
    if (!(number < beyond<N>))
        return false;
    if (number < static_cast<double>((std::numeric_limits<N>::min)()))
        return true;
    auto const cut = static_cast<N>(number);
    return whole > cut || (whole == cut && static_cast<double>(cut) > number);
}

/// Whether `a` is less than `b`: by what they are, whatever their types.
template <class A, class B>
[[nodiscard]] constexpr bool less(A a, B b)
{
    if constexpr (integer<A> && integer<B>)
        return std::cmp_less(a, b);
    else if constexpr (integer<A>)
        return detail::is_below(a, as_spelled(b));
    else if constexpr (integer<B>)
        return detail::is_above(b, as_spelled(a));
    else
        return as_spelled(a) < as_spelled(b);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
