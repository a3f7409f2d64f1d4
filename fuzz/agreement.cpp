// SPDX-License-Identifier: BSL-1.0

// Reads any bytes as a request, and as the value of an unknown key in a request.
#include "agreement.hpp"

#include <preflight/fluence.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = preflight::fuzz::text_of(data, size);
    fuzz::agree_on_all<container_request, machine_request>(text);

    std::string around = R"({"plan_id":"p","unknown":)";
    around.append(text).append(R"(,"name":"n","ssh_key":"k","os_image":"o"})");
    std::vector<char> const exact(around.begin(), around.end()); // a sanitizer notices any byte read past its end
    fuzz::agree_on_all<machine_request>({exact.data(), exact.size()});
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<container_request, machine_request>(data, size, most, seed);
}
