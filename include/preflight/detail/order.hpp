// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Returns the numbers below `n`, sorted by the key that `key` returns for each. The order of equal keys is unspecified. It calls `key` O(n log n)
/// times.
[[nodiscard]] std::vector<std::size_t> order_by(std::size_t n, auto const& key)
{
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
