// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns compact JSON text as Python's `repr` writes the value: `{'a': [None, True, 1.5]}`. Linear.
[[nodiscard]] inline std::string python_text(std::string_view json)
{
    constexpr std::string_view infinity = "1e+309"; // as `append_json` has it

    std::string text;
    for (std::size_t at = 0; at < json.size();)
    {
        auto const instead = [&](std::string_view word, std::string_view of) {
            text += word;
            at += of.size();
        };
        if (json[at] == '"')
        {
            std::size_t const end = scan::end_of_string(json, at);
            preflight::append_quoted(text, unescaped(scan::inside(json.substr(at, end - at))));
            at = end;
        }
        else if (json[at] == 'n')
            instead("None", "null");
        else if (json[at] == 't')
            instead("True", "true");
        else if (json[at] == 'f')
            instead("False", "false");
        else if (json.substr(at).starts_with(infinity))
            instead("inf", infinity);
        else
        {
            text += json[at];
            text += json[at] == ',' || json[at] == ':' ? " " : "";
            ++at;
        }
    }
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
