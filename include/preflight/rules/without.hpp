// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/char_set.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text without any character of a set.
struct without
{
    static constexpr auto code = preflight::code::value_error;
    char_set              set; ///< the characters that must not occur
    std::string_view      sentence;

    /// Takes the set as `char_set` reads it. The message `said` may contain `{banned}`.
    constexpr without(std::string_view banned, std::string_view said) : set{banned}, sentence(said) {}

    constexpr bool operator()(std::string_view text) const
    {
        return std::none_of(text.begin(), text.end(), [this](char c) { return set.has(c); });
    }
    constexpr void banned(auto&& put) const { put(set); }
    constexpr bool rest(std::string_view) const { return true; }

    constexpr void parameters(auto&& put) const { put("banned", set.ranges()); }
    constexpr void keywords(auto&& put) const { put("pattern", "^[^" + std::string(set.ranges()) + "]*$"); }
};
} // namespace preflight::inline PREFLIGHT_ABI
