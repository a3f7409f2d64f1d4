#pragma once

#include <cstddef>
#include <istream>
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

/// All that a file of golden vectors has recorded: behind its head, bodies and answers take turns.
inline std::vector<recorded> all_of(std::istream& in)
{
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
