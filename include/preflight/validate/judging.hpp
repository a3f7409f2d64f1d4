// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/fill.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/broken.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/members_view.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::model
{
class site;

/// The facet that judges.
struct judging
{
    /// Of a scalar: whether it is sound and keeps the rules on it. What is not is reported to the site.
    struct scalar
    {
        bool (*judge)(json_scalar const& in, site const& to);
    };
    /// Of a rule: whether a subject keeps it, null for the issue of a wrong type, which judges none; and what goes into the message.
    struct rule
    {
        bool (*keeps)(void const* self, void const* subject);
        void (*parameters)(void const* self, preflight::detail::arguments& put);
    };
    /// Of a rule across fields: whether an object whose fields are sound keeps it; and what goes into the message.
    struct cross_field
    {
        bool (*keeps)(void const* self, std::string_view const* names, preflight::detail::members_view const& members);
        void (*parameters)(void const* rule, preflight::detail::arguments& put);
    };
    using field = structure::nothing;

    template <class V>
    static bool judge(json_scalar const& in, site const& to);
    template <class Rule, class Subject>
    static bool keeps(void const* self, void const* subject)
    {
        return (*static_cast<Rule const*>(self))(*static_cast<Subject const*>(subject));
    }
    /// How a rule judges a subject; null for the issue of a wrong type.
    template <class Rule, class Subject>
    static consteval auto judges() -> bool (*)(void const*, void const*)
    {
        if constexpr (std::is_void_v<Subject>)
            return nullptr;
        else
            return &keeps<Rule, Subject>;
    }
    template <class CrossField>
    static bool keeps_across(
        void const* self, std::string_view const* names, preflight::detail::members_view const& members);

    template <class V>
    static constexpr scalar scalar_of{&judge<V>};
    template <class Rule, class Subject>
    static constexpr rule rule_of{judges<Rule, Subject>(), &parameters_of<Rule, Subject>};
    template <class CrossField>
    static constexpr cross_field cross_field_of{&keeps_across<CrossField>, &parameters_of<decltype(CrossField::rule)>};
    template <class Field>
    static constexpr field field_of{};
};

/// A scalar under judgement: what a kind's `decode` reports to, and who asks the rules on it.
class site
{
    annotation<judging> const& said_;
    waivers                    granted_;
    void const*                to_;
    void (*add_)(void const* to, issue&& said);
    bool wanted_;

public:
    /// `add` is called with `to` and each issue of the scalar, which still lacks its path and the value; with one that says nothing unless such issues
    /// are `wanted`.
    site(annotation<judging> const& said, waivers granted, void const* to, void (*add)(void const*, issue&&),
        bool wanted = true)
        : said_(said), granted_(granted), to_(to), add_(add), wanted_(wanted)
    {}

    /// Reports what is broken: a rule, or what has its `code` and `parameters`. What is no value of the type breaks the rule that names all, but
    /// for text that is not UTF-8, which is no JSON at all.
    template <class Broken>
    PREFLIGHT_OUTLINE void operator()(Broken const& broken) const
    {
        if (!wanted_)
            return add_(to_, {});
        bool const        is_json = message_of(broken.code).code != code::string_unicode;
        auto const* const all     = is_json ? said_.exhaustive(granted_) : nullptr;
        add_(to_, all ? model::make_issue(*all) : preflight::make_issue(broken));
    }

    /// Whether `subject`, what rules see of the scalar, keeps all rules on it; of those that it breaks the first is reported.
    bool keeps(void const* subject) const
    {
        for (auto const& r : said_.rules)
            if (!r.functions->keeps(r.self, subject) && !r.is_lifted(granted_))
                return add_(to_, wanted_ ? model::make_issue(r) : issue()), false;
        return true;
    }
};

template <class V>
bool judging::judge(json_scalar const& in, site const& to)
{
    typename kind<V>::subject subject{};
    return kind<V>::decode(in, subject, to) && to.keeps(&subject);
}

namespace compiled
{
/// What `get` finds for a member, whose field has this name: under that, or else under the first of its aliases that is there.
template <class T>
constexpr auto find(std::string_view name, [[maybe_unused]] auto member, auto const& get)
{
    auto found = get(name);
    if constexpr (schema_of<T>.alias_count != 0)
        schema_of<T>.fields.for_each([&](auto const& f) {
            if (preflight::detail::same(f.member, member))
                for (std::string_view const each : f.aliases)
                    if (!found)
                        found = get(each);
        });
    return found;
}

/// What a rule across fields sees of one of them, which is sound; of an absent one, what `unset` has. A struct or a list is read into
/// `unset`. Null is an absent optional.
template <class T, class V>
cross_field_argument_t<V> argument_of(
    preflight::detail::members_view const& members, std::string_view name, [[maybe_unused]] T& unset, V T::* member)
{
    if constexpr (scalar<unwrapped_t<V>>)
    {
        using K                     = kind<unwrapped_t<V>>;
        auto const          found   = compiled::find<T>(name, member, [&](auto key) { return members.scalar(key); });
        bool const          is_null = found && found->type() == json_type::null;
        typename K::subject subject{};
        if (found && !is_null)
            K::decode(*found, subject, preflight::detail::ignore_issues());
        if constexpr (nullable<V>)
            return found && !is_null ? std::optional(subject) : std::nullopt;
        else
            return found ? subject : K::subject_of(unset.*member);
    }
    else
    {
        if (auto const* const found = compiled::find<T>(name, member, [&](auto key) { return members.value(key); }))
            preflight::detail::fill(unset.*member, *found);
        else if constexpr (nullable<V>)
            kind<V>::reset(unset.*member);
        return unset.*member;
    }
}
} // namespace compiled

template <class CrossField>
bool judging::keeps_across(
    void const* self, std::string_view const* names, preflight::detail::members_view const& members)
{
    auto const&                c = *static_cast<CrossField const*>(self);
    typename CrossField::owner unset{};
    return c.members.apply([&]<class... M>(M... member) { // braces, which keep their order
        return preflight::detail::bundle<decltype(compiled::argument_of(members, *names, unset, member))...>{
            {{compiled::argument_of(members, *names++, unset, member)}...}}
            .apply(c.rule);
    });
}
} // namespace preflight::inline PREFLIGHT_ABI::model
