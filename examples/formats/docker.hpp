// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What `POST /containers/create` of Docker's Engine takes: what is used most. The engine ignores keys that it does not know; this is closed, so that
/// no misspelt one is.
namespace docker
{
using words   = std::vector<std::string>;
using command = std::variant<std::string, words>;

enum class restart
{
    no,
    always,
    unless_stopped,
    on_failure
};
struct restart_policy
{
    restart                     name = restart::no;
    std::optional<std::int64_t> maximum_retry_count;
};

struct port_binding
{
    std::string host_ip, host_port; // "": any
};
using port_bindings = std::map<std::string, std::optional<std::vector<port_binding>>>;

struct bind_mount
{
    std::string         type = "bind", source, target;
    std::optional<bool> read_only;
};
struct volume_mount
{
    std::string         type = "volume", source, target;
    std::optional<bool> read_only;
};
struct tmpfs_options
{
    std::optional<std::int64_t> size_bytes;
};
struct tmpfs_mount
{
    std::string                  type = "tmpfs", target;
    std::optional<tmpfs_options> options;
};
using mount = std::variant<bind_mount, volume_mount, tmpfs_mount>; // told apart by `Type`

struct device_request
{
    std::string                 driver;
    std::optional<std::int64_t> count; // -1: all
    std::optional<words>        device_ids;
    std::vector<words>          capabilities; // all of one of these lists
};

struct host_config
{
    words                                 binds;
    docker::port_bindings                 port_bindings;
    std::optional<docker::restart_policy> restart_policy;
    std::optional<std::int64_t>           memory, nano_cpus, shm_size; // bytes; 1e-9 of a CPU; bytes
    std::vector<mount>                    mounts;
    std::vector<device_request>           device_requests;
    std::optional<std::string>            network_mode;
    std::optional<bool>                   privileged, auto_remove;
};

struct healthcheck
{
    words                       test;
    std::optional<std::int64_t> interval, timeout; // ns; 0: as the image has it
    std::optional<std::int64_t> retries;
};

struct container
{
    std::string                                image;
    std::optional<command>                     cmd, entrypoint;
    words                                      env;
    std::optional<std::string>                 hostname, user, working_dir;
    std::map<std::string, std::string>         labels;
    std::map<std::string, boost::json::object> exposed_ports; // the values are empty
    std::optional<docker::healthcheck>         healthcheck;
    std::optional<docker::host_config>         host_config;
    std::optional<bool>                        tty, open_stdin;
};

/// The first word of a test says what it is.
struct is_test
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{0} begins with NONE, CMD or CMD-SHELL";

    bool operator()(words const& test) const
    {
        return test.empty() || test[0] == "NONE" || ((test[0] == "CMD" || test[0] == "CMD-SHELL") && test.size() > 1);
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view) const {}
};

/// What is removed when it stops is not started again.
struct is_removed_or_restarted
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{0} goes with no {1} but no";

    bool operator()(std::optional<bool> removed, std::optional<restart_policy> const& policy) const
    {
        return !removed.value_or(false) || !policy || policy->name == restart::no;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

inline constexpr auto port = preflight::pattern<"^[0-9]{1,5}(-[0-9]{1,5})?(/(tcp|udp|sctp))?$">; // 80, 8000-8010/udp
inline constexpr auto absolute_path = preflight::pattern<"^/">;
} // namespace docker

// clang-format off
template <> inline constexpr auto preflight::tag_of<docker::mount> = preflight::tag("Type");

template <>
inline constexpr auto preflight::words_of<docker::restart> = preflight::words(
    word{docker::restart::no, "no"}, word{docker::restart::always, "always"},
    word{docker::restart::unless_stopped, "unless-stopped"}, word{docker::restart::on_failure, "on-failure"});

template <>
inline constexpr auto preflight::schema_of<docker::restart_policy> = preflight::object(closed,
    field("Name",              &docker::restart_policy::name),
    field("MaximumRetryCount", &docker::restart_policy::maximum_retry_count, at_least{0}));

template <>
inline constexpr auto preflight::schema_of<docker::port_binding> = preflight::object(closed,
    field("HostIp",   &docker::port_binding::host_ip,   defaulted, pattern<"^[0-9a-fA-F.:]*$">),
    field("HostPort", &docker::port_binding::host_port, defaulted, pattern<"^([0-9]{1,5}(-[0-9]{1,5})?)?$">));

template <>
inline constexpr auto preflight::schema_of<docker::bind_mount> = preflight::object(closed,
    field("Type",     &docker::bind_mount::type,   literal{"bind"}),
    field("Source",   &docker::bind_mount::source, docker::absolute_path),
    field("Target",   &docker::bind_mount::target, docker::absolute_path),
    field("ReadOnly", &docker::bind_mount::read_only));

