// Documents made of any bytes are what they were to be: sound, or with the one flaw that was asked for.
#include "harness.hpp"

#include "../tests/samples.hpp"

#include <preflight/check.hpp>
#include <preflight/fluence.hpp>

#include <cstddef>
#include <cstdint>

namespace
{
template <class T>
void make(preflight::choices from)
{
    static preflight::arbitrary<T> const maker;

    auto const text = maker.text(from);
    fuzz::require(preflight::accepts<T>(text), "not sound", text);
    fuzz::require(preflight::conforms(maker.object(from)), "a struct that is not sound", text);

    auto const& flaw   = from.one_of(maker.flaws());
    auto const  flawed = maker.text(from, flaw);
    if (!flawed)
        return;
    auto const faults = preflight::explain<T>(flawed->document);
    fuzz::require(faults.size() == 1 && faults[0].code == flaw.fault && faults[0].where == flawed->where,
        to_string(flaw).c_str(), flawed->document);

    auto const mutated = maker.mutate(flawed->document, from);
    fuzz::require(preflight::parse(mutated).has_value(), "a mutation that is no JSON", mutated);
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
