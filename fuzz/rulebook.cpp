// SPDX-License-Identifier: BSL-1.0

// Checks that the library finds exactly the issues, in the same order, that a judge written by hand from the API's documentation finds.
#include "rulebook.hpp"
#include "harness.hpp"

#include "../tests/support.hpp"

#include <preflight/fluence.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
template <class T>
void compare(std::string_view text, boost::json::value const& document, std::vector<std::string> const& expected)
{
    if (support::issues<T>(text) != expected || support::issues(preflight::validate<T>(document)) != expected)
    {
        for (auto const& each : expected)
            std::fprintf(stderr, "by the rulebook: %s\n", each.c_str());
        for (auto const& each : support::issues<T>(text))
            std::fprintf(stderr, "by the library:  %s\n", each.c_str());
        fuzz::fail("other issues", text);
    }
    fuzz::require(preflight::is_valid<T>(text) == expected.empty(), "another verdict", text);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = preflight::fuzz::text_of(data, size);
    if (auto const document = preflight::parse(text))
    {
        compare<container_request>(text, *document, rulebook::judge::container(*document));
        compare<machine_request>(text, *document, rulebook::judge::machine(*document));
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<container_request, machine_request>(data, size, most, seed);
}
