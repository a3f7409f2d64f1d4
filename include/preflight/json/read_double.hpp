// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>

#include <charconv>
#include <string_view>
#include <system_error>

#if !defined(__cpp_lib_to_chars) // as in LLVM's library before version 20
#include <clocale>
#include <cstdlib>
#include <string>
#endif

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Reads a JSON number as the nearest `double`. Says `result_out_of_range`, and leaves `out`, where that would be infinite, or zero for what is not.
inline std::errc read_double(std::string_view number, double& out)
{
#if defined(__cpp_lib_to_chars)
    return std::from_chars(number.data(), number.data() + number.size(), out).ec;
#else
    std::string digits(number);
    if (auto const point = digits.find('.');
        point != digits.npos) // which the locale of the program may spell otherwise
        digits.replace(point, 1, std::localeconv()->decimal_point);
    double const read = std::strtod(digits.c_str(), nullptr);
    bool const   zero = number.substr(0, number.find_first_of("eE")).find_first_of("123456789") == number.npos;
    if (!detail::is_finite(read) || (read == 0 && !zero))
        return std::errc::result_out_of_range;
    out = read;
    return {};
#endif
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
