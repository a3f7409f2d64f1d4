// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds/chrono/exact_time.hpp>
#include <preflight/kinds/short_text.hpp>

#include <cstdint>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Puts a point and so many digits of a fraction.
constexpr void put_fraction(short_text& text, std::int64_t fraction, int digits)
{
    text.put('.');
    text.put_digits(static_cast<std::uint64_t>(fraction / detail::power_of_ten(18 - digits)), digits);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
