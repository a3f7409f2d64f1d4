#pragma once

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

/// What FastAPI and pydantic answer, to the byte: requests and answers recorded in tests/cases by `./dev oracle --record`.
namespace golden
{
/// A request's body, the answer to it, and where in the file it stands.
struct recorded
{
    std::size_t line;
    std::string body;
    std::string answer;
};

inline std::vector<recorded> all_in(std::string const& name)
{
    std::ifstream in(PREFLIGHT_SOURCE_DIR "/tests/cases/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(in.is_open(), name);

    std::vector<recorded> all;
    std::size_t           line = 1;
    std::string           body, answer;
    for (; in.peek() == '#'; ++line)
        std::getline(in, body);
    for (; std::getline(in, body) && std::getline(in, answer); line += 2)
        all.push_back({line, body, answer});
    return all;
}
} // namespace golden
