// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/endpoint.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(fluence_endpoint)

namespace gpu = preflight::fluence;

namespace
{
constexpr bool is(gpu::endpoint const& e, std::string_view method, std::string_view path)
{
    return e.method == method && e.path == path;
}
constexpr bool is(auto const& d, std::string_view kind, std::string_view method, std::string_view path)
{
    return d.kind == kind && is(d, method, path);
}
template <auto const& Deployment, class Request>
constexpr bool takes = std::same_as<typename std::remove_cvref_t<decltype(Deployment)>::request_type, Request>;
} // namespace

static_assert(is(gpu::deploy_container, "container", "POST", "/gpu/instances/"));
static_assert(is(gpu::deploy_vm, "vm", "POST", "/gpu/instances/vms"));
static_assert(is(gpu::deploy_baremetal, "baremetal", "POST", "/gpu/instances/baremetal"));
static_assert(is(gpu::get_default_images, "GET", "/gpu/default-images/"));

static_assert(takes<gpu::deploy_container, gpu::container_request>);
static_assert(takes<gpu::deploy_vm, gpu::machine_request>);
static_assert(takes<gpu::deploy_baremetal, gpu::machine_request>);

static_assert(gpu::base_url == "https://api.fluence.dev" && !gpu::base_url.ends_with('/'));
static_assert(gpu::api_key_header == "X-API-KEY");
static_assert(gpu::content_type_header == "Content-Type" && gpu::json_content_type == "application/json");

BOOST_AUTO_TEST_CASE(all_deployments)
{
    std::string kinds;
    std::apply([&](auto const&... each) { ((kinds += each.kind, kinds += ' '), ...); }, gpu::deployments);
    BOOST_TEST(kinds == "container vm baremetal ");
}

BOOST_AUTO_TEST_SUITE_END()
