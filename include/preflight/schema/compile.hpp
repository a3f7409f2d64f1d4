// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/field.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

/// From `schema_of<T>` to the model: constants, made by the compiler. What a struct costs is here.
namespace preflight::inline PREFLIGHT_ABI::model
{
/// Makes the node of a type: what `node_of` holds.
template <class Facet, class V>
consteval node<Facet> describe();

/// What `V` is as JSON, with what a facet asks of it. (A struct that holds itself asks for the address while this is made.)
template <class Facet, class V>
inline constexpr node<Facet> node_of = model::describe<Facet, V>();

namespace compiled
{
/// The name of a type, as the compiler spells it.
template <class V>
constexpr auto id_of()
{
    std::string_view const spelled = __PRETTY_FUNCTION__;                  // LCOV_EXCL_LINE: the compiler alone runs it
    std::string_view const before  = "V = ";                               // LCOV_EXCL_LINE: as above
    auto const             begin   = spelled.find(before) + before.size(); // LCOV_EXCL_LINE: as above
    return spelled.substr(begin, spelled.rfind(']') - begin);              // LCOV_EXCL_LINE: as above
}

/// `from`, which must outlive it, without its C++ type.
template <class Facet, class Rule>
constexpr rule<Facet> forget(Rule const& from, typename Facet::rule const* functions)
{
    rule<Facet> to;
    to.self            = std::addressof(from);
    to.functions       = functions;
    to.what            = &message_of(Rule::code);
    to.before_elements = before_elements<Rule>;
    to.exhaustive      = exhaustive<Rule>;
    if constexpr (requires { from.sentence; })
        to.sentence = from.sentence;
    if constexpr (requires { from.lifted_by; })
        to.lifted_by = &from.lifted_by;
    return to;
}

// LCOV_EXCL_START: the compiler alone runs it
/// All rules on the fields of `T` in one row: of each field its own, then those on its elements.
template <class T>
inline constexpr std::size_t rule_count = schema_of<T>.fields.apply(
    [](auto const&... f) { return (std::size_t{} + ... + (f.rules.size + f.element_rules.size)); });

template <class Facet, class T>
inline constexpr auto rules_of = [] {
    std::array<rule<Facet>, rule_count<T>> all{};
    std::size_t                            n = 0;
    schema_of<T>.fields.for_each([&](auto const& f) {
        using V = typename std::remove_cvref_t<decltype(f)>::value_type;
        f.rules.for_each([&](auto const& r) {
            using R  = std::remove_cvref_t<decltype(r)>;
            all[n++] = compiled::forget<Facet>(r, &Facet::template rule_of<R, subject_t<V>>);
        });
        f.element_rules.for_each([&](auto const& r) {
            using R  = std::remove_cvref_t<decltype(r)>;
            all[n++] = compiled::forget<Facet>(r, &Facet::template rule_of<R, subject_t<element_t<V>>>);
        });
    });
    return all;
}();

/// Where the rules of each field begin in that row.
template <class T>
inline constexpr auto first_rules = [] {
    std::array<std::size_t, schema_of<T>.count> all{};
    std::size_t                                 n = 0, at = 0;
    schema_of<T>.fields.for_each([&](auto const& f) {
        all[n++] = at;
        at += f.rules.size + f.element_rules.size;
    });
    return all;
}();

/// What is said of the elements of each field.
template <class Facet, class T>
inline constexpr auto elements_of = [] {
    std::array<annotation<Facet>, schema_of<T>.count> all{};
    std::size_t                                       n = 0;
    schema_of<T>.fields.for_each([&](auto const& f) {
        all[n].rules = {rules_of<Facet, T>.data() + first_rules<T>[n] + f.rules.size, f.element_rules.size};
        ++n;
    });
    return all;
}();

/// The notes on an object or a field, which must outlive them.
constexpr notes as_data(auto const& from) { return {from.name, from.meaning, from.samples, from.is_dropped}; }

/// Those on each field, and on the object itself.
template <class T>
inline constexpr auto notes_of = [] {
    std::array<notes, schema_of<T>.count + 1> all{};
    std::size_t                               n = 0;
    schema_of<T>.fields.for_each([&](auto const& f) { all[n++] = compiled::as_data(f.notes); });
    all[n] = compiled::as_data(schema_of<T>.notes);
    return all;
}();

template <class Facet, class T>
inline constexpr auto fields_of = [] {
    std::array<field<Facet>, schema_of<T>.count> all{};
    std::size_t                                  n = 0;
    schema_of<T>.fields.for_each([&](auto const& f) {
        using F        = std::remove_cvref_t<decltype(f)>;
        auto& to       = all[n];
        to.rules       = {rules_of<Facet, T>.data() + first_rules<T>[n], f.rules.size};
        to.elements    = f.element_rules.size != 0 ? &elements_of<Facet, T>[n] : nullptr;
        to.secret      = F::is_secret;
        to.name        = f.name;
        to.type        = &node_of<Facet, typename F::value_type>;
        to.required    = F::is_required;
        to.defaulted   = F::is_defaulted;
        to.writes_null = F::writes_null;
        to.self        = &f;
        to.functions   = &Facet::template field_of<F>;
        if (!f.notes.empty())
            to.notes = &notes_of<T>[n];
        ++n;
    });
    return all;
}();

/// The names of the fields that the rules across fields look at, rule by rule.
template <class T>
inline constexpr std::size_t name_count =
    schema_of<T>.cross_fields.apply([](auto const&... c) { return (std::size_t{} + ... + c.members.size); });
template <class T>
inline constexpr auto names_of = [] {
    std::array<std::string_view, name_count<T>> all{};
    std::size_t                                 n = 0;
    schema_of<T>.cross_fields.for_each(
        [&](auto const& c) { c.members.for_each([&](auto member) { all[n++] = schema_of<T>.name_of(member); }); });
    return all;
}();

template <class Facet, class T>
inline constexpr auto cross_fields_of = [] {
    std::array<cross_field<Facet>, decltype(schema_of<T>.cross_fields)::size> all{};
    std::size_t                                                               n    = 0;
    std::string_view const*                                                   name = names_of<T>.data();
    schema_of<T>.cross_fields.for_each([&](auto const& c) {
        using C  = std::remove_cvref_t<decltype(c)>;
        all[n++] = {
            compiled::forget<Facet>(c.rule, nullptr), {name, c.members.size}, &c, &Facet::template cross_field_of<C>};
        name += c.members.size;
    });
    return all;
}();
// LCOV_EXCL_STOP
} // namespace compiled

/// A struct's own part of a node.
template <class Facet, class T>
consteval void describe_record(node<Facet>& n)
{
    static_assert(described<T>, "a struct without a schema: specialise preflight::schema_of for it");
    if constexpr (described<T>)
    {
        n.id         = compiled::id_of<T>();
        n.all_fields = compiled::fields_of<Facet, T>;
        if constexpr (decltype(schema_of<T>.cross_fields)::size != 0)
            n.cross_fields = compiled::cross_fields_of<Facet, T>;
        if (!schema_of<T>.notes.empty())
            n.notes = &compiled::notes_of<T>.back();
    }
}

template <class Facet, class V>
consteval node<Facet> describe()
{
    using K = kind<V>;

    node<Facet> n;
    n.shape = K::what;
    if constexpr (nullable<V> || sequence<V>)
        n.inner = &node_of<Facet, typename K::inner>;
    if constexpr (!nullable<V>)
    {
        n.types      = K::types;
        n.name       = K::name;
        n.wrong_type = compiled::forget<Facet>(
            K::wrong_type, &Facet::template rule_of<std::remove_const_t<decltype(K::wrong_type)>, void>);
    }
    if constexpr (scalar<V>)
        n.functions = &Facet::template scalar_of<V>;
    if constexpr (record<V>)
        model::describe_record<Facet, V>(n);
    return n;
}
} // namespace preflight::inline PREFLIGHT_ABI::model

namespace preflight::inline PREFLIGHT_ABI
{
/// What `T` is as JSON, as data: fields, types and rules, without any of the functions that judge or describe (`schema/model.hpp`).
///
///     for (auto const& field : preflight::model_of<job>.fields())
///         std::cout << field.name << ": " << field.type->unwrapped().name << '\n';
template <describable T>
inline constexpr model::node<model::structure> const& model_of = model::node_of<model::structure, T>;
} // namespace preflight::inline PREFLIGHT_ABI
