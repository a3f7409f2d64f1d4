// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bench
{
/// Random numbers that are the same on every platform (SplitMix64), unlike those from the distributions of the standard library.
class random
{
    std::uint64_t state_;

public:
    explicit constexpr random(std::uint64_t seed) : state_(seed) {}

    constexpr std::uint64_t bits()
    {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z               = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z               = (z ^ z >> 27) * 0x94d049bb133111eb;
        return z ^ z >> 31;
    }
    /// Returns a number less than `n`, which must be less than 2^32.
    constexpr std::size_t below(std::size_t n) { return (bits() >> 32) * n >> 32; }
    constexpr std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    constexpr bool        chance(std::size_t percent) { return below(100) < percent; }

    template <std::size_t N>
    constexpr std::string_view word(std::array<std::string_view, N> const& words)
    {
        return words[below(N)];
    }
    constexpr char character(std::string_view of) { return of[below(of.size())]; }
};
} // namespace bench
