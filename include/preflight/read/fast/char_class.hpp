// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/block.hpp>
#include <preflight/rules/ascii_set.hpp>

#include <array>
#include <cstddef>
#include <utility>

/// Sets of ASCII characters, which blocks of text are asked about.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Which ASCII characters are in a set.
using char_map = std::array<bool, 128>;

/// A set as ranges.
struct char_class
{
    struct range
    {
        char low, high;
    };
    std::array<range, 64> ranges{};
    std::size_t           count = 0;
    std::size_t           cost  = 0; ///< in operations on a block
};

// LCOV_EXCL_START: the compiler alone runs it
constexpr char_class class_of(char_map const& in)
{
    char_class all;
    for (std::size_t c = 0; c != 128; ++c)
    {
        if (!in[c])
            continue;
        std::size_t const low = c;
        while (c != 127 && in[c + 1])
            ++c;
        all.ranges[all.count++] = {static_cast<char>(low), static_cast<char>(c)};
        all.cost += low == c ? 2 : 3;
    }
    return all;
}

// LCOV_EXCL_STOP

template <class Rule>
concept allows = requires { Rule::value.allowed([](ascii_set) {}); };
template <class Rule>
concept bans = requires { Rule::value.banned([](ascii_set) {}); };
/// A rule that sets of characters say something of, always: not one that a waiver may lift.
template <class Rule>
concept restricts = (allows<Rule> || bans<Rule>) && !requires { Rule::value.lifted_by; };

// LCOV_EXCL_START: the compiler alone runs it
/// Takes out of a set what a rule does not let through.
template <class Rule>
constexpr void restrict_by([[maybe_unused]] char_map& in)
{
    if constexpr (restricts<Rule>)
    {
        ascii_set  put;
        auto const add = [&](ascii_set set) { put.add(set); };
        if constexpr (allows<Rule>)
            Rule::value.allowed(add);
        else
            Rule::value.banned(add);
        for (std::size_t c = 0; c != 128; ++c)
            in[c] = in[c] && put.has(static_cast<char>(c)) == allows<Rule>;
    }
}

/// The characters that all of the rules let through, of those that may stand in a JSON string as they are.
template <class... Rule>
struct lets_through
{
    static constexpr char_map map = [] {
        char_map in{};
        for (std::size_t c = 0x20; c != 128; ++c)
            in[c] = c != '"' && c != '\\';
        (fast::restrict_by<Rule>(in), ...);
        return in;
    }();
    static constexpr char_class good = fast::class_of(map);
    /// The others, control characters aside.
    static constexpr char_class bad = [] {
        char_map in{};
        for (std::size_t c = 0x20; c != 128; ++c)
            in[c] = !map[c];
        return fast::class_of(in);
    }();
    /// Whether it takes less to ask for the good ones.
    static constexpr bool by_good = good.count != 0 && good.cost <= bad.cost + 1;
};
// LCOV_EXCL_STOP

template <char_class const& Class, std::size_t I>
PREFLIGHT_INLINE wide_answer in_range(wide_block const& text)
{
    constexpr auto range = Class.ranges[I];
    if constexpr (range.low == range.high)
        return text.is(range.low);
    else
        return text.in(range.low, range.high);
}
template <char_class const& Class, std::size_t... I>
PREFLIGHT_INLINE unsigned in_class(wide_block const& text, std::index_sequence<I...>)
{
    return (in_range<Class, I>(text) | ...).bits();
}
template <char_class const& Class, std::size_t... I>
PREFLIGHT_INLINE unsigned not_plain_or_in(wide_block const& text, std::index_sequence<I...>)
{
    return (text.not_plain() | ... | in_range<Class, I>(text)).bits();
}

/// Which of the 32 bytes from `at` on end the scan of a string of a `Set`: its closing quote, or what is out of place.
template <class Set>
PREFLIGHT_INLINE unsigned stops(char const* at)
{
    wide_block const text(at);
    if constexpr (Set::by_good)
        return ~in_class<Set::good>(text, std::make_index_sequence<Set::good.count>{});
    else
        return not_plain_or_in<Set::bad>(text, std::make_index_sequence<Set::bad.count>{});
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
