// SPDX-License-Identifier: BSL-1.0
#include "advising.hpp"

#include <preflight/fluence/advice.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// docs/advice.md has a section on each kind of advice, in the words of the table, with a part of a request that brings it.
BOOST_AUTO_TEST_SUITE(fluence_advice_page)

namespace gpu = preflight::fluence;

namespace
{
struct section
{
    std::string name;
    std::string words;   // with one blank between two of them
    std::string example; // JSON, or nothing
};

std::vector<section> sections()
{
    std::ifstream        in(PREFLIGHT_SOURCE_DIR "/docs/advice.md");
    std::vector<section> all;
    bool                 in_example = false;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("### `"))
            all.push_back({line.substr(5, line.size() - 6), "", ""});
        else if (!all.empty() && line.starts_with("```"))
            in_example = line == "```json";
        else if (!all.empty() && !line.empty())
            in_example ? all.back().example += line : (all.back().words += all.back().words.empty() ? "" : " ") += line;
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(a_section_on_each_code)
{
    auto const all = sections();
    BOOST_TEST_REQUIRE(all.size() == gpu::all_advice_codes.size());
    for (std::size_t i = 0; i != all.size(); ++i)
    {
        auto const& code = gpu::all_advice_codes[i];
        BOOST_TEST(all[i].name == code.name);
        std::string words = "*" + std::string(name_of(code.certainty)) + "*:";
        for (auto const text : {code.what, code.cost, code.help})
            (words += ' ') += text;
        BOOST_TEST(all[i].words.substr(0, words.size()) == words);
    }
}

BOOST_AUTO_TEST_CASE(each_example_brings_it)
{
    std::size_t n = 0;
    for (auto const& each : sections())
    {
        if (each.example.empty())
            continue;
        ++n;
        bool const is_machine = each.example.find("os_image") != std::string::npos;
        auto const known =
            each.name.ends_with("-uuid") || each.name.starts_with("location") ? gpu::context() : advising::plans();
        auto const body = advising::patched(is_machine ? advising::machine : advising::container, each.example);
        auto const told = advising::codes(is_machine ? gpu::advise<gpu::machine_request>(body, known)
                                                     : gpu::advise<gpu::container_request>(body, known));
        BOOST_TEST((std::find(told.begin(), told.end(), each.name) != told.end()), each.name);
    }
    BOOST_TEST(n > 24U);
}

BOOST_AUTO_TEST_SUITE_END()
