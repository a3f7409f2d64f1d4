// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/python_text.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/broken.hpp>
#include <preflight/schema/meant_key.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/tag_issues.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// An array or an object that lies too deep in others.
struct within_depth
{
    static constexpr auto code = preflight::code::too_deep;

    static constexpr void parameters(auto&& put) { put("max_depth", max_depth); }
};

/// The walk over a document by its model: what the library means by valid, and by the order of issues. `Input` is a JSON value, whatever it is
/// made of: it has a `type()`, a `scalar()`, a `size()` and `for_each(f)` and a `list` for arrays,
/// `for_each_member(f)` for objects, `members()` that are found by their names, or one after the other, `is_known_utf8()`, and `append_to(text)`.
template <class Input>
class walk
{
    using node       = model::node<model::judging>;
    using annotation = model::annotation<model::judging>;
    using rules      = std::span<model::rule<model::judging> const>;

    report& found_;
    waivers granted_;

public:
    walk(report& found, waivers granted) : found_(found), granted_(granted) {}

    /// Whether `in` is a sound value of a type, of which the schema says `said`, perhaps inside a secret.
    bool value(Input const& in, node const& type, annotation const& said, path_link const& at, bool inside_secret)
    {
        here const it{*this, in, at, inside_secret || said.secret};
        switch (type.shape) // LCOV_EXCL_BR_LINE: there is no other shape
        {
        case shape::scalar:
            return is_among(in.type(), type.types) ? scalar(it, type, said) : wrong_type(it, type, said);
        case shape::nullable:
            return in.type() == json_type::null || value(in, *type.inner, said, at, inside_secret);
        case shape::sequence:
            return is_among(in.type(), type.types) ? sequence(it, type, said) : wrong_type(it, type, said);
        case shape::mapping:
            return is_among(in.type(), type.types) ? mapping(it, type, said) : wrong_type(it, type, said);
        case shape::record:
            return is_among(in.type(), type.types) ? record(it, type) : wrong_type(it, type, said);
        case shape::choice:
            return is_among(in.type(), type.types) ? choice(it, type) : wrong_type(it, type, said);
        case shape::any:
            return is_among(in.type(), type.types) ? any(it) : wrong_type(it, type, said);
        }
        PREFLIGHT_UNREACHABLE();
    }

    /// The issue of a value that is not there.
    void missing(Input const& lacking, path_link const& at, bool is_secret)
    {
        here{*this, lacking, at, is_secret}.add(make_issue(plain_issue<code::missing>{}));
    }

private:
    /// A value under judgement, and where it is.
    struct here
    {
        walk&            of;
        Input const&     in;
        path_link const& at;
        bool             is_secret;

        PREFLIGHT_OUTLINE void add(issue said) const
        {
            std::string text;
            in.append_to(text);
            of.add(std::move(said), at, std::move(text), is_secret);
        }
    };

    void add(issue said, path_link const& at, std::string text, bool is_secret)
    {
        said.path  = at.to_path();
        said.input = {std::move(text), found_.secrets, is_secret};
        found_.issues.push_back(std::move(said));
    }

    bool scalar(here const& it, node const& type, annotation const& said)
    {
        auto const add = [](void const* to, issue what) { static_cast<here const*>(to)->add(std::move(what)); };
        return type.functions->judge(it.in.scalar(), model::site(said, granted_, &it, add));
    }

    /// A value of a wrong type breaks the first rule in force that names all that are allowed; without one, it has an issue of its own.
    bool wrong_type(here const& it, node const& type, annotation const& said)
    {
        auto const* const all = said.exhaustive(granted_);
        it.add(model::make_issue(all ? *all : type.wrong_type));
        return false;
    }

    /// Whether no text that can be read has an array or an object there.
    static bool is_too_deep(here const& it)
    {
        if (it.at.depth < max_depth)
            return false;
        it.add(make_issue(within_depth{}));
        return true;
    }

