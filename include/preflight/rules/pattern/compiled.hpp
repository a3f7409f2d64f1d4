// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/alphabet.hpp>
#include <preflight/rules/pattern/dfa.hpp>
#include <preflight/rules/pattern/fixed_string.hpp>
#include <preflight/rules/pattern/minimal.hpp>
#include <preflight/rules/pattern/mistake.hpp>
#include <preflight/rules/pattern/nfa.hpp>
#include <preflight/rules/pattern/parse.hpp>
#include <preflight/rules/pattern/table.hpp>

#include <algorithm>
#include <cstddef>

/// What the compiler makes of a pattern. Each step is a constant of its own, because compilers limit what they compute for one.
namespace preflight::inline PREFLIGHT_ABI::regex
{
template <fixed_string P>
inline constexpr auto tree_of = parser<sizeof(P.characters)>(P.view()).parse();

template <fixed_string P>
inline constexpr auto letters_of = regex::alphabet_of<2 * tree_of<P>.sets.range_count + 1>(tree_of<P>.sets);

/// Numbers that a set of places can hold, in words of 64.
template <fixed_string P>
inline constexpr std::size_t width_of = (first_mark + tree_of<P>.top().loops + tree_of<P>.top().places + 63) / 64;

template <fixed_string P>
inline constexpr auto nfa_of =
    nfa_builder<width_of<P>, tree_of<P>.top().places, sizeof(P.characters)>(tree_of<P>).build();

/// The automaton of a pattern, if `Room` states are enough.
template <fixed_string P, std::size_t Room>
inline constexpr auto dfa_within = dfa_builder<Room, letters_of<P>.symbols, width_of<P>, tree_of<P>.top().places,
    sizeof(P.characters), 2 * tree_of<P>.sets.range_count + 1>(nfa_of<P>, tree_of<P>.sets, letters_of<P>)
                                       .build();

/// How many states are enough, found by trying; 0 where more than `most_states` are needed.
template <fixed_string P, std::size_t Room>
consteval std::size_t room_from()
{
    if constexpr (!dfa_within<P, Room>.too_small)
        return Room;
    else if constexpr (Room == most_states)
        return 0;
    else
        return regex::room_from<P, (std::min)(4 * Room, most_states)>();
}
template <fixed_string P>
inline constexpr std::size_t room_of =
    regex::room_from<P, (std::min)(2 * std::size_t{tree_of<P>.top().places} + 16, most_states)>();

template <fixed_string P>
consteval mistake find_mistake()
{
    if constexpr (tree_of<P>.wrong != mistake::none)
        return tree_of<P>.wrong;
    else
        return room_of<P> == 0 ? mistake::too_many_states : mistake::none;
}
/// The mistake in a pattern. What is below has none.
template <fixed_string P>
inline constexpr mistake mistake_in = regex::find_mistake<P>();

template <fixed_string P>
inline constexpr auto const& dfa_of = dfa_within<P, room_of<P>>;

template <fixed_string P>
inline constexpr auto blocks_of = regex::alike<dfa_of<P>.steps, dfa_of<P>.states - std::size_t{1}>(dfa_of<P>);

template <fixed_string P>
inline constexpr auto minimal_of = regex::minimal<blocks_of<P>.count()>(dfa_of<P>, blocks_of<P>);

template <fixed_string P>
inline constexpr auto columns_in = regex::columns_of(minimal_of<P>, letters_of<P>);

/// What is left of all that when a program runs.
template <fixed_string P>
inline constexpr auto compiled = regex::table_of<columns_in<P>.size>(minimal_of<P>, letters_of<P>, columns_in<P>);
} // namespace preflight::inline PREFLIGHT_ABI::regex
