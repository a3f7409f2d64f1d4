// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/json/append.hpp>
#include <preflight/report/report.hpp>

#include <string>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
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
        s.is_index ? append_json(out, s.index) : append_json(out, s.key);
    }
    append_json(out += R"(],"msg":)", i.message);
    if (!i.input.empty())
        i.input.append_to(out += R"(,"input":)", show);
    for (bool more = false; auto const& [name, value] : i.context)
    {
        append_json(out += std::exchange(more, true) ? "," : R"(,"ctx":{)", name);
        (out += ':') += value;
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
