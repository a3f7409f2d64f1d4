// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// An option: its commands, where none means all of them, and a description of its value, which is empty when it takes no value.
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
    std::vector<std::string>                        words;
    std::map<std::string, std::vector<std::string>> options; // with the value of each occurrence
    std::string                                     wrong; // what is wrong with the command line; empty when nothing is

    std::string command() const { return words.empty() ? "" : words[0]; }
    bool        has(std::string const& name) const { return options.contains(name); }

    /// Returns the values of an option, one for each occurrence.
    std::vector<std::string> values(std::string const& name) const
    {
        return has(name) ? options.at(name) : std::vector<std::string>();
    }

    /// Returns the last value of an option, or an empty text without the option.
    std::string value(std::string const& name) const { return has(name) ? options.at(name).back() : ""; }

    /// Returns the number given to an option, or `otherwise` without it. The command line is wrong when the value is not a number or is out of
    /// bounds.
    template <class N>
    N number(std::string const& name, N least, N most, N otherwise)
    {
        if (!has(name))
            return otherwise;
        N                 n      = {};
        std::string const digits = value(name);
        auto const [end, ec]     = std::from_chars(digits.data(), digits.data() + digits.size(), n);
        if (ec == std::errc() && end == digits.data() + digits.size() && n >= least && n <= most)
            return n;
        std::ostringstream bounds;
        bounds << least << " to " << most;
        wrong = name + " takes a number from " + bounds.str();
        return otherwise;
    }
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
            asked.options[o->name].push_back(o->value.empty() ? "" : *++word);
    }
    for (auto const& o : known)
        if (asked.has(o.name) && !o.means_something_to(asked.command()))
            asked.wrong = o.name + " means nothing to " + asked.command();
    return asked;
}
