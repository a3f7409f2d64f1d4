// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/pattern/compiled.hpp>
#include <preflight/rules/pattern/fixed_string.hpp>
#include <preflight/rules/pattern/mistake.hpp>
#include <preflight/rules/pattern/neighbours.hpp>
#include <preflight/rules/pattern/shape.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/edges.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace regex
{
template <fixed_string P>
inline constexpr shape shape_in = regex::shape_of(compiled<P>);
} // namespace regex

/// The type of `pattern<P>`.
template <fixed_string P>
struct pattern_rule
{
    static constexpr auto code = preflight::code::string_pattern_mismatch;

    constexpr bool operator()(std::string_view text) const { return regex::compiled<P>.matches(text); }

    constexpr void allowed(auto&& put) const
        requires(regex::shape_in<P>.exact)
    {
        put(regex::shape_in<P>.first);
        put(regex::shape_in<P>.inner);
        put(regex::shape_in<P>.last);
    }
    constexpr bool rest(std::string_view text) const
        requires(regex::shape_in<P>.exact)
    {
        return regex::shape_in<P>.rest(text);
    }

    constexpr void parameters(auto&& put) const { put("pattern", P.view()); }
    constexpr void keywords(auto&& put) const { put("pattern", P.view()); }
    void           edges(auto&& inside, auto&& outside) const
    {
        regex::put_neighbours(regex::steps(regex::compiled<P>), inside, outside);
        if constexpr (constexpr auto const& shape = regex::shape_in<P>;
            shape.exact) // then only the length matters, too
        {
            inside(text_length{shape.shortest});
            if (shape.shortest != 0)
                outside(text_length{shape.shortest - 1});
            if (shape.longest == regex::shape::without_end)
                return;
            inside(text_length{shape.longest});
            outside(text_length{shape.longest + 1});
        }
    }
};

/// Text in which a regular expression finds a match: one of ECMA-262 with the flag `u`, without look-around, back-references, word boundaries, Unicode
/// properties, named groups and modifiers. It matches anywhere in a text unless it begins with `^` and ends with `$`, and reads code points. The
/// compiler makes a minimal automaton of it, so that matching is linear and needs no memory. What is no such pattern does not compile, and neither
/// does one whose automaton has more than 1,024 states.
template <fixed_string P>
inline constexpr pattern_rule<P> pattern{};

/// @cond
// clang-format off
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::look_ahead)
PREFLIGHT_COMPILE_ERROR("a pattern with look-ahead, (?= or (?!, which is not supported")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::look_behind)
PREFLIGHT_COMPILE_ERROR("a pattern with look-behind, (?<= or (?<!, which is not supported")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::back_reference)
PREFLIGHT_COMPILE_ERROR("a pattern with a back-reference, as \\1 or \\k<name>, which is not supported")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::word_boundary)
PREFLIGHT_COMPILE_ERROR("a pattern with a word boundary, \\b or \\B, which is not supported")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::property)
PREFLIGHT_COMPILE_ERROR("a pattern with a Unicode property, \\p{...} or \\P{...}, which is not supported")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::group_name)
PREFLIGHT_COMPILE_ERROR("a pattern with a named group, (?<name>...), which is not supported; (?:...) has no name")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::modifiers)
PREFLIGHT_COMPILE_ERROR("a pattern with (? that begins no group (?:...)")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::escape)
PREFLIGHT_COMPILE_ERROR("a pattern with a backslash before what it does not go with, as in \\- outside of [...], \\a, \\x0 or \\u12")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::code_point)
PREFLIGHT_COMPILE_ERROR("a pattern with \\u{...} beyond 10ffff")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::unclosed_group)
PREFLIGHT_COMPILE_ERROR("a pattern with ( but not its )")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::unopened_group)
PREFLIGHT_COMPILE_ERROR("a pattern with ) but not its (; for the character it is \\)")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::unclosed_class)
PREFLIGHT_COMPILE_ERROR("a pattern with [ but not its ]")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::lone_bracket)
PREFLIGHT_COMPILE_ERROR("a pattern with ] or } that closes nothing; for the character it is \\] or \\}")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::nothing_to_repeat)
PREFLIGHT_COMPILE_ERROR("a pattern with ?, * or + behind nothing that can be repeated")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::count)
PREFLIGHT_COMPILE_ERROR("a pattern with { that begins none of {m}, {m,} and {m,n} behind what can be repeated")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::count_order)
PREFLIGHT_COMPILE_ERROR("a pattern with {m,n} whose m is greater than n")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::range_order)
PREFLIGHT_COMPILE_ERROR("a pattern with a range in [...] whose first character is behind its last")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::range_of_class)
PREFLIGHT_COMPILE_ERROR("a pattern with a range in [...] that begins or ends with a class, as \\d")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::not_utf8)
PREFLIGHT_COMPILE_ERROR("a pattern that is not UTF-8")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::too_deep)
PREFLIGHT_COMPILE_ERROR("a pattern with more than 30 groups in each other")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::too_long)
PREFLIGHT_COMPILE_ERROR("a pattern of more than 1,000 characters, those that {m,n} counts written out")
inline constexpr pattern_rule<""> pattern<P>{};
template <fixed_string P> requires(regex::mistake_in<P> == regex::mistake::too_many_states)
PREFLIGHT_COMPILE_ERROR("a pattern whose automaton has more than 1,024 states")
inline constexpr pattern_rule<""> pattern<P>{};
// clang-format on
/// @endcond
} // namespace preflight::inline PREFLIGHT_ABI
