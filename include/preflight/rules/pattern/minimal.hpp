// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/dfa.hpp>
#include <preflight/rules/pattern/partition.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// The steps of an automaton that do not lead to state 0, symbol by symbol, and those into each state. There are up to `M`, and up
/// to `S` states. States are counted without 0 here.
template <std::size_t M, std::size_t S>
struct step_list
{
    unsigned short from[M + 1]{}, to[M + 1]{}, symbol[M + 1]{};
    unsigned       into[M + 1]{}, first_into[S + 2]{};

    template <std::size_t S0, std::size_t K>
    constexpr explicit step_list(dfa<S0, K> const& of)
    {
        unsigned       count = 0;
        unsigned short used  = 0; // symbols
        for (std::size_t k = 0; k != K; ++k)
        {
            auto const before = count;
            for (std::size_t s = 1; s != of.states; ++s)
                if (auto const target = of.to[s][k]; target != 0)
                {
                    from[count]   = static_cast<unsigned short>(s - 1);
                    to[count]     = static_cast<unsigned short>(target - 1);
                    symbol[count] = used;
                    ++first_into[target];
                    ++count;
                }
            used = static_cast<unsigned short>(used + (count != before ? 1 : 0));
        }
        for (std::size_t s = 0; s != S; ++s)
            first_into[s + 1] += first_into[s];
        first_into[S + 1] = count;
        for (unsigned i = count; i-- != 0;)
            into[--first_into[to[i] + 1]] = i;
    }

    constexpr void each_into(std::size_t state, auto const& f) const
    {
        for (auto i = first_into[state + 1]; i != first_into[state + 2]; ++i)
            f(into[i]);
    }
};

/// Which states of an automaton no text tells apart (the algorithm of Valmari and Lehtinen), 0 aside.
template <std::size_t M, std::size_t S, std::size_t S0, std::size_t K>
constexpr partition<S> alike(dfa<S0, K> const& of)
{
    step_list<M, S> const steps(of);
    partition<S>          blocks(of.states - std::size_t{1}, [](unsigned) { return 0; });
    partition<M> cords(of.steps, [&](unsigned i) { return steps.symbol[i]; }); // steps that lead into one block
    for (unsigned s = 0; s + 1 != of.states; ++s)
        if (of.matches[s + 1])
            blocks.mark(s);
    blocks.split();
    for (unsigned b = 1, c = 0; c < cords.count(); ++c)
    {
        cords.each_in(c, [&](unsigned i) { blocks.mark(steps.from[i]); });
        blocks.split();
        for (; b < blocks.count(); ++b)
        {
            blocks.each_in(b, [&](unsigned s) { steps.each_into(s, [&](unsigned i) { cords.mark(i); }); });
            cords.split();
        }
    }
    return blocks;
}

/// The smallest automaton of the same language, of up to `S` states without 0; those that match come last. `blocks` are the states alike of `from`.
template <std::size_t S, std::size_t S0, std::size_t K, std::size_t N>
constexpr dfa<S + 1, K> minimal(dfa<S0, K> const& from, partition<N> const& blocks)
{
    dfa<S + 1, K>  out{};
    unsigned short number[S + 1]{};
    for (bool const matching : {false, true})
        for (std::size_t b = 0; b != blocks.count(); ++b)
            if (from.matches[blocks.any_of(b) + 1] == matching)
            {
                out.matches[out.states] = matching;
                number[b]               = out.states++;
            }
    auto const now = [&](unsigned short state) {
        return state == 0 ? state : number[blocks.set_of(state - std::size_t{1})];
    };
    out.start = now(from.start);
    for (std::size_t b = 0; b != blocks.count(); ++b)
        for (std::size_t k = 0; k != K; ++k)
            out.to[number[b]][k] = now(from.to[blocks.any_of(b) + 1][k]);
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI::regex
