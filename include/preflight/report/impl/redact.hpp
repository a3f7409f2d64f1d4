// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/secret_names.hpp>
#include <preflight/report/token_format.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Returns whether the string `token` holds one of the names in quotes, as JSON inside a string does.
[[nodiscard]] inline bool quotes_a_name(std::string_view token, secret_names names)
{
    // Inside a string, an escaped quote begins with a backslash.
    auto const is_quote = [](char c) { return c == '"' || c == '\'' || c == '\\'; };
    auto const quoted   = [&](std::string_view text) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
            for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1))
                if (std::size_t const end = at + name.size();
                    at != 0 && end != text.size() && is_quote(text[at - 1]) && is_quote(text[end]))
                    return true;
            return false;
        });
    };
    auto const inside = scan::inside(token);
    return quoted(inside) || (inside.find("\\u") != inside.npos && quoted(unescaped(inside)));
}

/// Returns whether a text, in which JSON escapes may stand, holds a secret of a known form.
[[nodiscard]] inline bool holds_token(std::string_view text)
{
    return detail::find_token(text).has_value() ||
           (text.find('\\') != text.npos && detail::find_token(unescaped(text)).has_value());
}

/// Returns whether `text` contains one of the names.
[[nodiscard]] inline bool holds_a_name(std::string_view text, secret_names names)
{
    return std::any_of(names.begin(), names.end(), [&](auto name) { return text.find(name) != text.npos; });
}

PREFLIGHT_DECL bool may_hold(std::string_view token, secret_names names)
{
    return token.find("\\u") != token.npos || holds_a_name(token, names) || detail::holds_token(token);
}

PREFLIGHT_DECL std::string without_tokens(std::string_view text)
{
    std::string out;
    while (auto const found = detail::find_token(text))
    {
        out += text.substr(0, static_cast<std::size_t>(found->text.data() - text.data()));
        out += scan::inside(redaction);
        text = std::string_view(found->text.data() + found->text.size(), text.data() + text.size());
    }
    return out += text;
}
} // namespace detail

PREFLIGHT_DECL std::vector<text_range> find_secrets(std::string_view text, secret_names names, std::size_t sound)
{
    std::vector<text_range> found;
    bool const              whole     = sound >= text.size();
    auto const              is_secret = [&](std::string_view token) {
        return std::any_of(
            names.begin(), names.end(), [&](std::string_view name) { return scan::spells(token, name); });
    };

    std::size_t at = 0;
    while (at < (std::min)(sound, text.size()))
    {
        if (text[at] != '"')
        {
            ++at;
            continue;
        }
        std::size_t const end   = scan::end_of_string(text, at);
        auto const        token = text.substr(at, end - at);
        std::size_t const colon = scan::skip_space(text, end);
        bool const        key   = colon < text.size() && text[colon] == ':';
        if (is_secret(token) && (key || (!whole && colon >= sound)))
        {
            std::size_t const value = key ? scan::skip_space(text, colon + 1) : end;
            at                      = scan::end_of_value(text, value);
            if (!whole && scan::skip_space(text, at) >= sound)
                return found.push_back({(std::min)(value, text.size()), text.size()}), found;
            found.push_back({value, at});
        }
        else if (!whole && colon >= sound && detail::may_hold(token, names))
            return found.push_back({at, text.size()}), found; // the syntax error may lie at the end of the string
        else
        {
            if ((!key && detail::quotes_a_name(token, names)) || detail::holds_token(scan::inside(token)))
                found.push_back({at, end});
            at = end;
        }
    }
    if (!whole)
    {
        std::size_t first = text.size();
        for (auto const name : names)
        {
            std::size_t const from =
                sound - (std::min)(sound, name.size()); // also finds a name that the syntax error cuts in two
            if (std::size_t const hit = text.find(name, from); hit != std::string_view::npos)
                first = (std::min)(first, hit + name.size());
        }
        std::size_t behind = (std::min)(sound, text.size());
        if (!names.empty())
            first = (std::min)(first, text.find("\\u", behind)); // a name may be spelled with escapes
        while (behind != 0 && text[behind - 1] == '-')           // of which a private key begins with five
            --behind;
        if (auto const token = detail::find_token(text.substr(behind)))
            first = (std::min)(first, static_cast<std::size_t>(token->text.data() - text.data()));
        if (first < text.size())
            found.push_back({first, text.size()});
    }
    return found;
}

PREFLIGHT_DECL void append_redacted(std::string& out, std::string_view text, secret_names names)
{
    bool const escapes = text.find('\\') != text.npos;
    if (!escapes && !detail::holds_a_name(text, names) && !detail::find_token(text)) // the common case
    {
        out += text;
        return;
    }
    std::size_t at = 0;
    for (auto const [begin, end] : find_secrets(text, names, text.size()))
    {
        out += text.substr(at, begin - at);
        out += redaction;
        at = end;
    }
    out += text.substr(at);
}
} // namespace preflight::inline PREFLIGHT_ABI
