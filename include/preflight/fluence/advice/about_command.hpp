// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/about_ports.hpp>
#include <preflight/fluence/advice/command_line.hpp>
#include <preflight/fluence/advice/listening.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Advice on the startup command.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// Adds the advice on places where a program listens, which the text at `where` tells: on the first few.
inline void advise_on_listening(spot const& settings, spot const& where, std::string_view who,
    std::vector<preflight::detail::listening_place> const& places, adviser& to)
{
    constexpr std::size_t most = 8;

    std::vector<std::string_view> told;
    bool                          loopback = false;
    for (std::size_t i = 0; i != (std::min)(places.size(), most); ++i)
    {
        auto const& place = places[i];
        if (place.is_loopback && !loopback)
            to.add(detail::code_named("listens-on-loopback"), where,
                std::string(who).append(" listens on an address that only the container itself can reach: ") +
                    preflight::quoted(place.where));
        loopback |= place.is_loopback;
        if (place.port.empty() || detail::exposes(settings, place.port) ||
            std::find(told.begin(), told.end(), place.port) != told.end())
            continue;
        told.push_back(place.port);
        to.add(detail::code_named("port-not-exposed"), where,
            std::string(who).append(" listens on port ").append(place.port) + ", which is not exposed");
    }
}

/// Adds the advice on variables that tell a program where to listen.
inline void advise_on_listening_variables(spot const& settings, adviser& to)
{
    auto const all = settings[&container_settings::environment];
    for (std::size_t i = 0; i != (std::min)(all.size(), most_elements); ++i)
    {
        auto const where = all[i][&environment_variable::value];
        auto const name  = all[i][&environment_variable::name].text();
        auto const value = where.text();
        if (!name || !value)
            continue;
        if (auto const place = preflight::detail::listening_place_in(*name, *value))
            detail::advise_on_listening(settings, where, "The program", {*place}, to);
    }
}

/// Adds the advice on the command of `settings`.
inline void advise_on_command(spot const& settings, adviser& to)
{
    auto const where = settings[&container_settings::startup_command];
    auto const text  = where.text();
    detail::advise_on_listening_variables(settings, to);
    if (!text)
        return;
    if (preflight::detail::starts_with_option(*text))
        to.add(detail::code_named("command-starts-with-option"), where,
            "The command begins with an option and not with a program");
    else if (auto const program = preflight::detail::ends_at_once(*text); !program.empty())
        to.add(detail::code_named("command-ends-at-once"), where,
            "The command ends at once: " + preflight::quoted(program));
    detail::advise_on_listening(settings, where, "The command", preflight::detail::listening_places(*text), to);
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
