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

/// A Pod, as one asks Kubernetes for it: what most of them have. All of it is closed, so that no key is dropped in silence.
namespace pod
{
enum class pull_policy
{
    always,
    if_not_present,
    never
};
enum class restart_policy
{
    always,
    on_failure,
    never
};
enum class protocol
{
    tcp,
    udp,
    sctp
};

using texts      = std::map<std::string, std::string>;
using quantities = std::map<std::string, std::variant<std::string, std::int64_t>>; // "100m", "1Gi", or a number

struct metadata
{
    std::optional<std::string> name, generate_name, name_space;
    texts                      labels, annotations;
};

struct key_of
{
    std::string         name, key;
    std::optional<bool> optional;
};
struct field_of
{
    std::string field_path;
};
struct source
{
    std::optional<key_of>   config_map, secret;
    std::optional<field_of> pod;
};
struct variable
{
    std::string                name;
    std::optional<std::string> value;
    std::optional<source>      value_from;
};

struct port
{
    std::int32_t               number = 0;
    std::optional<std::string> name;
    pod::protocol              protocol = protocol::tcp;
};

struct resources
{
    quantities requests, limits;
};

struct http_get
{
    std::string                              path = "/";
    std::variant<std::string, std::uint16_t> port; // its name, or its number
};
struct exec
{
    std::vector<std::string> command;
};
struct probe
{
    std::optional<pod::http_get> http_get;
    std::optional<pod::exec>     exec;
    std::optional<std::int32_t>  initial_delay, period, failures;
};

struct mount
{
    std::string         name, path;
    std::optional<bool> read_only;
};

struct container
{
    std::string                        name, image;
    std::optional<pull_policy>         image_pull_policy;
    std::vector<std::string>           command, args;
    std::vector<variable>              env;
    std::vector<port>                  ports;
    std::optional<pod::resources>      resources;
    std::optional<probe>               liveness, readiness;
    std::vector<mount>                 mounts;
    std::optional<boost::json::object> security; // as it came
};

struct empty_dir
{
    std::optional<std::string> medium;
};
struct config_map
{
    std::string name;
};
struct secret_files
{
    std::string name;
};
struct host_path
{
    std::string path;
};
struct volume
{
    std::string                    name;
    std::optional<pod::empty_dir>  empty_dir;
    std::optional<pod::config_map> config_map;
    std::optional<secret_files>    secret;
    std::optional<pod::host_path>  host_path;
};

struct spec
{
    std::vector<container>      containers, init_containers;
    std::vector<volume>         volumes;
    restart_policy              restart = restart_policy::always;
    texts                       node_selector;
    std::optional<std::string>  service_account;
    std::optional<std::int64_t> active_deadline, grace_period;
    boost::json::array          tolerations; // as they came
};

struct request
{
    std::string   version = "v1", kind = "Pod";
    pod::metadata metadata;
    pod::spec     spec;
};

inline constexpr auto quantity =
    preflight::pattern<"^[+-]?[0-9]+(\\.[0-9]*)?([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$">;

/// Rules see no alternatives of a variant: one across fields sees the map itself.
struct are_quantities
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "A quantity in {0} is a number, perhaps with a unit, like 100m or 1Gi";

    bool operator()(quantities const& all) const
    {
        return std::all_of(all.begin(), all.end(), [](auto const& each) {
            auto const* const text = std::get_if<std::string>(&each.second);
            return !text || quantity(*text);
        });
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view) const {}
};

/// What containers mount, the Pod has.
struct mounts_have_volumes
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "A mount in {0} has the name of one of the {1}";

    bool operator()(std::vector<container> const& containers, std::vector<volume> const& volumes) const
    {
        return std::all_of(containers.begin(), containers.end(), [&](container const& c) {
            return std::all_of(c.mounts.begin(), c.mounts.end(), [&](mount const& m) {
                return std::any_of(volumes.begin(), volumes.end(), [&](volume const& v) { return v.name == m.name; });
            });
        });
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {} // JSON Schema cannot say it
};

