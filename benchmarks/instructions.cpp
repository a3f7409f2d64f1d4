// SPDX-License-Identifier: BSL-1.0

// The program that callgrind runs. `instructions OPERATION CORPUS N` runs one operation on all texts of a corpus N times, and prints how many texts
// there are and how often memory was allocated in a pass after the first. The difference between the counts for N and 2 N is the cost of N passes,
// without the preparations of the program.
#include "allocations.hpp"
#include "operations.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace
{
using bench::request;

struct passes
{
    bench::corpus const& texts;
    unsigned long        count;

    template <class Operation>
    void operator()(Operation operation) const
    {
        switch (texts.kind)
        {
        case request::container:
            return run(operation, bench::of<request::container>());
        case request::machine:
            return run(operation, bench::of<request::machine>());
        case request::training_job:
            return run(operation, bench::of<request::training_job>());
        case request::chat:
            return run(operation, bench::of<request::chat>());
        case request::pod:
            return run(operation, bench::of<request::pod>());
        }
    }

private:
    template <class Operation, class Kind>
    void run(Operation& operation, Kind kind) const
    {
        std::uint64_t before = 0, after = 0;
        for (unsigned long i = 0; i != count; ++i)
        {
            before = bench::allocations();
            for (auto const& text : texts.texts)
                benchmark::DoNotOptimize(operation(kind, text));
            after = bench::allocations();
        }
        std::cout << texts.texts.size() << ' ' << after - before << '\n';
    }
};
} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
    {
        std::cerr << "instructions OPERATION CORPUS N\n";
        return 2;
    }
    std::string_view const operation = argv[1];
    auto const             texts     = bench::make_corpus(argv[2]);
    passes const           run{texts, std::strtoul(argv[3], nullptr, 10)};
    if (operation == "is_valid")
        run(bench::is_valid());
    else if (operation == "read")
        run(bench::read());
    else if (operation == "read_into")
        run(bench::read_into());
    else if (operation == "answer")
        run(bench::answer());
    else
    {
        std::cerr << "no operation is called " << operation << '\n';
        return 2;
    }
}
