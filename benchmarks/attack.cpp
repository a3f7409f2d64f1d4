// SPDX-License-Identifier: BSL-1.0

// Measures what hostile bodies cost: time, and memory beyond the body. The bodies are those of the tests, in full size.
#include "../tests/attack/attacks.hpp"
#include "../tests/attack/memory.hpp"
#include "boost_floor.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/show.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace
{
/// Adds a benchmark with the name operation/what. Its texts, which are large, are made when it runs.
void add(std::string_view operation, std::string const& what, auto make, auto work)
{
    auto const run = [=](benchmark::State& state) {
        auto const  all   = make();
        std::size_t bytes = 0, most = 0;
        for (auto const& text : all)
        {
            bytes += text.size();
            memory::peak();
            std::size_t const before = memory::in_use();
            work(text);
            most = std::max(most, memory::peak() - before);
        }
        for (auto _ : state)
            for (auto const& text : all)
                benchmark::DoNotOptimize(work(text));
        state.counters["bytes"]  = static_cast<double>(bytes) / static_cast<double>(all.size());
        state.counters["bodies"] = static_cast<double>(all.size());
        state.counters["memory"] = static_cast<double>(most);
    };
    benchmark::RegisterBenchmark((std::string(operation) + '/' + what).c_str(), run)->Unit(benchmark::kMillisecond);
}

template <class T>
void add_all(std::string what, std::size_t issues, auto make)
{
    what += '/' + std::to_string(issues);
    auto const tokenize = [parser = std::make_shared<bench::tokenizer>()](auto& text) { return (*parser)(text); };
    add("floor", what, make, tokenize);
    add("is_valid", what, make, [](auto& text) { return preflight::is_valid<T>(text); });
    add("422 body", what, make, [](auto& text) { return to_fastapi(preflight::validate<T>(text)); });
    add("show", what, make, [](auto& text) { return show(text, preflight::validate<T>(text)); });
}

/// Returns `what` with the number in it, with separators for thousands.
std::string spelled(std::string_view what, std::size_t n)
{
    std::string digits = std::to_string(n);
    for (std::size_t i = digits.size(); i > 3;)
        digits.insert(i -= 3, ",");
    return what.find('#') == what.npos ? std::string(what) : support::with(std::string(what), "#", digits);
}

template <class T>
void add_each(std::vector<attack::body> const& bodies)
{
    for (auto const& body : bodies)
        add_all<T>(
            spelled(body.what, body.n), body.issues, [body] { return std::vector<std::string>{body.text(body.n)}; });
}
} // namespace

int main(int argc, char** argv)
{
    using preflight::fluence::container_request;
    add_each<container_request>(attack::requests());
    add_all<container_request>("a byte that is not UTF-8, in each place", 1, attack::no_utf8_anywhere);
    add_each<attack::numbers>(attack::lists());

    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
}