template <>
inline constexpr auto preflight::schema_of<docker::volume_mount> = preflight::object(closed,
    field("Type",     &docker::volume_mount::type,   literal{"volume"}),
    field("Source",   &docker::volume_mount::source, defaulted, pattern<"^([a-zA-Z0-9][a-zA-Z0-9_.-]+)?$">),
    field("Target",   &docker::volume_mount::target, docker::absolute_path),
    field("ReadOnly", &docker::volume_mount::read_only));

template <>
inline constexpr auto preflight::schema_of<docker::tmpfs_options> = preflight::object(closed,
    field("SizeBytes", &docker::tmpfs_options::size_bytes, at_least{0}));

template <>
inline constexpr auto preflight::schema_of<docker::tmpfs_mount> = preflight::object(closed,
    field("Type",         &docker::tmpfs_mount::type,   literal{"tmpfs"}),
    field("Target",       &docker::tmpfs_mount::target, docker::absolute_path),
    field("TmpfsOptions", &docker::tmpfs_mount::options));

template <>
inline constexpr auto preflight::schema_of<docker::device_request> = preflight::object(closed,
    field("Driver",       &docker::device_request::driver,       defaulted),
    field("Count",        &docker::device_request::count,        at_least{-1}),
    field("DeviceIDs",    &docker::device_request::device_ids,   min_items{1}),
    field("Capabilities", &docker::device_request::capabilities, defaulted, each(min_items{1})),
    at_most_one("Devices are counted or named", &docker::device_request::count, &docker::device_request::device_ids));

template <>
inline constexpr auto preflight::schema_of<docker::host_config> = preflight::object(closed,
    field("Binds",          &docker::host_config::binds,         defaulted, each(pattern<"^[^:]+:/">)),
    field("PortBindings",   &docker::host_config::port_bindings, defaulted, keys(docker::port)),
    field("RestartPolicy",  &docker::host_config::restart_policy),
    field("Memory",         &docker::host_config::memory,        at_least{0}),
    field("NanoCpus",       &docker::host_config::nano_cpus,     at_least{0}),
    field("ShmSize",        &docker::host_config::shm_size,      at_least{0}),
    field("Mounts",         &docker::host_config::mounts,        defaulted),
    field("DeviceRequests", &docker::host_config::device_requests, defaulted),
    field("NetworkMode",    &docker::host_config::network_mode,  min_length{1}),
    field("Privileged",     &docker::host_config::privileged),
    field("AutoRemove",     &docker::host_config::auto_remove),
    cross_field(docker::is_removed_or_restarted{},
        &docker::host_config::auto_remove, &docker::host_config::restart_policy));

template <>
inline constexpr auto preflight::schema_of<docker::healthcheck> = preflight::object(closed,
    field("Test",     &docker::healthcheck::test,     defaulted),
    field("Interval", &docker::healthcheck::interval, at_least{0}),
    field("Timeout",  &docker::healthcheck::timeout,  at_least{0}),
    field("Retries",  &docker::healthcheck::retries,  at_least{0}),
    cross_field(docker::is_test{}, &docker::healthcheck::test));

template <>
inline constexpr auto preflight::schema_of<docker::container> = preflight::object(closed, title{"Container"},
    field("Image",        &docker::container::image,         min_length{1}),
    field("Cmd",          &docker::container::cmd),
    field("Entrypoint",   &docker::container::entrypoint),
    field("Env",          &docker::container::env,           defaulted, each(pattern<"^[^=]">)), // NAME=value, or NAME to unset it
    field("Hostname",     &docker::container::hostname,      max_length{63}, format::hostname),
    field("User",         &docker::container::user),
    field("WorkingDir",   &docker::container::working_dir,   docker::absolute_path),
    field("Labels",       &docker::container::labels,        defaulted, keys(min_length{1})),
    field("ExposedPorts", &docker::container::exposed_ports, defaulted, keys(docker::port)),
    field("Healthcheck",  &docker::container::healthcheck),
    field("HostConfig",   &docker::container::host_config),
    field("Tty",          &docker::container::tty),
    field("OpenStdin",    &docker::container::open_stdin));

