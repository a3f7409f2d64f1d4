#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// An option: the commands that it means something to, none for all, and what it takes, in words; nothing, where it takes nothing.
struct option
{
    std::string                   name;
    std::vector<std::string_view> commands = {};
    std::string                   value    = {};

    bool means_something_to(std::string_view command) const
    {
        return commands.empty() || std::find(commands.begin(), commands.end(), command) != commands.end();
    }
};

/// The words and options of a command line. The first word is the command.
struct command_line
{
    std::vector<std::string>           words;
    std::map<std::string, std::string> options;
    std::string                        wrong; // what is wrong with it, where something is

    std::string command() const { return words.empty() ? "" : words[0]; }
    bool        has(std::string const& name) const { return options.contains(name); }

    /// What an option has been given; empty without it.
    std::string value(std::string const& name) const { return has(name) ? options.at(name) : ""; }
};

/// Options may stand anywhere before a `--`.
inline command_line parse(std::vector<std::string> const& line, std::vector<option> const& known)
{
    command_line asked;
    bool         ended = false;
    for (auto word = line.begin(); word != line.end(); ++word)
    {
        auto const o = std::find_if(known.begin(), known.end(), [&](option const& k) { return k.name == *word; });
        if (ended || *word == "-" || !word->starts_with("-"))
            asked.words.push_back(*word);
        else if (*word == "--")
            ended = true;
        else if (o == known.end())
            return asked.wrong = "no such option: " + *word, asked;
        else if (!o->value.empty() && word + 1 == line.end())
            return asked.wrong = o->name + " takes " + o->value, asked;
        else
            asked.options[o->name] = o->value.empty() ? "" : *++word;
    }
    for (auto const& o : known)
        if (asked.has(o.name) && !o.means_something_to(asked.command()))
            asked.wrong = o.name + " means nothing to " + asked.command();
    return asked;
}
