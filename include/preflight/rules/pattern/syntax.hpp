// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/code_set.hpp>
#include <preflight/rules/pattern/mistake.hpp>

#include <algorithm>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
enum class op : unsigned char
{
    empty,
    set,      // one code point of set number `a`
    start,    // ^
    end,      // $
    both,     // `a`, then `b`
    either,   // `a` or `b`
    repeated, // `a`, from `min` to `max` times
};

inline constexpr unsigned short unlimited = 0xffff;

struct node
{
    op             what = op::empty;
    unsigned short a = 0, b = 0;
    unsigned short min = 0, max = 0;
    unsigned short places = 0; // of characters, counted repetitions written out
    unsigned short loops  = 0; // repetitions without a limit in each other
};

/// A pattern of up to `N` bytes as a tree. After a mistake it is one that matches the empty text.
template <std::size_t N>
struct syntax
{
    code_sets<N>   sets{};
    node           nodes[2 * N + 4]{};
    unsigned short count = 0, root = 0;
    mistake        wrong = mistake::none;

    constexpr node const& top() const { return nodes[root]; }

    /// Adds a node, whose children are there, and returns its number.
    constexpr unsigned short add(node made)
    {
        node const& a      = nodes[made.a];
        node const& b      = nodes[made.b];
        unsigned    places = 0;
        switch (made.what) // LCOV_EXCL_BR_LINE: there is no other kind
        {
        case op::empty:
        case op::start:
        case op::end:
            break;
        case op::set:
            places = 1;
            break;
        case op::both:
        case op::either:
            places     = a.places + b.places;
            made.loops = (std::max)(a.loops, b.loops);
            break;
        case op::repeated:
            if (a.places == 0) // what reads nothing does so once or never
            {
                made.min = (std::min)(made.min, static_cast<unsigned short>(1));
                made.max = (std::min)(made.max, static_cast<unsigned short>(1));
            }
            bool const loop = made.max == unlimited;
            places          = a.places * (loop ? (std::max)(unsigned{made.min}, 1U) : unsigned{made.max});
            made.loops      = static_cast<unsigned short>(a.loops + (loop ? 1 : 0));
            break;
        }
        made.places  = static_cast<unsigned short>((std::min)(places, most_places + 1));
        nodes[count] = made;
        return count++;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
