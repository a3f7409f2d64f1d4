// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/report/path.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The word under a key of the object at `at`, mostly its first; no data where it has none, or not beyond doubt. What comes before it is looked at twice,
/// which `in.ahead` keeps within bounds.
PREFLIGHT_OUTLINE inline std::string_view find_word(reading& in, char const* at, std::string_view key)
{
    auto const inside = [](char const* open, scanned const& found) {
        return std::string_view(open + 1, static_cast<std::size_t>(found.close - open) - 1);
    };
    if (*at != '{')
        return {};
    do
    {
        at = skip_space(in.text, at + 1);
        if (*at != '"')
            return {};
        scanned const name = scan_string(in.text, at + 1);
        if (!name.close || name.escaped || name.close[1] != ':')
            return {};
        char const* const value = skip_space(in.text, name.close + 2);
        if (inside(at, name) == key)
        {
            scanned const word = *value == '"' ? scan_string(in.text, value + 1) : scanned{};
            return word.close && !word.escaped ? inside(value, word) : std::string_view();
        }
        char const* const behind = skip_value(in.text, value, max_depth);
        if (!behind || behind == in.text.end() || static_cast<std::size_t>(behind - at) > in.ahead)
            return {};
        in.ahead -= static_cast<std::size_t>(behind - at);
        at = skip_space(in.text, behind);
    } while (*at == ',');
    return {};
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
