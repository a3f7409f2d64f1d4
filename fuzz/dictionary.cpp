// SPDX-License-Identifier: BSL-1.0

// Prints the words of all types in the targets as a dictionary for libFuzzer.
#include "../tests/samples.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fuzz.hpp>

#include <iostream>

int main()
{
    using preflight::fluence::container_request;
    using preflight::fluence::machine_request;
    std::cout << sample::with_all(
        []<class... T> { return preflight::fuzz::dictionary<container_request, machine_request, T...>(); });
}
