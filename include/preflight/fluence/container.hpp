// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/rules.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>

#include <optional>
#include <string>
#include <vector>

/// The body of `POST /gpu/instances/` (API document, "Deploy a container").
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// A port to expose on the container (`container_settings`, `expose`).
struct exposed_port
{
    std::string port;             ///< the number of the port, in decimal digits
    std::string protocol = "tcp"; ///< "tcp", "udp" or "http"; "tcp" when left out
};

/// An environment variable inside the container (`container_settings`, `environment`).
struct environment_variable
{
    std::string name;  ///< the name of the variable
    std::string value; ///< its value, any text
};

/// Authentication for a private registry (`container_settings`, `credentials`).
struct registry_credentials
{
    std::string host;     ///< the host of the registry
    std::string username; ///< the name of the user there
    std::string password; ///< the password or an access token, which is a secret
};

/// What runs in the container (`container_settings`).
struct container_settings
{
    std::string                                      image;           ///< the image; a private one needs `credentials`
    std::vector<exposed_port>                        expose;          ///< the ports to expose
    std::optional<std::vector<environment_variable>> environment;     ///< the environment variables
    std::optional<std::string>                       startup_command; ///< the entrypoint; by default the image's own
    std::optional<registry_credentials>              credentials;     ///< the account at a private registry
};

/// Where the instance may run (`constraints`).
struct placement_constraints
{
    std::optional<std::string> location; ///< a country that the plan lists; by default the system chooses
};

/// A request to deploy a container, the body of `POST /gpu/instances/`.
struct container_request
{
    std::string                          plan_id;            ///< the `plan.id` of a container plan
    std::string                          name;               ///< a name for the instance, for people
    fluence::container_settings          container_settings; ///< what runs in the instance
    std::optional<placement_constraints> constraints;        ///< where the instance may run
    std::optional<std::string>           ssh_key;            ///< the public SSH key that may log in
};

/// A container image reference: lowercase, at most 255 characters (`image`).
inline constexpr auto image_reference =
    rules(min_length{1}, max_length{255}, without{"A-Z", "Image must be lowercase"});

/// A port number from 1 to 65535, in decimal digits (`expose`, `port`).
inline constexpr auto port_number = rules(integer_text{1, 65535, "Port must be between {min} and {max}"});

/// The name of an environment variable: uppercase letters, digits and underscores, beginning with a letter. The name `SSH_PUBKEY` is reserved when
/// the image is a predefined one (`environment`, `name`).
inline constexpr auto variable_name = rules(
    pattern<"^[A-Z][A-Z0-9_]*$">, unless{own_image, not_equal{"SSH_PUBKEY", "{word} is reserved for the SSH key"}});

/// A two-letter country code (`constraints`, `location`).
inline constexpr auto country_code = rules(pattern<"^[A-Z]{2}$">);

/// The rule across the protocol and the number of an exposed port: only port 80 may have the protocol http (`expose`).
inline constexpr auto http_needs_port_80 = only_with{"http", "80", "Only port {needed} supports the {word} protocol"};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::exposed_port> = object(
    field("port",     &fluence::exposed_port::port,     fluence::port_number, description{"The port number"}, examples{"22", "80", "443"},
        synonyms{"container_port", "target_port", "internal_port"}),
    field("protocol", &fluence::exposed_port::protocol, defaulted, literal{"tcp", "udp", "http"}, description{"Only port 80 supports http"}, synonyms{"proto", "type"}),
    cross_field(fluence::http_needs_port_80, &fluence::exposed_port::protocol, &fluence::exposed_port::port));

template <>
inline constexpr auto schema_of<fluence::environment_variable> = object(
    field("name",  &fluence::environment_variable::name, fluence::variable_name,
        description{"Uppercase letters, digits and underscores, beginning with a letter"},
        examples{"MODEL_PATH"}, synonyms{"key", "variable"}),
    field("value", &fluence::environment_variable::value, description{"Any text"}, examples{"/models/llama"}, synonyms{"val"}));

template <>
inline constexpr auto schema_of<fluence::registry_credentials> = object(
    field("host",     &fluence::registry_credentials::host,     literal{"docker.io", "ghcr.io"}, description{"The host of the registry"}, synonyms{"registry", "server"}),
    field("username", &fluence::registry_credentials::username, description{"The username at the registry"}, examples{"myuser"}, synonyms{"user", "login"}),
    field("password", &fluence::registry_credentials::password, secret, description{"The password at the registry, or an access token"},
        synonyms{"token", "access_token", "secret", "pass"}));

template <>
inline constexpr auto schema_of<fluence::container_settings> = object(
    field("image",           &fluence::container_settings::image,           fluence::image_reference,
        description{"The reference of the image, public or private; a private one needs credentials"},
        examples{"docker.io/fluencelabs/debian-ssh-root:11", "ghcr.io/myorg/private-model:v1"},
        synonyms{"image_name", "docker_image", "container_image", "image_url"}),
    field("expose",          &fluence::container_settings::expose,          min_items{1}, max_items{10}, description{"The ports to expose"},
        synonyms{"ports", "port_mappings", "open_ports", "exposed_ports"}),
    field("environment",     &fluence::container_settings::environment,     max_items{64}, description{"The environment variables inside the container"},
        synonyms{"env", "envs", "vars", "variables", "env_vars", "environment_variables"}),
    field("startup_command", &fluence::container_settings::startup_command, max_length{2048},
        description{"The entrypoint of the container; that of the image, unless given"}, examples{"python3 serve.py --port 8000"},
        synonyms{"command", "cmd", "entrypoint", "entry_point", "docker_args", "args", "start_command", "startup_script", "onstart"}),
    field("credentials",     &fluence::container_settings::credentials,     description{"The account at a private registry"},
        synonyms{"auth", "registry_auth", "registry_credentials", "image_login", "docker_login", "image_pull_secrets"}));

template <>
inline constexpr auto schema_of<fluence::placement_constraints> = object(
    field("location", &fluence::placement_constraints::location, fluence::country_code,
        description{"A two-letter country code, one of the plan's attributes.location"}, examples{"US"},
        synonyms{"region", "country", "country_code", "zone", "data_center", "datacenter"}));

template <>
inline constexpr auto schema_of<fluence::container_request> = object(
    description{"A GPU container to deploy"},
    field("plan_id",            &fluence::container_request::plan_id, fluence::plan_identifier,
        description{"The plan.id of the container plan"}, examples{"075e40d4-2766-4347-833b-205245fe3629"},
        synonyms{"plan", "offer_id", "instance_type", "gpu_type"}),
    field("name",               &fluence::container_request::name,    fluence::instance_name,
        description{"A name for people; lowercase letters, digits and hyphens, with no hyphen at either end"}, examples{"my-gpu-container"},
        synonyms{"instance_name", "label", "hostname"}),
    field("container_settings", &fluence::container_request::container_settings, description{"What runs in the container"},
        synonyms{"container", "settings", "container_config"}),
    field("constraints",        &fluence::container_request::constraints,        description{"Where it may run; anywhere, unless given"},
        synonyms{"placement", "placement_constraints", "locations"}),
    field("ssh_key",            &fluence::container_request::ssh_key,            description{"The public SSH key that may log in"},
        examples{"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host"},
        synonyms{"ssh_public_key", "ssh_pubkey", "ssh_keys", "public_key", "pubkey", "authorized_keys"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI
