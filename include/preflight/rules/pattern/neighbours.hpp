// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

/// Makes texts that match a pattern by a hair, and texts that do not by one character.
namespace preflight::inline PREFLIGHT_ABI::regex
{
/// A table of any size, and for each symbol some characters: those at the ends of its ranges.
struct steps
{
    std::size_t                           states, symbols, start;
    std::vector<std::size_t>              to;
    std::vector<bool>                     matches;
    std::vector<std::vector<std::string>> characters;

    template <extent E>
    explicit steps(table<E> const& from)
        : states(E.states), symbols(E.symbols), start(from.first_state()), characters(E.symbols)
    {
        for (std::size_t s = 0; s != states; ++s)
        {
            matches.push_back(from.is_match(s));
            for (std::size_t k = 0; k != symbols; ++k)
                to.push_back(from.next(s, k));
        }
        char32_t low = 0;
        for (char32_t c = 0; c != 128; ++c)
            if (c == 127 || from.of_byte[c] != from.of_byte[c + 1])
                put(from.of_byte[c], std::exchange(low, c + 1), c);
        for (std::size_t i = 0; i != E.wide; ++i)
            put(from.of_interval[i], from.low[i], i + 1 == E.wide ? last_code_point : from.low[i + 1] - 1);
    }

    std::size_t next(std::size_t state, std::size_t k) const { return to[state * symbols + k]; }
    /// A character that leads on, by a number that may be too large.
    std::string const& character(std::size_t k, std::size_t number) const
    {
        return characters[k][number % characters[k].size()];
    }
    /// Whether a text can have such a character: lone surrogates are none.
    bool occurs(std::size_t k) const { return !characters[k].empty(); }

private:
    void put(std::size_t k, char32_t low, char32_t high)
    {
        auto const one = [&](char32_t c) {
            if (c >= 0xd800 && c <= 0xdfff)
                return;
            std::string utf8;
            append_utf8(utf8, c);
            characters[k].push_back(utf8);
        };
        one(low);
        if (high != low)
            one(high);
    }
};

/// The ways through an automaton: to each state, and from it to a match.
class ways
{
    struct step
    {
        std::size_t state = 0, symbol = 0;
    };
    steps const&             all_;
    std::vector<step>        before_, behind_; // the last step to a state; the next one to a match
    std::vector<bool>        leads_on_;        // to a match, from a state
    std::vector<bool>        endless_;         // whether matches that go through a state have no greatest length
    std::vector<std::size_t> order_;

public:
    explicit ways(steps const& all)
        : all_(all), before_(all.states), behind_(all.states), leads_on_(all.states), endless_(all.states)
    {
        find_ways_to();
        find_ways_on();
        find_endless();
    }

    /// The states that texts lead to and that lead to a match, the nearest first.
    std::vector<std::size_t> const& order() const { return order_; }
    bool                            leads_on(std::size_t state) const { return leads_on_[state]; }

    /// The shortest text that leads to a state.
    std::string to(std::size_t state) const
    {
        std::vector<std::size_t> symbols;
        for (; state != all_.start; state = before_[state].state)
            symbols.push_back(before_[state].symbol);
        std::string text;
        for (; !symbols.empty(); symbols.pop_back())
            text += all_.character(symbols.back(), 0);
        return text;
    }
    /// The shortest text that leads from a state to a match.
    std::string on(std::size_t state) const
    {
        std::string text;
        for (; !all_.matches[state]; state = behind_[state].state)
            text += all_.character(behind_[state].symbol, 0);
        return text;
    }
    /// A match of at least so many characters; empty where there is none.
    std::string longer_than(std::size_t length) const
    {
        std::size_t state = all_.start;
        std::string text;
        for (std::size_t i = 0; i != length; ++i)
        {
            std::size_t k = 0, tried = 0;
            for (k = i; tried != all_.symbols; ++tried, ++k)
                if (endless_[all_.next(state, k % all_.symbols)] && all_.occurs(k % all_.symbols))
                    break;
            if (tried == all_.symbols)
                return {};
            text += all_.character(k % all_.symbols, i);
            state = all_.next(state, k % all_.symbols);
        }
        return text + on(state);
    }

private:
    void find_ways_to()
    {
        std::vector<bool> seen(all_.states);
        seen[0] = seen[all_.start] = true;
        if (all_.start != 0)
            order_.push_back(all_.start);
        for (std::size_t i = 0; i != order_.size(); ++i) // NOLINT(modernize-loop-convert): it grows
            for (std::size_t k = 0; k != all_.symbols; ++k)
                if (auto const target = all_.next(order_[i], k); !seen[target] && all_.occurs(k))
                {
                    seen[target]    = true;
                    before_[target] = {order_[i], k};
                    order_.push_back(target);
                }
    }
    void find_ways_on()
    {
        std::vector<std::vector<step>> into(all_.states);
        std::vector<std::size_t>       queue;
        auto const                     add = [&](std::size_t state, step on) {
            leads_on_[state] = true;
            behind_[state]   = on;
            queue.push_back(state);
        };
        for (auto const s : order_)
        {
            for (std::size_t k = 0; k != all_.symbols; ++k)
                if (all_.occurs(k))
                    into[all_.next(s, k)].push_back({s, k});
            if (all_.matches[s])
                add(s, {});
        }
        for (std::size_t i = 0; i != queue.size(); ++i) // NOLINT(modernize-loop-convert): likewise
            for (auto const& [from, k] : into[queue[i]])
                if (!leads_on_[from])
                    add(from, {queue[i], k});
        std::erase_if(order_, [&](std::size_t state) { return !leads_on_[state]; });
    }
    void find_endless()
    {
        for (auto const s : order_)
            endless_[s] = true;
        for (bool changed = true; std::exchange(changed, false);)
            for (std::size_t i = order_.size(); i-- != 0;)
            {
                auto const state = order_[i];
                bool       any   = false;
                for (std::size_t k = 0; k != all_.symbols; ++k)
                    any = any || (all_.occurs(k) && endless_[all_.next(state, k)]);
                changed         = changed || (endless_[state] && !any);
                endless_[state] = endless_[state] && any;
            }
    }
};

/// Each step of an automaton is gone, by one character at an end of a range that goes it: a step on becomes the shortest match that goes there, and any
/// other one, or one that ends too early, a text that does not match. Of a large automaton, some steps; of an endless one also a few long matches.
inline void put_neighbours(steps const& of, auto&& inside, auto&& outside)
{
    constexpr std::size_t most = 128; // steps, about
    constexpr std::array  long_ones{std::size_t{16}, std::size_t{33}, std::size_t{300}};

    ways const        all(of);
    auto const&       order = all.order();
    std::size_t const every = 1 + order.size() * of.symbols / most;
    std::size_t       n     = 0;
    for (auto const s : order)
        for (std::size_t k = 0; k != of.symbols; ++k, ++n)
        {
            if (n % every != 0 && s != order.back())
                continue;
            auto const before = all.to(s);
            if (of.matches[s])
                inside(before);
            else
                outside(before);
            for (std::size_t number = n; of.occurs(k) && number != n + 2; ++number)
            {
                auto const to   = of.next(s, k);
                auto const text = before + of.character(k, number);
                if (to == 0)
                    outside(text + all.on(s));
                else if (all.leads_on(to))
                    inside(text + all.on(to));
                if (!of.matches[to])
                    outside(text);
            }
        }
    if (order.empty())
        outside(std::string());
    for (auto const length : long_ones)
        if (auto const text = all.longer_than(length); !text.empty())
            inside(text);
}
} // namespace preflight::inline PREFLIGHT_ABI::regex
