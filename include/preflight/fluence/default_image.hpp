// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>

#include <optional>
#include <string>
#include <vector>

/// The answer to `GET /gpu/default-images/` is a `std::vector<default_image>` (API document, "Default container images"). Only the shape of a
/// response is judged, because the API may return values that it would not accept.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// A port that an image suggests to expose (`expose`).
struct default_port
{
    std::string                port;     ///< the number of the port, in decimal digits
    std::optional<std::string> protocol; ///< the protocol, or nullopt when the API leaves it out

    friend bool operator==(default_port const&, default_port const&) = default;
};

/// An environment variable that an image suggests (`environment`).
struct default_variable
{
    std::string name;  ///< the name of the variable
    std::string value; ///< its default value

    friend bool operator==(default_variable const&, default_variable const&) = default;
};

/// An image that the API provides.
struct default_image
{
    std::string                   slug;                 ///< its identifier, such as `debian-ssh-11`
    std::string                   name;                 ///< its name, for people
    std::optional<std::string>    description = {};     ///< what it is, for people
    std::string                   image;                ///< the value for `container_settings.image`
    std::vector<default_port>     expose          = {}; ///< the ports that it suggests
    std::vector<default_variable> environment     = {}; ///< the variables that it suggests
    std::optional<std::string>    startup_command = {}; ///< the default entrypoint, if there is one
    std::optional<bool>           requires_ssh    = {}; ///< whether a deployment must come with an SSH key

    friend bool operator==(default_image const&, default_image const&) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::default_port> = object(
    field("port",     &fluence::default_port::port,     description{"The port number"}),
    field("protocol", &fluence::default_port::protocol, description{"Its protocol"}));

template <>
inline constexpr auto schema_of<fluence::default_variable> = object(
    field("name",  &fluence::default_variable::name,  description{"The name of the variable"}),
    field("value", &fluence::default_variable::value, description{"Its default value"}));

template <>
inline constexpr auto schema_of<fluence::default_image> = object(
    description{"A container image that the API provides"},
    field("slug",            &fluence::default_image::slug,        description{"Its identifier"}, examples{"debian-ssh-11"}),
    field("name",            &fluence::default_image::name,        description{"Its name, for people"}, examples{"Debian SSH 11"}),
    field("description",     &fluence::default_image::description, write_null, description{"What it is, for people"}),
    field("image",           &fluence::default_image::image,       description{"Its reference, for container_settings.image"}),
    field("expose",          &fluence::default_image::expose,      description{"The ports to expose with it"}),
    field("environment",     &fluence::default_image::environment, description{"Its environment variables"}),
    field("startup_command", &fluence::default_image::startup_command, write_null, description{"Its default entrypoint"}),
    field("requires_ssh",    &fluence::default_image::requires_ssh,    write_null, description{"Whether a deployment must come with an SSH key"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI
