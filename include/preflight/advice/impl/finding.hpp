// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/advice/finding.hpp>
#include <preflight/advice/show.hpp>
#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/report.hpp>
#include <preflight/show/impl/show.hpp>
#include <preflight/show/show.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A path without labels, and without tokens that stand where keys should.
[[nodiscard]] inline path path_to_tell(path way)
{
    std::erase_if(way, [](step const& s) { return s.is_label; });
    for (auto& s : way)
        s.key = detail::without_tokens(s.key);
    return way;
}

/// Makes findings of ranges; the rest is to be filled in.
[[nodiscard]] inline std::vector<finding> findings_at(std::string_view text, std::vector<text_range> const& ranges)
{
    std::vector<text_range> ends;
    ends.reserve(ranges.size());
    for (auto const r : ranges)
        ends.push_back({r.end, r.end});
    auto const first = detail::lines_of(text, ranges), last = detail::lines_of(text, ends);

    std::vector<finding> all;
    all.reserve(ranges.size());
    for (std::size_t i = 0; i != ranges.size(); ++i)
        all.push_back({{}, ranges[i], first[i].first, last[i].first, {}});
    return all;
}

PREFLIGHT_DECL std::vector<finding> findings_of_issues(std::string_view text, report const& issues)
{
    auto all = detail::findings_at(text, locate(text, issues));
    for (std::size_t i = 0; i != all.size(); ++i)
    {
        auto const& from = issues[i];
        all[i].path      = from.code == code::json_invalid ? path() : detail::path_to_tell(from.path);
        all[i].code      = from.type();
        all[i].message   = detail::sentence_of(from);
        if (from.suggestion.data())
            all[i].help = "Did you mean `" + detail::without_tokens(from.suggestion) + "`?";
    }
    return all;
}

PREFLIGHT_DECL std::vector<finding> findings_of_advice(std::string_view text, advice_list const& told)
{
    auto all = detail::findings_at(text, locate(text, told));
    for (std::size_t i = 0; i != all.size(); ++i)
    {
        auto const& from    = told[i];
        all[i].path         = detail::path_to_tell(from.path);
        all[i].code         = from.code;
        all[i].certainty    = from.certainty;
        all[i].message      = detail::without_tokens(from.message);
        all[i].help         = detail::without_tokens(from.help);
        all[i].is_about_key = from.is_about_key();
        if (from.replacement && !from.hides_value && !detail::may_hold(*from.replacement, {}))
            all[i].replacement = from.replacement;
    }
    return all;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
