// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/json/unescape.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

/// All strings over the characters that matter up to a length, and what a pattern answers to them: compare.py and node.mjs have the same ones.
namespace patterns
{
inline constexpr std::array<char32_t, 8> characters{'a', 'b', '0', '-', '\n', 0xe9, 0x2028, 0x1f600};

inline std::vector<std::string> all_strings(std::size_t length)
{
    std::vector<std::string> all{""};
    std::size_t              from = 0;
    for (; length != 0; --length)
        for (std::size_t const end = all.size(); from != end; ++from)
            for (char32_t const c : characters)
            {
                auto longer = all[from];
                preflight::append_utf8(longer, c);
                all.push_back(longer);
            }
    return all;
}

/// The answers in order (FNV-1a), and how many are yes.
class digest
{
    std::uint32_t hash_ = 0x811c9dc5, yes_ = 0;

public:
    void add(bool answer)
    {
        hash_ = (hash_ ^ (answer ? 1U : 0U)) * 0x01000193U;
        yes_ += answer ? 1U : 0U;
    }
    void print() const { std::printf("%08x %u\n", static_cast<unsigned>(hash_), static_cast<unsigned>(yes_)); }
};
} // namespace patterns
