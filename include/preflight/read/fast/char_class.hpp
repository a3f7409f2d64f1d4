// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/block.hpp>
#include <preflight/rules/ascii_set.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A set of ASCII characters as few ranges, which a block can be asked about.
struct char_class
{
    struct range
    {
        char low, high;
    };
    std::array<range, 8> ranges{};
    std::size_t          count = 0;
};

/// The characters that `set_of` puts.
consteval char_class class_of(auto const& set_of)
{
    std::array<bool, 129> in{}; // the last is none, and ends a range
    set_of([&](ascii_set set) {
        for (std::size_t c = 0; c != 128; ++c)
            in[c] = in[c] || set.has(static_cast<char>(c));
    });
    char_class all;
    for (std::size_t c = 0; c != 128; ++c)
    {
        if (!in[c])
            continue;
        std::size_t const low = c;
        while (in[c + 1])
            ++c;
        all.ranges.at(all.count++) = {static_cast<char>(low), static_cast<char>(c)};
    }
    return all;
}

template <class Rule>
concept allows = requires { Rule::value.allowed([](ascii_set) {}); };
template <class Rule>
concept bans = requires { Rule::value.banned([](ascii_set) {}); };

/// The class of characters that a rule allows, or bans.
template <class Rule>
inline constexpr char_class class_of_rule = class_of([](auto put) consteval {
    if constexpr (allows<Rule>)
        Rule::value.allowed(put);
    else
        Rule::value.banned(put);
});

template <class Rule, std::size_t I>
PREFLIGHT_INLINE answer in_range(block const& text)
{
    constexpr auto range = class_of_rule<Rule>.ranges[I];
    return range.low == range.high ? text.is(range.low) : text.in(range.low, range.high);
}
template <class Rule, std::size_t... I>
PREFLIGHT_INLINE unsigned in_class(block const& text, std::index_sequence<I...>)
{
    return (in_range<Rule, I>(text) | ...).bits();
}

/// Which bytes of `text` are none that a rule on its characters lets through; of any other rule, none.
template <class Rule>
PREFLIGHT_INLINE unsigned outside(block const& text)
{
    if constexpr (allows<Rule>)
        return ~in_class<Rule>(text, std::make_index_sequence<class_of_rule<Rule>.count>{}) & 0xffffu;
    else if constexpr (bans<Rule>)
        return in_class<Rule>(text, std::make_index_sequence<class_of_rule<Rule>.count>{});
    else
        return 0;
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
