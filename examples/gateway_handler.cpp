// A gateway in front of the API: a function from the text of a request to the answer that its sender gets, whatever carries the two.
#include <preflight/fluence.hpp>

#include <iostream>
#include <string>
#include <string_view>

struct answer
{
    int         status;
    std::string body;
};

/// A faulty request goes no further: its sender gets the body of the API's own 422. A sound one is passed on without what the API does not know.
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
        R"({"plan_id": "p", "name": "n", "container_settings": {"image": "i", "expose": [{"port": "22"}]}, "x": 1})",
        R"({"plan_id": "p", "name": "n", "container_settings": {"image": "i", "expose": [{"port": "0"}]}})",
        R"({"plan_id": )",
    };
    for (auto const body : bodies)
    {
        auto const [status, answered] = handle(body, api);
        std::cout << status << ' ' << answered << '\n';
    }
}
