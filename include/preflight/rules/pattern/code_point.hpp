// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::regex
{
inline constexpr char32_t last_code_point = 0x10ffff;

/// Code points from `low` to `high`, both included.
struct code_range
{
    char32_t low = 0, high = 0;

    friend constexpr bool operator==(code_range, code_range) = default;
};

/// The code point that begins at `at`, which moves behind it. A byte that begins no valid sequence is U+FFFD.
constexpr char32_t decode(std::string_view text, std::size_t& at)
{
    std::size_t const length = sequence_length(text.substr(at, 4));
    char32_t const    lead   = static_cast<unsigned char>(text[at++]);
    if (length < 2)
        return length == 1 ? lead : 0xfffd;
    char32_t point = lead & (0x7fU >> length);
    for (std::size_t const end = at + length - 1; at != end; ++at)
        point = point << 6 | (static_cast<unsigned char>(text[at]) & 0x3fU);
    return point;
}
} // namespace preflight::inline PREFLIGHT_ABI::regex
