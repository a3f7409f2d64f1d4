// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Appends a code point, which is given as UTF-8, as `\u` and four hexadecimal digits in upper or lower case, or as a surrogate pair when it lies
/// beyond the Basic Multilingual Plane (RFC 8259, section 7).
inline void append_code_units(std::string& out, std::string_view sequence, choices& from)
{
    auto const    byte  = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
    std::uint32_t point = byte(0) & (0xffU >> sequence.size());
    for (std::size_t i = 1; i != sequence.size(); ++i)
        point = point << 6 | (byte(i) & 0x3fU);
    auto const unit = [&](std::uint32_t u) {
        std::string_view const digits = from.once_in(2) ? "0123456789ABCDEF" : "0123456789abcdef";
        out += "\\u";
        for (unsigned shift = 16; shift != 0; shift -= 4)
            out += digits[u >> (shift - 4) & 0xf];
    };
    if (point < 0x10000)
        return unit(point);
    unit(0xd800 + ((point - 0x10000) >> 10));
    unit(0xdc00 + ((point - 0x10000) & 0x3ff));
}

/// Appends `text` as a JSON string, in which some characters are escaped although they need not be.
inline void append_escaped(std::string& out, std::string_view text, choices& from)
{
    out += '"';
    while (!text.empty())
    {
        std::size_t const n     = character_length(text);
        auto const        point = text.substr(0, n);
        if (from.once_in(4) && is_utf8(point))
            append_code_units(out, point, from);
        else
        {
            std::string one;
            append_json(one, point);
            out.append(one, 1, one.size() - 2);
        }
        text.remove_prefix(n);
    }
    out += '"';
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