// Names, as RFC 1123 has labels, and several of them with dots; the keys and values of labels.
inline constexpr auto label_name =
    preflight::rules(preflight::max_length{63}, preflight::pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">);
inline constexpr auto domain_name = preflight::rules(preflight::max_length{253},
    preflight::pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$">);
inline constexpr auto label_key   = preflight::rules(preflight::max_length{253 + 1 + 63},
      preflight::pattern<"^([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$">);
inline constexpr auto label_value = preflight::pattern<"^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$">;
} // namespace pod

// clang-format off
template <>
inline constexpr auto preflight::words_of<pod::pull_policy> = preflight::words(
    word{pod::pull_policy::always, "Always"}, word{pod::pull_policy::if_not_present, "IfNotPresent"},
    word{pod::pull_policy::never, "Never"});

template <>
inline constexpr auto preflight::words_of<pod::restart_policy> = preflight::words(
    word{pod::restart_policy::always, "Always"}, word{pod::restart_policy::on_failure, "OnFailure"},
    word{pod::restart_policy::never, "Never"});

template <>
inline constexpr auto preflight::words_of<pod::protocol> = preflight::words(
    word{pod::protocol::tcp, "TCP"}, word{pod::protocol::udp, "UDP"}, word{pod::protocol::sctp, "SCTP"});

template <>
inline constexpr auto preflight::schema_of<pod::metadata> = preflight::object(closed,
    field("name",         &pod::metadata::name,          pod::domain_name),
    field("generateName", &pod::metadata::generate_name, max_length{253}, pattern<"^[a-z0-9]([a-z0-9.-]*)$">),
    field("namespace",    &pod::metadata::name_space,    pod::label_name),
    field("labels",       &pod::metadata::labels,        defaulted, keys(pod::label_key), each(pod::label_value)),
    field("annotations",  &pod::metadata::annotations,   defaulted, keys(pod::label_key)),
    at_least_one("A Pod has a name, or what one is generated from",
        &pod::metadata::name, &pod::metadata::generate_name));

template <>
inline constexpr auto preflight::schema_of<pod::key_of> = preflight::object(closed,
    field("name",     &pod::key_of::name, pod::domain_name),
    field("key",      &pod::key_of::key,  pattern<"^[A-Za-z0-9_.-]{1,253}$">),
    field("optional", &pod::key_of::optional));

template <>
inline constexpr auto preflight::schema_of<pod::field_of> = preflight::object(closed,
    field("fieldPath", &pod::field_of::field_path, pattern<"^(metadata|spec|status)\\.">));

template <>
inline constexpr auto preflight::schema_of<pod::source> = preflight::object(closed,
    field("configMapKeyRef", &pod::source::config_map),
    field("secretKeyRef",    &pod::source::secret),
    field("fieldRef",        &pod::source::pod),
    exactly_one("A value has one source", &pod::source::config_map, &pod::source::secret, &pod::source::pod));

template <>
inline constexpr auto preflight::schema_of<pod::variable> = preflight::object(closed,
    field("name",      &pod::variable::name, pattern<"^[^=]+$">),
    field("value",     &pod::variable::value),
    field("valueFrom", &pod::variable::value_from),
    at_most_one("A variable has a value or a source of it", &pod::variable::value, &pod::variable::value_from));

template <>
inline constexpr auto preflight::schema_of<pod::port> = preflight::object(closed,
    field("containerPort", &pod::port::number,   at_least{1}, at_most{65535}),
    field("name",          &pod::port::name,     max_length{15}, pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">),
    field("protocol",      &pod::port::protocol, defaulted));

template <>
inline constexpr auto preflight::schema_of<pod::resources> = preflight::object(closed,
    field("requests", &pod::resources::requests, defaulted),
    field("limits",   &pod::resources::limits,   defaulted),
    cross_field(pod::are_quantities{}, &pod::resources::requests),
    cross_field(pod::are_quantities{}, &pod::resources::limits));

template <>
inline constexpr auto preflight::schema_of<pod::http_get> = preflight::object(closed,
    field("path", &pod::http_get::path, defaulted, pattern<"^/">),
    field("port", &pod::http_get::port));

template <>
inline constexpr auto preflight::schema_of<pod::exec> = preflight::object(closed,
    field("command", &pod::exec::command, min_items{1}));

template <>
inline constexpr auto preflight::schema_of<pod::probe> = preflight::object(closed,
    field("httpGet",             &pod::probe::http_get),
    field("exec",                &pod::probe::exec),
    field("initialDelaySeconds", &pod::probe::initial_delay, at_least{0}),
    field("periodSeconds",       &pod::probe::period,        at_least{1}),
    field("failureThreshold",    &pod::probe::failures,      at_least{1}),
    exactly_one("A probe asks in one way", &pod::probe::http_get, &pod::probe::exec));

template <>
inline constexpr auto preflight::schema_of<pod::mount> = preflight::object(closed,
    field("name",      &pod::mount::name, pod::label_name),
    field("mountPath", &pod::mount::path, min_length{1}, pattern<"^[^:]*$">),
    field("readOnly",  &pod::mount::read_only));

template <>
inline constexpr auto preflight::schema_of<pod::container> = preflight::object(closed,
    field("name",            &pod::container::name,  pod::label_name),
    field("image",           &pod::container::image, min_length{1}, pattern<"^\\S*$">),
    field("imagePullPolicy", &pod::container::image_pull_policy),
    field("command",         &pod::container::command, defaulted),
    field("args",            &pod::container::args,    defaulted),
    field("env",             &pod::container::env,     defaulted),
    field("ports",           &pod::container::ports,   defaulted),
    field("resources",       &pod::container::resources),
    field("livenessProbe",   &pod::container::liveness),
    field("readinessProbe",  &pod::container::readiness),
    field("volumeMounts",    &pod::container::mounts,  defaulted),
    field("securityContext", &pod::container::security));

template <>
inline constexpr auto preflight::schema_of<pod::empty_dir> = preflight::object(closed,
    field("medium", &pod::empty_dir::medium, literal{"", "Memory"}));

template <>
inline constexpr auto preflight::schema_of<pod::config_map> = preflight::object(closed,
    field("name", &pod::config_map::name, pod::domain_name));

template <>
inline constexpr auto preflight::schema_of<pod::secret_files> = preflight::object(closed,
    field("secretName", &pod::secret_files::name, pod::domain_name));

template <>
inline constexpr auto preflight::schema_of<pod::host_path> = preflight::object(closed,
    field("path", &pod::host_path::path, min_length{1}));

template <>
inline constexpr auto preflight::schema_of<pod::volume> = preflight::object(closed,
    field("name",      &pod::volume::name, pod::label_name),
    field("emptyDir",  &pod::volume::empty_dir),
    field("configMap", &pod::volume::config_map),
    field("secret",    &pod::volume::secret),
    field("hostPath",  &pod::volume::host_path),
    exactly_one("A volume is of one type",
        &pod::volume::empty_dir, &pod::volume::config_map, &pod::volume::secret, &pod::volume::host_path));

template <>
inline constexpr auto preflight::schema_of<pod::spec> = preflight::object(closed,
    field("containers",                    &pod::spec::containers, min_items{1}),
    field("initContainers",                &pod::spec::init_containers, defaulted),
    field("volumes",                       &pod::spec::volumes,         defaulted),
    field("restartPolicy",                 &pod::spec::restart,         defaulted),
    field("nodeSelector",                  &pod::spec::node_selector,   defaulted,
        keys(pod::label_key), each(pod::label_value)),
    field("serviceAccountName",            &pod::spec::service_account, pod::domain_name),
    field("activeDeadlineSeconds",         &pod::spec::active_deadline, at_least{1}),
    field("terminationGracePeriodSeconds", &pod::spec::grace_period,    at_least{0}),
    field("tolerations",                   &pod::spec::tolerations,     defaulted),
    cross_field(pod::mounts_have_volumes{}, &pod::spec::containers, &pod::spec::volumes),
    cross_field(pod::mounts_have_volumes{}, &pod::spec::init_containers, &pod::spec::volumes));

template <>
inline constexpr auto preflight::schema_of<pod::request> = preflight::object(closed, title{"Pod"},
    field("apiVersion", &pod::request::version, literal{"v1"}),
    field("kind",       &pod::request::kind,    literal{"Pod"}),
    field("metadata",   &pod::request::metadata),
    field("spec",       &pod::request::spec));

namespace pod
{
inline std::vector<formats::row> const documents{
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},
        "spec": {"containers": [{"name": "web", "image": "nginx:1.27"}]}})"},
    {R"({"apiVersion": "v1", "kind": "Pod",
        "metadata": {"generateName": "train-", "namespace": "ml", "labels": {"app": "train", "example.com/gpu": "H100", "empty": ""},
            "annotations": {"example.com/note": "any text: 100 %"}},
        "spec": {"restartPolicy": "OnFailure", "nodeSelector": {"kubernetes.io/arch": "amd64"}, "activeDeadlineSeconds": 3600,
            "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}],
            "volumes": [{"name": "data", "emptyDir": {}}, {"name": "config", "configMap": {"name": "train.config"}}],
            "initContainers": [{"name": "fetch", "image": "curl", "command": ["curl"], "args": ["-O", "https://example.com/set"],
                "volumeMounts": [{"name": "data", "mountPath": "/data"}]}],
            "containers": [{"name": "train", "image": "registry.example.com/train@sha256:0f", "imagePullPolicy": "IfNotPresent",
                "env": [{"name": "EPOCHS", "value": "3"}, {"name": "TOKEN", "valueFrom": {"secretKeyRef": {"name": "hub", "key": "token"}}}],
                "ports": [{"containerPort": 8080, "name": "http"}],
                "resources": {"requests": {"cpu": 2, "memory": "1.5Gi"}, "limits": {"nvidia.com/gpu": "1", "cpu": "2500m"}},
                "livenessProbe": {"httpGet": {"path": "/live", "port": "http"}, "periodSeconds": 5},
                "readinessProbe": {"exec": {"command": ["true"]}}, "securityContext": {"runAsNonRoot": true},
                "volumeMounts": [{"name": "data", "mountPath": "/data"}, {"name": "config", "mountPath": "/etc/train", "readOnly": true}]}]}})"},
    {R"({"kind": "Deployment", "metadata": {"labels": "app=web"}, "spec": {"containers": []}})",
        {"apiVersion: Field required", "kind: Input should be 'Pod'",
            "metadata.labels: Input should be a valid dictionary",
            "spec.containers: List should have at least 1 item after validation, not 0"}},
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {}, "spec": {"containers": [{"name": "Web", "image": "my image"}]}})",
        {"metadata: Value error, A Pod has a name, or what one is generated from",
            "spec.containers.0.name: String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'",
            "spec.containers.0.image: String should match pattern '^\\S*$'"}},
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"-app": "web", "tier": "front end", "version": 2}},
        "spec": {"containers": [{"name": "web", "image": "nginx"}]}})",
        {"metadata.labels.-app.[key]: String should match pattern "
         "'^([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$'",
            "metadata.labels.tier: String should match pattern '^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$'",
            "metadata.labels.version: Input should be a valid string"}},
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"restartPolicy": "always", "containers": [
        {"name": "web", "image": "nginx", "ports": [{"containerPort": 65536, "protocol": "tcp"}],
            "env": [{"name": "A=B"}, {"name": "C", "value": "1", "valueFrom": {}}],
            "resources": {"limits": {"memory": "1 GB"}}, "livenessProbe": {"httpGet": {"port": 65536}}}]}})",
        {"spec.containers.0.env.0.name: String should match pattern '^[^=]+$'",
            "spec.containers.0.env.1.valueFrom: Value error, A value has one source",
            "spec.containers.0.ports.0.containerPort: Input should be less than or equal to 65535",
            "spec.containers.0.ports.0.protocol: Input should be 'TCP', 'UDP' or 'SCTP'",
            ("spec.containers.0.resources: Value error, A quantity in limits is a number, perhaps with a unit, like "
             "100m or 1Gi"),
            "spec.containers.0.livenessProbe.httpGet.port: Input should be less than or equal to 65535",
            "spec.restartPolicy: Input should be 'Always', 'OnFailure' or 'Never'"}},
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {
        "volumes": [{"name": "data", "emptyDir": {}}],
        "containers": [{"name": "web", "image": "nginx", "volumeMounts": [{"name": "date", "mountPath": "/data"}]}]}})",
        {"spec: Value error, A mount in containers has the name of one of the volumes"}},
    {R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "lables": {"app": "web"}},
        "spec": {"containers": [{"name": "web", "image": "nginx", "imagePulPolicy": "Always"}]}})",
        {"metadata.lables: Extra inputs are not permitted",
            "spec.containers.0.imagePulPolicy: Extra inputs are not permitted"}},
};
} // namespace pod
// clang-format on
