// SPDX-License-Identifier: BSL-1.0

// Tells whether a request can be sent, and if not, what is wrong with it.
#include <preflight/fluence.hpp>

#include <iostream>

int main()
{
    std::string body = R"({"plan_id": "e5f00ba8", "name": "My VM", "ssh_key": "ssh-ed25519 AAAA", "os_image": ""})";

    auto request = preflight::read<preflight::fluence::machine_request>(body);
    if (!request)
        std::cout << preflight::show(body, request.error());
    else
        std::cout << "deploying " << request->name << '\n';
}
