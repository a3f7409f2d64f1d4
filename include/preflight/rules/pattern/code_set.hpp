// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/code_point.hpp>

#include <algorithm>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// Sets of code points, one behind the other: of each the ranges, sorted, of which no two touch. No set is there twice. The last one may be in the
/// making. `N` bytes of a pattern fill no more.
template <std::size_t N>
struct code_sets
{
    code_range     ranges[6 * N + 16]{};
    unsigned short first[N + 2]{}; // range of each set; that of the one in the making is last
    unsigned short count = 0, range_count = 0;

    static constexpr std::size_t most = N + 1; // sets

    constexpr void put(char32_t low, char32_t high) { ranges[range_count++] = {low, high}; }
    constexpr void put(char32_t one) { put(one, one); }
    constexpr void put_digits() { put('0', '9'); }
    constexpr void put_word_characters()
    {
        put_digits();
        put('A', 'Z');
        put('_');
        put('a', 'z');
    }
    /// `WhiteSpace` and `LineTerminator` of ECMA-262.
    constexpr void put_spaces()
    {
        put('\t', '\r');
        put(' ');
        put(0xa0);
        put(0x1680);
        put(0x2000, 0x200a);
        put(0x2028, 0x2029);
        put(0x202f);
        put(0x205f);
        put(0x3000);
        put(0xfeff);
    }
    constexpr void put_all_but_line_ends()
    {
        put(0, '\n' - 1);
        put('\n' + 1, '\r' - 1);
        put('\r' + 1, 0x2027);
        put(0x202a, last_code_point);
    }

    /// Sorts the ranges from `begin` on, and joins those that touch.
    constexpr void sort(std::size_t begin)
    {
        for (std::size_t i = begin; i < range_count; ++i)
        {
            auto const  moved = ranges[i];
            std::size_t to    = i;
            for (; to > begin && ranges[to - 1].low > moved.low; --to)
                ranges[to] = ranges[to - 1];
            ranges[to] = moved;
        }
        std::size_t end = begin;
        for (std::size_t i = begin; i < range_count; ++i)
            if (auto const& next = ranges[i]; end != begin && next.low <= ranges[end - 1].high + 1)
                ranges[end - 1].high = (std::max)(ranges[end - 1].high, next.high);
            else
                ranges[end++] = next;
        range_count = static_cast<unsigned short>(end);
    }

    /// Replaces the ranges from `begin` on, which are sorted, by all that they do not hold.
    constexpr void negate(std::size_t begin)
    {
        char32_t          low = 0;
        std::size_t const end = range_count;
        range_count           = static_cast<unsigned short>(begin);
        for (std::size_t i = begin; i != end; ++i)
        {
            auto const taken = ranges[i];
            if (taken.low > low)
                put(low, taken.low - 1); // at most the place of the range before
            low = taken.high + 1;
        }
        if (low <= last_code_point)
            put(low, last_code_point);
    }

    /// Ends the set in the making, whose ranges are sorted, and returns its number: an older one where that is the same set.
    constexpr unsigned short finish()
    {
        auto const begin = ranges + first[count], end = ranges + range_count;
        for (unsigned short old = 0; old != count; ++old)
            if (std::ranges::equal(begin, end, ranges + first[old], ranges + first[old + 1]))
            {
                range_count = first[count];
                return old;
            }
        first[count + 1] = range_count;
        return count++;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
