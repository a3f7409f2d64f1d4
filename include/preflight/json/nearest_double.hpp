#pragma once

#include <preflight/config.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>
#include <system_error>

namespace preflight::inline PREFLIGHT_ABI
{
/// The `double` nearest to what the digits of a JSON number spell. Beyond the range of a `double` it is an infinity or a zero; which one, and
/// its sign, is told by `near`, a rough idea of the number.
inline double nearest_double(std::string_view digits, double near)
{
    double     number = 0;
    auto const error  = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
    if (error != std::errc::result_out_of_range)
        return number;
    return std::copysign(std::fabs(near) > 1 ? std::numeric_limits<double>::infinity() : 0.0, near);
}
} // namespace preflight::inline PREFLIGHT_ABI
