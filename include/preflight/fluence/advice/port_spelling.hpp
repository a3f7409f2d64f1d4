// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/container.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// How a port is spelled that is no number.
enum class port_spelling
{
    other,    ///< in no way that is known; or it is a number
    range,    ///< `5000-5005`, as the web console takes it, with a protocol or not
    protocol, ///< `8080/tcp`
    mapping   ///< `8080:80`, as Docker takes it, with a protocol or not
};

/// Returns how `port` is spelled, in which all numbers are port numbers. Linear.
[[nodiscard]] constexpr port_spelling spelling_of_port(std::string_view port)
{
    constexpr std::array<std::string_view, 3> protocols{"/tcp", "/udp", "/http"};

    auto found = port_spelling::other;
    for (auto const protocol : protocols)
        if (port.ends_with(protocol))
        {
            port.remove_suffix(protocol.size());
            found = port_spelling::protocol;
            break;
        }
    if (fluence::port_number(port))
        return found;
    auto const middle = port.find_first_of("-:");
    if (middle == port.npos || !fluence::port_number(port.substr(0, middle)) ||
        !fluence::port_number(port.substr(middle + 1)))
        return port_spelling::other;
    return port[middle] == '-' ? port_spelling::range : port_spelling::mapping;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