    bool sequence(here const& it, node const& type, annotation const& said)
    {
        typename Input::list const list(it.in);
        item_list const&           seen = list;
        return !is_too_deep(it) && keeps(it, type.rules, seen, true) && keeps(it, said.rules, seen, true) &&
               elements(it, type, said) && keeps(it, type.rules, seen, false) && keeps(it, said.rules, seen, false);
    }

    /// Whether a list or a map keeps the rules that are due before its elements, or behind them.
    template <class Count>
    bool keeps(here const& it, rules const all, Count const& count, bool before_elements)
    {
        constexpr bool is_map = std::same_as<Count, entry_count>;
        for (auto const& r : all)
            if (r.before_elements == before_elements && !r.functions->keeps(r.self, &count) && !r.is_lifted(granted_))
                return it.add(model::make_issue(r, model::actual_length{count.n, is_map && before_elements})), false;
        return true;
    }

    /// Looks at the entries of a map in the order of the document. Where more of them are sound than a rule allows, that is the only issue.
    bool mapping(here const& it, node const& type, annotation const& said)
    {
        if (is_too_deep(it))
            return false;
        auto const* const of_each = said.elements ? said.elements : &model::nothing_said<model::judging>;
        std::size_t const before  = found_.issues.size();
        entry_count       sound{0};
        it.in.for_each_member([&](std::string_view name, Input const& member) {
            path_link const at(it.at, name);
            bool const      is_key = key(it, name, said.keys, path_link::label(at, key_label));
            if (value(member, *type.inner, *of_each, at, it.is_secret) && is_key)
                ++sound.n;
        });
        std::size_t const behind = found_.issues.size();
        if (!keeps(it, said.rules, sound, true))
        {
            auto const begin = found_.issues.begin();
            found_.issues.erase(
                begin + static_cast<std::ptrdiff_t>(before), begin + static_cast<std::ptrdiff_t>(behind));
            return false;
        }
        return before == behind && keeps(it, said.rules, sound, false);
    }

    /// Whether a key of a map is text, and keeps the rules on it; of those that it breaks the first is reported.
    bool key(here const& it, std::string_view name, rules const all, path_link const& at)
    {
        auto const refuse = [&](issue said) {
            std::string text;
            preflight::append_json(text, name);
            add(std::move(said), at, std::move(text), it.is_secret);
            return false;
        };
        if (!it.in.is_known_utf8() && !is_utf8(name))
            return refuse(make_issue(plain_issue<code::string_unicode>{}));
        for (auto const& r : all)
            if (!r.functions->keeps(r.self, &name) && !r.is_lifted(granted_))
                return refuse(model::make_issue(r));
        return true;
    }

    bool elements(here const& it, node const& type, annotation const& said)
    {
        auto const* const of_each = said.elements ? said.elements : &model::nothing_said<model::judging>;
        bool              sound   = true;
        it.in.for_each([&](Input const& element, std::size_t i) {
            sound &= value(element, *type.inner, *of_each, path_link(it.at, i), it.is_secret);
        });
        return sound;
    }

    /// Judges a value as what its JSON type says that it is, or the word in it. That stands in the path, as in pydantic's.
    bool choice(here const& it, node const& type)
    {
        auto const& said = model::nothing_said<model::judging>;
        if (!type.tag.data())
        {
            auto const* const* which = type.alternatives.data();
            while (!is_among(it.in.type(), (*which)->types))
                ++which;
            return value(it.in, **which, said, it.at, it.is_secret);
        }
        auto const tag = it.in.members().find(type.tag);
        if (!tag)
            return it.add(make_issue(tag_not_found{type.tag})), false;
        if (tag->type() == json_type::string)
            for (auto const& each : type.words)
                if (each.text == tag->scalar().text())
                    return value(it.in, *type.alternatives[each.alternative], said, path_link::label(it.at, each.text),
                        it.is_secret);
        return it.add(make_issue(tag_invalid{type.tag, spelled(it, type.tag, *tag), type.words})), false;
    }

