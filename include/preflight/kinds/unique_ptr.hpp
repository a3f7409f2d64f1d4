// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/kind.hpp>

#include <memory>

namespace preflight::inline PREFLIGHT_ABI
{
/// A `std::unique_ptr`: a value that may be null, and as a member absent. What it points at may be the struct that is being described.
template <class E>
    requires(describable<E> && !takes_null<E>)
struct kind<std::unique_ptr<E>>
{
    using inner = E;

    static constexpr shape what = shape::nullable;

    static constexpr bool     has(std::unique_ptr<E> const& value) { return value != nullptr; }
    static constexpr E const& get(std::unique_ptr<E> const& value) { return *value; }
    static constexpr E&       emplace(std::unique_ptr<E>& value)
    {
        if (!value)
            value = std::make_unique<E>();
        return *value;
    }
    static constexpr void reset(std::unique_ptr<E>& value) { value.reset(); }
};
} // namespace preflight::inline PREFLIGHT_ABI
