// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/port_spelling.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/json/append.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Advice on exposed ports.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// How many elements of a list are looked at: as many as the longest list of a valid request has.
inline constexpr std::size_t most_elements = 64;

/// Whether a port is exposed. `settings` is `container_settings`.
[[nodiscard]] inline bool exposes(spot const& settings, std::string_view port)
{
    auto const all = settings[&container_settings::expose];
    for (std::size_t i = 0; i != (std::min)(all.size(), most_elements); ++i)
        if (all[i][&exposed_port::port].text() == port)
            return true;
    return false;
}

/// The number in a port that names the protocol, too, where that is the entry's own: then `protocol` says all that is left out. Otherwise an empty text.
[[nodiscard]] inline std::string_view number_meant(spot const& entry, std::string_view port)
{
    auto const slash    = port.find('/');
    auto const protocol = entry[&exposed_port::protocol];
    auto const stated   = protocol.exists() ? protocol.text().value_or(std::string_view()) : std::string_view("tcp");
    auto const number   = port.substr(0, slash);
    bool const fits     = stated != "http" || number == "80"; // another rule is broken otherwise
    return fits && port.substr(slash + 1) == stated ? number : std::string_view();
}

/// Adds the advice on the port of an entry, which is no number.
inline void advise_on_spelling(spot const& entry, std::string_view port, adviser& to)
{
    auto const where = entry[&exposed_port::port];
    using preflight::detail::port_spelling;
    auto const& code = detail::code_named("port-range-syntax");
    auto const  name = preflight::quoted(port);
    switch (preflight::detail::spelling_of_port(port)) // LCOV_EXCL_BR_LINE: there is no other spelling
    {
    case port_spelling::other:
        return;
    case port_spelling::range:
        to.add(code, where, name + " is a range, as the web console takes it, and the API takes one port");
        return;
    case port_spelling::protocol: {
        auto& told = to.add(code, where, name + " has a protocol in it, which belongs in `protocol`");
        if (auto const number = detail::number_meant(entry, port); !number.empty())
            append_json(told.replacement.emplace(), number);
        return;
    }
    case port_spelling::mapping:
        to.add(code, where, name + " is a mapping, as Docker takes it; the API chooses the port outside itself",
            "Write the number of the port inside the container.");
        return;
    }
    PREFLIGHT_UNREACHABLE();
}

/// Adds the advice on the ports of `settings`.
inline void advise_on_ports(spot const& settings, adviser& to)
{
    auto const                    all = settings[&container_settings::expose];
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i != (std::min)(all.size(), most_elements); ++i)
    {
        auto const where = all[i][&exposed_port::port];
        auto const port  = where.text();
        if (!port)
            continue;
        if (!port_number(*port))
            detail::advise_on_spelling(all[i], *port, to);
        else if (std::find(seen.begin(), seen.end(), *port) != seen.end())
            to.add(detail::code_named("port-doubled"), where, "Port " + std::string(*port) + " is exposed already");
        else
            seen.push_back(*port);
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
