// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <tuple>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Calls `f` with each element of `tuple`, in order.
template <class... Ts, class F>
constexpr void for_each(std::tuple<Ts...> const& tuple, F&& f)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (f(std::get<I>(tuple)), ...); }(
        std::index_sequence_for<Ts...>{});
}

/// Returns whether `f` returns true for each element of `tuple`. It calls `f` in order and stops at the first false.
template <class... Ts, class F>
[[nodiscard]] constexpr bool all_of(std::tuple<Ts...> const& tuple, F&& f)
{
    return [&]<std::size_t... I>(std::index_sequence<I...>) { return (f(std::get<I>(tuple)) && ...); }(
               std::index_sequence_for<Ts...>{});
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