namespace docker
{
inline std::vector<formats::row> const documents{
    {R"({"Image": "alpine"})"},
    {R"({"Image": "postgres:17", "Cmd": ["postgres", "-c", "fsync=off"], "Entrypoint": "docker-entrypoint.sh", "User": "70:70",
        "Env": ["POSTGRES_PASSWORD=a=b", "TZ"], "Hostname": "db", "WorkingDir": "/var", "Labels": {"com.example.team": "data"},
        "ExposedPorts": {"5432/tcp": {}}, "Healthcheck": {"Test": ["CMD", "pg_isready"], "Interval": 5000000000, "Retries": 3},
        "HostConfig": {"Binds": ["/srv/db:/backup:ro"], "Memory": 1073741824, "NetworkMode": "bridge",
            "PortBindings": {"5432/tcp": [{"HostIp": "127.0.0.1", "HostPort": "5432"}], "9187": null},
            "RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 5},
            "Mounts": [{"Type": "volume", "Source": "pg-data", "Target": "/var/lib/postgresql/data"},
                {"Type": "bind", "Source": "/etc/tls", "Target": "/tls", "ReadOnly": true},
                {"Type": "tmpfs", "Target": "/run", "TmpfsOptions": {"SizeBytes": 65536}}],
            "DeviceRequests": [{"Driver": "nvidia", "Count": -1, "Capabilities": [["gpu", "compute"]]}]}})"},
    {R"({"Cmd": 1, "Env": {"TZ": "UTC"}, "ExposedPorts": ["80/tcp"]})",
        {"Image: Field required", "Cmd: Input should be of type string or array", "Env: Input should be a valid list",
            "ExposedPorts: Input should be a valid dictionary"}},
    {R"({"Image": "", "Env": ["=x"], "Hostname": "my_host", "WorkingDir": "srv", "Labels": {"": "", "n": 1}})",
        {"Image: String should have at least 1 character", "Env.0: String should match pattern '^[^=]'",
            "Hostname: Value error, Text should be a host name, like www.example.com",
            "WorkingDir: String should match pattern '^/'", "Labels..[key]: String should have at least 1 character",
            "Labels.n: Input should be a valid string"}},
    {R"({"Image": "alpine", "ExposedPorts": {"http": {}, "80": true}, "HostConfig": {"Binds": ["/data"], "Memory": "1g",
        "PortBindings": {"80/tcp": [{"HostPort": 8080}], "x": []}, "RestartPolicy": {"Name": "never"}}})",
        {"ExposedPorts.http.[key]: String should match pattern '^[0-9]{1,5}(-[0-9]{1,5})?(/(tcp|udp|sctp))?$'",
            "ExposedPorts.80: Input should be a valid dictionary",
            "HostConfig.Binds.0: String should match pattern '^[^:]+:/'",
            "HostConfig.PortBindings.80/tcp.0.HostPort: Input should be a valid string",
            ("HostConfig.PortBindings.x.[key]: String should match pattern "
             "'^[0-9]{1,5}(-[0-9]{1,5})?(/(tcp|udp|sctp))?$'"),
            "HostConfig.RestartPolicy.Name: Input should be 'no', 'always', 'unless-stopped' or 'on-failure'",
            "HostConfig.Memory: Input should be a valid integer"}},
    {R"({"Image": "alpine", "HostConfig": {"Mounts": [{"Type": "npipe", "Target": "/x"}, {"Type": "bind", "Target": "data"}],
        "DeviceRequests": [{"Count": 1, "DeviceIDs": ["0"], "Capabilities": [[]]}, {"Count": 1, "DeviceIDs": ["0"]}]}})",
        {("HostConfig.Mounts.0: Input tag 'npipe' found using 'Type' does not match any of the expected tags: 'bind', "
          "'volume', 'tmpfs'"),
            "HostConfig.Mounts.1.bind.Source: Field required",
            "HostConfig.Mounts.1.bind.Target: String should match pattern '^/'",
            "HostConfig.DeviceRequests.0.Capabilities.0: List should have at least 1 item after validation, not 0",
            "HostConfig.DeviceRequests.1: Value error, Devices are counted or named"}},
    {R"({"Image": "alpine", "Healthcheck": {"Test": ["curl", "localhost"]},
        "HostConfig": {"AutoRemove": true, "RestartPolicy": {"Name": "always"}}})",
        {"Healthcheck: Value error, Test begins with NONE, CMD or CMD-SHELL",
            "HostConfig: Value error, AutoRemove goes with no RestartPolicy but no"}},
    {R"({"Image": "alpine", "Enviroment": ["TZ=UTC"], "HostConfig": {"RestartPolcy": {"Name": "always"}}})",
        {"HostConfig.RestartPolcy: Extra inputs are not permitted", "Enviroment: Extra inputs are not permitted"}},
};
} // namespace docker
// clang-format on