    /// A word that tells nothing, as a message shows it: no secret.
    std::string spelled(here const& it, std::string_view key, Input const& tag) const
    {
        auto const names = found_.secrets;
        if (it.is_secret || std::find(names.begin(), names.end(), key) != names.end())
            return std::string(redaction.substr(1, redaction.size() - 2));
        if (tag.type() == json_type::string)
            return std::string(tag.scalar().text());
        std::string text, shown;
        tag.append_to(text);
        preflight::append_redacted(shown, text, names);
        return python_text(shown);
    }

    /// Looks at what is kept as it is: whether it can be read as it is.
    bool any(here const& it)
    {
        bool sound = true;
        switch (it.in.type()) // LCOV_EXCL_BR_LINE: there is no other type
        {
        case json_type::null:
        case json_type::boolean:
            return true;
        case json_type::number:
            if (is_nan(it.in.scalar().to_real()))
                return refuse<code::finite_number>(it);
            return true;
        case json_type::string: {
            auto const text = it.in.scalar();
            if (!text.is_known_utf8() && !is_utf8(text.text()))
                return refuse<code::string_unicode>(it);
            return true;
        }
        case json_type::array:
            if (is_too_deep(it))
                return false;
            it.in.for_each([&](Input const& element, std::size_t i) {
                sound &= any({*this, element, path_link(it.at, i), it.is_secret});
            });
            return sound;
        case json_type::object:
            if (is_too_deep(it))
                return false;
            it.in.for_each_member([&](std::string_view name, Input const& member) {
                path_link const at(it.at, name);
                sound &= key(it, name, {}, path_link::label(at, key_label));
                sound &= any({*this, member, at, it.is_secret});
            });
            return sound;
        }
        PREFLIGHT_UNREACHABLE();
    }
    template <code C>
    bool refuse(here const& it)
    {
        it.add(make_issue(plain_issue<C>{}));
        return false;
    }

    bool record(here const& it, node const& type)
    {
        if (is_too_deep(it))
            return false;
        auto        members = it.in.members();
        bool        sound   = true;
        std::size_t known   = 0;
        for (auto const& f : type.fields())
        {
            auto       key   = f.name;
            auto const found = find(members, f, key);
            if (found)
            {
                sound &= value(*found, *f.type, f, path_link(it.at, key), it.is_secret);
                ++known;
            }
            else if (f.required)
            {
                missing(it.in, path_link(it.at, f.name), it.is_secret);
                sound = false;
            }
        }
        if (type.closed && known != members.size())
        {
            strangers(it, type, members);
            sound = false;
        }
        if (!sound)
            return false;

        for (auto const& c : type.cross_fields)
            if (!c.rule.is_lifted(granted_) && !c.functions->keeps(c.self, c.names.data(), members.all()))
                return it.add(model::make_issue(c)), false;
        return true;
    }

    /// What is read for a field, and under which key: its name, or else the first of its aliases that is there.
    static std::optional<Input> find(auto& members, model::field<model::judging> const& f, std::string_view& key)
    {
        auto found = members.find(f.name);
        for (auto each = f.aliases.begin(); !found && each != f.aliases.end(); ++each)
        {
            found = members.find(*each);
            if (found)
                key = *each;
        }
        return found;
    }

    /// The issues of the keys that no field is read from, each with the one that may be meant, of those that are not there.
    void strangers(here const& it, node const& type, auto& members)
    {
        std::vector<std::string_view>                    used;
        std::vector<model::field<model::judging> const*> lacking;
        for (auto const& f : type.fields())
            if (auto key = f.name; find(members, f, key))
                used.push_back(key);
            else
                lacking.push_back(&f);

        members.for_each([&](std::string_view key, Input const& in) {
            if (std::find(used.begin(), used.end(), key) != used.end())
                return;
            issue       said      = make_issue(plain_issue<code::extra_forbidden>{});
            bool        is_secret = it.is_secret;
            auto const* meant     = detail::nearest_field(key, lacking);
            if (!meant)
                meant = detail::field_of_synonym(key, lacking);
            if (meant)
            {
                said.suggestion = meant->name;
                is_secret |= meant->secret;
            }
            here{*this, in, path_link(it.at, key), is_secret}.add(std::move(said));
        });
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
