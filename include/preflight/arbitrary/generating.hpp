// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/is_valid.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/convert/to_value.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/json/value.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::outline
{
/// A value that a rule or a kind names, as a JSON value.
template <class V>
boost::json::value named(V const& value)
{
    if constexpr (std::convertible_to<V const&, std::string_view>)
        return boost::json::value(boost::json::string_view(std::string_view(value)));
    else if constexpr (std::floating_point<V>)
        return as_spelled(value);
    else if constexpr (sequence<V> || described<V>)
    {
        boost::json::value made;
        preflight::detail::to_value(made, value);
        return made;
    }
    else
        return value;
}

/// What a rule on one value, or a kind, gives its edges to.
struct edges_of_value
{
    std::vector<boost::json::value> values = {};
    std::vector<std::size_t>        sizes  = {};

    void operator()(text_length length) { sizes.push_back(length.n); }
    void operator()(item_count count) { sizes.push_back(count.n); }
    void operator()(entry_count count) { sizes.push_back(count.n); }
    void operator()(auto const& value) { values.push_back(named(value)); }
};

/// What a rule across fields gives its edges to.
struct edges_across_fields
{
    std::vector<cross_field::example> examples = {};

    void operator()(auto const&... values) { examples.push_back({one(values)...}); }

private:
    static example_value one(std::nullopt_t) { return std::nullopt; }
    static example_value one(any_value value) { return value; }
    static example_value one(auto const& value) { return named(value); }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline

namespace preflight::inline PREFLIGHT_ABI::model
{
/// The facet of the generator.
struct generating
{
    /// Asks a rule, whose type is forgotten, about a subject.
    using judge = bool (*)(void const* rule, void const* subject);

    /// Of a scalar: its value as the type holds it, none where it cannot, and then the code of the issue in `why`; whether such a value keeps a rule;
    /// what lies at the kind's own edges.
    struct scalar
    {
        std::optional<boost::json::value> (*held)(boost::json::value const& in, code& why);
        bool (*keeps)(boost::json::value const& held, judge keeps, void const* rule);
        void (*edges)(outline::edges_of_value& inside, outline::edges_of_value& outside);
    };
    /// Of a rule: whether a subject keeps it; its edges, and the characters that it allows and bans. Null where it says nothing of that.
    struct rule
    {
        judge keeps;
        void (*edges)(void const* self, outline::edges_of_value& inside, outline::edges_of_value& outside);
        void (*characters)(void const* self, std::vector<ascii_set>& allowed, std::vector<ascii_set>& banned);
    };
    /// Of a rule across fields: whether an object whose fields are sound keeps it; its edges.
    struct cross_field
    {
        bool (*keeps)(void const* self, std::string_view const* names, preflight::detail::members_view const& members);
        void (*edges)(void const* rule, outline::edges_across_fields& inside, outline::edges_across_fields& outside);
    };
    /// Of a field: whether the value that a new struct has in it is sound.
    struct field
    {
        bool (*sound_when_absent)(void const* self, waivers granted);
    };

    template <class V>
    static std::optional<boost::json::value> held(boost::json::value const& in, code& why)
    {
        using subject_type = typename kind<V>::subject;
        subject_type subject{};
        auto const   report = [&](auto const& broken) { why = message_of(broken.code).code; };
        if (!is_among(preflight::detail::type_of(in), kind<V>::types))
            return why = message_of(decltype(kind<V>::wrong_type)::code).code, std::nullopt;
        if (!kind<V>::decode(preflight::detail::scalar_of(in, false), subject, report))
            return std::nullopt;
        if constexpr (requires(V& made) { kind<V>::assign(made, subject); })
        {
            V                  made{};
            boost::json::value out;
            kind<V>::assign(made, subject);
            preflight::detail::to_value(out, made);
            return out;
        }
        else
            return in;
    }
    template <class V>
    static bool keeps(boost::json::value const& held, judge keeps, void const* rule)
    {
        typename kind<V>::subject subject{};
        kind<V>::decode(preflight::detail::scalar_of(held, true), subject, preflight::detail::ignore_issues());
        return keeps(rule, &subject);
    }
    template <class V>
    static void edges(
        [[maybe_unused]] outline::edges_of_value& inside, [[maybe_unused]] outline::edges_of_value& outside)
    {
        if constexpr (requires { kind<V>::edges(inside, outside); })
            kind<V>::edges(inside, outside);
    }
    template <class Rule>
    static void edges_of_rule([[maybe_unused]] void const* self, [[maybe_unused]] outline::edges_of_value& inside,
        [[maybe_unused]] outline::edges_of_value& outside)
    {
        if constexpr (requires(Rule const& r) { r.edges(inside, outside); })
            static_cast<Rule const*>(self)->edges(inside, outside);
    }
    template <class Rule>
    static void characters([[maybe_unused]] void const* self, [[maybe_unused]] std::vector<ascii_set>& allowed,
        [[maybe_unused]] std::vector<ascii_set>& banned)
    {
        auto const into = [](std::vector<ascii_set>& sets) { return [&sets](ascii_set set) { sets.push_back(set); }; };
        if constexpr (requires(Rule const& r) { r.allowed(into(allowed)); })
            static_cast<Rule const*>(self)->allowed(into(allowed));
        if constexpr (requires(Rule const& r) { r.banned(into(banned)); })
            static_cast<Rule const*>(self)->banned(into(banned));
    }
    template <class Rule>
    static void edges_across([[maybe_unused]] void const* rule, [[maybe_unused]] outline::edges_across_fields& inside,
        [[maybe_unused]] outline::edges_across_fields& outside)
    {
        if constexpr (requires(Rule const& r) { r.edges(inside, outside); })
            static_cast<Rule const*>(rule)->edges(inside, outside);
    }
    template <class Field>
    static bool sound_when_absent(void const* self, waivers granted)
    {
        auto const& f = *static_cast<Field const*>(self);
        return preflight::detail::struct_judge(granted)(typename Field::owner{}.*f.member, f);
    }

    template <class V>
    static constexpr scalar scalar_of{&held<V>, &keeps<V>, &edges<V>};
    template <class Rule, class Subject>
    static constexpr rule rule_of{judging::judges<Rule, Subject>(), &edges_of_rule<Rule>, &characters<Rule>};
    template <class CrossField>
    static constexpr cross_field cross_field_of{
        &judging::keeps_across<CrossField>, &edges_across<decltype(CrossField::rule)>};
    template <class Field>
    static constexpr field field_of{&sound_when_absent<Field>};
};
} // namespace preflight::inline PREFLIGHT_ABI::model
