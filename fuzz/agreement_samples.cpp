// SPDX-License-Identifier: BSL-1.0

// Reads any bytes as each of the types in tests/samples.hpp, which together use everything that a schema can express.
#include "agreement.hpp"

#include "../tests/samples.hpp"

#include <cstddef>
#include <cstdint>

using namespace sample;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    fuzz::agree_on_all<scalars, limits, lists, maybe, node, vault, sealed, batch, odd>(
        preflight::fuzz::text_of(data, size));
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<scalars, limits, lists, maybe, node, vault, sealed, batch, odd>(
        data, size, most, seed);
}
