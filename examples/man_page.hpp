// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "usage.hpp"

#include <preflight/json/utf8.hpp>
#include <preflight/report/printable.hpp>

#include <string>
#include <string_view>

/// Returns text as roff has it, which then means nothing but itself.
inline std::string in_roff(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";

    std::string out;
    if (text.starts_with('.') || text.starts_with('\''))
        out += "\\&";
    for (std::size_t n = 0; !text.empty(); text.remove_prefix(n))
    {
        n = preflight::character_length(text);
        if (n == 1)
            out += text[0] == '\\' ? "\\e" : text[0] == '-' ? "\\-" : std::string(1, text[0]);
        else
        {
            auto const point = preflight::detail::code_point_of(text.substr(0, n));
            out += "\\[u";
            for (int shift = 12; shift >= 0; shift -= 4)
                out += hex[point >> shift & 15];
            out += ']';
        }
    }
    return out;
}

/// Returns the man page of a program.
inline std::string man_page(program const& it, std::string_view version)
{
    auto const  name = in_roff(it.name);
    std::string page = ".TH " + name + " 1 \"\" \"" + name + ' ' + std::string(version) + "\"\n.SH NAME\n" + name +
                       " \\- " + in_roff(it.what) + "\n.SH SYNOPSIS\n";
    for (auto const& c : it.commands)
        page += ".B " + name + ' ' + in_roff(c.name) + '\n' + in_roff(c.arguments) + (c.arguments.empty() ? "" : "\n") +
                ".br\n";
    page += ".SH COMMANDS\n";
    for (auto const& c : it.commands)
        page += ".TP\n.B " + in_roff(c.name) + '\n' + in_roff(c.help) + '\n';
    page += ".SH OPTIONS\n";
    for (auto const& o : it.options)
        if (!o.help.empty())
            page += ".TP\n.B " + in_roff(o.name) + (o.sign.empty() ? "" : ' ' + in_roff(o.sign)) + '\n' +
                    in_roff(o.help) + '\n';
    return page + ".SH NOTES\n" + in_roff(it.behind) + '\n';
}
