// SPDX-License-Identifier: BSL-1.0

// Reads any bytes as each of the types in tests/samples.hpp, which together use everything that a schema can express.
#include "agreement.hpp"

#include "../tests/samples.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    sample::with_all([&]<class... T> { fuzz::agree_on_all<T...>(preflight::fuzz::text_of(data, size)); });
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return sample::with_all([&]<class... T> { return preflight::fuzz::mutate<T...>(data, size, most, seed); });
}
