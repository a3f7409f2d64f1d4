// SPDX-License-Identifier: BSL-1.0

// Checks that documents generated from any bytes are valid, or have exactly the broken rule that was chosen.
#include "harness.hpp"

#include "../tests/samples.hpp"

#include <preflight/fluence.hpp>
#include <preflight/validate.hpp>

#include <cstddef>
#include <cstdint>

namespace
{
template <class T>
void make(preflight::choices from)
{
    static preflight::arbitrary<T> const maker;

    auto const text = maker.text(from);
    fuzz::require(preflight::is_valid<T>(text), "not sound", text);
    fuzz::require(preflight::is_valid(maker.object(from)), "a struct that is not sound", text);

    auto const& broken_rule = from.pick(maker.broken_rules());
    auto const  broken      = maker.text(from, broken_rule);
    if (!broken)
        return;
    auto const issues = preflight::validate<T>(broken->document);
    fuzz::require(issues.size() == 1 && issues[0].code == broken_rule.code && issues[0].path == broken->path,
        to_string(broken_rule).c_str(), broken->document);

    auto const mutated = maker.mutate(broken->document, from);
    fuzz::require(preflight::parse(mutated).has_value(), "a mutation that is not JSON", mutated);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    preflight::choices const from({data, size});
    make<preflight::fluence::container_request>(from);
    make<sample::lists>(from);
    make<sample::batch>(from);
    make<sample::node>(from);
    make<sample::odd>(from);
    return 0;
}
