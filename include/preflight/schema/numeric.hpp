// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <concepts>
#include <limits>
#include <type_traits>

/// Which C++ types are numbers.
namespace preflight::inline PREFLIGHT_ABI
{
/// A whole number of any width, signed or not, and no character.
template <class V>
concept integer =
    std::integral<V> && !std::same_as<V, bool> && std::same_as<V, std::remove_cv_t<V>> && !std::same_as<V, char> &&
    !std::same_as<V, wchar_t> && !std::same_as<V, char8_t> && !std::same_as<V, char16_t> && !std::same_as<V, char32_t>;

/// A floating-point number that is no wider than a `double`: of a wider one, something would be lost where it is written.
template <class V>
concept real = std::floating_point<V> && std::same_as<V, std::remove_cv_t<V>> &&
               std::numeric_limits<V>::digits <= std::numeric_limits<double>::digits;

/// A number of either sort.
template <class V>
concept numeric = integer<V> || real<V>;
} // namespace preflight::inline PREFLIGHT_ABI
