// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "allocations.hpp"
#include "corpus.hpp"

#include <benchmark/benchmark.h>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench
{
/// Tells the functions of a peer which kind of request a text is.
template <request K>
struct of
{};

/// What a peer cannot express, or does differently: the name of a rule, or of a corpus of valid texts, and the reason.
struct limit
{
    std::string_view what, why;
};

enum class which
{
    all,
    valid,
    faulty
};

/// All corpora and the benchmarks on them. A peer passes a function object that takes `of<K>` and the text, for each `K` that it can read. The name
/// of a benchmark is peer/operation/corpus.
class suite
{
    std::vector<corpus> corpora_;

public:
    suite();

    /// Measures `read` on the corpora that it can take.
    template <class Read>
    void measure(std::string_view peer, std::string_view operation, which some, Read const& read)
    {
        for (auto const& c : corpora_)
            if (some == which::all || (some == which::valid) == c.valid)
                dispatch(c, read, [&](auto kind) { add(peer, operation, c, kind, read); });
    }

    /// Measures a function that returns a verdict. First the verdict must be right on all texts. Where it is not, a limit must name the reason, or
    /// the program ends.
    template <class Judge>
    void judge(std::string_view peer, std::string_view operation, Judge judge, std::vector<limit> const& limits = {})
    {
        tally counts(std::string(peer) + ", " + std::string(operation), limits);
        for (auto const& c : corpora_)
            dispatch(c, judge, [&](auto kind) {
                for (std::size_t i = 0; i != c.texts.size(); ++i)
                    counts.add(c, i, static_cast<bool>(judge(kind, c.texts[i])));
            });
        counts.print();
        measure(peer, operation, which::all, judge);
    }

    std::vector<corpus> const& corpora() const { return corpora_; }

    template <class Read, class Kind>
    static void add(std::string_view peer, std::string_view operation, corpus const& c, Kind kind, Read const& read)
    {
        auto const name = std::string(peer) + '/' + std::string(operation) + '/' + c.name;
        auto const run  = [&c, kind, read = read](benchmark::State& state) mutable { measured(state, c, kind, read); };
        benchmark::RegisterBenchmark(name.c_str(), run);
    }

private:
    template <class F, class Then>
    static void dispatch(corpus const& c, F const&, Then then)
    {
        auto const one = [&]<request K>(of<K> kind) {
            if constexpr (std::invocable<F&, of<K>, std::string const&>)
                if (c.kind == K)
                    then(kind);
        };
        one(of<request::container>());
        one(of<request::machine>());
        one(of<request::training_job>());
        one(of<request::chat>());
        one(of<request::pod>());
    }

    /// One iteration runs over all texts of the corpus. A first iteration, which is not measured, lets buffers grow to their size, and the
    /// allocations of a second one are counted.
    template <class Read, class Kind>
    static void measured(benchmark::State& state, corpus const& c, Kind kind, Read& read)
    {
        auto const all = [&] {
            for (auto const& text : c.texts)
                benchmark::DoNotOptimize(read(kind, text));
        };
        all();
        auto const before = allocations();
        all();
        auto const allocated = static_cast<double>(allocations() - before);

        for (auto _ : state)
            all();
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(c.texts.size()));
        state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(c.bytes()));
        state.counters["allocations"] = allocated / static_cast<double>(c.texts.size());
    }

    class tally
    {
        std::string                                       what_;
        std::vector<limit>                                limits_;
        std::vector<std::pair<limit const*, std::size_t>> excused_;
        std::size_t                                       verdicts_ = 0;

    public:
        tally(std::string what, std::vector<limit> const& limits) : what_(std::move(what)), limits_(limits) {}
        void add(corpus const& c, std::size_t i, bool accepted);
        void print() const;

    private:
        limit const* excuse(corpus const& c, std::size_t i) const;
    };
};

// There is one file for each peer.
void add_preflight(suite& s);
void add_boost_floor(suite& s);
void add_boost_dom(suite& s);
void add_boost_value_to(suite& s);
void add_rapidjson_schema(suite& s);
void add_valijson(suite& s);
void add_simdjson(suite& s);
void add_glaze(suite& s);
void add_yyjson(suite& s);
// This measures how the time grows.
void add_scaling();
} // namespace bench
