#pragma once

#include <preflight/abi.hpp>
#include <preflight/complaint.hpp>
#include <preflight/judge.hpp>
#include <preflight/schema.hpp>
#include <preflight/type_fault.hpp>
#include <preflight/write_text.hpp>

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
    using inner = held_t<V>;
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
        for_each(schema_of<T>.wheres, where);
    }

private:
    template <class V, class... Above>
    void value(std::string const& name, std::string const& given, auto const& said)
    {
        using inner      = held_t<V>;
        bool       first = true;
        auto const judge = [&](auto const& rule) {
            first ? row('`' + name + '`', given, rule) : row("", "", rule);
            first        = false;
        };
        for_each(said.rules, judge);
        if (first)
            judge(type_fault<V>());

        if constexpr (list<inner>)
        {
            using element = typename inner::value_type;
            if constexpr (!described<held_t<element>>)
                value<element, Above...>(name + "[]", std::string(json_type<element>()), said.of_element());
            else if constexpr (!(std::same_as<held_t<element>, Above> || ...))
                object<held_t<element>, Above...>(name + "[].");
        }
        else if constexpr (described<inner> && !(std::same_as<inner, Above> || ...))
            object<inner, Above...>(name + '.');
    }

    void row(std::string const& name, std::string const& given, auto const& rule)
    {
        auto const said = complaint(rule);
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

/// The rules of `T` as a Markdown table: each field in order, its JSON type, and for each rule on it the fault that breaking it is. (A value
/// of a wrong type has a fault of its own; it stands here where a field has no other rule.)
template <described T>
std::string rules_table()
{
    detail::table_writer rows;
    rows.object<T>("");
    return "| field | JSON | fault | message |\n|---|---|---|---|\n" + std::move(rows).take();
}
} // namespace preflight::inline PREFLIGHT_ABI
