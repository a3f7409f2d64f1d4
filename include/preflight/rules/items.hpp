#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A list of at least `limit` elements. Judged when its elements are sound.
struct min_items
{
    static constexpr auto code = preflight::code::too_short;
    std::size_t           limit; ///< itself allowed

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

/// A list of at most `limit` elements. A longer one has this issue alone, whatever its elements are.
struct max_items
{
    static constexpr auto code            = preflight::code::too_long;
    static constexpr bool before_elements = true;
    std::size_t           limit; ///< itself allowed

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
