// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/to_value.hpp>
#include <preflight/export/keywords.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/broken.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/value.hpp>

#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::model
{
/// The facet that describes: what schemas and tables for others are made of.
struct describing
{
    /// Of a scalar: the keywords that say what its kind takes.
    struct scalar
    {
        void (*keywords)(preflight::keywords& put);
    };
    /// Of a rule: the keywords that say the same, null where it stands in no schema; and what goes into the message.
    struct rule
    {
        void (*keywords)(void const* self, preflight::keywords& put);
        void (*parameters)(void const* self, preflight::detail::arguments& put);
    };
    /// Of a rule across fields, likewise.
    struct cross_field
    {
        void (*keywords)(model::cross_field<describing> const& self, preflight::keywords& put);
        void (*parameters)(void const* rule, preflight::detail::arguments& put);
    };
    /// Of a field: what stands for an absent key, null where nothing does.
    struct field
    {
        void (*default_of)(void const* self, boost::json::value& out);
    };

    template <class V>
    static void keywords_of(preflight::keywords& put)
    {
        kind<V>::keywords(put);
    }
    template <class Rule, class Subject>
    static void rule_keywords(void const* self, preflight::keywords& put)
    {
        preflight::detail::put_keywords<Subject>(*static_cast<Rule const*>(self), put);
    }
    template <class CrossField>
    static void keywords_across(model::cross_field<describing> const& self, preflight::keywords& put)
    {
        auto const&             c    = *static_cast<CrossField const*>(self.self);
        std::string_view const* name = self.names.data();
        c.members.apply([&]<class... M>(M const&...) { // a name for each member, in braces, which keep their order
            preflight::detail::bundle<std::conditional_t<true, std::string_view, M>...>{
                {{(static_cast<void>(sizeof(M)), *name++)}...}}
                .apply([&](auto... names) { c.rule.keywords(put, names...); });
        });
    }
    template <class Field>
    static void default_of(void const* self, boost::json::value& out)
    {
        preflight::detail::to_value(out, typename Field::owner{}.*static_cast<Field const*>(self)->member);
    }

    /// The two that may be null: a wrong type stands in no schema by a rule, and only some fields have a default.
    template <class Rule, class Subject>
    static consteval auto keywords_if() -> void (*)(void const*, preflight::keywords&)
    {
        if constexpr (std::is_void_v<Subject>)
            return nullptr;
        else
            return &rule_keywords<Rule, Subject>;
    }
    template <class Field>
    static consteval auto default_if() -> void (*)(void const*, boost::json::value&)
    {
        if constexpr (Field::is_defaulted)
            return &default_of<Field>;
        else
            return nullptr;
    }

    template <class V>
    static constexpr scalar scalar_of{&keywords_of<V>};
    template <class Rule, class Subject>
    static constexpr rule rule_of{keywords_if<Rule, Subject>(), &parameters_of<Rule, Subject>};
    template <class CrossField>
    static constexpr cross_field cross_field_of{
        &keywords_across<CrossField>, &parameters_of<decltype(CrossField::rule)>};
    template <class Field>
    static constexpr field field_of{default_if<Field>()};
};
} // namespace preflight::inline PREFLIGHT_ABI::model
