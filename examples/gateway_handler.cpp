// SPDX-License-Identifier: BSL-1.0

// A gateway in front of the API: a function from the text of a request to the answer for its sender, for any HTTP server.
#include <preflight/checked.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <iostream>
#include <string>
#include <string_view>

struct answer
{
    int         status;
    std::string body;
};

/// An invalid request is not passed on, and its sender gets the 422 body of the API. A valid one is passed on without unknown keys.
answer handle(std::string_view body, auto const& pass_on)
{
    auto const request = preflight::read<preflight::fluence::container_request>(body);
    if (!request)
        return {422, preflight::to_fastapi(request.error())}; // secrets in it are redacted
    return pass_on(*preflight::write(*request));
}

int main()
{
    auto const api = [](std::string_view body) {
        std::cout << "to the API: " << body << '\n';
        return answer{200, R"({"instance_id":"3fa85f64-5717-4562-b3fc-2c963f66afa6"})"};
    };
    std::string_view const bodies[] = {
        preflight::checked<preflight::fluence::container_request, // by the compiler
            R"({"plan_id": "p", "name": "n", "container_settings": {"image": "i", "expose": [{"port": "22", "protocol": "tcp"}]}, "x": 1})">,
        R"({"plan_id": "p", "name": "n", "container_settings": {"image": "i", "expose": [{"port": "0"}]}})",
        R"({"plan_id": )",
    };
    for (auto const body : bodies)
    {
        auto const [status, answered] = handle(body, api);
        std::cout << status << ' ' << answered << '\n';
    }
}
