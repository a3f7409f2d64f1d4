// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A list of at least `limit` elements, or a map of so many entries. The rule is only judged when all of them are valid.
struct min_items
{
    static constexpr auto code = preflight::code::too_short;
    std::size_t           limit; ///< the least number, which is allowed

    constexpr bool operator()(item_count count) const { return count.n >= limit; }
    constexpr bool operator()(entry_count count) const { return count.n >= limit; }
    constexpr void parameters(auto&& put) const
    {
        put("field_type", "List");
        put("min_length", limit);
    }
    constexpr void parameters(auto&& put, entry_count) const
    {
        put("field_type", "Dictionary");
        put("min_length", limit);
    }
    constexpr void keywords(auto&& put) const { put("minItems", limit); }
    constexpr void keywords(auto&& put, entry_count) const { put("minProperties", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(item_count{limit});
        if (limit != 0)
            outside(item_count{limit - 1});
    }
};

/// A list of at most `limit` elements, or a map of so many entries. A longer list has only this issue, and its elements are not judged; so has a map of
/// which more entries are valid.
struct max_items
{
    static constexpr auto code            = preflight::code::too_long;
    static constexpr bool before_elements = true;
    std::size_t           limit; ///< the greatest number, which is allowed

    constexpr bool operator()(item_count count) const { return count.n <= limit; }
    constexpr bool operator()(entry_count count) const { return count.n <= limit; }
    constexpr void parameters(auto&& put) const
    {
        put("field_type", "List");
        put("max_length", limit);
    }
    constexpr void parameters(auto&& put, entry_count) const
    {
        put("field_type", "Dictionary");
        put("max_length", limit);
    }
    constexpr void keywords(auto&& put) const { put("maxItems", limit); }
    constexpr void keywords(auto&& put, entry_count) const { put("maxProperties", limit); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(item_count{limit});
        outside(item_count{limit + 1});
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
