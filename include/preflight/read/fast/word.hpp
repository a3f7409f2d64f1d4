// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Whether words that the schema knows stand in a text, in as few comparisons of machine words as will do.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The bits that differ between the bytes at two places, as one number.
template <class Unsigned>
PREFLIGHT_INLINE Unsigned difference(char const* at, char const* word)
{
    Unsigned a, b;
    std::memcpy(&a, at, sizeof a);
    std::memcpy(&b, word, sizeof b);
    return a ^ b;
}

/// Whether the `N` bytes of `word` stand at `at`, from where as many may be read. What is no power of two is compared in two parts that overlap.
template <std::size_t N>
PREFLIGHT_INLINE bool stands(char const* at, char const* word)
{
    if constexpr (N == 0)
        return true;
    else if constexpr (N == 1)
        return *at == *word;
    else if constexpr (N < 4)
        return difference<std::uint16_t>(at, word) == 0 && (N == 2 || at[N - 1] == word[N - 1]);
    else if constexpr (N < 8)
        return difference<std::uint32_t>(at, word) == 0 &&
               (N == 4 || difference<std::uint32_t>(at + N - 4, word + N - 4) == 0);
    else if constexpr (N <= 16)
        return difference<std::uint64_t>(at, word) == 0 &&
               (N == 8 || difference<std::uint64_t>(at + N - 8, word + N - 8) == 0);
    else
        return difference<std::uint64_t>(at, word) == 0 && fast::stands<N - 8>(at + 8, word + 8);
}

/// One to eight bytes, from where eight may be read, as one number, the last of them lowest.
PREFLIGHT_INLINE std::uint64_t as_one_number(char const* at, std::size_t size)
{
    std::uint64_t eight;
    std::memcpy(&eight, at, sizeof eight);
    if constexpr (std::endian::native == std::endian::little)
        eight = __builtin_bswap64(eight);
    return eight >> (64 - 8 * size);
}

/// A word of a rule and the quote behind it. `Word` has it as its value.
template <class Word>
inline constexpr auto closed_word = [] {
    constexpr std::string_view        word = Word::value;
    std::array<char, word.size() + 1> closed{};
    std::copy(word.begin(), word.end(), closed.begin());
    closed[word.size()] = '"';
    return closed;
}();
} // namespace preflight::inline PREFLIGHT_ABI::fast
