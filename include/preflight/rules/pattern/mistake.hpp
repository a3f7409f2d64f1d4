// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// Why a pattern is refused; `rules/pattern/refused.hpp` has a sentence for each.
enum class mistake : unsigned char
{
    none,
    // ECMA-262 has these, and we do not
    look_ahead,
    look_behind,
    back_reference,
    word_boundary,
    property,
    modifiers,
    group_name,
    // no pattern at all
    escape,
    code_point,
    unclosed_group,
    unopened_group,
    unclosed_class,
    lone_bracket,
    nothing_to_repeat,
    count,
    count_order,
    range_order,
    range_of_class,
    not_utf8,
    // too much for a compiler
    too_deep,
    too_long,
    too_many_states
};

inline constexpr unsigned    most_groups = 30;   // in each other
inline constexpr unsigned    most_places = 1000; // of characters, counted repetitions written out
inline constexpr std::size_t most_states = 1024; // before the automaton is made minimal
} // namespace preflight::inline PREFLIGHT_ABI::regex
