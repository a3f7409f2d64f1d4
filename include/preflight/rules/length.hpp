// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/edges.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text of at least `limit` Unicode code points.
struct min_length
{
    static constexpr auto code = preflight::code::string_too_short;
    std::size_t           limit; ///< the least number of code points, which is allowed

    /// Looks no further than it must.
    constexpr bool operator()(std::string_view text) const
    {
        std::size_t points = 0;
        for (auto at = text.begin(); points != limit && at != text.end(); ++at)
            points += is_continuation(*at) ? 0U : 1U;
        return points == limit;
    }
    constexpr bool fits(std::size_t points) const { return points >= limit; }
    constexpr void parameters(auto&& put) const { put("min_length", limit); }
    constexpr void keywords(auto&& put) const { put("minLength", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(text_length{limit});
        if (limit != 0)
            outside(text_length{limit - 1});
    }
};

/// Text of at most `limit` Unicode code points.
struct max_length
{
    static constexpr auto code = preflight::code::string_too_long;
    std::size_t           limit; ///< the greatest number of code points, which is allowed

    /// Few bytes are few code points.
    constexpr bool operator()(std::string_view text) const { return text.size() <= limit || fits(code_points(text)); }
    constexpr bool fits(std::size_t points) const { return points <= limit; }
    constexpr void parameters(auto&& put) const { put("max_length", limit); }
    constexpr void keywords(auto&& put) const { put("maxLength", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(text_length{limit});
        outside(text_length{limit + 1});
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
