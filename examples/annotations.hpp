// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "advising.hpp"
#include "outcome.hpp"

#include <preflight/report/path.hpp>
#include <preflight/report/printable.hpp>

#include <string>
#include <string_view>

/// Returns text as a command of a workflow on GitHub has it; a property of one needs more.
inline std::string in_workflow_command(std::string_view text, bool is_property)
{
    std::string out;
    for (char const c : text)
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (is_property && c == ':')
            out += "%3A";
        else if (is_property && c == ',')
            out += "%2C";
        else
            out += c;
    return out;
}

/// Returns what there is to say of a request as annotations of a workflow on GitHub, a line each: errors, which are issues and what is denied, warnings and
/// notices. Of a sound request without advice it is empty.
inline std::string annotations(outcome const& of, advising const& advice)
{
    std::string const file =
        of.file == "stdin" ? "" : "file=" + in_workflow_command(preflight::printable(of.file), true) + ',';
    std::string out;
    auto const  add = [&](std::string_view level, preflight::finding const& each) {
        auto const number = [&](std::string_view name, std::size_t n) {
            out.append(name).append("=").append(std::to_string(n)).append(",");
        };
        out.append("::").append(level).append(" ").append(file);
        number("line", each.begin.line);
        number("endLine", each.end.line);
        number("col", each.begin.column);
        if (each.begin.line == each.end.line) // as GitHub wants it
            number("endColumn", each.end.column);
        auto const way  = each.path.empty() ? std::string("body") : to_dotted(each.path);
        auto const said = preflight::printable(way + ": " + each.message) +
                          (each.help.empty() ? "" : '\n' + preflight::printable(each.help));
        out += "title=" + in_workflow_command(each.code, true) + "::" + in_workflow_command(said, false) + '\n';
    };
    if (of.said.refused)
        out += "::error " + file + (of.line == 0 ? "" : "line=" + std::to_string(of.line) + ',') +
               "title=refused::" + in_workflow_command(of.said.refusal_shown(), false) + '\n';
    for (auto const& each : of.issues())
        add("error", each);
    for (auto const& each : of.advice())
    {
        auto const how = certainty_of(each);
        add(advice.denies(each.code, how)          ? "error"
            : how == preflight::certainty::perhaps ? "notice"
                                                   : "warning",
            each);
    }
    return out;
}
