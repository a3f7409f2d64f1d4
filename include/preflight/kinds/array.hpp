// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/kinds/list.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/schema/kind.hpp>

#include <array>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A `std::array` that has elements: a list of exactly `N`. A longer one has only that issue, and a shorter one where all its elements are sound.
template <class E, std::size_t N>
    requires(describable<E> && N != 0)
struct kind<std::array<E, N>> : detail::list_kind<E>
{
    /// What every JSON value of it must keep.
    static constexpr detail::bundle<min_items, max_items> rules = detail::bundled(min_items{N}, max_items{N});
    static constexpr std::size_t                          size  = N; ///< how many elements it has

    static constexpr void resize(std::array<E, N>&, std::size_t) {}
};
} // namespace preflight::inline PREFLIGHT_ABI
