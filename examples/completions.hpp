// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "usage.hpp"

#include <string>
#include <string_view>

/// Scripts that complete the command line of a program in a shell.
namespace completions
{
/// Returns text in single quotes, as all three shells read it.
inline std::string quoted(std::string_view text, std::string_view quote = "'\\''")
{
    std::string out = "'";
    for (char const c : text)
        if (c == '\'')
            out += quote;
        else
            out += c;
    return out += '\'';
}

/// Returns the options of a command, as words.
inline std::string options_of(program const& it, command const& c)
{
    std::string all;
    for (auto const& o : it.options)
        if (o.means_something_to(c.name))
            all.append(all.empty() ? "" : " ").append(o.name);
    return all;
}

inline bool takes_file(option const& o) { return !o.value.empty() && o.choices.empty() && o.value.ends_with("file"); }

inline std::string for_bash(program const& it)
{
    std::string const name(it.name), function = '_' + name;
    std::string       text =
        "# bash completion for " + name + "\n" + function + "() {\n" +
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} at command='' first=''\n"
        "    COMPREPLY=()\n"
        "    for ((at = 1; at < COMP_CWORD; at++)); do\n"
        "        case ${COMP_WORDS[at]} in\n";
    for (auto const& o : it.options)
        if (!o.value.empty())
            text.append("        ").append(o.name).append(") ((at++)) ;;\n");
    text += "        -*) ;;\n"
            "        *) if [[ ! $command ]]; then command=${COMP_WORDS[at]}; else first=${first:-${COMP_WORDS[at]}}; "
            "fi ;;\n"
            "        esac\n    done\n    case $before in\n";
    for (auto const& o : it.options)
        if (!o.value.empty())
        {
            text.append("    ").append(o.name).append(")\n        ");
            text.append(takes_file(o) ? "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
                                      : "mapfile -t COMPREPLY < <(compgen -W " + quoted(o.choices) + " -- \"$word\")");
            text += "\n        return\n        ;;\n";
        }
    text += "    esac\n    local options='' choices='' files=''\n    case $command in\n";
    std::string commands;
    for (auto const& c : it.commands)
    {
        commands.append(commands.empty() ? "" : " ").append(c.name);
        text.append("    ").append(c.name).append(") options=" + quoted(options_of(it, c)));
        text.append(" choices=" + quoted(c.choices)).append(c.takes_files ? " files=1 ;;\n" : " ;;\n");
    }
    return text + "    '') choices=" + quoted(commands) +
           " ;;\n    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
           "    elif [[ ! $first ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$choices\" -- \"$word\")\n"
           "    elif [[ $files ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
           "    fi\n}\ncomplete -o filenames -F " +
           function + ' ' + name + '\n';
}

/// Returns text for a description in zsh, where brackets and colons would mean something.
inline std::string for_zsh_words(std::string_view text)
{
    std::string out;
    for (char const c : text)
        if (c == '[' || c == ']' || c == ':' || c == '\\')
            (out += '\\') += c;
        else
            out += c;
    return out;
}

inline std::string for_zsh(program const& it)
{
    std::string const name(it.name), function = '_' + name;
    std::string       text = "#compdef " + name + "\n" + function +
                       "() {\n    if ((CURRENT == 2)); then\n"
                       "        local -a commands=(\n";
    for (auto const& c : it.commands)
        text += "            " + quoted(std::string(c.name) + ':' + for_zsh_words(c.help)) + '\n';
    text += "        )\n        _describe command commands\n        return\n    fi\n"
            "    local command=$words[2]\n    ((CURRENT--))\n    shift words\n    case $command in\n";
    for (auto const& c : it.commands)
    {
        text.append("    ").append(c.name).append(")\n        _arguments");
        for (auto const& o : it.options)
        {
            if (!o.means_something_to(c.name))
                continue;
            std::string what = '*' + std::string(o.name);
            if (!o.help.empty())
                what += '[' + for_zsh_words(o.help) + ']';
            if (!o.value.empty())
                what += ':' + for_zsh_words(o.value) + ':' +
                        (takes_file(o) ? "_files" : '(' + std::string(o.choices) + ')');
            text += " \\\n            " + quoted(what);
        }
        if (!c.choices.empty())
            text += " \\\n            " + quoted("1:argument:(" + std::string(c.choices) + ')');
        if (c.takes_files)
            text += " \\\n            '*:file:_files'";
        text += "\n        ;;\n";
    }
    return text + "    esac\n}\nif [[ $funcstack[1] == " + function + " ]]; then\n    " + function +
           " \"$@\"\nelse\n    compdef " + function + ' ' + name + "\nfi\n";
}

inline std::string for_fish(program const& it)
{
    std::string const name(it.name);
    auto const        mine = [](std::string_view text) { return quoted(text, "\\'"); };
    std::string       text = "# fish completion for " + name + "\ncomplete -c " + name + " -f\n";
    for (auto const& c : it.commands)
    {
        std::string const command(c.name), seen = "__fish_seen_subcommand_from " + command;
        text += "complete -c " + name + " -n __fish_use_subcommand -a " + command + " -d " + mine(c.help) + '\n';
        if (!c.choices.empty())
            text += "complete -c " + name + " -n " +
                    mine(seen + "; and not __fish_seen_subcommand_from " + std::string(c.choices)) + " -a " +
                    mine(c.choices) + '\n';
        if (c.takes_files)
            text += "complete -c " + name + " -n " +
                    mine(seen + "; and __fish_seen_subcommand_from " + std::string(c.choices)) + " -F\n";
        for (auto const& o : it.options)
            if (o.means_something_to(c.name) && o.name.starts_with("--"))
                text += "complete -c " + name + " -n " + mine(seen) + " -l " + std::string(o.name.substr(2)) +
                        (o.value.empty()    ? ""
                            : takes_file(o) ? " -r -F"
                                            : " -x -a " + mine(o.choices)) +
                        (o.help.empty() ? "" : " -d " + mine(o.help)) + '\n';
    }
    return text;
}

/// Returns the script for `bash`, `zsh` or `fish`, or an empty text for another shell.
inline std::string for_shell(program const& it, std::string_view shell)
{
    return shell == "bash" ? for_bash(it) : shell == "zsh" ? for_zsh(it) : shell == "fish" ? for_fish(it) : "";
}
} // namespace completions
