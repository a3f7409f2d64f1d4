// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/code_set.hpp>

#include <algorithm>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// Code points that no set of a pattern tells apart are one symbol. They lie in intervals, which follow each other and of which there are up to `B`.
template <std::size_t B>
struct alphabet
{
    char32_t       low[B]{};    // of each interval
    unsigned short symbol[B]{}; // of its code points
    unsigned short intervals = 0, symbols = 0;

    // LCOV_EXCL_LINE: the compiler alone runs it
    constexpr char32_t high(std::size_t i) const { return i + 1U == intervals ? last_code_point : low[i + 1] - 1; }
    /// The interval that holds `c`.
    constexpr std::size_t interval_of(char32_t c) const
    {
        return static_cast<std::size_t>(std::upper_bound(low, low + intervals, c) - low - 1);
    }
    /// Calls `f` with each interval in a range, whose ends are those of intervals.
    constexpr void each_in(code_range range, auto const& f) const
    {
        for (std::size_t i = interval_of(range.low); i != intervals && low[i] <= range.high; ++i)
            f(i);
    }
};

template <std::size_t B, std::size_t N>
constexpr alphabet<B> alphabet_of(code_sets<N> const& sets)
{
    alphabet<B> out{};
    auto const  bound = [&](char32_t c) {
        auto const end = out.low + out.intervals, at = std::lower_bound(out.low, end, c);
        if (at != end && *at == c)
            return;
        std::ranges::copy_backward(at, end, end + 1);
        *at = c;
        ++out.intervals;
    };
    bound(0);
    for (std::size_t i = 0; i != sets.range_count; ++i)
    {
        bound(sets.ranges[i].low);
        if (sets.ranges[i].high != last_code_point)
            bound(sets.ranges[i].high + 1);
    }

    // each set takes what it holds of a symbol for a new one
    std::size_t number[B]{}, last = 0;
    for (std::size_t set = 0; set != sets.count; ++set)
    {
        std::size_t split[B]{}, part[B]{}, splits = 0;
        for (std::size_t r = sets.first[set]; r != sets.first[set + 1]; ++r)
            out.each_in(sets.ranges[r], [&](std::size_t i) {
                auto const known =
                    static_cast<std::size_t>(std::ranges::find(split, split + splits, number[i]) - split);
                if (known == splits)
                {
                    split[splits]  = number[i];
                    part[splits++] = ++last;
                }
                number[i] = part[known];
            });
    }
    std::size_t seen[B]{};
    for (std::size_t i = 0; i != out.intervals; ++i)
    {
        auto const known = static_cast<unsigned short>(std::ranges::find(seen, seen + out.symbols, number[i]) - seen);
        if (known == out.symbols)
            seen[out.symbols++] = number[i];
        out.symbol[i] = known;
    }
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI::regex
