// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

/// The rules of the API, written by hand for a reader without rules. simdjson, the conversions of Boost.JSON and glaze use them to judge the values
/// that they read. They are written for speed, as a competitor would write them.
namespace bench::by_hand
{
/// Returns whether `is_one` is true for every character. It does not stop at the first false, so that compilers can vectorize it.
template <class IsOne>
bool all(std::string_view text, IsOne is_one)
{
    bool yes = true;
    for (char const c : text)
        yes &= is_one(c);
    return yes;
}
inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The limits are in code points, which are counted only when the number of bytes does not decide.
inline bool at_most(std::string_view text, std::size_t most)
{
    auto const is_first = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; };
    return text.size() <= most || static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first)) <= most;
}

inline bool name(std::string_view text)
{
    return !text.empty() && text.size() <= 25 && text.front() != '-' && text.back() != '-' &&
           all(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}
inline bool image(std::string_view text)
{
    return !text.empty() && at_most(text, 255) && all(text, [](char c) { return !is_upper(c); });
}
inline bool port(std::string_view text)
{
    if (text.empty() || text.size() > 5 || text.front() == '0')
        return false;
    unsigned number = 0;
    for (char const c : text)
    {
        if (!is_digit(c))
            return false;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number <= 65535;
}
inline bool protocol(std::string_view text) { return text == "tcp" || text == "udp" || text == "http"; }
inline bool port_suits(std::string_view port_text, std::string_view protocol_text)
{
    return protocol_text != "http" || port_text == "80";
}
inline bool variable_name(std::string_view text)
{
    return !text.empty() && is_upper(text.front()) &&
           all(text, [](char c) { return is_upper(c) || is_digit(c) || c == '_'; }) && text != "SSH_PUBKEY";
}
inline bool command(std::string_view text) { return at_most(text, 2048); }
inline bool host(std::string_view text) { return text == "docker.io" || text == "ghcr.io"; }
inline bool location(std::string_view text) { return text.size() == 2 && is_upper(text[0]) && is_upper(text[1]); }
} // namespace bench::by_hand
