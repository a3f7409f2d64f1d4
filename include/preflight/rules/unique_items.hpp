// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// The type of `unique_items`.
struct unique_items_rule
{
    static constexpr auto             code     = preflight::code::value_error;
    static constexpr std::string_view sentence = "Items should be unique";

    constexpr bool operator()(item_list const& list) const { return list.all_differ(); }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const { put("uniqueItems", true); }
    constexpr void edges(auto&& inside, auto&&) const { inside(item_count{2}); }
};

/// A list in which no two elements are equal JSON: 1 is 1.0, and members of an object have no order. The rule is only judged when all elements are valid.
inline constexpr unique_items_rule unique_items;
} // namespace preflight::inline PREFLIGHT_ABI
