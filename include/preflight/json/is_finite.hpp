// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <bit>
#include <cstdint>
#include <limits>

namespace preflight::inline PREFLIGHT_ABI::detail
{
static_assert(std::numeric_limits<double>::is_iec559, "preflight needs numbers as IEEE 754 has them");

/// The bits of a number without its sign: in the order of the numbers' sizes, then infinity, then what is no number.
constexpr std::uint64_t bits_of(double number)
{
    return std::bit_cast<std::uint64_t>(number) & ~(std::uint64_t{1} << 63);
}

inline constexpr std::uint64_t bits_of_infinity = bits_of(std::numeric_limits<double>::infinity());

/// As the standard library's functions of these names, but also with -ffast-math, where these may say that all is well.
constexpr bool is_finite(double number) { return bits_of(number) < bits_of_infinity; }
constexpr bool is_nan(double number) { return bits_of(number) > bits_of_infinity; }
} // namespace preflight::inline PREFLIGHT_ABI::detail
