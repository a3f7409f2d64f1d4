// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>

#include <string_view>
#include <tuple>

/// The address of the API, its methods and paths, and its headers, for any HTTP client.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The address of the API. A path is appended to it (API document, "Deploy a container").
inline constexpr std::string_view base_url = "https://api.fluence.dev";

/// The header that carries the API key (API document, "Example request").
inline constexpr std::string_view api_key_header = "X-API-KEY";

/// The header that tells the type of the body (API document, "Example request").
inline constexpr std::string_view content_type_header = "Content-Type";
/// The value of `content_type_header` for every body of this API.
inline constexpr std::string_view json_content_type = "application/json";

/// The method and the path of a resource.
struct endpoint
{
    std::string_view method; ///< the method of HTTP, in capitals
    std::string_view path;   ///< the path after `base_url`; a slash at its end matters
};

/// An endpoint that takes a `Request` and deploys an instance.
template <class Request>
struct deployment : endpoint
{
    using request_type = Request; ///< the type of the body

    std::string_view kind; ///< the kind of the instance, in one word
};

/// The endpoint that deploys a container (API document, "Deploy a container").
inline constexpr deployment<container_request> deploy_container{{"POST", "/gpu/instances/"}, "container"};

/// The endpoint that deploys a VM (API document, "Deploy a VM or Bare Metal instance", "Endpoints").
inline constexpr deployment<machine_request> deploy_vm{{"POST", "/gpu/instances/vms"}, "vm"};

/// The endpoint that deploys bare metal (the same section).
inline constexpr deployment<machine_request> deploy_baremetal{{"POST", "/gpu/instances/baremetal"}, "baremetal"};

/// All endpoints that deploy an instance.
inline constexpr std::tuple deployments{deploy_container, deploy_vm, deploy_baremetal};

/// The endpoint that lists the default container images (API document, "Default container images", "Endpoint").
inline constexpr endpoint get_default_images{"GET", "/gpu/default-images/"};
} // namespace preflight::inline PREFLIGHT_ABI::fluence
