// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/append.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/type_issue.hpp>
#include <preflight/validate/judge.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
template <class V>
constexpr std::string_view json_type()
{
    using inner = unwrapped_t<V>;
    if constexpr (described<inner>)
        return "object";
    else if constexpr (list<inner>)
        return "array";
    else if constexpr (text<inner>)
        return "string";
    else if constexpr (boolean<inner>)
        return "boolean";
    else
        return integer<inner> ? "integer" : "number";
}

/// The rows of a table, a rule a row; `in` is the path before the names, as people write it.
class table_writer
{
    std::string out_;

public:
    std::string take() && { return std::move(out_); }

    template <described T, class... Above>
    void object(std::string const& in)
    {
        auto const field = [&](auto const& f) {
            using F    = std::remove_cvref_t<decltype(f)>;
            using V    = typename F::value_type;
            auto given = std::string(json_type<V>());
            if constexpr (F::is_required)
                given += ", required";
            else if constexpr (F::is_defaulted)
            {
                given += ", default `";
                std::string words;
                append_json(words, T{}.*f.member);
                for (char c : words)
                    (given += c == '|' ? "\\" : "") += c;
                given += '`';
            }
            else
                given += ", optional";
            value<V, T, Above...>(in + std::string(f.name), given + (F::is_secret ? ", secret" : ""), f);
        };
        for_each(schema_of<T>.fields, field);
        auto const where = [&](auto const& w) {
            row(in.empty() ? "(body)" : '`' + in.substr(0, in.size() - 1) + '`', "", w.rule);
        };
        for_each(schema_of<T>.cross_fields, where);
    }

private:
    template <class V, class... Above>
    void value(std::string const& name, std::string const& given, auto const& said)
    {
        using inner      = unwrapped_t<V>;
        bool       first = true;
        auto const judge = [&](auto const& rule) {
            first ? row('`' + name + '`', given, rule) : row("", "", rule);
            first        = false;
        };
        for_each(said.rules, judge);
        if (first)
            judge(type_issue<V>());

        if constexpr (list<inner>)
        {
            using element = typename inner::value_type;
            if constexpr (!described<unwrapped_t<element>>)
                value<element, Above...>(name + "[]", std::string(json_type<element>()), said.of_element());
            else if constexpr (!(std::same_as<unwrapped_t<element>, Above> || ...))
                object<unwrapped_t<element>, Above...>(name + "[].");
        }
        else if constexpr (described<inner> && !(std::same_as<inner, Above> || ...))
            object<inner, Above...>(name + '.');
    }

    void row(std::string const& name, std::string const& given, auto const& rule)
    {
        auto const said = make_issue(rule);
        out_ += "| " + name + " | " + given + " | `" + std::string(said.type()) + "` | " + escaped(said.message);
        if constexpr (requires { rule.lifted_by; })
            out_ += " (unless " + std::string(rule.lifted_by.name) + ')';
        out_ += " |\n";
    }

    static std::string escaped(std::string_view words)
    {
        std::string text;
        for (char c : words)
            (text += c == '|' || c == '*' || c == '<' ? "\\" : "") += c;
        return text;
    }
};
} // namespace detail

/// The rules of `T` as a Markdown table: each field in order, its JSON type, and for each rule on it the issue that breaking it is. (A value
/// of a wrong type has an issue of its own; it stands here where a field has no other rule.)
template <described T>
std::string rules_table()
{
    detail::table_writer rows;
    rows.object<T>("");
    return "| field | JSON | issue | message |\n|---|---|---|---|\n" + std::move(rows).take();
}
} // namespace preflight::inline PREFLIGHT_ABI
