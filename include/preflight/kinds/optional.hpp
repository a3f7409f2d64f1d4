// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/kind.hpp>

#include <optional>

namespace preflight::inline PREFLIGHT_ABI
{
/// A `std::optional`: a value that may be null, and as a member absent. (Not of what may be null itself: two kinds of nothing are one in JSON.)
template <class E>
    requires(describable<E> && !takes_null<E>)
struct kind<std::optional<E>>
{
    using inner = E;

    static constexpr shape what = shape::nullable;

    static constexpr bool has(std::optional<E> const& value) { return value.has_value(); }
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): asked only of what holds a value
    static constexpr E const& get(std::optional<E> const& value) { return *value; }
    static constexpr E&       emplace(std::optional<E>& value) { return value ? *value : value.emplace(); }
    static constexpr void     reset(std::optional<E>& value) { value.reset(); }
};
} // namespace preflight::inline PREFLIGHT_ABI
