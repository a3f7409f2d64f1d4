// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/string.hpp>

#include <cstddef>
#include <cstdint>

/// Values that the schema does not know: they must be JSON, and that is all. Each function returns the place behind what it has skipped, or
/// null where that is no JSON, or may be none.
namespace preflight::inline PREFLIGHT_ABI::fast
{
inline char const* skip_digits(char const* at)
{
    char const* const begin = at;
    while (static_cast<unsigned char>(*at - '0') < 10)
        ++at;
    return at == begin ? nullptr : at;
}

/// A number (RFC 8259, section 6); one with an exponent of more than four digits may be none to the parser.
inline char const* skip_number(char const* at)
{
    at += *at == '-';
    at = *at == '0' ? at + 1 : skip_digits(at);
    if (at && *at == '.')
        at = skip_digits(at + 1);
    if (at && (*at | 0x20) == 'e')
    {
        ++at;
        at += *at == '+' || *at == '-';
        char const* const exponent = at;
        at                         = skip_digits(at);
        if (!at || at - exponent > 4)
            return nullptr;
    }
    return at;
}

/// A key and the colon behind it.
inline char const* skip_key(source const& text, char const* at)
{
    if (*at != '"')
        return nullptr;
    char const* const close = scan_string(text, at + 1).close;
    if (!close)
        return nullptr;
    at = skip_space(text, close + 1);
    return *at == ':' ? skip_space(text, at + 1) : nullptr;
}

/// Anything but an array or an object.
inline char const* skip_scalar(source const& text, char const* at)
{
    switch (*at)
    {
    case '"': {
        char const* const close = scan_string(text, at + 1).close;
        return close ? close + 1 : nullptr;
    }
    case 't':
        return text.has(at, "true") ? at + 4 : nullptr;
    case 'f':
        return text.has(at, "false") ? at + 5 : nullptr;
    case 'n':
        return text.has(at, "null") ? at + 4 : nullptr;
    default:
        return skip_number(at);
    }
}

/// A value of any kind, perhaps the last, in which arrays and objects lie at most `levels` deep.
PREFLIGHT_OUTLINE inline char const* skip_value(source const& text, char const* at, std::size_t levels)
{
    std::uint64_t objects = 0; // a bit for each container around `at`, the innermost lowest: whether it is an object
    std::size_t   open    = 0;
    for (;;)
    {
        bool opened = false;
        if (*at == '{' || *at == '[')
        {
            if (open++ == levels)
                return nullptr;
            bool const is_object = *at == '{';
            objects              = objects << 1 | (is_object ? 1 : 0);
            at                   = skip_space(text, at + 1);
            opened               = *at != (is_object ? '}' : ']');
        }
        else if (at = skip_scalar(text, at); !at)
            return nullptr;

        while (!opened) // behind a value, or at the close of an empty container
        {
            if (open == 0)
                return at;
            at = skip_space(text, at);
            if (*at == ',')
            {
                at     = skip_space(text, at + 1);
                opened = true;
            }
            else if (*at != ((objects & 1) != 0 ? '}' : ']') || (at + 1 == text.end() && open != 1))
                return nullptr; // nothing can stand behind the last bracket
            else
            {
                ++at;
                --open;
                objects >>= 1;
            }
        }
        if ((objects & 1) != 0)
            at = skip_key(text, at);
        if (!at)
            return nullptr;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
