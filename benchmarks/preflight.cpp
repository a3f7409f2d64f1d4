// SPDX-License-Identifier: BSL-1.0

// Measures this library.
#include "operations.hpp"

namespace bench
{
void add_preflight(suite& s)
{
    s.judge("preflight", "is_valid", is_valid());
    s.judge("preflight", "validate", validate());
    s.measure("preflight", "read", which::valid, read());
    s.measure("preflight", "read_into", which::valid, read_into());
    s.measure("preflight", "422 body", which::faulty, answer());

    auto const& requests = s.corpora().front(); // the first: container_compact
    auto* const threads  = benchmark::RegisterBenchmark("threads/is_valid", [&](benchmark::State& state) {
        for (auto _ : state)
            for (auto const& text : requests.texts)
                benchmark::DoNotOptimize(is_valid()(of<request::container>(), text));
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(requests.texts.size()));
    });
    threads->Threads(1)->Threads(2)->UseRealTime();
}
} // namespace bench
