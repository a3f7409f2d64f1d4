// SPDX-License-Identifier: BSL-1.0

// Converts requests to and from Boost.JSON values: value_from, value_to and try_value_to work with every type that has a schema.
#include <preflight/fluence.hpp>

#include <boost/json.hpp>

#include <iostream>

namespace json = boost::json;
namespace gpu  = preflight::fluence;

int main()
{
    gpu::machine_request const request{
        .plan_id = "a-plan", .name = "my-gpu-vm", .ssh_key = "ssh-ed25519 AAAA", .os_image = "Debian 12"};

    json::value value = json::value_from(request);
    std::cout << value << '\n';

    auto const same = json::value_to<gpu::machine_request>(value); // throws when there is an issue
    std::cout << "read back: " << same.name << '\n';

    value.as_object()["name"] = "My GPU VM";
    if (auto const result = json::try_value_to<gpu::machine_request>(value); !result)
        std::cout << "refused: " << result.error().message() << '\n';
}
