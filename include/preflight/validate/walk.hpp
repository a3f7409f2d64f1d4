// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/limits.hpp>
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
    std::size_t           most;

    constexpr void parameters(auto&& put) const { put("max_depth", most); }
};

/// The walk over a document by its model: what the library means by valid, and by the order of issues. `Input` is a JSON value, whatever it is
/// made of: it has a `type()`, a `scalar()`, a `size()` and `for_each(f)` and a `list` for arrays,
/// `for_each_member(f)` for objects, `members()` that are found by their names, `is_known_utf8()`, and `append_to(text)`. Each `f` says whether to go on.
///
/// Once there is an issue more than the caller's limit, the report is cut, and the walk ends: with a limit of none it is a verdict.
template <class Input>
class walk
{
    using node       = model::node<model::judging>;
    using annotation = model::annotation<model::judging>;
    using rules      = std::span<model::rule<model::judging> const>;

    report&     found_;
    waivers     granted_;
    limits      most_;
    std::size_t revocable_ = 0; // how many maps around a value may yet revoke its issues

public:
    walk(report& found, waivers granted, limits const& most = {}) : found_(found), granted_(granted), most_(most) {}

    /// Judges a whole document.
    void document(Input const& in, node const& type)
    {
        path_link const root;
        if (in.type() == json_type::null &&
            !is_among(json_type::null, type.types)) // FastAPI: a body of `null` is no body
            missing(in, root, false);
        else
            value(in, type, model::nothing_said<model::judging>, root, false);
    }

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
        refuse(here{*this, lacking, at, is_secret}, [] { return make_issue(plain_issue<code::missing>{}); });
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
            if (!of.wants_more())
                return;
            std::string text;
            in.append_to(text);
            of.add(std::move(said), at, std::move(text), is_secret);
        }
    };

    /// Whether there is room for another issue; the report is cut where there is not.
    bool wants_more()
    {
        found_.cut |= found_.issues.size() >= most_.issues;
        return !found_.cut;
    }
    /// Whether nothing more can come of the walk.
    bool is_done() const { return found_.cut && revocable_ == 0; }

    /// Adds the issue that `make` makes, where there is room for it.
    static bool refuse(here const& it, auto const& make)
    {
        if (it.of.wants_more())
            it.add(make());
        return false;
    }

    void add(issue said, path_link const& at, std::string text, bool is_secret)
    {
        constexpr std::size_t few = 4;

        said.path  = at.to_path();
        said.input = {std::move(text), found_.secrets, is_secret};
        if (found_.issues.empty())
            found_.issues.reserve((std::min)(few, most_.issues));
        found_.issues.push_back(std::move(said));
    }

    bool scalar(here const& it, node const& type, annotation const& said)
    {
        auto const add    = [](void const* to, issue&& what) { static_cast<here const*>(to)->add(std::move(what)); };
        bool const wanted = found_.issues.size() < most_.issues;
        return type.functions->judge(it.in.scalar(), model::site(said, granted_, &it, add, wanted));
    }

    /// A value of a wrong type breaks the first rule in force that names all that are allowed; without one, it has an issue of its own.
    bool wrong_type(here const& it, node const& type, annotation const& said)
    {
        auto const* const all = said.exhaustive(granted_);
        return refuse(it, [&] { return model::make_issue(all ? *all : type.wrong_type); });
    }

    /// Whether no text that can be read has an array or an object there.
    bool is_too_deep(here const& it) const
    {
        return it.at.depth >= most_.depth && !refuse(it, [&] { return make_issue(within_depth{most_.depth}); });
    }

    bool sequence(here const& it, node const& type, annotation const& said)
    {
        typename Input::list const list(it.in);
        item_list const&           seen = list;
        return !is_too_deep(it) && keeps(it, type.rules, seen, true) && keeps(it, said.rules, seen, true) &&
               elements(it, type, said) && keeps(it, type.rules, seen, false) && keeps(it, said.rules, seen, false);
    }

    /// The first rule that a list or a map breaks of those that are due before its elements, or behind them; null where it keeps them.
    template <class Count>
    model::rule<model::judging> const* broken(rules const all, Count const& count, bool before_elements) const
    {
        for (auto const& r : all)
            if (r.before_elements == before_elements && !r.functions->keeps(r.self, &count) && !r.is_lifted(granted_))
                return &r;
        return nullptr;
    }
    template <class Count>
    bool keeps(here const& it, rules const all, Count const& count, bool before_elements)
    {
        constexpr bool is_map = std::same_as<Count, entry_count>;
        auto const*    rule   = broken(all, count, before_elements);
        return !rule || refuse(it, [&] {
            return model::make_issue(*rule, model::actual_length{count.n, is_map && before_elements});
        });
    }

    /// Looks at the entries of a map in the order of the document. Where more of them are sound than a rule allows, that is the only issue.
    bool mapping(here const& it, node const& type, annotation const& said)
    {
        if (is_too_deep(it))
            return false;
        auto const* const of_each = said.elements ? said.elements : &model::nothing_said<model::judging>;
        std::size_t const before  = found_.issues.size();
        bool const        was_cut = found_.cut;
        std::size_t const revokes =
            std::any_of(said.rules.begin(), said.rules.end(), [](auto const& r) { return r.before_elements; }) ? 1 : 0;
        bool        all_sound = true;
        entry_count sound{0};
        revocable_ += revokes;
        it.in.for_each_member([&](std::string_view name, Input const& member) {
            path_link const at(it.at, name);
            bool const      is_key = key(it, name, said.keys, path_link::label(at, key_label));
            bool const      keeps  = value(member, *type.inner, *of_each, at, it.is_secret) && is_key;
            sound.n += keeps ? 1 : 0;
            all_sound &= keeps;
            return !is_done();
        });
        revocable_ -= revokes;
        if (broken(said.rules, sound, true))
        {
            found_.issues.erase(found_.issues.begin() + static_cast<std::ptrdiff_t>(before), found_.issues.end());
            found_.cut = was_cut;
            return keeps(it, said.rules, sound, true);
        }
        return all_sound && keeps(it, said.rules, sound, false);
    }

    /// Whether a key of a map is text, and keeps the rules on it; of those that it breaks the first is reported.
    bool key(here const& it, std::string_view name, rules const all, path_link const& at)
    {
        auto const refuse = [&](auto const& make) {
            if (!wants_more())
                return false;
            std::string text;
            preflight::append_json(text, name);
            add(make(), at, std::move(text), it.is_secret);
            return false;
        };
        if (!it.in.is_known_utf8() && !is_utf8(name))
            return refuse([] { return make_issue(plain_issue<code::string_unicode>{}); });
        for (auto const& r : all)
            if (!r.functions->keeps(r.self, &name) && !r.is_lifted(granted_))
                return refuse([&] { return model::make_issue(r); });
        return true;
    }

    bool elements(here const& it, node const& type, annotation const& said)
    {
        auto const* const of_each = said.elements ? said.elements : &model::nothing_said<model::judging>;
        bool              sound   = true;
        it.in.for_each([&](Input const& element, std::size_t i) {
            sound &= value(element, *type.inner, *of_each, path_link(it.at, i), it.is_secret);
            return !is_done();
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
            return refuse(it, [&] { return make_issue(tag_not_found{type.tag}); });
        if (tag->type() == json_type::string)
            for (auto const& each : type.words)
                if (each.text == tag->scalar().text())
                    return value(it.in, *type.alternatives[each.alternative], said, path_link::label(it.at, each.text),
                        it.is_secret);
        return refuse(it, [&] { return make_issue(tag_invalid{type.tag, spelled(it, type.tag, *tag), type.words}); });
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
                return !is_done();
            });
            return sound;
        case json_type::object:
            if (is_too_deep(it))
                return false;
            it.in.for_each_member([&](std::string_view name, Input const& member) {
                path_link const at(it.at, name);
                sound &= key(it, name, {}, path_link::label(at, key_label));
                sound &= any({*this, member, at, it.is_secret});
                return !is_done();
            });
            return sound;
        }
        PREFLIGHT_UNREACHABLE();
    }
    template <code C>
    bool refuse(here const& it)
    {
        return refuse(it, [] { return make_issue(plain_issue<C>{}); });
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
            if (is_done())
                return false;
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
                return refuse(it, [&] { return model::make_issue(c); });
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

        it.in.for_each_member([&](std::string_view key, Input const& in) {
            if (std::find(used.begin(), used.end(), key) != used.end())
                return true;
            if (!wants_more())
                return !is_done();
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
            return true;
        });
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
