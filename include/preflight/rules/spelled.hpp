// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/char_set.hpp>
#include <preflight/schema/edges.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text that is not empty and whose first, inner and last characters are each from a set of their own.
struct spelled
{
    static constexpr auto code = preflight::code::string_pattern_mismatch;
    char_set              first; ///< the set of the first character, which may be the only one
    char_set              inner; ///< the set of all characters between the first and the last
    char_set              last;  ///< the set of the last character, when there are several

    /// Takes the three sets, as `char_set` reads them. The only character of a text is judged by the first set.
    constexpr spelled(std::string_view first_set, std::string_view inner_set, std::string_view last_set)
        : first{first_set}, inner{inner_set}, last{last_set}, inner_is_all_(inner.holds(first) && inner.holds(last))
    {}
    /// Takes one set for the first character and one for all others.
    constexpr spelled(std::string_view first_set, std::string_view others) : spelled(first_set, others, others) {}

    constexpr bool operator()(std::string_view text) const { return ends(text) && between(text); }

    constexpr void allowed(auto&& put) const
    {
        put(first);
        put(inner);
        put(last);
    }
    constexpr bool rest(std::string_view text) const { return ends(text) && (inner_is_all_ || between(text)); }

    /// Returns a regular expression that matches the same texts, in the dialect of ECMA-262 and most others.
    [[nodiscard]] constexpr std::string pattern() const
    {
        auto const in = [](char_set set) { return '[' + std::string(set.ranges()) + ']'; };
        if (inner == last)
            return '^' + in(first) + in(inner) + "*$";
        return '^' + in(first) + '(' + in(inner) + '*' + in(last) + ")?$";
    }
    constexpr void parameters(auto&& put) const { put("pattern", pattern()); }
    constexpr void keywords(auto&& put) const { put("pattern", pattern()); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(text_length{1});
        outside(text_length{0});
    }

private:
    bool inner_is_all_; // whether the inner set contains the two others

    /// Returns whether the first and the last character are from their sets.
    [[nodiscard]] constexpr bool ends(std::string_view text) const
    {
        return !text.empty() && first.has(text.front()) && (text.size() == 1 || last.has(text.back()));
    }
    /// Returns whether all characters between them are from the inner set.
    [[nodiscard]] constexpr bool between(std::string_view text) const
    {
        auto const middle = text.substr(1, text.size() - 2); // empty when there is only one character
        return std::all_of(middle.begin(), middle.end(), [this](char c) { return inner.has(c); });
    }
};

/// Text of exactly `count` characters from one set.
struct exactly
{
    static constexpr auto code = preflight::code::string_pattern_mismatch;
    std::size_t           count; ///< the number of characters, all of which are ASCII
    char_set              set;   ///< the set of all characters

    /// Takes the number of characters, and their set as `char_set` reads it.
    constexpr exactly(std::size_t n, std::string_view of) : count(n), set{of} {}

    constexpr bool operator()(std::string_view text) const
    {
        return rest(text) && std::all_of(text.begin(), text.end(), [this](char c) { return set.has(c); });
    }
    constexpr void allowed(auto&& put) const { put(set); }
    constexpr bool rest(std::string_view text) const { return text.size() == count; }

    /// Returns a regular expression that matches the same texts.
    [[nodiscard]] std::string pattern() const
    {
        return "^[" + std::string(set.ranges()) + "]{" + std::to_string(count) + "}$";
    }
    constexpr void parameters(auto&& put) const { put("pattern", pattern()); }
    constexpr void keywords(auto&& put) const { put("pattern", pattern()); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(text_length{count});
        outside(text_length{count + 1});
        if (count != 0)
            outside(text_length{count - 1});
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
