// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/order.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/report.hpp>
#include <preflight/report/secret_names.hpp>
#include <preflight/show/excerpt.hpp>
#include <preflight/show/locate.hpp>
#include <preflight/show/position.hpp>
#include <preflight/show/show.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Sets the range of each issue with the code `json_invalid` to the byte at which the parser stopped. Linear for all of them together.
inline void locate_stops(std::string_view text, report const& issues, std::vector<text_range>& found)
{
    std::vector<std::pair<std::size_t, std::size_t>> stops; // the offset in code points, and the index of the issue
    for (std::size_t i = 0; i != issues.size(); ++i)
        if (issues[i].code == code::json_invalid)
            stops.emplace_back(issues[i].path.empty() ? 0 : issues[i].path.front().index, i);
    std::sort(stops.begin(), stops.end());
    std::size_t at = 0, points = 0;
    for (auto const& [stop, i] : stops)
    {
        at       = byte_of(text, at, stop - std::exchange(points, stop));
        found[i] = {at, at + 1};
    }
}

/// Adds a range to others that are in order, in the place of those in it. Nothing where it is in one of them.
inline void add_range(std::vector<text_range>& ranges, text_range one)
{
    auto const holds = [](text_range outer, text_range inner) {
        return outer.begin <= inner.begin && inner.end <= outer.end;
    };
    if (std::any_of(ranges.begin(), ranges.end(), [&](text_range r) { return holds(r, one); }))
        return;
    std::erase_if(ranges, [&](text_range r) { return holds(one, r); });
    auto const at =
        std::partition_point(ranges.begin(), ranges.end(), [&](text_range r) { return r.begin < one.begin; });
    ranges.insert(at, one);
}

/// Returns `secrets`, ranges of the text in order, with the marks of what is secret though its key is not: one that is misspelt, it seems.
[[nodiscard]] inline std::vector<text_range> with_marked(
    std::vector<text_range> secrets, report const& issues, std::vector<text_range> const& marks)
{
    for (std::size_t i = 0; i != marks.size(); ++i)
        if (issues[i].suggestion.data() && issues[i].input.is_secret())
            detail::add_range(secrets, marks[i]);
    return secrets;
}

/// Returns, for each mark, the position where it begins, and the line there.
[[nodiscard]] inline std::vector<std::pair<position, text_range>> lines_of(
    std::string_view text, std::vector<text_range> const& marks)
{
    std::vector<std::pair<position, text_range>> all(marks.size());
    positions                                    walk(text);
    for (std::size_t const i : order_by(marks.size(), [&](std::size_t n) { return marks[n].begin; }))
        all[i] = {walk.of(marks[i].begin), walk.line()};
    return all;
}
/// What is shown of one mark.
struct marked
{
    position    where;
    text_range  line, mark;
    std::string words;  // behind the position
    char const* colour; // of the mark, as a code of ANSI
};

[[nodiscard]] inline std::string painted(show_options const& how, std::string_view colour, std::string const& words)
{
    return how.colour ? std::string("\x1b[").append(colour).append("m").append(words).append("\x1b[0m") : words;
}

/// Appends the position of a mark, what is said of it, its line, and the mark.
inline void show_mark(std::string& out, std::string_view text, marked const& it, std::vector<text_range> const& secrets,
    show_options const& how)
{
    auto const shown  = make_excerpt(text, it.line, it.mark, secrets, how.width);
    auto const number = std::to_string(it.where.line);
    auto const margin = std::string(std::max<std::size_t>(number.size(), 4) - number.size(), ' ');

    out += detail::painted(how, "1", printable(how.file) + ':' + number + ':' + std::to_string(it.where.column) + ": ");
    out += it.words + '\n';
    out += margin + number + " | " + shown.line + '\n';
    out += std::string(margin.size() + number.size(), ' ') + " | " + std::string(shown.column, ' ');
    out += detail::painted(how, it.colour, '^' + std::string(shown.width - 1, '~')) + '\n';
}

/// Returns the ranges of a text that are secret, as far as `names` and a report of it tell, whose marks are `marks`.
[[nodiscard]] inline std::vector<text_range> secret_ranges(
    std::string_view text, secret_names names, report const& issues, std::vector<text_range> const& marks)
{
    bool const json = issues.empty() || issues[0].code != code::json_invalid;
    return detail::with_marked(
        preflight::find_secrets(text, names, json ? text.size() : marks[0].begin), issues, marks);
}

/// Appends issues, whose marks are `marks`, where `secrets` are ranges of the text in order.
inline void append_issues(std::string& out, std::string_view text, report const& issues,
    std::vector<text_range> const& marks, std::vector<text_range> const& secrets, show_options const& how)
{
    auto const lines = detail::lines_of(text, marks);
    for (std::size_t i = 0; i != issues.size(); ++i)
    {
        auto words = summary(issues[i]);
        if (auto const meant = issues[i].suggestion; meant.data())
            words += "; did you mean `" + printable(meant) + "`?";
        if (issues[i].in_body)
            detail::show_mark(
                out, text, {lines[i].first, lines[i].second, marks[i], std::move(words), "31"}, secrets, how);
        else
            out += detail::painted(how, "1", printable(how.file) + ": ") + words + '\n';
    }
    if (issues.cut)
        out += detail::painted(how, "1", printable(how.file) + ": ").append(detail::and_more) += '\n';
}
} // namespace detail

PREFLIGHT_DECL std::vector<text_range> locate(std::string_view text, report const& issues)
{
    std::vector<path const*> ways;
    for (auto const& i : issues)
        ways.push_back(&i.path);
    auto found = locate(text, ways);
    for (std::size_t i = 0; i != found.size(); ++i)
        if (issues[i].code == code::missing)
            found[i].end = found[i].begin + 1;
    detail::locate_stops(text, issues, found);
    return found;
}

PREFLIGHT_DECL std::string show(std::string_view text, report const& issues, show_options const& how)
{
    auto const  marks = locate(text, issues);
    std::string out;
    detail::append_issues(out, text, issues, marks, detail::secret_ranges(text, issues.secrets, issues, marks), how);
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
