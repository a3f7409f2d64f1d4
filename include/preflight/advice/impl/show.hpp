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

namespace preflight::inline PREFLIGHT_ABI
{
PREFLIGHT_DECL std::vector<text_range> locate(std::string_view text, advice_list const& told)
{
    std::vector<path const*> ways;
    for (auto const& a : told)
        ways.push_back(&a.path);
    return locate(text, ways);
}

namespace detail
{
/// The ranges of a text that advice knows to be secret: those of known names and forms, and each value that it hides.
[[nodiscard]] inline std::vector<text_range> secrets_in(std::string_view text, advice_list const& told)
{
    std::vector<path>        hidden;
    std::vector<path const*> ways;
    for (auto const& a : told)
        if (a.hides_value)
        {
            hidden.push_back(a.path);
            if (a.is_about_key())
                hidden.back().pop_back();
        }
    ways.reserve(hidden.size());
    for (auto const& each : hidden)
        ways.push_back(&each);
    auto all = preflight::find_secrets(text, told.secrets, text.size());
    for (auto const each : preflight::locate(text, ways))
        detail::add_range(all, each);
    return all;
}
} // namespace detail

PREFLIGHT_DECL std::string show(std::string_view text, advice_list const& told, show_options const& how)
{
    auto const marks   = locate(text, told);
    auto const secrets = detail::secrets_in(text, told);
    auto const lines   = detail::lines_of(text, marks);

    std::string out;
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
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
