#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The numbers below `n`, ascending by what `key` says of each; of equals the order is not said. n log n calls.
std::vector<std::size_t> order_by(std::size_t n, auto const& key)
{
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
