// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/bits.hpp>
#include <preflight/rules/pattern/syntax.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// What a set of places has besides: that the pattern is matched, whatever follows; that it is if nothing does; and a mark for each loop.
inline constexpr std::size_t matched = 0, matched_at_end = 1, first_mark = 2;

/// Where a match may go on: at the start of the text, and anywhere else.
template <std::size_t W>
struct entry
{
    bits<W> anywhere{}, at_start{};

    constexpr void add(entry const& other)
    {
        anywhere.add(other.anywhere);
        at_start.add(other.at_start);
    }
    constexpr void add(std::size_t i)
    {
        anywhere.add(i);
        at_start.add(i);
    }
    constexpr void remove(std::size_t i)
    {
        anywhere.remove(i);
        at_start.remove(i);
    }
};

/// An automaton without empty steps (Glushkov's): the places of a pattern where it reads a character, counted repetitions written out, and for each the
/// set of those that may follow. A match can still follow wherever a place is in a set.
template <std::size_t W, std::size_t P>
struct nfa
{
    unsigned short count = 0, first = 0; // `first`: the number in a set of place 0
    unsigned short set[P + 1]{};         // that the character of a place is in
    bits<W>        follow[P + 1]{};
    entry<W>       begin{};
};

/// Goes through a tree from its end to its beginning: what begins at a node follows from what begins behind it.
template <std::size_t W, std::size_t P, std::size_t N>
class nfa_builder
{
    syntax<N> const& from_;
    nfa<W, P>        out_{};
    std::size_t      depth_ = 0; // of loops

public:
    constexpr explicit nfa_builder(syntax<N> const& from) : from_(from) {}

    constexpr nfa<W, P> build()
    {
        out_.first = static_cast<unsigned short>(first_mark + from_.top().loops);
        entry<W> then{};
        then.add(matched);
        out_.begin = build(from_.root, then);
        return out_;
    }

private:
    constexpr entry<W> build(unsigned short at, entry<W> then)
    {
        for (;; at = from_.nodes[at].a)
        {
            node const& n = from_.nodes[at];
            switch (n.what) // LCOV_EXCL_BR_LINE: there is no other kind
            {
            case op::empty:
                return then;
            case op::set:
                return place(n.a, then.anywhere);
            case op::start:
                then.anywhere = {};
                return then;
            case op::end:
                return {at_end(then.anywhere), at_end(then.at_start)};
            case op::either:
                return either(at, then);
            case op::repeated:
                return repeated(n, then);
            case op::both:
                then = build(n.b, then);
                break;
            }
        }
    }

    constexpr entry<W> place(unsigned short set, bits<W> const& then)
    {
        entry<W> made{};
        if (from_.sets.first[set] == from_.sets.first[set + 1] || then.empty())
            return made; // no match goes through here
        out_.set[out_.count]    = set;
        out_.follow[out_.count] = then;
        made.add(out_.first + std::size_t{out_.count++});
        return made;
    }
    static constexpr bits<W> at_end(bits<W> const& then)
    {
        bits<W> made{};
        if (then.has(matched) || then.has(matched_at_end))
            made.add(matched_at_end);
        return made;
    }
    constexpr entry<W> either(unsigned short at, entry<W> const& then)
    {
        entry<W> all{};
        for (; from_.nodes[at].what == op::either; at = from_.nodes[at].a)
            all.add(build(from_.nodes[at].b, then));
        all.add(build(at, then));
        return all;
    }

    constexpr entry<W> repeated(node const& n, entry<W> const& then)
    {
        entry<W> made   = then;
        auto     needed = n.min;
        if (n.max != unlimited)
            for (auto i = n.min; i != n.max; ++i) // x{0,2} as (x(x)?)?, whose sets stay small
            {
                made = build(n.a, made);
                made.add(then);
            }
        else
        {
            made = loop(n.a, then);
            if (needed == 0)
                made.add(then);
            else
                --needed;
        }
        for (; needed != 0; --needed)
            made = build(n.a, made);
        return made;
    }
    /// Once or more.
    constexpr entry<W> loop(unsigned short body, entry<W> const& then)
    {
        if (then.anywhere.empty()) // once is all: behind a character there is no end
            return build(body, then);
        std::size_t const mark  = first_mark + depth_++; // stands for what is known only below
        auto const        begin = out_.count;
        entry<W>          again = then;
        again.add(mark);
        entry<W> made = build(body, again);
        made.remove(mark);
        for (std::size_t p = begin; p != out_.count; ++p)
            if (out_.follow[p].has(mark))
            {
                out_.follow[p].remove(mark);
                out_.follow[p].add(made.anywhere);
            }
        --depth_;
        return made;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
