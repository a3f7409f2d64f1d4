// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// A set of numbers below 64 times `W`.
template <std::size_t W>
struct bits
{
    std::uint64_t words[W]{};

    constexpr bool has(std::size_t i) const { return (words[i / 64] >> i % 64 & 1) != 0; }
    constexpr void add(std::size_t i) { words[i / 64] |= std::uint64_t{1} << i % 64; }
    constexpr void remove(std::size_t i) { words[i / 64] &= ~(std::uint64_t{1} << i % 64); }
    constexpr void add(bits const& other)
    {
        for (std::size_t i = 0; i != W; ++i)
            words[i] |= other.words[i];
    }
    constexpr bool empty() const
    {
        for (auto const word : words)
            if (word != 0)
                return false;
        return true;
    }
    /// Calls `f` with each number, in ascending order.
    constexpr void each(auto const& f) const
    {
        for (std::size_t i = 0; i != W; ++i)
            for (std::uint64_t left = words[i]; left != 0; left &= left - 1)
                f(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }

    friend constexpr bool operator==(bits const& a, bits const& b)
    {
        for (std::size_t i = 0; i != W; ++i)
            if (a.words[i] != b.words[i])
                return false;
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
