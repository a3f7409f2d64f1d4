// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/rules/pattern/alphabet.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/dfa.hpp>
#include <preflight/rules/pattern/minimal.hpp>
#include <preflight/rules/pattern/mistake.hpp>
#include <preflight/rules/pattern/nfa.hpp>
#include <preflight/rules/pattern/parse.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

/// What the compiler makes of a pattern, made while a program runs, of patterns that are not too large for that: what is tested are the same functions.
namespace engine
{
namespace regex = preflight::regex;

inline constexpr std::size_t bytes = 256, intervals = 2 * 6 * bytes + 33, symbols = 192, places = 448, words = 8,
                             states = 768, steps = 24 * states;

class automaton
{
    using dfa     = regex::dfa<states, symbols>;
    using minimal = regex::dfa<states + 1, symbols>;

    std::unique_ptr<regex::alphabet<intervals>> letters_ = std::make_unique<regex::alphabet<intervals>>();
    std::unique_ptr<dfa>                        before_  = std::make_unique<dfa>();
    std::unique_ptr<minimal>                    after_   = std::make_unique<minimal>();

public:
    regex::mistake wrong     = regex::mistake::none;
    bool           too_large = false; // for this class

    explicit automaton(std::string_view pattern)
    {
        if (pattern.size() > bytes)
        {
            too_large = true;
            return;
        }
        auto const tree = std::make_unique<regex::syntax<bytes>>(regex::parser<bytes>(pattern).parse());
        wrong           = tree->wrong;
        *letters_       = regex::alphabet_of<intervals>(tree->sets);
        too_large       = tree->top().places > places || letters_->symbols > symbols;
        if (too_large)
            return;
        auto const nfa =
            std::make_unique<regex::nfa<words, places>>(regex::nfa_builder<words, places, bytes>(*tree).build());
        using builder = regex::dfa_builder<states, symbols, words, places, bytes, intervals>;
        *before_      = std::make_unique<builder>(*nfa, tree->sets, *letters_)->build();
        too_large     = before_->too_small || before_->steps > steps;
        if (too_large)
            return;
        auto const blocks = std::make_unique<regex::partition<states>>(regex::alike<steps, states>(*before_));
        *after_           = regex::minimal<states>(*before_, *blocks);
    }

    /// The symbol of a code point, and the states on the way of a text.
    std::size_t symbol_of(char32_t point) const { return letters_->symbol[letters_->interval_of(point)]; }
    std::size_t start() const { return after_->start; }
    std::size_t next(std::size_t state, std::size_t symbol) const { return after_->to[state][symbol]; }
    bool        is_match(std::size_t state) const { return after_->matches[state]; }

    bool matches(std::string_view text) const
    {
        std::size_t state = start();
        for (std::size_t at = 0; at != text.size();)
            state = next(state, symbol_of(regex::decode(text, at)));
        return is_match(state);
    }

    /// How many states there are without the one that leads to no match, and how many a plain algorithm (Moore's) finds necessary.
    std::size_t count() const { return after_->states - std::size_t{1}; }
    std::size_t count_needed() const
    {
        std::vector<std::size_t> block(before_->states);
        for (std::size_t s = 1; s != before_->states; ++s)
            block[s] = before_->matches[s] ? 2 : 1;
        for (std::size_t known = 0;;)
        {
            std::map<std::vector<std::size_t>, std::size_t> seen;
            std::vector<std::size_t>                        finer(before_->states);
            for (std::size_t s = 1; s != before_->states; ++s)
            {
                std::vector<std::size_t> key{block[s]};
                for (std::size_t k = 0; k != letters_->symbols; ++k)
                    key.push_back(block[before_->to[s][k]]);
                finer[s] = seen.emplace(std::move(key), seen.size() + 1).first->second;
            }
            if (seen.size() == known)
                return known;
            known = seen.size();
            block = finer;
        }
    }
};
} // namespace engine
