// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/read_double.hpp>

#include <cmath>
#include <limits>
#include <string_view>
#include <system_error>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns the `double` nearest to the number that `digits` spell, a JSON number. For a number beyond the range of a `double` it returns an
/// infinity or a zero, chosen by the magnitude and the sign of `about`, an approximation of the number.
[[nodiscard]] inline double nearest_double(std::string_view digits, double about)
{
    double number = 0;
    if (detail::read_double(digits, number) == std::errc())
        return number;
    return std::copysign(std::fabs(about) > 1 ? std::numeric_limits<double>::infinity() : 0.0, about);
}
} // namespace preflight::inline PREFLIGHT_ABI
