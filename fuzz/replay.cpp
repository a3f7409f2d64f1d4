// SPDX-License-Identifier: BSL-1.0

// Runs a fuzz target on files, without a fuzzer: `TARGET [--prefixes N | --every N] FILE…`. A folder stands for all files in it. In a file of golden
// vectors, every body is an input, or one in N. With `--prefixes`, every prefix of one body in N is an input, too.
#include "../tests/recorded.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace
{
std::size_t inputs   = 0;
std::size_t every    = 1; // one golden vector in this many is an input
std::size_t prefixes = 0; // all prefixes of one in this many are, too; of none, where it is 0

/// Each input lies in memory of exactly its size, so that a sanitizer notices any byte read past its end.
void replay(std::string_view input)
{
    std::vector<std::uint8_t> const exact(input.begin(), input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    ++inputs;
}

void replay_golden(std::istream& in)
{
    std::size_t              n = 0;
    std::vector<std::string> cut;
    for (auto& [line, body, answer] : golden::all_of(in))
    {
        if (n++ % every != 0)
            continue;
        replay(body);
        if (prefixes != 0 && n % prefixes == 0)
            cut.push_back(std::move(body));
    }

    // In order, so that what two bodies begin with is replayed once.
    std::sort(cut.begin(), cut.end());
    std::string_view before;
    if (!cut.empty())
        replay(before);
    for (std::string_view const body : cut)
    {
        auto const common = std::mismatch(before.begin(), before.end(), body.begin(), body.end()).second - body.begin();
        for (auto size = static_cast<std::size_t>(common) + 1; size < body.size(); ++size)
            replay(body.substr(0, size));
        before = body;
    }
}

void replay_file(std::filesystem::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    if (path.extension() == ".golden")
        replay_golden(in);
    else
        replay(std::string{std::istreambuf_iterator<char>(in), {}});
}
} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> paths(argv + 1, argv + argc);
    for (auto const& [option, value] : {std::pair("--prefixes", &prefixes), std::pair("--every", &every)})
        if (paths.size() > 1 && paths[0] == option)
        {
            *value = std::stoul(paths[1].string());
            paths.erase(paths.begin(), paths.begin() + 2);
        }
    for (auto const& path : paths)
        if (!std::filesystem::is_directory(path))
            replay_file(path);
        else
            for (auto const& entry : std::filesystem::recursive_directory_iterator(path))
                if (entry.is_regular_file())
                    replay_file(entry.path());
    std::cout << inputs << " inputs\n";
    return inputs == 0 ? 1 : 0;
}
