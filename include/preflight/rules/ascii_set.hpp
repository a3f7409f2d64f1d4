// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <array>
#include <cstdint>

namespace preflight::inline PREFLIGHT_ABI
{
/// A set of ASCII characters.
class ascii_set
{
    std::array<std::uint64_t, 2> bits_{};

public:
    /// Adds an ASCII character.
    constexpr void add(char c)
    {
        auto const u = static_cast<unsigned char>(c);
        bits_[u / 64] |= std::uint64_t{1} << u % 64;
    }

    /// Adds every character of `other`.
    constexpr void add(ascii_set const& other)
    {
        bits_[0] |= other.bits_[0];
        bits_[1] |= other.bits_[1];
    }

    /// Returns whether `c` is in the set. A byte beyond ASCII never is.
    [[nodiscard]] constexpr bool has(char c) const
    {
        auto const u = static_cast<unsigned char>(c);
        return u < 128 && (bits_[u / 64] >> u % 64 & 1) != 0;
    }

    /// Returns whether every character of `other` is in this set.
    [[nodiscard]] constexpr bool holds(ascii_set const& other) const
    {
        return (other.bits_[0] & ~bits_[0]) == 0 && (other.bits_[1] & ~bits_[1]) == 0;
    }

    friend constexpr bool operator==(ascii_set const&, ascii_set const&) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI
