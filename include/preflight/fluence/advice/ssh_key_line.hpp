// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/base64_source.hpp>
#include <preflight/fluence/advice/ssh_key_blob.hpp>
#include <preflight/fluence/advice/ssh_key_form.hpp>
#include <preflight/fluence/advice/ssh_key_types.hpp>
#include <preflight/rules/format/scanner.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

/// The lines of a file as ssh-keygen takes them apart.
namespace preflight::inline PREFLIGHT_ABI::detail
{
inline bool is_blank(char c) { return c == ' ' || c == '\t'; }

inline std::string_view without_blanks_before(std::string_view text)
{
    return text.substr((std::min)(text.find_first_not_of(" \t"), text.size()));
}

/// Takes the first line of `text`, which may be all of it. C takes a 0 for its end.
inline std::string_view take_line(std::string_view& text)
{
    auto const end  = text.find('\n');
    auto const line = text.substr(0, end);
    text            = end == text.npos ? std::string_view() : text.substr(end + 1);
    return line.substr(0, line.find('\0'));
}

/// A line as a key with nothing before it: the name of a type, blanks, data, and what follows.
inline ssh_key read_ssh_key(std::string_view line)
{
    auto const  end  = line.find_first_of(" \t");
    auto const* said = detail::find_ssh_key_name(line.substr(0, end));
    ssh_key     key;
    key.fault = ssh_key_fault::no_type;
    if (said == nullptr)
        return key;
    key.type           = said->type;
    key.is_certificate = said->is_certificate;

    auto data = end == line.npos ? std::string_view() : detail::without_blanks_before(line.substr(end));
    data      = data.substr(0, data.find_first_of(" \t"));
    key.fault = ssh_key_fault::no_data;
    if (data.empty())
        return key;
    auto const size = detail::size_of_base64(data);
    key.fault       = size ? ssh_key_blob(data, *size).read(*said, key.bits) : ssh_key_fault::base64;
    if (key.fault == ssh_key_fault::none)
        key.form = ssh_key_form::sound;
    else
        key.bits = 0;
    return key;
}

/// What stands behind the options at the beginning of a line: one word, in which what is quoted has blanks. Nothing where there is nothing. A number is no
/// option, but what keys of the first version of SSH began with.
inline std::string_view behind_options(std::string_view line)
{
    scanner in(line);
    in.take_while([](char c) { return detail::is_blank_in_base64(c); });
    if (!in.take('-'))
        in.take('+');
    auto const digits = in.take_while([](char c) { return detail::is_digit(c); });
    if (digits.find_first_not_of('0') != digits.npos && !in.is_done() && detail::is_blank(in.left().front()))
        return {};

    bool quoted = false;
    for (std::size_t i = 0; i != line.size(); ++i)
    {
        if (line[i] == '\\' && i + 1 != line.size() && line[i + 1] == '"')
            ++i;
        else if (line[i] == '"')
            quoted = !quoted;
        else if (detail::is_blank(line[i]) && !quoted)
            return line.substr(i + 1);
    }
    return {};
}

/// One line as ssh-keygen reads it: a key, else options and a key.
inline ssh_key read_ssh_line(std::string_view line)
{
    line = detail::without_blanks_before(line);
    ssh_key key;
    key.fault = ssh_key_fault::empty;
    if (line.empty() || line.front() == '#')
        return key;
    key = detail::read_ssh_key(line);
    if (key.form == ssh_key_form::sound)
        return key;
    auto const other = detail::read_ssh_key(detail::behind_options(line));
    return other.form == ssh_key_form::sound || key.fault == ssh_key_fault::no_type ? other : key;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
