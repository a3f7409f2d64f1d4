// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/definitions.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/model.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The rows of a table, a rule a row. Those of a record stand where a field first holds one; another refers to them.
class table_writer
{
    using node       = model::node<model::describing>;
    using annotation = model::annotation<model::describing>;

    bool                                             explained_; // whether there is a column for descriptions
    std::string                                      out_;
    std::vector<std::pair<node const*, std::string>> written_ = {}; // records, and where their rows stand

public:
    explicit table_writer(node const& root) : explained_(is_explained(root))
    {
        out_ = explained_ ? "| field | JSON | issue | message | description |\n|---|---|---|---|---|\n"
                          : "| field | JSON | issue | message |\n|---|---|---|---|\n";
    }

    std::string take() && { return std::move(out_); }

    /// The rows of a document.
    void root(node const& type)
    {
        if (node const& held = type.unwrapped(); held.shape == shape::record)
            record(held, "");
        else
            value(held, "(body)", std::string(held.name), model::nothing_said<model::describing>);
    }

    /// The rows of a record; `in` is the path before the names, as people write it.
    void record(node const& type, std::string const& in)
    {
        std::string const name = in.empty() ? "(body)" : quoted(in.substr(0, in.size() - 1));
        written_.emplace_back(&type, name);
        for (auto const& f : type.fields())
            value(f.type->unwrapped(), in + std::string(f.name), presence(f), f, meaning(f));
        if (type.closed)
            row(name + ", any other key", "", make_issue(plain_issue<code::extra_forbidden>{}), nullptr, "");
        for (auto const& c : type.cross_fields)
            row(name, "", model::make_issue(c), c.rule.lifted_by, "");
    }

private:
    /// Whether there is a title or a description on any field, or on a struct that one holds.
    static bool is_explained(node const& root)
    {
        definitions const records(root);
        return std::any_of(records.all().begin(), records.all().end(), [](definition const& each) {
            auto const& fields = each.record->fields();
            return std::any_of(fields.begin(), fields.end(), [](auto const& f) { return !meaning(f).empty(); });
        });
    }

    /// What a field is called and means; where it does not say, what it holds.
    static std::string meaning(model::field<model::describing> const& f)
    {
        auto const own = meaning(*f.notes);
        return own.empty() ? meaning(*f.type->unwrapped().notes) : own;
    }
    static std::string meaning(model::notes const& said)
    {
        std::string text(said.title);
        text += said.title.empty() || said.description.empty() ? "" : ": ";
        return text += said.description;
    }

    /// The JSON type of a field, and whether its key must be there.
    static std::string presence(model::field<model::describing> const& f)
    {
        std::string text(f.type->unwrapped().name);
        text += f.required && f.type->shape == shape::nullable ? " or null" : "";
        if (f.functions->default_of)
        {
            boost::json::value value;
            f.functions->default_of(f.self, value);
            std::string words;
            preflight::append_json(words, value);
            text += ", default " + quoted(words);
        }
        else
            text += f.required ? ", required" : ", optional";
        text += f.secret ? ", secret" : "";
        for (auto const each : f.aliases)
            text += ", also as " + quoted(each);
        return text + (f.notes->deprecated || f.type->unwrapped().notes->deprecated ? ", deprecated" : "");
    }

    /// `chosen`: that its JSON type has been looked at.
    void value(node const& type, std::string const& name, std::string const& presence, annotation const& said,
        std::string words = {}, bool chosen = false)
    {
        std::string field = quoted(name), given = presence; // in the first row of several
        auto const  put = [&](model::rule<model::describing> const& r) {
            row(std::exchange(field, ""), std::exchange(given, ""), model::make_issue(r), r.lifted_by,
                 std::exchange(words, ""));
        };
        for (auto const& r : type.rules)
            put(r);
        for (auto const& r : said.rules)
            put(r);
        if (!type.wrong_type.what || (chosen && type.rules.empty()))
            out_ += "| " + field + " | " + given + (explained_ ? " | | | " + escaped(words) + " |\n" : " | | |\n");
        else if (type.rules.empty() && said.rules.empty())
            put(type.wrong_type);

        switch (type.shape) // LCOV_EXCL_BR_LINE: there is no other shape, and `nullable` is unwrapped
        {
        case shape::scalar:
        case shape::any:
        case shape::nullable: // LCOV_EXCL_BR_LINE: as above
            break;
        case shape::record:
            once(type, name);
            break;
        case shape::sequence:
            elements(type, name + "[]", said);
            break;
        case shape::choice:
            alternatives(type, name);
            break;
        case shape::mapping:
            keys(said.keys, name + ".*");
            elements(type, name + ".*", said);
            break;
        }
    }

    /// The rows of what a value may be: under the word that tells, or, where the JSON type does, what is asked of one of that type.
    void alternatives(node const& type, std::string const& name)
    {
        auto const& nothing = model::nothing_said<model::describing>;
        for (std::size_t i = 0; i != type.alternatives.size(); ++i)
        {
            node const& each = type.alternatives[i]->unwrapped();
            auto const  word =
                std::find_if(type.words.begin(), type.words.end(), [i](auto const& w) { return w.alternative == i; });
            if (word != type.words.end())
                once(each, name + '.' + std::string(word->text));
            else if (each.shape == shape::record)
                once(each, name);
            else
                value(each, name, std::string(each.name), nothing, {}, true);
        }
    }

    /// The rows of what a list or a map holds.
    void elements(node const& type, std::string const& name, annotation const& said)
    {
        if (node const& each = type.inner->unwrapped(); each.shape == shape::record)
            once(each, name);
        else
            value(each, name, std::string(each.name),
                said.elements ? *said.elements : model::nothing_said<model::describing>);
    }

    /// The rows of the rules on keys.
    void keys(std::span<model::rule<model::describing> const> rules, std::string const& name)
    {
        std::string field = quoted(name), given = "key"; // in the first row of several
        for (auto const& r : rules)
            row(std::exchange(field, ""), std::exchange(given, ""), model::make_issue(r), r.lifted_by, {});
    }

    /// The rows of a record in another, or a row that says where they stand.
    void once(node const& type, std::string const& name)
    {
        auto const known =
            std::find_if(written_.begin(), written_.end(), [&](auto const& each) { return each.first == &type; });
        if (known == written_.end())
            record(type, name + '.');
        else
            out_ += "| " + quoted(name) + " | as " + known->second + (explained_ ? " | | | |\n" : " | | |\n");
    }

    void row(std::string const& name, std::string const& given, issue const& said, waiver const* lifted_by,
        std::string const& words)
    {
        out_ += "| " + name + " | " + given + " | `" + std::string(said.type()) + "` | " + escaped(said.message);
        if (lifted_by)
            out_ += " (unless " + std::string(lifted_by->name) + ')';
        out_ += explained_ ? " | " + escaped(words) + " |\n" : " |\n";
    }

    /// In one line, with a backslash before each of these characters.
    static std::string escaped(std::string_view words, std::string_view characters = "|*<")
    {
        std::string text;
        for (char const c : printable(words))
            (text += characters.find(c) != characters.npos ? "\\" : "") += c;
        return text;
    }
    static std::string quoted(std::string_view words) { return '`' + escaped(words, "|") + '`'; }
};

PREFLIGHT_DECL std::string rules_table(model::node<model::describing> const& type)
{
    table_writer rows(type);
    rows.root(type);
    return std::move(rows).take();
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
