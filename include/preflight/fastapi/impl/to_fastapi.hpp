// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/json/append.hpp>
#include <preflight/report/issue.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/report.hpp>
#include <preflight/report/token_format.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Appends a key or a message, which may hold a token that the client put where none should be.
inline void append_words(std::string& out, std::string_view text, secrecy show)
{
    if (show == secrecy::redacted && detail::find_token(text))
        append_json(out, detail::without_tokens(text));
    else
        append_json(out, text);
}

/// Appends the element of `detail` for one issue.
inline void append_entry(std::string& out, issue const& i, secrecy show)
{
    if (i.code == code::other)
        append_json(out += R"({"type":)", i.other_type);
    else // a name of letters
        ((out += R"({"type":")") += i.type()) += '"';
    out += i.in_body ? R"(,"loc":["body")" : R"(,"loc":[)";
    for (bool more = i.in_body; auto const& s : i.path)
    {
        if (std::exchange(more, true))
            out += ',';
        if (s.is_index)
            append_json(out, s.index);
        else
            detail::append_words(out, s.key, show);
    }
    detail::append_words(out += R"(],"msg":)", i.message, show);
    if (!i.input.empty())
        i.input.append_to(out += R"(,"input":)", show);
    for (bool more = false; auto const& [name, value] : i.context)
    {
        append_json(out += std::exchange(more, true) ? "," : R"(,"ctx":{)", name);
        out += ':';
        if (show == secrecy::verbatim)
            out += value;
        else
            append_redacted(out, value, {});
    }
    out += i.context.empty() ? "}" : "}}";
}
} // namespace detail

PREFLIGHT_DECL std::string to_fastapi(report const& issues, secrecy show)
{
    std::string body;
    body.reserve(512); // enough for most bodies with one issue
    body += "{\"detail\":[";
    for (char const* comma = ""; auto const& i : issues)
        detail::append_entry(body += std::exchange(comma, ","), i, show);
    return body += "]}";
}
} // namespace preflight::inline PREFLIGHT_ABI
