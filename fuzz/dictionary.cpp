// SPDX-License-Identifier: BSL-1.0

// Prints the words of all types in the targets as a dictionary for libFuzzer.
#include "../tests/samples.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fuzz.hpp>

#include <iostream>

int main()
{
    using namespace sample;
    std::cout << preflight::fuzz::dictionary<preflight::fluence::container_request, preflight::fluence::machine_request,
        scalars, limits, lists, maybe, node, vault, sealed, batch, odd>();
}
