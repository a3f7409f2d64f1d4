// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns whether `c` is a continuation byte of UTF-8, which is not the first of its sequence.
[[nodiscard]] constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Returns the length in bytes of the UTF-8 sequence at the start of `text`, from 1 to 4 (Unicode 15, table 3-7), or 0 when no valid sequence begins
/// there.
[[nodiscard]] constexpr std::size_t sequence_length(std::string_view text)
{
    auto byte   = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto more   = [&](std::size_t i) { return text.size() > i && is_continuation(text[i]); };
    auto second = [&](unsigned low, unsigned high) { return byte(1) >= low && byte(1) <= high; };

    if (text.empty())
        return 0;
    unsigned const lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2)
        return 0;
    if (lead < 0xe0)
        return more(1) ? 2 : 0;
    if (lead < 0xf0)
        return more(2) && second(lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf) ? 3 : 0;
    if (lead < 0xf5)
        return more(2) && more(3) && second(lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf) ? 4 : 0;
    return 0;
}

/// Returns the length in bytes of the character at the start of `text`, which need not be UTF-8. A byte that begins no valid sequence counts as a
/// character, so that the result is never 0.
[[nodiscard]] constexpr std::size_t character_length(std::string_view text)
{
    return std::max<std::size_t>(1, sequence_length(text));
}

namespace detail
{
/// The top bit of each of eight bytes.
inline constexpr std::uint64_t top_bits = 0x8080808080808080;

/// Returns how many bytes from `at` on can be skipped, eight at a time. `stops` takes eight bytes, and sets the top bit of the first that must not be
/// skipped, and perhaps of others behind it. The result may be less than up to that one: in a constant expression it is 0.
[[nodiscard]] constexpr std::size_t length_in_eights(std::string_view text, std::size_t at, auto const& stops)
{
    std::size_t const begin = at;
    if (!std::is_constant_evaluated())
        for (std::uint64_t eight = 0; text.size() - at >= 8; at += 8)
        {
            std::memcpy(&eight, text.data() + at, 8);
            if (std::uint64_t const stop = stops(eight) & top_bits; stop != 0)
            {
                if constexpr (std::endian::native == std::endian::little)
                    at += static_cast<std::size_t>(std::countr_zero(stop)) / 8;
                break;
            }
        }
    return at - begin;
}

/// Returns how many bytes from `at` on are ASCII.
[[nodiscard]] constexpr std::size_t ascii_length(std::string_view text, std::size_t at)
{
    std::size_t const begin = at;
    at += length_in_eights(text, at, [](std::uint64_t eight) { return eight; });
    while (at != text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at - begin;
}

/// Returns how many bytes from `at` on belong to valid sequences of more than one byte.
[[nodiscard]] constexpr std::size_t sequences_length(std::string_view text, std::size_t at)
{
    std::size_t const begin = at;
    while (at != text.size() && static_cast<unsigned char>(text[at]) >= 0x80)
    {
        if (auto const lead = static_cast<unsigned char>(text[at]);
            lead >= 0xc2 && lead < 0xe0 && text.size() - at > 1 &&
            is_continuation(text[at + 1])) // as in most alphabets
        {
            at += 2;
            continue;
        }
        std::size_t const n = sequence_length(text.substr(at));
        if (n == 0)
            break;
        at += n;
    }
    return at - begin;
}
} // namespace detail

/// Returns whether `text` is well-formed UTF-8. Linear.
[[nodiscard]] constexpr bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0;;)
    {
        std::size_t const before = at;
        at += detail::ascii_length(text, at);
        at += detail::sequences_length(text, at);
        if (at == before)
            return at == text.size();
    }
}

/// Returns the number of code points in well-formed UTF-8. For any other text, it returns the number of bytes that are not continuation bytes.
/// Linear.
[[nodiscard]] constexpr std::size_t code_points(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// Returns the offset of the byte at which code point number `n`, counted from 0 at byte `at`, begins, or the size of the text when there are not
/// that many.
[[nodiscard]] constexpr std::size_t byte_of(std::string_view text, std::size_t at, std::size_t n)
{
    for (; at < text.size() && n-- != 0;)
        at += character_length(text.substr(at));
    return at;
}
} // namespace preflight::inline PREFLIGHT_ABI
