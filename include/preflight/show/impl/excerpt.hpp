// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/show/excerpt.hpp>
#include <preflight/show/position.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// One cell of a terminal, with what combines with it, and whether it stands before the mark or is marked. The second cell of a wide character is
/// empty.
struct cell
{
    std::string shown;
    bool        before, marked;
};

/// Appends the cells of a character.
inline void put(std::vector<cell>& cells, shown_character const& what, bool before, bool marked)
{
    if (what.width == 0 && !cells.empty())
        cells.back().shown += what.text;
    else if (what.width > 2) // a name
        for (char const c : what.text)
            cells.push_back({{c}, before, marked});
    else
    {
        cells.push_back({what.text, before, marked});
        if (what.width == 2)
            cells.push_back({"", before, marked});
    }
}

/// Returns an excerpt of at most `limit` cells, which include the first marked one. A `…` stands for each part that is left out.
[[nodiscard]] inline excerpt cut(std::vector<cell> const& cells, std::size_t limit, bool more_before, bool more_behind)
{
    auto const count = [&](auto const& is) {
        return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is));
    };
    std::size_t const column = count([](cell const& c) { return c.before; });
    std::size_t const size   = cells.size();
    std::size_t const lead   = limit / 4; // cells to show before the mark
    std::size_t       first  = (std::min)(column - (std::min)(column, lead), size - (std::min)(size, limit));
    std::size_t const last   = (std::min)(size, first + limit);
    if (first != last && cells[first].shown.empty()) // half a character
        ++first;

    more_before |= first != 0;
    more_behind |= last != size;

    excerpt out{more_before ? "…" : "", column - first + more_before, 0};
    for (std::size_t i = first; i != last; ++i)
    {
        out.line += cells[i].shown;
        out.width += cells[i].marked;
    }
    out.line += more_behind ? "…" : "";
    out.width = std::max<std::size_t>(out.width, 1);
    return out;
}
} // namespace detail

PREFLIGHT_DECL excerpt make_excerpt(
    std::string_view text, text_range line, text_range mark, std::vector<text_range> const& secrets, std::size_t limit)
{
    auto [begin, end] = line;
    if (end > mark.begin && text[end - 1] == '\r')
        --end;

    std::size_t at = mark.begin; // where the excerpt begins: `limit` characters before the mark
    for (std::size_t n = 0; at != begin && n != limit; ++n)
        while (--at != begin && is_continuation(text[at]))
        {
        }
    auto hidden = std::partition_point(secrets.begin(), secrets.end(), [&](text_range s) { return s.end <= at; });
    if (hidden != secrets.end())
        at = (std::max)((std::min)(hidden->begin, at), begin);
    bool const more_before = at != begin;

    std::vector<detail::cell> cells;
    std::size_t               behind = 0; // how many characters do not stand before the mark
    while (at < end && behind < limit)
    {
        if (hidden != secrets.end() && hidden->begin <= at)
        {
            std::size_t const stop   = (std::min)(hidden++->end, end);
            bool const        before = stop <= mark.begin;
            for (char const c : redaction)
                cells.push_back({{c}, before, !before && at < mark.end});
            at = stop;
            behind += before ? 0 : redaction.size();
        }
        else
        {
            std::size_t const n = character_length(text.substr(at));
            detail::put(cells, detail::shown(text.substr(at, n)), at < mark.begin, at >= mark.begin && at < mark.end);
            behind += at >= mark.begin;
            at += n;
        }
    }
    return detail::cut(cells, limit, more_before, at < end);
}

PREFLIGHT_DECL excerpt make_excerpt(
    std::string_view text, text_range mark, std::vector<text_range> const& secrets, std::size_t limit)
{
    positions lines(text);
    lines.of(mark.begin);
    return make_excerpt(text, lines.line(), mark, secrets, limit);
}
} // namespace preflight::inline PREFLIGHT_ABI
