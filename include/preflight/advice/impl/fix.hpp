// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/advice/finding.hpp>
#include <preflight/advice/fix.hpp>
#include <preflight/config.hpp>
#include <preflight/report/report.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Whether each issue of one report is in the other.
[[nodiscard]] inline bool is_no_worse(report const& after, report const& before)
{
    return std::all_of(after.begin(), after.end(), [&](issue const& one) {
        return std::any_of(before.begin(), before.end(),
            [&](issue const& other) { return other.path == one.path && other.type() == one.type(); });
    });
}

/// Whether a list has advice with the code and the path of another.
[[nodiscard]] inline bool has_such(std::vector<advice> const& all, advice const& one)
{
    return std::any_of(
        all.begin(), all.end(), [&](advice const& each) { return each.code == one.code && each.path == one.path; });
}
} // namespace detail

PREFLIGHT_DECL fixed_text fix(std::string_view text, std::function<report(std::string_view)> const& judge,
    std::function<advice_list(std::string_view)> const& advise)
{
    fixed_text          out{std::string(text), {}};
    auto                told   = advise(out.text);
    auto                before = judge(out.text);
    std::vector<advice> left; // what cannot be mended by what is certain
    std::size_t         tried = 0;
    for (std::size_t i = 0; i != told.size() && tried != max_fixes;)
    {
        auto const& one = told[i];
        if (!one.replacement || detail::has_such(left, one))
        {
            ++i;
            continue;
        }
        ++tried;
        auto        found = std::move(findings(out.text, told)[i]);
        std::string mended(out.text);
        mended.replace(found.range.begin, found.range.end - found.range.begin, *one.replacement);
        auto next  = advise(mended);
        auto after = judge(mended);
        if (detail::has_such(next.all, one) || !detail::is_no_worse(after, before))
        {
            left.push_back(one);
            continue;
        }
        out.done.push_back(std::move(found));
        out.text = std::move(mended);
        told     = std::move(next);
        before   = std::move(after);
        i        = 0;
    }
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
