// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/advice/show.hpp>
#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/show/impl/show.hpp>
#include <preflight/show/locate.hpp>
#include <preflight/show/show.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL std::vector<text_range> locate_advice(std::string_view text, advice_list const& told)
{
    std::vector<path const*> ways;
    for (auto const& a : told)
        ways.push_back(&a.path);
    return locate(text, ways);
}

/// Adds the ranges of the values that advice hides to others, which are in order.
inline void add_hidden(std::vector<text_range>& all, std::string_view text, advice_list const& told)
{
    auto const               hidden = told.hidden_values();
    std::vector<path const*> ways;
    ways.reserve(hidden.size());
    for (auto const& each : hidden)
        ways.push_back(&each);
    for (auto const each : preflight::locate(text, ways))
        detail::add_range(all, each);
}

/// Appends advice, where `secrets` are ranges of the text in order.
inline void append_advice(std::string& out, std::string_view text, advice_list const& told,
    std::vector<text_range> const& secrets, show_options const& how)
{
    auto const marks = detail::locate_advice(text, told);
    auto const lines = detail::lines_of(text, marks);
    for (std::size_t i = 0; i != told.size(); ++i)
    {
        bool const        warns  = told[i].certainty != certainty::perhaps;
        std::string const kind   = warns ? "warning: " : "note: ";
        auto const        colour = warns ? "33" : "36";
        detail::show_mark(out, text,
            {lines[i].first, lines[i].second, marks[i], detail::painted(how, colour, kind) + summary(told[i]), colour},
            secrets, how);
        out += "     = help: " + printable(told[i].help) + '\n';
    }
}

PREFLIGHT_DECL std::string show_advice(std::string_view text, advice_list const& told, show_options const& how)
{
    auto        secrets = preflight::find_secrets(text, told.secrets, text.size());
    std::string out;
    detail::add_hidden(secrets, text, told);
    detail::append_advice(out, text, told, secrets, how);
    return out;
}

PREFLIGHT_DECL std::string show_both(
    std::string_view text, report const& issues, advice_list const& told, show_options const& how)
{
    auto const marks = locate(text, issues);
    auto secrets     = detail::secret_ranges(text, told.secrets.empty() ? issues.secrets : told.secrets, issues, marks);
    std::string out;
    detail::add_hidden(secrets, text, told);
    detail::append_issues(out, text, issues, marks, secrets, how);
    detail::append_advice(out, text, told, secrets, how);
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
