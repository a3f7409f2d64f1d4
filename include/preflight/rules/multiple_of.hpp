// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/json/decimal.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/numeric.hpp>

#include <cstdint>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The decimal that the text of a number spells, without its sign. The number must be finite.
template <class N>
constexpr decimal size_as_spelled(N number)
{
    if constexpr (integer<N>) // the least has no positive twin in its type
        return {number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number), 0};
    else
    {
        double const exact = as_spelled(number);
        return detail::decimal_of(exact < 0 ? -exact : exact);
    }
}
/// Whether a number may be a step: above zero, and finite.
template <class N>
constexpr bool is_step(N number)
{
    // LCOV_EXCL_LINE: the compiler alone runs it
    return number > 0 && (integer<N> || detail::is_finite(static_cast<double>(number)));
}
} // namespace detail

/// A number that is `step` times a whole number. Both are the decimals that their texts spell, so that 0.3 is a multiple of 0.1, and 0.30000000000000004,
/// which is what a `double` makes of 0.1 + 0.2, is none. There is no tolerance.
template <numeric N>
struct multiple_of
{
    static constexpr auto code = preflight::code::multiple_of;
    N                     step; ///< above zero

    /// A step that is 0, below it, or not finite, does not compile.
    consteval multiple_of(N of) PREFLIGHT_COMPILE_ERROR_IF(!detail::is_step(of), "a step that is not above zero")
        : step(of)
    {
        if (!detail::is_step(of))
            compile_errors::a_step_that_is_not_above_zero();
    }

    /// Returns whether `number` keeps the rule; of what is not finite, that it does not.
    template <numeric V>
    constexpr bool operator()(V number) const
    {
        if constexpr (real<V>)
            if (!detail::is_finite(static_cast<double>(number)))
                return false;
        return detail::is_multiple(detail::size_as_spelled(number), detail::size_as_spelled(step));
    }
    constexpr void parameters(auto&& put) const { put("multiple_of", step); }
    constexpr void keywords(auto&& put) const { put("multipleOf", step); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(step);
        auto const [digits, exponent] = detail::size_as_spelled(step);
        for (auto const times : {0U, 2U, 3U, 10U, 99U, 1000U})
            if (auto const size = static_cast<double>(digits) * static_cast<double>(times); size < 1e15)
            {
                double const number = detail::scaled(size, exponent);
                inside(number);
                inside(-number);
                outside(number + 1);
                outside(number + 0.5);
                outside(-number - 0.001);
            }
    }
};
template <class N>
multiple_of(N) -> multiple_of<N>;
} // namespace preflight::inline PREFLIGHT_ABI
