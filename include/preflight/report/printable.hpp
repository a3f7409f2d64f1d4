// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/unicode_tables.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The code point of a UTF-8 sequence.
[[nodiscard]] constexpr char32_t code_point_of(std::string_view sequence)
{
    constexpr unsigned char masks[] = {0, 0x7f, 0x1f, 0x0f, 0x07};

    char32_t point = static_cast<unsigned char>(sequence[0]) & masks[sequence.size()];
    for (char const c : sequence.substr(1))
        point = point << 6 | (static_cast<unsigned char>(c) & 0x3f);
    return point;
}

/// Whether a code point is in a table, whose rows are in order. Logarithmic.
[[nodiscard]] constexpr bool is_in(std::span<code_points_from_to const> table, char32_t point)
{
    auto const row = std::partition_point(table.begin(), table.end(), [=](auto const& r) { return r.last < point; });
    return row != table.end() && row->first <= point;
}

/// What is shown of a character: it takes so many cells of a terminal, none where it is shown with the one before.
struct shown_character
{
    std::string text;
    std::size_t width = 1;
};

/// What to show of `bytes`, a UTF-8 sequence or one byte of none: a space for a tab, the control picture of another control character of ASCII, a name
/// like `<U+200B>` for any other that shows nothing or misleads, U+FFFD for the byte, and otherwise the sequence itself.
[[nodiscard]] inline shown_character shown(std::string_view bytes)
{
    shown_character cell;
    if (sequence_length(bytes) == 0)
    {
        append_utf8(cell.text, 0xfffd);
        return cell;
    }
    char32_t const point = detail::code_point_of(bytes);
    if (point == '\t')
        cell.text = ' ';
    else if (point < 0x20 || point == 0x7f)
        append_utf8(cell.text, point == 0x7f ? 0x2421 : 0x2400 + point);
    else if (point >= 0x80 && (point < 0xa0 || detail::is_in(invisible_points, point)))
    {
        cell.text = "<U+";
        for (int shift = 20; shift >= 0; shift -= 4) // at least four digits
            if (shift < 16 || point >> shift != 0)
                cell.text += "0123456789ABCDEF"[point >> shift & 15];
        cell.text += '>';
        cell.width = cell.text.size();
    }
    else
    {
        cell.text  = bytes;
        cell.width = detail::is_in(wide_points, point) ? 2 : detail::is_in(combining_points, point) ? 0 : 1;
    }
    return cell;
}
} // namespace detail

/// Returns `text` as one line that is safe to print on a terminal. A tab becomes a space, any other control character of ASCII its control picture
/// (U+2400 and following), a character that shows nothing, breaks lines or changes the direction of text its name, as `<U+200B>`, and each byte of
/// invalid UTF-8 U+FFFD. Linear.
[[nodiscard]] inline std::string printable(std::string_view text)
{
    std::string out;
    for (std::size_t n = 0; !text.empty(); text.remove_prefix(n))
    {
        n = character_length(text);
        out += detail::shown(text.substr(0, n)).text;
    }
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
