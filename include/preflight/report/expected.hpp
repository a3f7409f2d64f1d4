// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/as_spelled.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

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

/// Words, numbers or booleans as a message lists them, each as Python writes it: `'a', 'b' or 'c'`, `1 or 2`, `True`.
constexpr std::string expected(auto const& values)
{
    std::string text;
    for (std::size_t i = 0; i != values.size(); ++i)
    {
        using value_type = std::remove_cvref_t<decltype(values[i])>;
        text += i == 0 ? "" : i + 1 == values.size() ? " or " : ", ";
        if constexpr (std::same_as<value_type, bool>)
            text += values[i] ? "True" : "False";
        else if constexpr (std::is_arithmetic_v<value_type>)
            preflight::append_json(text, as_spelled(values[i]));
        else
            preflight::append_quoted(text, values[i]);
    }
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
