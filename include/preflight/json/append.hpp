#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// JSON text as Python's `json.dumps(…, ensure_ascii=False, separators=(",", ":"))` writes it, which is how FastAPI answers.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// How many bytes from `at` on stand for themselves inside a JSON string and are ASCII, counted in eights.
constexpr std::size_t plain_length(std::string_view text, std::size_t at)
{
    return length_in_eights(text, at, [](std::uint64_t eight) {
        constexpr std::uint64_t ones   = 0x0101010101010101;
        std::uint64_t const     quotes = eight ^ ones * '"', backslashes = eight ^ ones * '\\';
        // The top bit of a byte is set where it was, or where it is borrowed: below 0x20, and of what was equal and is 0 now.
        return eight | (eight - ones * 0x20) | (quotes - ones) | (backslashes - ones);
    });
}

/// How much of the beginning of `text` stands for itself inside a JSON string: neither escaped nor broken.
constexpr std::size_t verbatim_length(std::string_view text)
{
    std::size_t at = 0;
    for (;;)
    {
        at += plain_length(text, at);
        for (; at != text.size() && static_cast<unsigned char>(text[at]) < 0x80; ++at)
            if (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == '"' || text[at] == '\\')
                return at;
        std::size_t const folded = sequences_length(text, at);
        if (folded == 0)
            return at;
        at += folded;
    }
}

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

/// Appends `text` as a JSON string. Bytes that are no UTF-8 become U+FFFD, one each, so that the result always is JSON.
constexpr void append_json(std::string& out, std::string_view text)
{
    out += '"';
    for (;;)
    {
        std::size_t const n = detail::verbatim_length(text);
        out += text.substr(0, n);
        if (n == text.size())
            break;
        detail::append_escaped(out, text[n]);
        text.remove_prefix(n + 1);
    }
    out += '"';
}

/// Appends `true` or `false`.
template <std::same_as<bool> B>
constexpr void append_json(std::string& out, B value)
{
    out += value ? "true" : "false";
}

/// Appends a whole number, in full.
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

/// Appends a number as Python's `repr` spells it: the fewest digits that read back as the same number, with `.0` or an exponent.
/// JSON has no infinity: it becomes a number that overflows again when read. NaN becomes `null`.
inline void append_json(std::string& out, double value)
{
    if (!std::isfinite(value))
    {
        out += std::isnan(value) ? "null" : value < 0 ? "-1e+309" : "1e+309";
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
    if (exponent < -4 || exponent >= 16) // to_chars spells these as Python does
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
