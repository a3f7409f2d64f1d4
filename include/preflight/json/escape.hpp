// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The code unit that four hexadecimal digits at the start of `text` spell; 0x10000 where they are none.
constexpr unsigned code_unit(std::string_view text)
{
    unsigned unit = 0;
    for (std::size_t i = 0; i != 4; ++i)
    {
        unsigned const c      = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        unsigned const digit  = c - '0';
        unsigned const letter = (c | 0x20) - 'a';
        if (digit >= 10 && letter >= 6)
            return 0x10000;
        unit = unit << 4 | (digit < 10 ? digit : letter + 10);
    }
    return unit;
}

/// The length of the escape with which `text`, a backslash first, begins (RFC 8259, section 7), both halves of a surrogate pair taken as one; 0 where
/// it is none.
constexpr std::size_t escape_length(std::string_view text)
{
    constexpr std::string_view single = "\"\\/bfnrt";

    if (text.size() < 2)
        return 0;
    if (text[1] != 'u')
        return single.find(text[1]) != single.npos ? 2 : 0;
    unsigned const first = detail::code_unit(text.substr(2));
    if (first > 0xffff || (first & 0xfc00) == 0xdc00)
        return 0;
    if ((first & 0xfc00) != 0xd800)
        return 6;
    return text.substr(6, 2) == "\\u" && (detail::code_unit(text.substr(8)) & ~0x3ffU) == 0xdc00 ? 12 : 0;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
