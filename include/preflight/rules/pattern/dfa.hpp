// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/alphabet.hpp>
#include <preflight/rules/pattern/bits.hpp>
#include <preflight/rules/pattern/code_set.hpp>
#include <preflight/rules/pattern/nfa.hpp>

#include <cstddef>
#include <cstdint>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// A deterministic automaton of up to `S` states and `K` symbols. From state 0 no match is reached; from any other one is.
template <std::size_t S, std::size_t K>
struct dfa
{
    unsigned short states = 1, start = 0;
    bool           too_small = false; // `S` was
    bool           matches[S]{};
    unsigned short to[S][K]{};
    std::size_t    steps = 0; // that do not lead to state 0
};

/// Makes states of the sets of places that texts lead to (the construction of Rabin and Scott).
template <std::size_t S, std::size_t K, std::size_t W, std::size_t P, std::size_t N, std::size_t B>
class dfa_builder
{
    static constexpr std::size_t buckets = 4 * S;

    nfa<W, P> const&    from_;
    std::size_t         used_; // of the symbols
    dfa<S, K>           out_{};
    bits<W>             places_[S]{};
    unsigned short      state_in_[buckets]{}; // by the hash of its places; 0 where there is none
    bits<(K + 63) / 64> symbols_[code_sets<N>::most]{};
    unsigned short      here_[64 * W]{}; // the places of one state

public:
    constexpr dfa_builder(nfa<W, P> const& from, code_sets<N> const& sets, alphabet<B> const& letters)
        : from_(from), used_(letters.symbols)
    {
        for (std::size_t set = 0; set != sets.count; ++set)
            for (std::size_t r = sets.first[set]; r != sets.first[set + 1]; ++r)
                letters.each_in(sets.ranges[r], [&](std::size_t i) { symbols_[set].add(letters.symbol[i]); });
    }

    constexpr dfa<S, K> build()
    {
        out_.start = state_of(from_.begin.at_start);
        for (std::size_t s = 1; s != out_.states && !out_.too_small; ++s)
            if (places_[s].has(matched))
                stay(s);
            else
                leave(s);
        return out_;
    }

private:
    constexpr unsigned short state_of(bits<W> places)
    {
        if (places.empty())
            return 0;
        if (places.has(matched)) // then nothing else matters
        {
            places = {};
            places.add(matched);
        }
        std::uint64_t hash = 0;
        for (auto const word : places.words)
            hash = (hash ^ word) * 0x9e3779b97f4a7c15 ^ hash >> 29;
        std::size_t at = (hash >> 32) % buckets;
        for (; state_in_[at] != 0; at = (at + 1) % buckets)
            if (places_[state_in_[at]] == places)
                return state_in_[at];
        if (out_.states == S)
        {
            out_.too_small = true;
            return 0;
        }
        places_[out_.states]      = places;
        out_.matches[out_.states] = places.has(matched) || places.has(matched_at_end);
        state_in_[at]             = out_.states;
        return out_.states++;
    }

    constexpr void stay(std::size_t state)
    {
        for (std::size_t k = 0; k != used_; ++k)
            out_.to[state][k] = static_cast<unsigned short>(state);
        out_.steps += used_;
    }
    constexpr void leave(std::size_t state)
    {
        // Symbols that the same places take lead to the same state. With more than 64 places that is not looked for.
        std::uint64_t taken_by[K]{};
        std::size_t   count = 0;
        places_[state].each([&](std::size_t i) {
            if (i < from_.first)
                return;
            std::size_t const   place = i - from_.first;
            std::uint64_t const bit   = std::uint64_t{1} << count % 64;
            here_[count++]            = static_cast<unsigned short>(place);
            symbols_[from_.set[place]].each([&](std::size_t k) { taken_by[k] |= bit; });
        });
        for (std::size_t k = 0; k != used_; ++k)
        {
            std::size_t like = count > 64 ? k : 0;
            while (taken_by[like] != taken_by[k])
                ++like;
            out_.to[state][k] = like != k ? out_.to[state][like] : step(k, count);
            out_.steps += out_.to[state][k] != 0 ? 1 : 0;
        }
    }
    constexpr unsigned short step(std::size_t symbol, std::size_t count)
    {
        bits<W> next = from_.begin.anywhere; // a match may begin anywhere
        for (std::size_t i = 0; i != count; ++i)
            if (symbols_[from_.set[here_[i]]].has(symbol))
                next.add(from_.follow[here_[i]]);
        return state_of(next);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
