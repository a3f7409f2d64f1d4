// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/read/fast/source.hpp>

#include <algorithm>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A string as it stands in the text.
struct scanned
{
    char const* close;  // the closing quote; null where the string is not sound
    std::size_t points; // its length in code points, escapes counted as what they stand for
    bool        escaped;
};

/// The code unit that four hexadecimal digits at `at` spell; 0x10000 where they are none. Reads on only behind a digit.
inline unsigned code_unit(char const* at)
{
    unsigned unit = 0;
    for (int i = 0; i != 4; ++i)
    {
        unsigned const c      = static_cast<unsigned char>(at[i]);
        unsigned const digit  = c - '0';
        unsigned const letter = (c | 0x20) - 'a';
        if (digit >= 10 && letter >= 6)
            return 0x10000;
        unit = unit << 4 | (digit < 10 ? digit : letter + 10);
    }
    return unit;
}

/// The length of the escape that begins with the backslash at `at` (RFC 8259, section 7), both halves of a surrogate pair taken as one; 0
/// where it is none.
inline std::size_t escape_length(char const* at)
{
    switch (at[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        return 2;
    case 'u':
        break;
    default:
        return 0;
    }
    unsigned const first = code_unit(at + 2);
    if (first > 0xffff || (first & 0xfc00) == 0xdc00)
        return 0;
    if ((first & 0xfc00) != 0xd800)
        return 6;
    return at[6] == '\\' && at[7] == 'u' && (code_unit(at + 8) & ~0x3ffu) == 0xdc00 ? 12 : 0;
}

/// Scans the string whose first character is at `begin`, all plain up to `at`: strictly, escapes and UTF-8 included.
PREFLIGHT_OUTLINE inline scanned scan_string(source const& text, char const* begin, char const* at)
{
    std::size_t folded  = 0; // bytes that are no code point of their own
    bool        escaped = false;
    for (;;)
    {
        block const    here = text.load(at);
        unsigned const stop = (here.is('"') | here.is('\\') | here.not_plain()).bits();
        if (stop == 0)
        {
            at += 16;
            continue;
        }
        at += lowest(stop);
        if (at == text.end())
            return {};
        if (*at == '"')
            return {at, static_cast<std::size_t>(at - begin) - folded, escaped};

        bool const        is_escape = *at == '\\';
        std::size_t const left      = static_cast<std::size_t>(text.end() - at);
        std::size_t const length    = static_cast<unsigned char>(*at) < 0x20 ? 0
                                      : is_escape                            ? escape_length(at)
                                                  : sequence_length({at, std::min<std::size_t>(left, 4)});
        if (length == 0)
            return {};
        escaped |= is_escape;
        folded += length - 1;
        at += length;
    }
}

/// The same where nothing is known to be plain.
inline scanned scan_string(source const& text, char const* begin) { return scan_string(text, begin, begin); }
} // namespace preflight::inline PREFLIGHT_ABI::fast
