// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// Returns the words of a list, between which stand blanks.
inline std::vector<std::string_view> words_in(std::string_view list)
{
    std::vector<std::string_view> all;
    while (!list.empty())
    {
        auto const end = std::min(list.find(' '), list.size());
        if (end != 0)
            all.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

/// An option. It is also what help, a man page and completions are made of (usage.hpp).
struct option
{
    std::string_view name;
    std::string_view commands = {}; // to which it means something, as words; none means all of them
    std::string_view value    = {}; // a description of its value, which is empty when it takes none
    std::string_view sign     = {}; // what stands for its value in the help
    std::string_view choices  = {}; // what its value may be, as words, where these are few
    std::string_view help     = {};

    bool means_something_to(std::string_view command) const
    {
        auto const all = words_in(commands);
        return all.empty() || std::find(all.begin(), all.end(), command) != all.end();
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
inline command_line parse(std::vector<std::string> const& line, std::span<option const> known)
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
            return asked.wrong = std::string(o->name).append(" takes ").append(o->value), asked;
        else
            asked.options[std::string(o->name)].push_back(o->value.empty() ? "" : *++word);
    }
    for (auto const& o : known)
        if (asked.has(std::string(o.name)) && !o.means_something_to(asked.command()))
            asked.wrong = std::string(o.name).append(" means nothing to ").append(asked.command());
    return asked;
}
