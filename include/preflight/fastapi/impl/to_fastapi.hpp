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
    out += "{\"type\":";
    append_json(out, i.type());
    out += i.in_body ? ",\"loc\":[\"body\"" : ",\"loc\":[";
    for (bool more = i.in_body; auto const& s : i.path)
    {
        if (std::exchange(more, true))
            out += ',';
        s.is_index ? append_json(out, s.index) : append_json(out, s.key);
    }
    out += "],\"msg\":";
    append_json(out, i.message);
    if (!i.input.empty())
        i.input.append_to(out += ",\"input\":", show);
    if (!i.context.empty())
    {
        out += ",\"ctx\":{";
        for (char const* comma = ""; auto const& [name, value] : i.context)
        {
            append_json(out += std::exchange(comma, ","), name);
            (out += ':') += value;
        }
        out += '}';
    }
    out += '}';
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
