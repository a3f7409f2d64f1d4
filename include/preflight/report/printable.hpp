// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/json/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Returns whether the UTF-8 sequence `bytes` breaks a line or changes the direction of the text around it (Unicode, annex 9), which would make
/// a terminal show something else than the text.
[[nodiscard]] inline bool misleads(std::string_view bytes)
{
    if (bytes.size() != 3)
        return bytes == "\xd8\x9c"; // U+061C
    auto const last = static_cast<unsigned char>(bytes[2]);
    return (bytes.starts_with("\xe2\x80") && (last == 0x8e || last == 0x8f || (last >= 0xa8 && last <= 0xae))) ||
           (bytes.starts_with("\xe2\x81") && last >= 0xa6 && last <= 0xa9);
}

/// Returns what to show for the UTF-8 sequence `bytes`: a space for a tab, the control picture for any other control character, U+FFFD for a
/// misleading character or for invalid UTF-8, and otherwise the sequence itself.
[[nodiscard]] inline std::string shown(std::string_view bytes)
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
} // namespace detail

/// Returns `text` as one line that is safe to print on a terminal. A tab becomes a space, any other control character its control picture
/// (U+2400 and following), a character that breaks lines or changes the direction of text U+FFFD, and so does each byte of invalid UTF-8.
/// Linear.
[[nodiscard]] inline std::string printable(std::string_view text)
{
    std::string out;
    for (std::size_t n = 0; !text.empty(); text.remove_prefix(n))
    {
        n = character_length(text);
        out += detail::shown(text.substr(0, n));
    }
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
