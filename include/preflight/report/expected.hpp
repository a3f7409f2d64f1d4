// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Appends a word as Python's `repr` quotes it: `'a'`, `"it's"`, `'\\n'`.
constexpr void append_quoted(std::string& out, std::string_view word)
{
    constexpr std::string_view hex = "0123456789abcdef";

    bool const single = word.find('\'') == word.npos || word.find('"') != word.npos;
    char const quote  = single ? '\'' : '"';
    out += quote;
    for (char const c : word)
        if (c == quote || c == '\\')
            (out += '\\') += c;
        else if (c == '\n' || c == '\r' || c == '\t')
            (out += '\\') += c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
        else if (auto const byte = static_cast<unsigned char>(c); byte < 0x20 || byte == 0x7f)
            ((out += "\\x") += hex[byte >> 4]) += hex[byte & 0xf];
        else
            out += c;
    out += quote;
}

/// Words as a message lists them, each as Python quotes it: `'a', 'b' or 'c'`.
constexpr std::string expected(auto const& words)
{
    std::string text;
    for (std::size_t i = 0; i != words.size(); ++i)
    {
        text += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        preflight::append_quoted(text, words[i]);
    }
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
