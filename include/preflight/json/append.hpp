// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/utf8.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#if PREFLIGHT_SSE2
#include <emmintrin.h>
#endif

/// Writes JSON text in the same form as Python's `json.dumps(…, ensure_ascii=False, separators=(",", ":"))`, which FastAPI uses.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Returns whether a byte is an ASCII character that a JSON string needs not escape.
[[nodiscard]] constexpr bool is_plain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\';
}

/// Returns how many bytes from `at` on are such characters, eight at a time.
[[nodiscard]] constexpr std::size_t plain_length_by_eights(std::string_view text, std::size_t at)
{
    std::size_t const begin = at;
    at += length_in_eights(text, at, [](std::uint64_t eight) {
        constexpr std::uint64_t ones   = 0x0101010101010101;
        std::uint64_t const     quotes = eight ^ ones * '"', backslashes = eight ^ ones * '\\';
        // A byte of the result has its top bit set when it had it before, or when a subtraction borrowed it: for a byte below 0x20, and for
        // one that became 0 because it was a quote or a backslash.
        return eight | (eight - ones * 0x20) | (quotes - ones) | (backslashes - ones);
    });
    while (at != text.size() && is_plain(text[at]))
        ++at;
    return at - begin;
}

/// The same, sixteen at a time where there are as many.
[[nodiscard]] constexpr std::size_t plain_length(std::string_view text, std::size_t at)
{
    std::size_t const begin = at;
#if PREFLIGHT_SSE2
    if (!std::is_constant_evaluated())
        for (; text.size() - at >= 16; at += 16)
        {
            __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(text.data() + at));
            __m128i const marks =
                _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
            // A signed subtraction sets the top bit of control characters, and leaves that of what is beyond ASCII.
            __m128i const beyond = _mm_subs_epi8(bytes, _mm_set1_epi8(0x20));
            if (int const stops = _mm_movemask_epi8(_mm_or_si128(marks, beyond)); stops != 0)
                return at - begin + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(stops)));
        }
#endif
    return at - begin + plain_length_by_eights(text, at);
}

/// Returns how many bytes at the start of `text` can be copied into a JSON string: valid UTF-8 without a character to escape.
[[nodiscard]] constexpr std::size_t verbatim_length(std::string_view text)
{
    std::size_t at = 0;
    for (;;)
    {
        at += plain_length(text, at);
        std::size_t const folded = sequences_length(text, at);
        if (folded == 0)
            return at;
        at += folded;
    }
}

/// Appends the escape of an ASCII character, or U+FFFD for a byte beyond ASCII.
constexpr void append_escaped(std::string& out, char c)
{
    constexpr std::string_view hex = "0123456789abcdef";
    if (c == '"' || c == '\\')
        (out += '\\') += c;
    else if (c == '\n')
        out += "\\n";
    else if (c == '\r')
        out += "\\r";
    else if (c == '\t')
        out += "\\t";
    else if (c == '\b')
        out += "\\b";
    else if (c == '\f')
        out += "\\f";
    else if (static_cast<unsigned char>(c) < 0x20)
        ((out += "\\u00") += (c < 0x10 ? '0' : '1')) += hex[static_cast<unsigned char>(c) & 0xf];
    else
        out += "\xef\xbf\xbd";
}
} // namespace detail

/// Appends `text` as a JSON string. Each byte that is not part of valid UTF-8 becomes U+FFFD, so that the result is always JSON. Linear.
constexpr void append_json(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t n = detail::verbatim_length(text);; n = detail::verbatim_length(text))
    {
        out.append(text.data(), n);
        if (n == text.size())
            break;
        detail::append_escaped(out, text[n]);
        text.remove_prefix(n + 1);
    }
    out += '"';
}

/// Appends `null`.
constexpr void append_json(std::string& out, std::nullptr_t) { out += "null"; }

/// Appends `true` or `false`.
template <std::same_as<bool> B>
constexpr void append_json(std::string& out, B value)
{
    out += value ? "true" : "false";
}

/// Appends an integer in decimal digits, never with an exponent.
template <std::integral N>
    requires(!std::same_as<N, bool>)
constexpr void append_json(std::string& out, N value)
{
    if (value < 0)
        out += '-';
    std::array<char, 3 * sizeof(N)> digits{};
    std::size_t                     n = 0;
    do
        digits[n++] = static_cast<char>('0' + (value < 0 ? -(value % 10) : value % 10));
    while (value /= 10);
    while (n)
        out += digits[--n];
}

/// Appends a number as Python's `repr` writes it: with the fewest digits that read back as the same number, and with a fraction or an exponent.
/// JSON has no infinity, so an infinity is written as a number that overflows when it is read. NaN is written as `null`.
inline void append_json(std::string& out, double value)
{
    if (!detail::is_finite(value))
    {
        out += detail::is_nan(value) ? "null" : value < 0 ? "-1e+309" : "1e+309";
        return;
    }
    std::array<char, 32> buffer{};
    char const* const    end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));

    auto const e        = text.find('e');
    int        exponent = 0;
    auto const sign     = text[e + 1] == '-' ? -1 : 1;
    std::from_chars(text.data() + e + 2, end, exponent);
    exponent *= sign;
    if (exponent < -4 || exponent >= 16) // std::to_chars writes these as Python does
    {
        out += text;
        return;
    }
    auto const size = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    text            = {buffer.data(), static_cast<std::size_t>(size - buffer.data())};
    out += text;
    if (text.find('.') == std::string_view::npos)
        out += ".0";
}
} // namespace preflight::inline PREFLIGHT_ABI
