// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/config.hpp>
#include <preflight/read/read.hpp>
#include <preflight/show/show.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <string_view>

/// The mutator of libFuzzer. It is null when a harness is built without libFuzzer, to replay files.
extern "C" [[gnu::weak]] std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// The parts of a libFuzzer harness for a parser of your own, which compare it with the verdict of this library on any type with a schema.
namespace preflight::inline PREFLIGHT_ABI::fuzz
{
/// Returns the bytes of a fuzzer as text.
[[nodiscard]] inline std::string_view text_of(std::uint8_t const* data, std::size_t size)
{
    return {reinterpret_cast<char const*>(data), size};
}

/// Ends the program, as fuzzers expect it, when `takes(body)`, the verdict of a parser, is not the verdict of the schema of `T`. It prints the body
/// and the report to stderr before.
template <document_type T>
void expect_agreement(std::string_view body, auto const& takes, waivers granted = {})
{
    bool const yes = takes(body);
    if (yes == is_valid<T>(body, granted)) // LCOV_EXCL_BR_LINE: another verdict ends the program
        return;
    // LCOV_EXCL_START: ends the program, which then tells of nothing that ran; `./dev fuzz --plants` shows it
    auto const issues = validate<T>(body, granted);
    std::fprintf(stderr, "the parser %s this body, which %s:\n%.*s\n%s", yes ? "takes" : "refuses",
        issues.empty() ? "is valid" : "is not valid", static_cast<int>(body.size()), body.data(),
        show(body, issues).c_str());
    std::abort();
    // LCOV_EXCL_STOP
}

namespace detail
{
/// Replaces the text by one near it, cut off after `most` bytes. Returns its size.
template <document_type T>
std::size_t mutate(std::uint8_t* data, std::size_t size, std::size_t most, choices& from)
{
    static arbitrary<T> const make;

    std::string const text = make.mutate(text_of(data, size), from);
    std::copy_n(text.begin(), (std::min)(text.size(), most), data);
    return (std::min)(text.size(), most);
}
} // namespace detail

/// Does the work of `LLVMFuzzerCustomMutator` for bodies of one of the types. Half of the time it changes the structure of the document, with values
/// at the edges of the rules and with issues of every kind; otherwise it leaves the bytes to libFuzzer. `data` has room for `most` bytes. Returns the
/// new size in bytes.
template <document_type... T>
std::size_t mutate(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    std::minstd_rand engine(seed);
    choices          from(engine);
    if (LLVMFuzzerMutate && from.once_in(2))       // LCOV_EXCL_BR_LINE: only a fuzzer has it
        return LLVMFuzzerMutate(data, size, most); // LCOV_EXCL_LINE: only a fuzzer has it
    return std::array{&detail::mutate<T>...}[from.below(sizeof...(T))](data, size, most, from);
}

/// Returns a dictionary with the keys and words of the types, one on each line, in the format of libFuzzer's option `-dict=FILE`.
template <document_type... T>
[[nodiscard]] std::string dictionary()
{
    constexpr std::string_view hex = "0123456789abcdef";

    std::set<std::string> words;
    (words.merge(arbitrary<T>().words()), ...);
    std::string text;
    for (auto const& word : words)
    {
        if (word.empty())
            continue;
        text += '"';
        for (char const c : word)
            if (auto const byte = static_cast<unsigned char>(c); c > ' ' && c < 0x7f && c != '"' && c != '\\')
                text += c;
            else
                ((text += "\\x") += hex[byte >> 4]) += hex[byte & 0xf];
        text += "\"\n";
    }
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI::fuzz
