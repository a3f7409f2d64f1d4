// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "harness.hpp"

#include <preflight/json/utf8.hpp>
#include <preflight/report/report.hpp>
#include <preflight/show.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace fuzz
{
/// Checks the text of `show`: it has three lines for an issue, or one if the issue is not in the body, contains no control characters, and is the
/// same without the colours.
inline void check_shown(std::string_view text, preflight::report const& issues)
{
    std::string const shown = show(text, issues, {"request.json", 40});
    require(preflight::is_utf8(shown), "what is shown is not UTF-8", text);
    std::ptrdiff_t lines = 0;
    for (auto const& i : issues)
        lines += i.in_body ? 3 : 1;
    require(std::count(shown.begin(), shown.end(), '\n') == lines, "lines an issue", text);
    require(
        std::none_of(shown.begin(), shown.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; }),
        "a control character is shown", text);

    std::string painted = show(text, issues, {"request.json", 40, true});
    for (std::string_view const escape : {"\x1b[1m", "\x1b[31m", "\x1b[0m"})
        for (std::size_t at = 0; (at = painted.find(escape, at)) != painted.npos;)
            painted.erase(at, escape.size());
    require(painted == shown, "colours change what is shown", text);
}
} // namespace fuzz
