// SPDX-License-Identifier: BSL-1.0

// What `./dev bench --elsewhere` needs of the library: `elsewhere schema` prints the JSON Schema of a request for a container, `elsewhere texts CORPUS` the
// bodies of a corpus of such requests, as a JSON array, and `elsewhere judge CORPUS` how many of them are valid, and the nanoseconds of a processor that a verdict takes.
#include "corpus.hpp"

#include <preflight/fluence.hpp>
#include <preflight/json_schema.hpp>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ctime>
#include <iostream>
#include <string_view>

namespace
{
using preflight::fluence::container_request;

int judge(bench::corpus const& all)
{
    std::array<double, 15> ns{};
    std::size_t            valid = 0;
    for (double& each : ns) // the first of which warm up, and are no median
    {
        valid            = 0;
        auto const begin = std::clock();
        for (auto const& text : all.texts)
            valid += preflight::is_valid<container_request>(text) ? 1U : 0U;
        double const took = 1e9 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        each              = took / static_cast<double>(all.texts.size());
    }
    std::sort(ns.begin(), ns.end());
    std::cout << valid << ' ' << ns[ns.size() / 2] << '\n';
    return 0;
}
} // namespace

int main(int argc, char** argv)
{
    std::string_view const what = argc > 1 ? argv[1] : "";
    if (what == "schema" && argc == 2)
    {
        std::cout << boost::json::serialize(preflight::json_schema<container_request>()) << '\n';
        return 0;
    }
    if (argc == 3 && (what == "texts" || what == "judge"))
    {
        auto const all = bench::make_corpus(argv[2]);
        if (what == "judge")
            return judge(all);
        boost::json::array texts;
        for (auto const& text : all.texts)
            texts.push_back(boost::json::string(text));
        std::cout << boost::json::serialize(texts) << '\n';
        return 0;
    }
    std::cerr << "elsewhere schema | texts CORPUS | judge CORPUS\n";
    return 2;
}
