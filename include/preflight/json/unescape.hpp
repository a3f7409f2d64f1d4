// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Appends a code point as UTF-8, in 1 to 4 bytes.
template <class Out>
constexpr void append_utf8(Out& out, char32_t point)
{
    auto const byte = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
    if (point < 0x80)
        return byte(point);
    if (point < 0x800)
        byte(0xc0 | point >> 6);
    else
    {
        if (point < 0x10000)
            byte(0xe0 | point >> 12);
        else
        {
            byte(0xf0 | point >> 18);
            byte(0x80 | (point >> 12 & 0x3f));
        }
        byte(0x80 | (point >> 6 & 0x3f));
    }
    byte(0x80 | (point & 0x3f));
}

/// Appends the inside of a JSON string with its escapes resolved (RFC 8259, section 7). The result is never longer than `inside`. The escapes must
/// be valid, as in text that a parser has accepted; for invalid ones the result is unspecified, but the function is safe to call. Linear.
template <class Out>
constexpr void append_unescaped(Out& out, std::string_view inside)
{
    std::size_t at   = 0;
    auto const  hex4 = [&] {
        char32_t unit = 0;
        for (int i = 0; i != 4 && at != inside.size(); ++i)
        {
            char const c = inside[at++];
            unit         = unit << 4 | static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) % 16;
        }
        return unit;
    };

    while (at != inside.size())
    {
        char const c = inside[at++];
        if (c != '\\' || at == inside.size())
        {
            out.push_back(c);
            continue;
        }
        switch (char const e = inside[at++])
        {
        case 'b':
            out.push_back('\b');
            break;
        case 'f':
            out.push_back('\f');
            break;
        case 'n':
            out.push_back('\n');
            break;
        case 'r':
            out.push_back('\r');
            break;
        case 't':
            out.push_back('\t');
            break;
        case 'u': {
            char32_t point = hex4();
            if (point >= 0xd800 && point < 0xdc00 && inside.substr(at, 2) == "\\u")
            {
                at += 2;
                point = 0x10000 + ((point & 0x3ff) << 10) + (hex4() & 0x3ff);
            }
            append_utf8(out, point);
            break;
        }
        default:
            out.push_back(e);
        }
    }
}

namespace detail
{
/// Makes `out` the inside of a JSON string with its escapes resolved: in a place of its own, as this is rare and long.
PREFLIGHT_OUTLINE inline void assign_unescaped(std::string& out, std::string_view inside)
{
    out.clear();
    append_unescaped(out, inside);
}
} // namespace detail

/// Returns the inside of a JSON string with its escapes resolved, as `append_unescaped` does.
[[nodiscard]] constexpr std::string unescaped(std::string_view inside)
{
    std::string text;
    append_unescaped(text, inside);
    return text;
}

namespace detail
{
/// The same for a string with another allocator.
PREFLIGHT_OUTLINE void assign_unescaped(auto& out, std::string_view inside) { out = unescaped(inside); }
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
