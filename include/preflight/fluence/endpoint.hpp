#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>

#include <string_view>
#include <tuple>

/// How the API is asked: where it is, the methods and paths, and the headers, whatever the transport.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// Where the API is; the paths come right behind (API document, "Deploy a container").
inline constexpr std::string_view base_url = "https://api.fluence.dev";

/// The header that carries the API key (API document, "Example request").
inline constexpr std::string_view api_key_header = "X-API-KEY";

/// The header that says what a body is (API document, "Example request").
inline constexpr std::string_view content_type_header = "Content-Type";
/// What that header has to say of every body here.
inline constexpr std::string_view json_content_type = "application/json";

/// How a resource is asked for.
struct endpoint
{
    std::string_view method; ///< in capitals
    std::string_view path;   ///< behind `base_url`; a slash at its end counts
};

/// An endpoint that deploys what a `Request` asks for.
template <class Request>
struct deployment : endpoint
{
    using request_type = Request; ///< of the body

    std::string_view kind; ///< of instance, in one word
};

/// To deploy a container (API document, "Deploy a container").
inline constexpr deployment<container_request> deploy_container{{"POST", "/gpu/instances/"}, "container"};

/// To deploy a VM (API document, "Deploy a VM or Bare Metal instance", "Endpoints").
inline constexpr deployment<machine_request> deploy_vm{{"POST", "/gpu/instances/vms"}, "vm"};

/// To deploy bare metal (the same section).
inline constexpr deployment<machine_request> deploy_baremetal{{"POST", "/gpu/instances/baremetal"}, "baremetal"};

/// Every deployment.
inline constexpr std::tuple deployments{deploy_container, deploy_vm, deploy_baremetal};

/// To list the default container images (API document, "Default container images", "Endpoint").
inline constexpr endpoint get_default_images{"GET", "/gpu/default-images/"};
} // namespace preflight::inline PREFLIGHT_ABI::fluence
