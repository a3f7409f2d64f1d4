// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "checks_by_hand.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// The requests as plain structs, and a check by hand for each, for peers that fill structs and have no rules.
namespace bench::plain
{
struct exposed_port
{
    std::string                port;
    std::optional<std::string> protocol;
};
struct environment_variable
{
    std::string name;
    std::string value;
};
struct registry_credentials
{
    std::string host;
    std::string username;
    std::string password;
};
struct container_settings
{
    std::string                                      image;
    std::vector<exposed_port>                        expose;
    std::optional<std::vector<environment_variable>> environment;
    std::optional<std::string>                       startup_command;
    std::optional<registry_credentials>              credentials;
};
struct placement_constraints
{
    std::optional<std::string> location;
};
struct container_request
{
    std::string                          plan_id;
    std::string                          name;
    plain::container_settings            container_settings;
    std::optional<placement_constraints> constraints;
    std::optional<std::string>           ssh_key;
};
struct machine_request
{
    std::string plan_id;
    std::string name;
    std::string ssh_key;
    std::string os_image;
};

inline bool sound(exposed_port const& p)
{
    return by_hand::port(p.port) &&
           (!p.protocol || (by_hand::protocol(*p.protocol) && by_hand::port_suits(p.port, *p.protocol)));
}
inline bool sound(container_settings const& s)
{
    auto const sound_port = [](auto const& p) { return sound(p); };
    auto const sound_name = [](auto const& v) { return by_hand::variable_name(v.name); };
    return by_hand::image(s.image) && !s.expose.empty() && s.expose.size() <= 10 &&
           std::all_of(s.expose.begin(), s.expose.end(), sound_port) &&
           (!s.environment || (s.environment->size() <= 64 &&
                                  std::all_of(s.environment->begin(), s.environment->end(), sound_name))) &&
           (!s.startup_command || by_hand::command(*s.startup_command)) &&
           (!s.credentials || by_hand::host(s.credentials->host));
}
inline bool sound(container_request const& r)
{
    return !r.plan_id.empty() && by_hand::name(r.name) && sound(r.container_settings) &&
           (!r.constraints || !r.constraints->location || by_hand::location(*r.constraints->location));
}
inline bool sound(machine_request const& r)
{
    return !r.plan_id.empty() && by_hand::name(r.name) && !r.ssh_key.empty() && !r.os_image.empty();
}
} // namespace bench::plain
