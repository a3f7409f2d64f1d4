// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

/// The exact answers of FastAPI and pydantic: requests and answers that `./dev oracle --record` has recorded in tests/cases.
namespace golden
{
/// The body of a request, the answer to it, and its line in the file.
struct recorded
{
    std::size_t line;
    std::string body;
    std::string answer;
};

/// Returns all golden vectors in a file. After its head, the file has a body and an answer in turn.
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
