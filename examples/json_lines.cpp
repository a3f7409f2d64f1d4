// SPDX-License-Identifier: BSL-1.0

// Validates a batch of requests, each on a line of its own, and tells what is wrong with the invalid ones.
#include <preflight/fluence.hpp>

#include <iostream>
#include <sstream>

int main()
{
    std::istringstream batch(
        R"({"plan_id": "a", "name": "first", "ssh_key": "ssh-ed25519 AAAA", "os_image": "Debian 12"}
{"plan_id": "", "name": "second-", "ssh_key": "ssh-ed25519 AAAA", "os_image": "Debian 12"}
{"plan_id": "c", "name": "third"
)");

    std::size_t number = 0;
    for (std::string line; std::getline(batch, line);)
    {
        auto const issues = preflight::validate<preflight::fluence::machine_request>(line);
        std::cout << ++number << ": " << (issues.empty() ? "ok" : summary(issues)) << '\n';
    }
}
