// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/unescape.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Finds where the tokens of JSON text begin and end. The text should have been accepted by a parser, at least up to the part that is looked at.
/// These functions never read outside the text, but their results are only meaningful for JSON.
namespace preflight::inline PREFLIGHT_ABI::scan
{
/// Returns whether `c` is white space in JSON. It is one test instead of four comparisons, which branch prediction gets wrong in mixed white
/// space.
[[nodiscard]] constexpr bool is_space(char c)
{
    constexpr std::uint64_t spaces = 1ULL << ' ' | 1ULL << '\n' | 1ULL << '\r' | 1ULL << '\t';
    auto const              u      = static_cast<unsigned char>(c);
    return u <= ' ' && (spaces >> u & 1) != 0;
}

/// Returns the position of the first byte from `at` on that is not white space, or the size of the text.
[[nodiscard]] constexpr std::size_t skip_space(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at;
}

/// Returns the end of the string whose opening quote stands at `at`, which is one past its closing quote, or the size of the text when the string
/// is not closed.
[[nodiscard]] constexpr std::size_t end_of_string(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at)
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    return text.size();
}

/// Returns the end of the value that begins at `at`. Linear in the value.
[[nodiscard]] constexpr std::size_t end_of_value(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    while (at < text.size())
    {
        char const c = text[at];
        if (c == '"')
            at = end_of_string(text, at);
        else if (c == '{' || c == '[')
        {
            ++depth;
            ++at;
        }
        else if (c == '}' || c == ']')
        {
            if (depth == 0)
                return at;
            --depth;
            ++at;
        }
        else if (depth == 0 && (c == ',' || is_space(c)))
            return at;
        else
        {
            ++at;
            continue; // inside a number or a word
        }
        if (depth == 0)
            return at;
    }
    return text.size();
}

/// Returns what stands between the quotes of a string token, with its escapes, or an empty text when the token is shorter than two quotes.
[[nodiscard]] constexpr std::string_view inside(std::string_view token)
{
    return token.size() < 2 ? std::string_view() : token.substr(1, token.size() - 2);
}

/// Returns whether a string token, with its escapes resolved, is `name`.
[[nodiscard]] inline bool spells(std::string_view token, std::string_view name)
{
    auto const text = inside(token);
    return token.size() >= 2 && (text.find('\\') == text.npos ? text == name : unescaped(text) == name);
}

/// Calls `visit(key, value)` for each member of the object, or each element of the array, that begins at `at`. `key` is the token of the key, and
/// empty in an array; `value` is the range of the value. Linear.
constexpr void for_each_in(std::string_view text, std::size_t at, auto&& visit)
{
    if (at >= text.size() || (text[at] != '{' && text[at] != '['))
        return;
    bool const object = text[at] == '{';
    for (at = skip_space(text, at + 1); at < text.size() && text[at] != ']' && text[at] != '}';)
    {
        std::string_view key;
        if (object)
        {
            std::size_t const end = end_of_string(text, at);
            key                   = text.substr(at, end - at);
            at = skip_space(text, (std::min)(text.size(), skip_space(text, end) + 1)); // past the colon
        }
        text_range const value{at, end_of_value(text, at)};
        visit(key, value);
        at = skip_space(text, value.end);
        if (at < text.size() && text[at] == ',')
            at = skip_space(text, at + 1);
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::scan
