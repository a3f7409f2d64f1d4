// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/schema/kind.hpp>

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Reads a number as a `V`. Returns the place behind it; null where it is no number, no `V`, or spelled in a way that is left to the parser:
/// an integer with a point or an exponent, a number beyond the range of a `double`, and for a real -0, which is the integer 0.
template <class V>
    requires integer<V> || real<V>
char const* read_number(char const* at, V& out)
{
    char const* const end = skip_number(at);
    if (!end)
        return nullptr;
    if (real<V> && std::string_view(at, end) == "-0")
        return nullptr;
    std::conditional_t<real<V>, double, V> number{};
    auto const [stop, error] = std::from_chars(at, end, number);
    out                      = static_cast<V>(number);
    return stop == end && error == std::errc() && std::isfinite(static_cast<double>(out)) ? end : nullptr;
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
