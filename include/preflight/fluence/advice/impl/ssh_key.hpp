// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/ssh_key.hpp>
#include <preflight/fluence/advice/ssh_key_line.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/report/private_key.hpp>
#include <preflight/rules/format/scanner.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Whether a text is the name of a file, or a command that prints one.
inline bool is_path(std::string_view text)
{
    constexpr std::array<std::string_view, 10> begins{
        "~", "/", "./", "../", "$HOME", "${HOME", "%USERPROFILE%", "file:", "$(", "`"};

    for (auto const begin : begins)
        if (text.starts_with(begin))
            return true;
    if (text.size() > 2 && detail::is_letter(text[0]) && text[1] == ':' && (text[2] == '\\' || text[2] == '/'))
        return true;
    return text.ends_with(".pub") && text.find_first_of(" \t") == text.npos;
}

/// Whether a word of it has a gap, as the key in the API document has: dots, an ellipsis or asterisks, alone or behind `AAAA`.
inline bool has_gap(std::string_view text)
{
    constexpr std::array<std::string_view, 3> gaps{"...", "\xe2\x80\xa6", "***"};

    while (!text.empty())
    {
        auto const word = text.substr(0, text.find_first_of(" \t\r\n"));
        for (auto const gap : gaps)
            if (auto const at = word.find(gap); at == 0 || (at != word.npos && word.starts_with("AAAA")))
                return true;
        text.remove_prefix((std::min)(word.size() + 1, text.size()));
    }
    return false;
}

inline constexpr std::string_view all_blanks = " \t\r\n\v\f";

inline std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(all_blanks);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(all_blanks) + 1 - first);
}

/// What a text is that has no sound key in its lines, where `key` tells what is wrong with the first that is not empty.
inline ssh_key_form form_of_unsound(std::string_view text, ssh_key const& key)
{
    if (text.find("---- BEGIN SSH2 PUBLIC KEY") != text.npos)
        return ssh_key_form::rfc4716;
    if (text.find("-----BEGIN ") != text.npos && text.find("PUBLIC KEY-----") != text.npos)
        return ssh_key_form::pem;
    if (detail::has_gap(text) || !detail::find_placeholder(text).empty())
        return ssh_key_form::placeholder;
    bool const is_line = text.find('\n') == text.npos;
    if (is_line && detail::is_path(text))
        return ssh_key_form::path;
    return is_line || key.type == ssh_key_type::none ? ssh_key_form::unreadable : ssh_key_form::wrapped;
}

PREFLIGHT_DECL ssh_key decode_ssh_key(std::string_view text)
{
    ssh_key first;
    first.fault = ssh_key_fault::empty;
    if (!detail::find_private_key(text).empty())
    {
        first.form  = ssh_key_form::private_key;
        first.fault = ssh_key_fault::none;
        return first;
    }
    for (auto left = text; !left.empty();)
    {
        auto const key = detail::read_ssh_line(detail::take_line(left));
        if (key.form == ssh_key_form::sound)
            return key;
        if (first.fault == ssh_key_fault::empty)
            first = key;
    }
    first.form = detail::form_of_unsound(detail::trimmed(text), first);
    if (first.form != ssh_key_form::unreadable)
        first.fault = ssh_key_fault::none;
    return first;
}

PREFLIGHT_DECL std::string unwrapped_ssh_key(std::string_view text)
{
    if (detail::decode_ssh_key(text).form != ssh_key_form::wrapped)
        return {};
    // The first break may stand between the type and the data, and the last between the data and the comment.
    auto const whole = detail::trimmed(text);
    for (bool const blank_at_last : {false, true})
        for (bool const blank_at_first : {false, true})
        {
            std::string line;
            for (auto left = whole; !left.empty();)
            {
                bool const is_first = left.size() == whole.size();
                line += detail::trimmed(detail::take_line(left));
                bool const is_last = left.find('\n') == left.npos;
                if (!left.empty() && ((is_first && blank_at_first) || (is_last && blank_at_last)))
                    line += ' ';
            }
            if (detail::decode_ssh_key(line).form == ssh_key_form::sound)
                return line;
        }
    return {};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
