// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/alphabet.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/dfa.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// How large a table is.
struct extent
{
    std::size_t states = 1, symbols = 1;
    std::size_t wide  = 1;     // intervals beyond ASCII
    bool        ascii = false; // whether no match has other characters
};

template <std::size_t Most>
using smallest_unsigned = std::conditional_t<(Most < 0x100), std::uint8_t,
    std::conditional_t<(Most < 0x10000), std::uint16_t, std::uint32_t>>;

/// An automaton as it is run: for each character of a text one step from row to row. Linear, without recursion or memory of its own.
template <extent E>
struct table
{
    static constexpr std::size_t states = E.states, symbols = E.symbols, wide = E.wide;
    static constexpr bool        ascii = E.ascii;

    /// The begin of a row. 32 bits for small tables: clang would merge narrower ones into what is there, and wait for it.
    using row    = std::conditional_t<(states * symbols <= 1024), std::uint32_t, smallest_unsigned<states * symbols>>;
    using symbol = smallest_unsigned<symbols>;

    row      to[states * symbols]{};
    row      start = 0, first_match = 0; // the rows that match are the last
    symbol   of_byte[ascii ? 256 : 128]{};
    char32_t low[wide]{}; // of the intervals beyond ASCII
    symbol   of_interval[wide]{};

    constexpr bool matches(std::string_view text) const
    {
        std::size_t at = start;
        if constexpr (ascii)
            for (char const c : text)
                at = to[at + of_byte[static_cast<unsigned char>(c)]];
        else
            for (std::size_t i = 0; i != text.size();)
                if (std::size_t const byte = static_cast<unsigned char>(text[i]); byte < 128)
                {
                    at = to[at + of_byte[byte]];
                    ++i;
                }
                else
                    at = to[at + of_interval[interval_of(regex::decode(text, i))]];
        return at >= first_match;
    }

    constexpr std::size_t next(std::size_t state, std::size_t k) const { return to[state * symbols + k] / symbols; }
    constexpr std::size_t first_state() const { return start / symbols; }
    constexpr bool        is_match(std::size_t state) const { return state * symbols >= first_match; }

private:
    constexpr std::size_t interval_of(char32_t point) const
    {
        return static_cast<std::size_t>(std::upper_bound(low, low + wide, point) - low - 1);
    }
};

/// The symbols that no state of an automaton tells apart: to which each of its alphabet belongs, and one that does.
template <std::size_t K>
struct columns
{
    unsigned short number[K]{}, original[K]{};
    extent         size{};
};

// LCOV_EXCL_START: the compiler alone runs it
template <std::size_t S, std::size_t K, std::size_t B>
constexpr columns<K> columns_of(dfa<S, K> const& of, alphabet<B> const& letters)
{
    columns<K>     out{};
    unsigned short count = 0;
    auto const     same  = [&](std::size_t j, std::size_t k) {
        for (auto const& to : of.to)
            if (to[j] != to[k])
                return false;
        return true;
    };
    for (unsigned short k = 0; k != letters.symbols; ++k)
    {
        unsigned short known = 0;
        while (known != count && !same(out.original[known], k))
            ++known;
        if (known == count)
            out.original[count++] = k;
        out.number[k] = known;
    }
    out.size = {.states = S, .symbols = count, .wide = 0, .ascii = true};
    for (std::size_t i = 0, last = K; i != letters.intervals; ++i)
        if (letters.high(i) >= 128)
        {
            std::size_t const k = out.number[letters.symbol[i]];
            out.size.wide += k != last ? 1 : 0;
            last = k;
            for (auto const& to : of.to)
                out.size.ascii &= to[out.original[k]] == 0;
        }
    return out;
}

template <extent E, std::size_t S, std::size_t K, std::size_t B>
constexpr table<E> table_of(dfa<S, K> const& of, alphabet<B> const& letters, columns<K> const& joined)
{
    using made = table<E>;
    made out{};
    for (std::size_t s = 0; s != S; ++s)
        for (std::size_t k = 0; k != E.symbols; ++k)
            out.to[s * E.symbols + k] = static_cast<typename made::row>(of.to[s][joined.original[k]] * E.symbols);
    out.start       = static_cast<typename made::row>(of.start * E.symbols);
    out.first_match = static_cast<typename made::row>(
        static_cast<std::size_t>(std::ranges::find(of.matches, of.matches + S, true) - of.matches) * E.symbols);
    std::size_t wide = 0;
    for (std::size_t i = 0; i != letters.intervals; ++i)
    {
        auto const symbol = static_cast<typename made::symbol>(joined.number[letters.symbol[i]]);
        for (char32_t c = letters.low[i]; c < 128 && c <= letters.high(i); ++c)
            out.of_byte[c] = symbol;
        if (letters.high(i) >= 128 && (wide == 0 || out.of_interval[wide - 1] != symbol))
        {
            out.low[wide]           = (std::max)(letters.low[i], U'\x80');
            out.of_interval[wide++] = symbol;
        }
    }
    if constexpr (E.ascii) // what is beyond leads to no match
        std::ranges::fill(out.of_byte + 128, out.of_byte + 256, out.of_interval[0]);
    return out;
}
// LCOV_EXCL_STOP
} // namespace preflight::inline PREFLIGHT_ABI::regex
