#pragma once

#include <preflight/extent.hpp>
#include <preflight/mask.hpp>
#include <preflight/unescape.hpp>
#include <preflight/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight
{
/// A line of a text, fit for a terminal, and the part of it that a mark goes under.
struct excerpt
{
    std::string line;
    std::size_t column, width; // of the mark, in characters of `line`
};

namespace detail
{
/// Whether the UTF-8 sequence `bytes` breaks a line or turns the direction of what stands around it (Unicode, annex 9): such text would be
/// shown other than it is.
inline bool misleads(std::string_view bytes)
{
    if (bytes.size() != 3)
        return false;
    auto const last = static_cast<unsigned char>(bytes[2]);
    return (bytes.starts_with("\xe2\x80") && (last == 0x8e || last == 0x8f || (last >= 0xa8 && last <= 0xae))) ||
           (bytes.starts_with("\xe2\x81") && last >= 0xa6 && last <= 0xa9);
}

/// What is shown of the UTF-8 sequence `bytes`: itself; a blank for a tab; a picture for any other control character; U+FFFD for what
/// misleads, and for no UTF-8.
inline std::string shown(std::string_view bytes)
{
    auto const lead = static_cast<unsigned char>(bytes.front());
    bool const c1 =
        lead == 0xc2 && bytes.size() == 2 && static_cast<unsigned char>(bytes[1]) < 0xa0; // U+0080 to U+009F
    std::string cell;
    if (c1 || misleads(bytes) || sequence_length(bytes) == 0)
        append_utf8(cell, 0xfffd);
    else if (lead == '\t')
        cell = ' ';
    else if (lead < 0x20 || lead == 0x7f)
        append_utf8(cell, lead == 0x7f ? 0x2421 : 0x2400 + char32_t{lead});
    else
        cell = bytes;
    return cell;
}

/// What is shown of a text of one line.
inline std::string all_shown(std::string_view text)
{
    std::string line;
    for (std::size_t n = 0; !text.empty(); text.remove_prefix(n))
    {
        n = std::max<std::size_t>(1, sequence_length(text));
        line += shown(text.substr(0, n));
    }
    return line;
}

/// One character of an excerpt, and whether it stands before the mark, or over it.
struct cell
{
    std::string shown;
    bool        before, marked;
};

/// At most `limit` of the cells, the first marked one among them; what is left out is shown as `…`.
inline excerpt cut(std::vector<cell> const& cells, std::size_t limit, bool more_before, bool more_behind)
{
    auto const count = [&](auto const& is) {
        return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is));
    };
    std::size_t const column = count([](cell const& c) { return c.before; });
    std::size_t const size   = cells.size();
    std::size_t const lead   = limit / 4; // to show before the mark
    std::size_t const first  = size > limit && column > lead ? std::min(column - lead, size - limit) : 0;
    std::size_t const last   = std::min(size, first + limit);

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

/// The line of `text` in which `mark` begins, at most `limit` characters of it, with `secrets` masked. Linear in the line, and in memory in
/// `limit`.
inline excerpt make_excerpt(std::string_view text, extent mark, std::vector<extent> const& secrets, std::size_t limit)
{
    std::size_t const begin = mark.begin == 0 ? 0 : text.rfind('\n', mark.begin - 1) + 1; // npos + 1 is 0
    std::size_t       end   = std::min(text.find('\n', mark.begin), text.size());
    if (end > mark.begin && text[end - 1] == '\r')
        --end;

    std::size_t at = mark.begin; // to begin at: `limit` characters before the mark
    for (std::size_t n = 0; at != begin && n != limit; ++n)
        while (--at != begin && is_continuation(text[at]))
        {
        }
    auto hidden = std::find_if(secrets.begin(), secrets.end(), [&](extent s) { return s.end > at; });
    if (hidden != secrets.end() && hidden->begin < at)
        at = std::max(hidden->begin, begin);
    bool const more_before = at != begin;

    std::vector<detail::cell> cells;
    std::size_t               behind = 0; // characters that do not stand before the mark
    while (at < end && behind < limit)
    {
        if (hidden != secrets.end() && hidden->begin <= at)
        {
            std::size_t const stop   = std::min(hidden++->end, end);
            bool const        before = stop <= mark.begin;
            for (char const c : mask)
                cells.push_back({{c}, before, !before && at < mark.end});
            at = stop;
            behind += before ? 0 : mask.size();
        }
        else
        {
            std::size_t const n = std::max<std::size_t>(1, sequence_length(text.substr(at, end - at)));
            cells.push_back({detail::shown(text.substr(at, n)), at < mark.begin, at >= mark.begin && at < mark.end});
            behind += at >= mark.begin;
            at += n;
        }
    }
    return detail::cut(cells, limit, more_before, at < end);
}
} // namespace preflight
