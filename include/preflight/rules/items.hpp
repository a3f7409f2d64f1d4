// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A list of at least `limit` elements. The rule is only judged when all elements are valid.
struct min_items
{
    static constexpr auto code = preflight::code::too_short;
    std::size_t           limit; ///< the least number of elements, which is allowed

    constexpr bool operator()(item_count count) const { return count.n >= limit; }
    constexpr void parameters(auto&& put) const
    {
        put("field_type", "List");
        put("min_length", limit);
    }
    constexpr void keywords(auto&& put) const { put("minItems", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(item_count{limit});
        if (limit != 0)
            outside(item_count{limit - 1});
    }
};

/// A list of at most `limit` elements. A longer list has only this issue, and its elements are not judged.
struct max_items
{
    static constexpr auto code            = preflight::code::too_long;
    static constexpr bool before_elements = true;
    std::size_t           limit; ///< the greatest number of elements, which is allowed

    constexpr bool operator()(item_count count) const { return count.n <= limit; }
    constexpr void parameters(auto&& put) const
    {
        put("field_type", "List");
        put("max_length", limit);
    }
    constexpr void keywords(auto&& put) const { put("maxItems", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(item_count{limit});
        outside(item_count{limit + 1});
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
