// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/escape.hpp>
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

        while (
            static_cast<unsigned char>(*at) >= 0xc2 && static_cast<unsigned char>(*at) < 0xe0 && is_continuation(at[1]))
        { // as in most alphabets
            ++folded;
            at += 2;
        }
        if (static_cast<unsigned char>(*at) < 0x80 && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20)
            continue; // the last byte of the text is one
        bool const        is_escape = *at == '\\';
        std::size_t const left      = static_cast<std::size_t>(text.end() - at);
        std::size_t const length    = static_cast<unsigned char>(*at) < 0x20 ? 0
                                      : is_escape ? preflight::detail::escape_length({at, left})
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
