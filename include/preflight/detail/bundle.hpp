// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <initializer_list>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
template <std::size_t I, class V>
struct leaf
{
    V value;
};

template <class Indices, class... V>
struct leaves;
template <std::size_t... I, class... V>
struct leaves<std::index_sequence<I...>, V...> : leaf<I, V>...
{
    static constexpr std::size_t size = sizeof...(V);

    /// Calls `f` with each value, in order. (Clang folds no more than 256 of them.)
    constexpr void for_each([[maybe_unused]] auto&& f) const
    {
        static_cast<void>(
            std::initializer_list<int>{(static_cast<void>(f(static_cast<leaf<I, V> const&>(*this).value)), 0)...});
    }

    /// Whether `f` says yes to each value, in order up to the first no.
    constexpr bool all_of([[maybe_unused]] auto&& f) const
    {
        return (f(static_cast<leaf<I, V> const&>(*this).value) && ...);
    }

    /// What `f` returns for all values at once.
    constexpr decltype(auto) apply(auto&& f) const { return f(static_cast<leaf<I, V> const&>(*this).value...); }
};

/// Values of several types, one after the other: an aggregate, which costs the compiler a tenth of a `std::tuple`.
template <class... V>
struct bundle : leaves<std::index_sequence_for<V...>, V...>
{};

/// The values given, as one bundle.
template <class... V>
constexpr bundle<V...> bundled(V... values)
{
    if constexpr (sizeof...(V) == 0)
        return {};
    else
        return {{{values}...}};
}

template <std::size_t I, class V>
constexpr V const& leaf_value(leaf<I, V> const& found)
{
    return found.value;
}
/// Value number `I` of a bundle.
template <std::size_t I, class... V>
constexpr auto const& get(bundle<V...> const& from)
{
    return detail::leaf_value<I>(from);
}

template <std::size_t I, class V>
constexpr V& leaf_value(leaf<I, V>& found)
{
    return found.value;
}
template <std::size_t I, class... V>
constexpr auto& get(bundle<V...>& from)
{
    return detail::leaf_value<I>(from);
}

/// The values of several bundles, in order, as one.
constexpr bundle<> joined() { return {}; } // LCOV_EXCL_LINE: the compiler alone runs it
template <class... V>
constexpr bundle<V...> joined(bundle<V...> const& only)
{
    return only;
}
template <class... A, class... B, class... More>
constexpr auto joined(bundle<A...> const& one, bundle<B...> const& other, More const&... more)
{
    auto const both = one.apply(
        [&](A const&... a) { return other.apply([&](B const&... b) { return detail::bundled(a..., b...); }); });
    if constexpr (sizeof...(More) == 0)
        return both;
    else
        return detail::joined(both, more...);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
