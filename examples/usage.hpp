// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "command_line.hpp"

#include <preflight/json/utf8.hpp>
#include <preflight/version.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// A command of a program.
struct command
{
    std::string_view name;
    std::string_view arguments;   // as its help has them
    std::string_view choices;     // what its first argument may be, as words
    bool             takes_files; // behind that
    std::string_view help;
};

/// A program, as it tells of itself: its help, its man page and its completions are all made of this.
struct program
{
    std::string_view         name;
    std::string_view         what; // in a few words, behind its name
    std::span<command const> commands;
    std::span<option const>  options;
    std::string_view         behind; // all that: its exit status
};

/// Returns the version of the library, which is also that of its programs.
inline std::string version_of_library()
{
    return std::to_string(PREFLIGHT_VERSION_MAJOR) + '.' + std::to_string(PREFLIGHT_VERSION_MINOR) + '.' +
           std::to_string(PREFLIGHT_VERSION_PATCH);
}

/// Appends text in lines of at most 120 characters, each behind so many blanks.
inline void append_wrapped(std::string& out, std::string_view text, std::size_t margin)
{
    constexpr std::size_t width = 120;

    std::size_t at = 0;
    for (auto const word : words_in(text))
    {
        auto const size = preflight::code_points(word);
        if (at == 0 || at + 1 + size > width)
        {
            out += at == 0 ? "" : "\n";
            out.append(margin, ' ').append(word);
            at = margin + size;
        }
        else
        {
            out.append(" ").append(word);
            at += 1 + size;
        }
    }
    out += '\n';
}

/// Returns the help of a program. Each option is told of with the first command that it means something to.
inline std::string usage_of(program const& it)
{
    std::string text(it.name);
    text.append(" ").append(it.what).append(".\n\n");
    for (auto const& c : it.commands)
    {
        text.append("  ").append(it.name).append(" ").append(c.name);
        text.append(c.arguments.empty() ? "" : " ").append(c.arguments).append("\n");
        append_wrapped(text, c.help, 6);
        for (auto const& o : it.options)
        {
            auto const owners = words_in(o.commands);
            if (owners.empty() || owners[0] != c.name)
                continue;
            text.append(6, ' ').append(o.name).append(o.sign.empty() ? "" : " ").append(o.sign).append("\n");
            append_wrapped(text, o.help, 10);
        }
    }
    text += "\n";
    append_wrapped(text, it.behind, 0);
    return text;
}
