// SPDX-License-Identifier: BSL-1.0

// Reads any bytes as a request and as each of the types in tests/samples.hpp: the report straight from the text is that of the document.
#include "reports.hpp"

#include "../tests/samples.hpp"

#include <preflight/fluence.hpp>

#include <cstddef>
#include <cstdint>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    sample::with_all([&]<class... T> {
        fuzz::report_alike_all<container_request, machine_request, T...>(preflight::fuzz::text_of(data, size));
    });
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return sample::with_all([&]<class... T> {
        return preflight::fuzz::mutate<container_request, machine_request, T...>(data, size, most, seed);
    });
}
