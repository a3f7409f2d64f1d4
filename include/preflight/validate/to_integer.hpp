// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/kind.hpp>

#include <boost/json/value.hpp>
#include <boost/system/error_code.hpp>

#include <limits>
#include <optional>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The whole number that a JSON number is; none where it is no whole number, or no `V` can hold it.
template <integer V>
std::optional<V> to_integer(boost::json::value const& number)
{
    if constexpr (std::is_signed_v<V>)
        if (number.is_double() && number.get_double() == static_cast<double>(std::numeric_limits<V>::min()))
            return std::numeric_limits<V>::min(); // which Boost 1.81 takes for out of range
    boost::json::error_code ec;
    V const                 whole = number.to_number<V>(ec);
    return ec ? std::nullopt : std::optional(whole);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
