// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/less.hpp>
#include <preflight/schema/numeric.hpp>

#include <cmath>
#include <limits>

/// The limits of numbers. Numbers of different types are compared by their values, a `float` by the one that its text spells.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Puts the numbers next to `limit` on one side, below it when `side` is negative: the next integer, when `N` has it, and the next `double`.
template <class N>
constexpr void put_next(N limit, int side, auto&& put)
{
    using limits = std::numeric_limits<N>;
    if constexpr (integer<N>)
        if (limit != (side < 0 ? (limits::min)() : (limits::max)()))
            put(static_cast<N>(side < 0 ? limit - 1 : limit + 1));
    auto const exact = static_cast<double>(as_spelled(limit));
    if constexpr (real<N>)
        put(exact + side);
    put(std::nextafter(exact, side * std::numeric_limits<double>::infinity()));
}

/// Puts the edges of a rule that allows the numbers on one side of `limit`, those below it when `side` is negative; `itself` puts the limit.
template <class N>
constexpr void put_limit(N limit, int side, auto&& itself, auto&& inside, auto&& outside)
{
    itself(limit);
    detail::put_next(limit, side, inside);
    detail::put_next(limit, -side, outside);
}
} // namespace detail

/// A number that is not less than `limit`.
template <numeric N>
struct at_least
{
    static constexpr auto code = preflight::code::greater_than_equal;
    N                     limit; ///< the least number, which is allowed

    constexpr bool operator()(numeric auto number) const { return !detail::less(number, limit); }
    constexpr void parameters(auto&& put) const { put("ge", limit); }
    constexpr void keywords(auto&& put) const { put("minimum", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const { detail::put_limit(limit, 1, inside, inside, outside); }
};
template <class N>
at_least(N) -> at_least<N>;

/// A number that is not greater than `limit`.
template <numeric N>
struct at_most
{
    static constexpr auto code = preflight::code::less_than_equal;
    N                     limit; ///< the greatest number, which is allowed

    constexpr bool operator()(numeric auto number) const { return !detail::less(limit, number); }
    constexpr void parameters(auto&& put) const { put("le", limit); }
    constexpr void keywords(auto&& put) const { put("maximum", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const { detail::put_limit(limit, -1, inside, inside, outside); }
};
template <class N>
at_most(N) -> at_most<N>;

/// A number that is greater than `limit`.
template <numeric N>
struct more_than
{
    static constexpr auto code = preflight::code::greater_than;
    N                     limit; ///< the greatest of the numbers that are not allowed

    constexpr bool operator()(numeric auto number) const { return detail::less(limit, number); }
    constexpr void parameters(auto&& put) const { put("gt", limit); }
    constexpr void keywords(auto&& put) const { put("exclusiveMinimum", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const { detail::put_limit(limit, 1, outside, inside, outside); }
};
template <class N>
more_than(N) -> more_than<N>;

/// A number that is less than `limit`.
template <numeric N>
struct less_than
{
    static constexpr auto code = preflight::code::less_than;
    N                     limit; ///< the least of the numbers that are not allowed

    constexpr bool operator()(numeric auto number) const { return detail::less(number, limit); }
    constexpr void parameters(auto&& put) const { put("lt", limit); }
    constexpr void keywords(auto&& put) const { put("exclusiveMaximum", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        detail::put_limit(limit, -1, outside, inside, outside);
    }
};
template <class N>
less_than(N) -> less_than<N>;
} // namespace preflight::inline PREFLIGHT_ABI
