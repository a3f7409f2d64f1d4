// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/command_line.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/rules/pattern.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A program that ends at once: with any words behind it, or where the first that is no option is among some; but not with some others.
struct short_program
{
    std::string_view name;
    std::string_view words  = {}; ///< with blanks between them; none is any
    std::string_view unless = {};
};
inline constexpr std::string_view no_words = "-"; // which is no first word, as it is an option

// clang-format off
inline constexpr std::array short_programs{
    short_program{"apk"}, short_program{"apt"}, short_program{"apt-get"}, short_program{"cat"}, short_program{"cd"}, short_program{"chmod"},
    short_program{"chown"}, short_program{"cp"}, short_program{"curl"}, short_program{"date"}, short_program{"df"}, short_program{"echo"},
    short_program{"exit"}, short_program{"export"}, short_program{"false"}, short_program{"free"}, short_program{"hostname"},
    short_program{"id"}, short_program{"ln"}, short_program{"ls"}, short_program{"lscpu"}, short_program{"mkdir"}, short_program{"mv"},
    short_program{"nvcc"}, short_program{"printenv"}, short_program{"printf"}, short_program{"pwd"}, short_program{"rm"}, short_program{"set"},
    short_program{"tar"}, short_program{"touch"}, short_program{"true"}, short_program{"uname"}, short_program{"unzip"}, short_program{"wget"},
    short_program{"which"}, short_program{"whoami"},
    short_program{"conda",           "create install list update"},
    short_program{"git",             "clone pull fetch checkout"},
    short_program{"hf",              "auth download"},
    short_program{"huggingface-cli", "download login"},
    short_program{"npm",             "ci install"},
    short_program{"nvidia-smi",      "",                                  "-l --loop -lms --loop-ms dmon pmon daemon"},
    short_program{"ollama",          "list pull"},
    short_program{"pip",             "download freeze install list show"},
    short_program{"pip3",            "download freeze install list show"},
    short_program{"ash",             no_words},
    short_program{"bash",            no_words},
    short_program{"dash",            no_words},
    short_program{"node",            no_words},
    short_program{"python",          no_words},
    short_program{"python3",         no_words},
    short_program{"sh",              no_words},
    short_program{"zsh",             no_words},
};
// clang-format on

/// What may stand before a program and runs it, and what runs a text behind `-c`.
inline constexpr std::string_view wrappers = "command dumb-init env exec nice nohup setsid sudo time tini";
inline constexpr std::string_view shells   = "ash bash dash sh zsh";

/// Whether one of some words, with a blank between them, is `word`.
inline bool has_word(std::string_view words, std::string_view word)
{
    while (!words.empty())
    {
        auto const first = words.substr(0, words.find(' '));
        if (first == word)
            return true;
        words.remove_prefix((std::min)(first.size() + 1, words.size()));
    }
    return false;
}

inline std::string_view without_folders(std::string_view program) { return program.substr(program.rfind('/') + 1); }

/// Whether an operator begins at a place; the `&` of `2>&1` and of `&>` is none.
inline bool is_operator_at(std::string_view text, std::size_t at)
{
    if (text[at] != '&')
        return detail::is_operator(text.substr(at, 1));
    return (at == 0 || text[at - 1] != '>') && (at + 1 == text.size() || text[at + 1] != '>');
}

PREFLIGHT_DECL std::string_view take_word(std::string_view& left)
{
    left.remove_prefix((std::min)(left.find_first_not_of(" \t\r"), left.size()));
    bool const  starts_operator = !left.empty() && detail::is_operator_at(left, 0);
    std::size_t end             = 0;
    for (char quote = '\0'; end != left.size(); ++end)
    {
        char const c = left[end];
        if (starts_operator)
        {
            if (!detail::is_operator_at(left, end))
                break;
        }
        else if (c == '\\' && quote != '\'' && end + 1 != left.size())
            ++end;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == ' ' || c == '\t' || c == '\r' || detail::is_operator_at(left, end))
            break;
    }
    auto const word = left.substr(0, end);
    left.remove_prefix(end);
    return word;
}

PREFLIGHT_DECL simple_command take_command(std::string_view& left)
{
    simple_command   found;
    std::string_view program;
    bool             is_wrapped = false;
    auto             behind     = left;
    for (auto word = detail::take_word(left); !word.empty() && !detail::is_operator(word);
        word       = detail::take_word(left))
    {
        if (found.program.empty())
        {
            program = detail::without_folders(detail::unquoted(word));
            if (pattern<"^[A-Za-z_][A-Za-z0-9_]*=">(word) || (is_wrapped && word.front() == '-'))
                continue;
            is_wrapped = is_wrapped || detail::has_word(wrappers, program);
            if (detail::has_word(wrappers, program))
                continue;
            found.program = program;
            behind        = left;
        }
        found.arguments = behind.substr(0, behind.size() - left.size());
    }
    auto       arguments = found.arguments;
    bool const runs      = pattern<"^python[0-9.]*$">(found.program) && detail::take_word(arguments) == "-m";
    if (auto const module = runs ? detail::take_word(arguments) : std::string_view(); !module.empty())
        return {module, arguments};
    return found;
}

PREFLIGHT_DECL std::string_view script_of(std::string_view command)
{
    auto const whole = command;
    auto       first = detail::take_command(command);
    if (!detail::has_word(shells, first.program))
        return whole;
    for (auto word = detail::take_word(first.arguments); word.starts_with('-');
        word       = detail::take_word(first.arguments))
        if (word.size() > 1 && word[1] != '-' && word.ends_with('c'))
            return detail::unquoted(detail::take_word(first.arguments));
    return whole;
}

PREFLIGHT_DECL bool starts_with_option(std::string_view command)
{
    auto const word = detail::unquoted(detail::take_word(command));
    return word.size() > 1 && word.front() == '-';
}

/// Whether a simple command ends at once.
inline bool is_short(simple_command const& command)
{
    auto const row = std::find_if(short_programs.begin(), short_programs.end(),
        [&](short_program const& known) { return known.name == command.program; });
    if (row == short_programs.end())
        return false;
    std::string_view first;
    auto             left = command.arguments;
    for (auto word = detail::take_word(left); !word.empty(); word = detail::take_word(left))
    {
        if (detail::has_word(row->unless, word))
            return false;
        if (first.empty() && word.front() != '-')
            first = word;
    }
    return row->words.empty() || (row->words == no_words ? first.empty() : detail::has_word(row->words, first));
}

PREFLIGHT_DECL std::string_view ends_at_once(std::string_view command)
{
    std::string_view last;
    for (auto left = detail::script_of(command); !left.empty();)
        if (auto const next = detail::take_command(left); !next.program.empty())
        {
            if (!detail::is_short(next))
                return {};
            last = next.program;
        }
    return last;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
