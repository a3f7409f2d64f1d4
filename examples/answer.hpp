// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "outcome.hpp"

#include <preflight/kinds.hpp>
#include <preflight/report/path.hpp>
#include <preflight/rules.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What `preflight check --format json` says of a request, as structs with a schema: that writes it, and schemas/check.json is what it exports.
namespace answers
{
using number = std::uint64_t;
using step   = std::variant<std::string, number>;

struct issue
{
    std::vector<step> path;
    std::string       pointer;
    number            line = 1, column = 1, end_line = 1, end_column = 1;
    std::string       code, message;
};

struct fix
{
    std::string replacement;
    number      line = 1, column = 1, end_line = 1, end_column = 1, begin = 0, end = 0;
};

struct advice
{
    std::vector<step>  path;
    std::string        pointer;
    number             line = 1, column = 1, end_line = 1, end_column = 1;
    std::string        code, certainty, message, help;
    std::optional<fix> mended;
};

struct answer
{
    std::string                file;
    std::optional<number>      line;
    bool                       valid = false;
    std::optional<std::string> refused;
    std::vector<issue>         issues;
    std::vector<advice>        told;
};

inline constexpr preflight::description path{"The keys and indices that lead to it"};
inline constexpr preflight::description pointer{
    "The same as a JSON Pointer (RFC 6901); the whole body is an empty text"};
inline constexpr preflight::description line{"Where it begins: the line in the file, from 1"};
inline constexpr preflight::description column{"The column there, in code points, from 1"};
inline constexpr preflight::description end_line{"Where it ends: the line in the file"};
inline constexpr preflight::description end_column{"One column past its last character"};
inline constexpr preflight::description message{"What is wrong, in a sentence"};
} // namespace answers

// clang-format off
template <>
inline constexpr auto preflight::schema_of<answers::issue> = preflight::object(closed,
    field("path",       &answers::issue::path,       answers::path),
    field("pointer",    &answers::issue::pointer,    answers::pointer),
    field("line",       &answers::issue::line, answers::line),
    field("column",     &answers::issue::column, answers::column),
    field("end_line",   &answers::issue::end_line, answers::end_line),
    field("end_column", &answers::issue::end_column, answers::end_column),
    field("code",       &answers::issue::code,       min_length{1}, description{"The kind of the issue, as pydantic names it"}, examples{"missing"}),
    field("message",    &answers::issue::message,    answers::message));

template <>
inline constexpr auto preflight::schema_of<answers::fix> = preflight::object(closed,
    field("replacement", &answers::fix::replacement, min_length{1}, description{"The JSON text that goes there instead"}),
    field("line",        &answers::fix::line, answers::line),
    field("column",      &answers::fix::column, answers::column),
    field("end_line",    &answers::fix::end_line, answers::end_line),
    field("end_column",  &answers::fix::end_column, answers::end_column),
    field("begin",       &answers::fix::begin, description{"Where it begins, in bytes from the beginning of the body"}),
    field("end",         &answers::fix::end,   description{"One byte past its last"}));

template <>
inline constexpr auto preflight::schema_of<answers::advice> = preflight::object(closed,
    field("path",       &answers::advice::path,       answers::path),
    field("pointer",    &answers::advice::pointer,    answers::pointer),
    field("line",       &answers::advice::line, answers::line),
    field("column",     &answers::advice::column, answers::column),
    field("end_line",   &answers::advice::end_line, answers::end_line),
    field("end_column", &answers::advice::end_column, answers::end_column),
    field("code",       &answers::advice::code,       min_length{1}, description{"The kind of the advice: `preflight explain` tells of each"}),
    field("certainty",  &answers::advice::certainty,  literal{"sure", "likely", "perhaps"}, description{"How certain it is"}),
    field("message",    &answers::advice::message,    answers::message),
    field("help",       &answers::advice::help,       description{"How to mend it, in a sentence"}),
    field("fix",        &answers::advice::mended,     not_null, description{"What mends it, where that is certain"}));

template <>
inline constexpr auto preflight::schema_of<answers::answer> = preflight::object(closed,
    field("file",    &answers::answer::file,    description{"The name of the file, as it is safe to print; or stdin"}),
    field("line",    &answers::answer::line,    not_null, description{"With --lines, the number of the line that is the request"}),
    field("valid",   &answers::answer::valid,   description{"Whether the API would accept the request, as far as can be told"}),
    field("refused", &answers::answer::refused, not_null, description{"Why the API would refuse a request without issues, where lists of plans or images are given"}),
    field("issues",  &answers::answer::issues,  description{"Each rule that the request breaks; empty where it is valid"}),
    field("advice",  &answers::answer::told,    description{"What the API accepts, and what would cost all the same"}));
// clang-format on

namespace answers
{
/// Puts where it is into what is said of a finding.
void place(auto& said, preflight::finding const& from)
{
    said.line       = from.begin.line;
    said.column     = from.begin.column;
    said.end_line   = from.end.line;
    said.end_column = from.end.column;
}

/// Makes what is said of a finding.
template <class Said>
Said made_of(preflight::finding const& from)
{
    Said said;
    for (auto const& s : from.path)
        said.path.push_back(s.is_index ? step(number(s.index)) : step(s.key));
    said.pointer = to_pointer(from.path);
    place(said, from);
    said.code    = from.code;
    said.message = from.message;
    return said;
}
} // namespace answers

/// Returns what there is to say of a request as one line of JSON.
inline std::string json_of(outcome const& of)
{
    answers::answer out;
    out.file  = preflight::printable(of.file);
    out.valid = of.said.sound();
    if (of.line != 0)
        out.line = of.line;
    if (of.said.refused)
        out.refused = of.said.refusal_shown();
    for (auto const& each : of.issues())
        out.issues.push_back(answers::made_of<answers::issue>(each));
    for (auto const& each : of.advice())
    {
        auto said      = answers::made_of<answers::advice>(each);
        said.certainty = name_of(certainty_of(each));
        said.help      = each.help;
        if (each.replacement)
        {
            auto& fix       = said.mended.emplace();
            fix.replacement = *each.replacement;
            fix.begin       = each.range.begin;
            fix.end         = each.range.end;
            answers::place(fix, each);
        }
        out.told.push_back(std::move(said));
    }
    std::string text;
    preflight::append_json(text, out);
    return text + '\n';
}
