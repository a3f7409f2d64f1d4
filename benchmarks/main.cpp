// SPDX-License-Identifier: BSL-1.0
#include "suite.hpp"

#include <boost/version.hpp>

#include <string>

int main(int argc, char** argv)
{
    bench::suite suite;
    bench::add_preflight(suite);
    bench::add_boost_floor(suite);
    bench::add_boost_dom(suite);
    bench::add_boost_value_to(suite);
#ifdef PREFLIGHT_RAPIDJSON
    bench::add_rapidjson_schema(suite);
#endif
    bench::add_valijson(suite);
    bench::add_simdjson(suite);
#ifdef PREFLIGHT_YYJSON
    bench::add_yyjson(suite);
#endif
#ifdef PREFLIGHT_GLAZE
    bench::add_glaze(suite);
#endif
    bench::add_scaling();

    benchmark::AddCustomContext("boost", BOOST_LIB_VERSION);
    std::string corpora; // the names of the corpora, for the tables
    for (auto const& c : suite.corpora())
        corpora += c.name + ' ' + std::to_string(c.texts.size()) + ' ' + std::to_string(c.bytes()) + '\n';
    benchmark::AddCustomContext("corpora", corpora);

    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
}
