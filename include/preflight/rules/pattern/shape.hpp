// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/ascii_set.hpp>
#include <preflight/rules/pattern/table.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// What many patterns say, in a form that is judged without reading every character once more: how long a text is, and from which sets its first, its
/// last and all characters between are.
struct shape
{
    static constexpr std::size_t without_end = static_cast<std::size_t>(-1);

    ascii_set   first{}, inner{}, last{};
    std::size_t shortest = 0, longest = 0;
    bool        exact     = false;                   // whether this is all that the pattern says; else it is nothing
    bool        any_first = false, any_last = false; // whether these may be from any of the sets

    constexpr ascii_set all() const
    {
        ascii_set set = first;
        set.add(inner);
        set.add(last);
        return set;
    }
    /// Whether a text of characters that are all in one of the sets matches.
    PREFLIGHT_INLINE constexpr bool rest(std::string_view text) const
    {
        if (text.size() < shortest || text.size() > longest)
            return false;
        return text.empty() ||
               ((any_first || first.has(text.front())) && (any_last || text.size() == 1 || last.has(text.back())));
    }
};

// LCOV_EXCL_START: the compiler alone runs it
/// Finds the shape of the texts that an automaton matches.
template <extent E>
class shape_finder
{
    table<E> const& of_;
    shape           found_{};
    bool            first_[E.symbols]{}, inner_[E.symbols]{}, last_[E.symbols]{};

    /// A state of the automaton, and what the shape says there.
    struct meeting
    {
        std::size_t state = 0, length = 0;
        bool        matches = false, goes_on = false;

        constexpr bool same_place(meeting const& other) const
        {
            return state == other.state && matches == other.matches && goes_on == other.goes_on;
        }
    };
    meeting     met_[4 * E.states]{};
    std::size_t index_[4 * E.states]{}; // of each in `met_`, if it is there
    std::size_t count_ = 0;

public:
    constexpr explicit shape_finder(table<E> const& of) : of_(of) {}

    constexpr shape find()
    {
        if (of_.first_state() == 0)
            return {};
        find_sets();
        std::size_t const farthest = find_lengths();
        for (std::size_t const longest : {farthest, shape::without_end})
        {
            found_.longest = longest;
            if (is_all() && is_quick())
            {
                found_.exact     = true;
                found_.any_first = found_.first.holds(found_.all());
                found_.any_last  = found_.last.holds(found_.all());
                return found_;
            }
        }
        return {};
    }

private:
    constexpr bool goes_on(std::size_t state) const
    {
        for (std::size_t k = 0; k != E.symbols; ++k)
            if (of_.next(state, k) != 0)
                return true;
        return false;
    }
    constexpr void find_sets()
    {
        bool behind[E.states]{}; // a character
        for (std::size_t s = 1; s != E.states; ++s)
            for (std::size_t k = 0; k != E.symbols; ++k)
                behind[of_.next(s, k)] = true;
        for (std::size_t k = 0; k != E.symbols; ++k)
        {
            first_[k] = of_.next(of_.first_state(), k) != 0;
            for (std::size_t s = 1; s != E.states; ++s)
                if (auto const to = of_.next(s, k); behind[s] && to != 0)
                {
                    last_[k] |= of_.is_match(to);
                    inner_[k] = inner_[k] || goes_on(to);
                }
        }
        for (std::size_t c = 0; c != 128; ++c)
        {
            auto const k = of_.of_byte[c];
            if (first_[k])
                found_.first.add(static_cast<char>(c));
            if (inner_[k])
                found_.inner.add(static_cast<char>(c));
            if (last_[k])
                found_.last.add(static_cast<char>(c));
        }
    }
    /// Finds the length of the shortest match, and returns that of the way to the farthest state.
    constexpr std::size_t find_lengths()
    {
        std::size_t order[E.states]{of_.first_state()}, length[E.states]{}, count = 1;
        bool        seen[E.states]{true};
        seen[of_.first_state()] = true;
        found_.shortest         = shape::without_end;
        for (std::size_t i = 0; i != count; ++i)
        {
            auto const s = order[i];
            if (of_.is_match(s))
                found_.shortest = (std::min)(found_.shortest, length[s]);
            for (std::size_t k = 0; k != E.symbols; ++k)
                if (auto const to = of_.next(s, k); !seen[to])
                {
                    seen[to]       = true;
                    length[to]     = length[s] + 1;
                    order[count++] = to;
                }
        }
        return length[order[count - 1]];
    }

    /// Whether the automaton matches what the shape says, and nothing else: both are walked side by side.
    constexpr bool is_all()
    {
        count_ = 0;
        if (of_.is_match(of_.first_state()) != (found_.shortest == 0))
            return false;
        for (std::size_t k = 0; k != E.symbols; ++k)
            if (!meet({of_.next(of_.first_state(), k), 1, first_[k], first_[k]}))
                return false;
        for (std::size_t i = 0; i != count_; ++i)
            for (std::size_t k = 0; k != E.symbols; ++k)
                if (auto const at = met_[i];
                    !meet({of_.next(at.state, k), at.length + 1, at.goes_on && last_[k], at.goes_on && inner_[k]}))
                    return false;
        return true;
    }
    /// Whether both say the same here. No state is met at two lengths that matter.
    constexpr bool meet(meeting now)
    {
        now.matches &= now.length >= found_.shortest && now.length <= found_.longest;
        now.goes_on &= now.length < found_.longest;
        if (found_.longest == shape::without_end)
            now.length = (std::min)(now.length, found_.shortest);
        if (of_.is_match(now.state) != now.matches || (now.state != 0) != (now.matches || now.goes_on))
            return false;
        if (now.state == 0)
            return true;
        auto& index = index_[4 * now.state + (now.matches ? 2 : 0) + (now.goes_on ? 1 : 0)];
        if (index < count_ && met_[index].same_place(now))
            return met_[index].length == now.length;
        index          = count_;
        met_[count_++] = now;
        return true;
    }

    /// Whether the sets of the characters between need not be looked at again, and a block of text can be asked for all.
    constexpr bool is_quick() const
    {
        ascii_set const all    = found_.all();
        int             ranges = 0;
        for (int c = 0; c != 128; ++c)
            ranges += all.has(static_cast<char>(c)) && (c == 0 || !all.has(static_cast<char>(c - 1))) ? 1 : 0;
        return ranges != 0 && ranges <= 8 && (found_.longest <= 2 || found_.inner.holds(all));
    }
};

/// The shape of what a table matches. A large one has none that would be worth the time of the compiler.
template <extent E>
constexpr shape shape_of(table<E> const& of)
{
    if constexpr (E.ascii && E.states * E.symbols <= 4096)
        return shape_finder<E>(of).find();
    else
        return {};
}
// LCOV_EXCL_STOP
} // namespace preflight::inline PREFLIGHT_ABI::regex
