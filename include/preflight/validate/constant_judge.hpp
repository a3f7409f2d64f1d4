// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/constant_value.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/path.hpp>
#include <preflight/rules/literal.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/schema/waiver.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/tag_issues.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Called by a rule across fields that looks into a list or a struct: that is read by the parser, which is no constant.
inline void a_rule_across_lists_or_structs_is_no_constant() {} // LCOV_EXCL_LINE: for the compiler alone

/// Whether two JSON values are equal, as `all_differ` has it.
constexpr bool is_equal(constant_value const& a, constant_value const& b)
{
    if (a.type() != b.type())
        return false;
    switch (a.type()) // LCOV_EXCL_BR_LINE: there is no other
    {
    case json_type::null:
        return true;
    case json_type::boolean:
        return a.scalar().boolean() == b.scalar().boolean();
    case json_type::string:
        return a.text() == b.text();
    case json_type::number: {
        auto const with = [](json_scalar const& number, auto const& f) {
            return number.form() == json_scalar::number::real      ? f(number.real())
                   : number.form() == json_scalar::number::natural ? f(number.unsigned_integer())
                                                                   : f(number.signed_integer());
        };
        return with(a.scalar(),
            [&](auto one) { return with(b.scalar(), [&](auto other) { return detail::is_same_number(one, other); }); });
    }
    case json_type::array: {
        std::size_t n = 0;
        return a.size() == b.size() &&
               a.all_of([&](constant_value const& each) { return detail::is_equal(each, b.element(n++)); });
    }
    case json_type::object:
        return a.size() == b.size() && a.all_members([&](std::string_view key, constant_value const& each) {
            auto const other = b.find(key);
            return other && detail::is_equal(each, *other);
        });
    }
    PREFLIGHT_UNREACHABLE();
}

/// An array as rules on it see it.
class constant_list final : public item_list
{
    constant_value const& of_;

public:
    constexpr explicit constant_list(constant_value const& of) : item_list(of.size()), of_(of) {}

    constexpr bool all_differ() const override
    {
        std::size_t before = 0;
        return of_.all_of([&](constant_value const& each) {
            for (std::size_t i = 0; i != before; ++i)
                if (detail::is_equal(of_.element(i), each))
                    return false;
            return ++before != 0;
        });
    }
};

/// What `tag_invalid` says, of which the strings are not made before somebody asks.
template <class V>
struct invalid_tag
{
    static constexpr auto code = tag_invalid::code;
    std::string_view      found;

    constexpr void parameters(auto&& put) const
    {
        tag_invalid{kind<V>::key(), std::string(found), kind<V>::words()}.parameters(put);
    }
};

/// Judges a `constant_document`, each shape by a function of its own, in the order of the walk, whose verdict is the same: in a constant expression,
/// which the model is no part of, as it forgets types. Ends at the first issue, of which it tells `sink`: what the code says, the rule's own sentence, what
/// puts the parameters, the value and its path.
template <class Sink>
class constant_judge
{
    waivers     granted_;
    Sink const& sink_;
    bool        is_told_ = false;

public:
    constexpr constant_judge(waivers granted, Sink const& sink) : granted_(granted), sink_(sink) {}

    /// Whether a document is a sound `T`.
    template <document_type T>
    constexpr bool document(constant_value const& in)
    {
        path_link const root;
        if (in.type() == json_type::null && !is_among(json_type::null, types_of<T>))
            return refuse(in, root, plain_issue<code::missing>{});
        return value<T>(in, nothing_said, root);
    }

private:
    /// Tells of the first issue. `more` puts what the rule does not know.
    template <class Subject = void>
    constexpr bool refuse(constant_value const& in, path_link const& at, auto const& broken, auto const& more)
    {
        if (!is_told_)
            sink_(
                preflight::message_of(broken.code), detail::sentence_of(broken),
                [&](auto& put) {
                    detail::put_parameters<Subject>(broken, put);
                    more(put);
                },
                in, at);
        is_told_ = true;
        return false;
    }
    constexpr bool refuse(constant_value const& in, path_link const& at, auto const& broken)
    {
        return refuse(in, at, broken, [](auto&) {});
    }

    /// Refuses a value by the first rule in force that names all that are allowed; says whether there is one.
    constexpr bool refuse_exhaustively(constant_value const& in, auto const& said, path_link const& at)
    {
        bool found = false;
        said.rules.for_each([&]<class Rule>([[maybe_unused]] Rule const& rule) {
            if constexpr (exhaustive<Rule>)
                if (!found && !preflight::is_lifted(rule, granted_))
                {
                    found = true;
                    refuse(in, at, rule);
                }
        });
        return found;
    }
    template <class V>
    constexpr bool wrong_type(constant_value const& in, auto const& said, path_link const& at)
    {
        if (!refuse_exhaustively(in, said, at))
            refuse(in, at, kind<V>::wrong_type);
        return false;
    }

