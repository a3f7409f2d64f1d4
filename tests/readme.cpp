// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

BOOST_AUTO_TEST_SUITE(readme)

namespace
{
std::string file(std::string const& name)
{
    std::ifstream in(PREFLIGHT_SOURCE_DIR "/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(in.is_open(), name);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Returns what a command prints.
std::string output(std::string const& command)
{
    std::string text;
    auto* const out = popen(command.c_str(), "r");
    BOOST_TEST_REQUIRE(out);
    std::array<char, 4096> piece;
    while (auto const n = std::fread(piece.data(), 1, piece.size(), out))
        text.append(piece.data(), n);
    BOOST_TEST(pclose(out) == 0);
    return text;
}
} // namespace

BOOST_AUTO_TEST_CASE(the_rules_are_what_the_tool_prints)
{
    std::string const begin = "<!-- rules -->\n", end = "<!-- /rules -->";

    auto const text  = file("README.md");
    auto const first = text.find(begin);
    auto const last  = text.find(end);
    BOOST_TEST_REQUIRE(first != std::string::npos);
    BOOST_TEST_REQUIRE(last != std::string::npos);
    BOOST_TEST((text.find(begin, first + 1) == std::string::npos));
    BOOST_TEST((text.find(end, last + 1) == std::string::npos));

    auto trimmed = [](std::string s) {
        s.erase(0, s.find_first_not_of('\n'));
        return s.erase(s.find_last_not_of('\n') + 1);
    };
    std::size_t const from   = first + begin.size();
    std::string const rules  = trimmed(output("'" PREFLIGHT_TOOL "' rules"));
    std::string const stands = trimmed(text.substr(from, last - from));
    BOOST_TEST(rules.size() > 1000U);
    BOOST_TEST(stands == rules); // the README has the output of `preflight rules`
}

BOOST_AUTO_TEST_CASE(the_first_program_is_the_first_example)
{
    std::string const fence = "```cpp\n";

    auto dense = [](std::string s) { // without empty lines
        for (std::size_t at = 0; (at = s.find("\n\n", at)) != std::string::npos;)
            s.erase(at, 1);
        return s;
    };
    auto const readme  = file("README.md");
    auto const begin   = readme.find(fence) + fence.size();
    auto const program = readme.substr(begin, readme.find("```", begin) - begin);
    auto       example = file("examples/first_check.cpp");
    while (example.starts_with("//") || example.starts_with('\n')) // the comments at its beginning
        example.erase(0, example.find('\n') + 1);
    BOOST_TEST(dense(example) == dense(program));
}

BOOST_AUTO_TEST_SUITE_END()
