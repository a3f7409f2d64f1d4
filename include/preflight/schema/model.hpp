// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>

#include <cstddef>
#include <span>
#include <string_view>

/// A schema as data, which everything that is not compiled for one type looks at: reports, JSON Schema, tables, the generator.
///
/// Every object of these types is a constant of the program, made by the compiler (`schema/compile.hpp`), and refers to others by address, so that
/// types may hold themselves. What is asked of a rule or a kind is a function, and functions cost compile time and room; so they lie apart, in a
/// `Facet`: `structure` has none, `judging` those that judge, `describing` those that describe, `generating` those of the generator. A facet says
/// what is asked of each scalar, rule, rule across fields and field: types of those names, and for each a variable template: `scalar_of<V>`,
/// `rule_of<Rule, Subject>` (the subject is `void` for the issue of a wrong type), `cross_field_of<CrossField>` and `field_of<Field>`.
namespace preflight::inline PREFLIGHT_ABI::model
{
template <class Facet>
struct node;

/// What a schema says of a field or a record to people.
struct notes
{
    std::string_view                  title       = {};    ///< no data where there is none
    std::string_view                  description = {};    ///< likewise
    std::span<json_scalar const>      examples    = {};    ///< of a list or a record each is JSON text
    bool                              deprecated  = false; ///< whether it should no longer be used
    std::span<std::string_view const> synonyms    = {};    ///< of a field: words that people write for its key
};
/// No notes.
inline constexpr notes no_notes{};

/// A rule whose C++ type is forgotten: the object inside `schema_of<T>`, and what is asked of it.
template <class Facet>
struct rule
{
    void const*                 self      = nullptr; ///< for the functions
    typename Facet::rule const* functions = nullptr; ///< what the facet asks
    message const*              what = nullptr; ///< the code of an issue about a value that breaks it, and its words
    std::string_view            sentence        = {};      ///< of a `value_error`; no data elsewhere
    waiver const*               lifted_by       = nullptr; ///< null where nothing lifts it
    bool                        before_elements = false;   ///< whether it is judged before the elements of a list
    bool                        exhaustive      = false;   ///< whether it names every value allowed

    /// Whether a waiver that the caller holds lifts it.
    constexpr bool is_lifted(waivers granted) const { return lifted_by && granted.has(*lifted_by); }
};

/// What a schema says of a value besides its type.
template <class Facet>
struct annotation
{
    std::span<rule<Facet> const> rules = {}; ///< on the value, in the order in which they are judged
    std::span<rule<Facet> const> keys  = {}; ///< on each key of a map, likewise
    annotation const*            elements =
        nullptr;         ///< what is said of each element of a list or value of a map; null where nothing is
    bool secret = false; ///< whether the value must not be shown

    /// The first rule in force that names every value allowed, which whatever cannot be such a value breaks; null where there is none.
    constexpr rule<Facet> const* exhaustive(waivers granted) const
    {
        for (auto const& r : rules)
            if (r.exhaustive && !r.is_lifted(granted))
                return &r;
        return nullptr;
    }
};

/// What is said of a value that no field names.
template <class Facet>
inline constexpr annotation<Facet> nothing_said{};

/// A key of an object, and what is said of its value.
template <class Facet>
struct field : annotation<Facet>
{
    std::string_view             name        = {};      ///< the key
    node<Facet> const*           type        = nullptr; ///< of the value; not nullable where it must not be null
    bool                         required    = true;    ///< whether the key must be there
    bool                         defaulted   = false; ///< whether a value of the struct's own stands for an absent key
    bool                         writes_null = false; ///< whether nothing is written as null, instead of left out
    void const*                  self        = nullptr;   ///< for the functions: the `field_t` inside `schema_of<T>`
    typename Facet::field const* functions   = nullptr;   ///< what the facet asks
    model::notes const*          notes       = &no_notes; ///< for people
    std::span<std::string_view const> aliases =
        {}; ///< keys that it is read under where its own is absent, the first that is there
};

/// A rule across fields of an object.
template <class Facet>
struct cross_field
{
    model::rule<Facet>                 rule;           ///< without functions
    std::span<std::string_view const>  names = {};     ///< of the fields that it looks at
    void const*                        self = nullptr; ///< for the functions: the `cross_field_t` inside `schema_of<T>`
    typename Facet::cross_field const* functions = nullptr; ///< what the facet asks
};

/// What a C++ type is as JSON, whatever a field says of it: one for each type in a program.
template <class Facet>
struct node
{
    preflight::shape              shape        = shape::scalar; ///< which of the members below mean something
    json_type                     types        = {};            ///< of JSON, that may be one
    std::string_view              name         = {};            ///< of the JSON type, for people
    rule<Facet>                   wrong_type   = {};            ///< the issue of a value of another JSON type
    typename Facet::scalar const* functions    = nullptr;       ///< of a scalar: what the facet asks
    node const*                   inner        = nullptr;       ///< of a nullable, a sequence or a mapping
    std::span<rule<Facet> const>  rules        = {};            ///< of a sequence: what its type alone asks of it
    std::span<node const* const>  alternatives = {};            ///< of a choice
    std::string_view              tag = {}; ///< of a choice: the key whose word tells; no data where the JSON type does
    std::span<preflight::detail::tag_word const> words = {}; ///< of a choice: what may stand there
    std::string_view                             id    = {}; ///< of a record: the C++ type, as the compiler spells it
    std::span<field<Facet> const>                all_fields = {}; ///< of a record
    std::span<cross_field<Facet> const> cross_fields = {}; ///< of a record, in the order in which they are judged
    model::notes const*                 notes        = &no_notes; ///< of a record: for people
    bool                                closed = false; ///< of a record: whether each key that no field has is an issue

    /// The fields of a record, in the order in which issues are reported; none of anything else.
    constexpr std::span<field<Facet> const> fields() const { return all_fields; }

    /// What an optional, or the like, holds; anything else itself.
    constexpr node const& unwrapped() const { return shape == shape::nullable ? inner->unwrapped() : *this; }

    /// Calls `f` with each record that this is, or that it holds within optionals, lists, maps and choices.
    constexpr void for_each_record(auto const& f) const
    {
        switch (shape) // LCOV_EXCL_BR_LINE: there is no other shape
        {
        case shape::scalar:
        case shape::any:
            break;
        case shape::nullable:
        case shape::sequence:
        case shape::mapping:
            inner->for_each_record(f);
            break;
        case shape::choice:
            for (auto const* const each : alternatives)
                each->for_each_record(f);
            break;
        case shape::record:
            f(*this);
            break;
        }
    }
};

/// The facet that asks nothing: the structure alone.
struct structure
{
    struct nothing ///< is asked of anything
    {};
    using scalar      = nothing;
    using rule        = nothing;
    using field       = nothing;
    using cross_field = nothing;

    template <class V>
    static constexpr scalar scalar_of{};
    template <class Rule, class Subject>
    static constexpr rule rule_of{};
    template <class Field>
    static constexpr field field_of{};
    template <class CrossField>
    static constexpr cross_field cross_field_of{};
};
} // namespace preflight::inline PREFLIGHT_ABI::model