    template <scalar V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        typename kind<V>::subject subject{};
        auto const                report = [&](auto const& broken) {
            bool const is_json = preflight::message_of(broken.code).code != code::string_unicode;
            if (!is_json || !refuse_exhaustively(in, said, at))
                refuse(in, at, broken);
        };
        return kind<V>::decode(in.scalar(), subject, report) && said.rules.all_of([&](auto const& rule) {
            return preflight::is_lifted(rule, granted_) || rule(subject) || refuse(in, at, rule);
        });
    }
    template <nullable V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        return in.type() == json_type::null || value<typename kind<V>::inner>(in, said, at);
    }
    template <sequence V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        constant_list const list(in);
        std::size_t         n        = 0;
        auto const          elements = [&](constant_value const& element) {
            return value<typename kind<V>::inner>(element, said.of_element(), path_link(at, n++));
        };
        return keeps_of_kind<V, true>(in, list, at) && keeps<true>(in, said.rules, list, at) && in.all_of(elements) &&
               keeps_of_kind<V, false>(in, list, at) && keeps<false>(in, said.rules, list, at);
    }
    template <mapping V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        auto const entry = [&](std::string_view name, constant_value const& held) {
            path_link const here(at, name);
            return said.key_rules.all_of([&](auto const& rule) {
                return preflight::is_lifted(rule, granted_) || rule(name) ||
                       refuse(held.key(), path_link::label(here, key_label), rule);
            }) && value<typename kind<V>::inner>(held, said.of_element(), here);
        };
        if (has_rule_before_elements(said.rules)) // on how many entries are sound
        {
            entry_count sound{0};
            bool const  was_told = std::exchange(is_told_, true);
            in.all_members([&](std::string_view name, constant_value const& held) {
                sound.n += entry(name, held) ? 1U : 0U;
                return true;
            });
            is_told_ = was_told;
            if (!keeps<true>(in, said.rules, sound, at))
                return false;
        }
        return in.all_members(entry) && keeps<false>(in, said.rules, entry_count{in.size()}, at);
    }
    template <choice V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        bool sound = false;
        detail::with_alternative<V>(detail::alternative_of<V>(in.type()), [&](auto i) {
            sound = value<typename kind<V>::template alternative<decltype(i)::value>>(in, nothing_said, at);
        });
        return sound;
    }
    template <tagged_choice V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        auto const tag = in.find(kind<V>::key());
        if (!tag)
            return refuse(in, at, tag_not_found{kind<V>::key()});
        auto const which = tag->type() == json_type::string ? detail::alternative_of<V>(tag->text()) : kind<V>::count;
        if (which == kind<V>::count)
            return refuse(in, at, invalid_tag<V>{tag->type() == json_type::string ? tag->text() : tag->spelled()});
        bool sound = false;
        detail::with_alternative<V>(which, [&](auto i) {
            sound = value<typename kind<V>::template alternative<decltype(i)::value>>(
                in, nothing_said, path_link::label(at, tag->text()));
        });
        return sound;
    }
    template <any_json V, class Said>
    constexpr bool value([[maybe_unused]] constant_value const& in, [[maybe_unused]] Said const& said,
        [[maybe_unused]] path_link const& at)
    {
        if constexpr (requires { kind<V>::wrong_type; })
            return is_among(in.type(), kind<V>::types) || wrong_type<V>(in, said, at);
        else
            return true;
    }
    template <record V, class Said>
    constexpr bool value(constant_value const& in, Said const& said, path_link const& at)
    {
        static_assert(described<V>, "a struct without a schema: specialise preflight::schema_of for it");
        if (!is_among(in.type(), kind<V>::types))
            return wrong_type<V>(in, said, at);
        std::size_t known = 0;
        auto const  field = [&]<class Field>(Field const& f) {
            using Value = typename Field::value_type;
            using Taken = std::conditional_t<Field::takes_null, Value, unwrapped_t<Value>>;
            auto key    = f.name;
            auto found  = in.find(key);
            for (auto each = f.aliases.begin(); !found && each != f.aliases.end(); ++each)
                found = in.find(key = *each);
            known += found ? 1U : 0U;
            if (found)
                return value<Taken>(*found, f, path_link(at, key));
            return !Field::is_required || refuse(in, path_link(at, f.name), plain_issue<code::missing>{});
        };
        auto const& schema = schema_of<V>;
        return schema.fields.all_of(field) && (!schema.is_closed || known == in.size() || stranger<V>(in, at)) &&
               schema.cross_fields.all_of(
                   [&](auto const& c) { return preflight::is_lifted(c.rule, granted_) || keeps_across<V>(in, c, at); });
    }

    /// Refuses the first key of an object that no field is read from.
    template <class V>
    constexpr bool stranger(constant_value const& in, path_link const& at)
    {
        return in.all_members([&](std::string_view key, constant_value const& held) {
            bool const is_read = !schema_of<V>.fields.all_of([&](auto const& f) {
                auto name = f.name;
                for (auto each = f.aliases.begin(); !in.find(name) && each != f.aliases.end(); ++each)
                    name = *each;
                return name != key;
            });
            return is_read || refuse(held, path_link(at, key), plain_issue<code::extra_forbidden>{});
        });
    }

    /// Whether a list or a map keeps those rules that are due before its elements, or behind them.
    template <bool Before, class Count>
    constexpr bool keeps(constant_value const& in, auto const& rules, Count const& count, path_link const& at)
    {
        return rules.all_of([&]<class Rule>([[maybe_unused]] Rule const& rule) {
            if constexpr (before_elements<Rule> != Before)
                return true;
            else
                return preflight::is_lifted(rule, granted_) || rule(count) ||
                       refuse<std::conditional_t<std::same_as<Count, entry_count>, entry_count, item_list>>(
                           in, at, rule, [&](auto& put) {
                               if constexpr (std::same_as<Count, entry_count> && Before)
                                   put.unknown("actual_length", "more");
                               else
                                   put("actual_length", count.n);
                           });
        });
    }
    /// The same of the rules that a type alone asks.
    template <class V, bool Before>
    constexpr bool keeps_of_kind(constant_value const& in, constant_list const& list, path_link const& at)
    {
        if constexpr (requires { kind<V>::rules; })
            return keeps<Before>(in, kind<V>::rules, list, at);
        else
            return true;
    }
    static constexpr bool has_rule_before_elements(auto const& rules)
    {
        return !rules.all_of([]<class Rule>(Rule const&) { return !before_elements<Rule>; });
    }

    /// Whether an object whose fields are sound keeps a rule across some of them.
    template <class T>
    constexpr bool keeps_across(constant_value const& in, auto const& c, path_link const& at)
    {
        using Rule            = std::remove_cvref_t<decltype(c.rule)>;
        constexpr bool asks   = requires { Rule::asks_presence; };
        auto const     judged = [&](T const* unset) {
            return c.members.apply([&](auto... member) { return c.rule(argument_of<asks>(in, unset, member)...); });
        };
        bool is_all_there = true;
        c.members.for_each(
            [&]<class V>(V T::* member) { is_all_there = is_all_there && (nullable<V> || find(in, member)); });
        bool const is_kept = is_all_there ? judged(nullptr) : judged_with_defaults<T>(judged);
        return is_kept || refuse(in, at, c.rule, [&](auto& put) {
            constexpr std::string_view digits = "0123456789";

            std::size_t n = 0;
            c.members.for_each([&](auto member) {
                if (n != digits.size())
                    put(digits.substr(n++, 1), schema_of<T>.name_of(member));
            });
        });
    }
    template <class T>
    static constexpr bool judged_with_defaults(auto const& judged)
    {
        T const unset{};
        return judged(&unset);
    }

    /// The value that is read into a member.
    template <class T, class V>
    static constexpr std::optional<constant_value> find(constant_value const& in, V T::* member)
    {
        return model::compiled::find<T>(
            schema_of<T>.name_of(member), member, [&](std::string_view key) { return in.find(key); });
    }

    /// A member as a rule sees it that only asks whether it is there.
    struct presence_only
    {
        bool           is_there;
        constexpr bool has_value() const { return is_there; }
    };

    /// What a rule across fields sees of a member: of an absent one that cannot be null, what `unset` has.
    template <bool AsksPresence, class T, class V>
    static constexpr auto argument_of(constant_value const& in, T const* unset, V T::* member)
    {
        auto const found    = find(in, member);
        bool const is_there = found && found->type() != json_type::null;
        if constexpr (AsksPresence)
            return presence_only{is_there};
        else if constexpr (scalar<unwrapped_t<V>>)
        {
            using K = kind<unwrapped_t<V>>;
            typename K::subject subject{};
            if (is_there)
                K::decode(found->scalar(), subject, ignore_issues());
            if constexpr (nullable<V>)
                return is_there ? std::optional(subject) : std::nullopt;
            else
                return found ? subject : K::subject_of(unset->*member);
        }
        else
        {
            detail::a_rule_across_lists_or_structs_is_no_constant();
            return V{};
        }
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
