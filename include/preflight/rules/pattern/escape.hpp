// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/cursor.hpp>
#include <preflight/rules/pattern/mistake.hpp>

#include <string_view>

/// What may stand behind a backslash for one code point (ECMA-262, section 22.2.1, `CharacterEscape[+UnicodeMode]`).
namespace preflight::inline PREFLIGHT_ABI::regex
{
/// The value of so many hexadecimal digits.
constexpr char32_t hexadecimal_escape(cursor& from, int digits)
{
    char32_t value = 0;
    for (; digits != 0; --digits)
        if (!from.hexadecimal(value))
            from.fail(mistake::escape);
    return value;
}

/// The value of the digits behind `u{`.
constexpr char32_t escape_in_braces(cursor& from)
{
    char32_t value = 0;
    bool     any   = false;
    while (value <= last_code_point && from.hexadecimal(value))
        any = true;
    if (value > last_code_point)
        from.fail(mistake::code_point);
    else if (!any || !from.take('}'))
        from.fail(mistake::escape);
    return value;
}

/// The code point of the digits behind `u`; of those behind another `\u`, too, where they make a surrogate pair.
constexpr char32_t code_unit_escape(cursor& from)
{
    char32_t const unit = regex::hexadecimal_escape(from, 4);
    cursor         ahead(from);
    if (unit >> 10 != 0xd800 >> 10 || !ahead.take("\\u"))
        return unit;
    char32_t const other = regex::hexadecimal_escape(ahead, 4);
    if (ahead.wrong() != mistake::none || other >> 10 != 0xdc00 >> 10)
        return unit;
    from = ahead;
    return 0x10000 + ((unit & 0x3ff) << 10 | (other & 0x3ff));
}

constexpr char32_t character_escape(cursor& from)
{
    constexpr std::string_view letters = "tnvfr", controls = "\t\n\v\f\r", syntax_characters = "^$\\.*+?()[]{}|/";

    if (from.next_in(letters))
        return static_cast<unsigned char>(controls[letters.find(from.byte())]);
    if (from.next_in(syntax_characters))
        return static_cast<unsigned char>(from.byte());
    if (from.take('x'))
        return regex::hexadecimal_escape(from, 2);
    if (from.take("u{"))
        return regex::escape_in_braces(from);
    if (from.take('u'))
        return regex::code_unit_escape(from);
    if (from.take('0') && !from.next_is_digit())
        return 0;
    if (from.take('c') && from.next_is_letter())
        return static_cast<unsigned char>(from.byte()) & 0x1fU;
    from.fail(mistake::escape);
    return 0;
}
} // namespace preflight::inline PREFLIGHT_ABI::regex
