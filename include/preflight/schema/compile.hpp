// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule_row.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

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

// LCOV_EXCL_START: the compiler alone runs it
template <class Facet, class T, std::size_t Level>
inline constexpr auto elements_of = nullptr;

/// What field number `n`, of which `Said` is said, says of its elements, `Level` levels in.
template <class Facet, class T, std::size_t Level, class Said>
constexpr void annotate(annotation<Facet>& to, std::size_t n, std::size_t first_rule)
{
    if constexpr (!std::same_as<Said, unsaid>)
    {
        using Elements = decltype(Said::elements);
        to.rules       = {rules_of<Facet, T>.data() + first_rule, decltype(Said::rules)::size};
        to.keys        = {to.rules.data() + to.rules.size(), decltype(Said::key_rules)::size};
        if constexpr (!std::same_as<Elements, unsaid>)
            to.elements = &elements_of<Facet, T, Level + 1>[n];
    }
}

/// What `Said` says of elements, `Level` levels in.
template <class Said, std::size_t Level>
struct said_within
{
    using type =
        typename said_within<std::remove_cvref_t<decltype(std::declval<Said>().of_element())>, Level - 1>::type;
};
template <class Said>
struct said_within<Said, 0>
{
    using type = Said;
};

/// What is said of the elements of each field, `Level` levels in.
template <class Facet, class T, std::size_t Level>
    requires(Level != 0)
inline constexpr auto elements_of<Facet, T, Level> = [] {
    std::array<annotation<Facet>, compiled::schema<T>().count> all{};
    std::size_t                                                n = 0;
    compiled::schema<T>().fields.for_each([&](auto const& f) {
        using F                 = std::remove_cvref_t<decltype(f)>;
        using Said              = typename said_within<F, Level>::type;
        std::size_t const above = compiled::rules_in<F>() - compiled::rules_in<Said>();
        compiled::annotate<Facet, T, Level, Said>(all[n], n, first_rules<T>[n] + above);
        ++n;
    });
    return all;
}();

/// The notes on an object or a field, which must outlive them.
constexpr notes as_data(auto const& from)
{
    return {from.name, from.meaning, from.samples, from.is_dropped, from.other_words};
}

/// Those on each field, and on the object itself.
template <class T>
inline constexpr auto notes_of = [] {
    std::array<notes, compiled::schema<T>().count + 1> all{};
    std::size_t                                        n = 0;
    compiled::schema<T>().fields.for_each([&](auto const& f) { all[n++] = compiled::as_data(f.notes); });
    all[n] = compiled::as_data(compiled::schema<T>().notes);
    return all;
}();

template <class Facet, class T>
inline constexpr auto fields_of = [] {
    std::array<field<Facet>, compiled::schema<T>().count> all{};
    std::size_t                                           n = 0;
    compiled::schema<T>().fields.for_each([&](auto const& f) {
        using F  = std::remove_cvref_t<decltype(f)>;
        auto& to = all[n];
        compiled::annotate<Facet, T, 0, F>(to, n, first_rules<T>[n]);
        to.secret      = F::is_secret;
        to.name        = f.name;
        using V        = typename F::value_type;
        to.type        = &node_of<Facet, std::conditional_t<F::takes_null, V, unwrapped_t<V>>>;
        to.aliases     = f.aliases;
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

/// What a choice may be.
template <class Facet, class V>
inline constexpr auto alternatives_of = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<node<Facet> const*, sizeof...(I)>{&node_of<Facet, typename kind<V>::template alternative<I>>...};
}(std::make_index_sequence<kind<V>::count>());

/// The names of the fields that the rules across fields look at, rule by rule.
template <class T>
inline constexpr std::size_t name_count =
    compiled::schema<T>().cross_fields.apply([](auto const&... c) { return (std::size_t{} + ... + c.members.size); });
template <class T>
inline constexpr auto names_of = [] {
    std::array<std::string_view, name_count<T>> all{};
    std::size_t                                 n = 0;
    compiled::schema<T>().cross_fields.for_each([&](auto const& c) {
        c.members.for_each([&](auto member) { all[n++] = compiled::schema<T>().name_of(member); });
    });
    return all;
}();

template <class Facet, class T>
inline constexpr auto cross_fields_of = [] {
    std::array<cross_field<Facet>, decltype(compiled::schema<T>().cross_fields)::size> all{};
    std::size_t                                                                        n    = 0;
    std::string_view const*                                                            name = names_of<T>.data();
    compiled::schema<T>().cross_fields.for_each([&](auto const& c) {
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
        if constexpr (decltype(compiled::schema<T>().cross_fields)::size != 0)
            n.cross_fields = compiled::cross_fields_of<Facet, T>;
        n.closed = compiled::schema<T>().is_closed;
        if (!compiled::schema<T>().notes.empty())
            n.notes = &compiled::notes_of<T>.back();
    }
}

template <class Facet, class V>
consteval node<Facet> describe()
{
    using K = kind<V>;

    node<Facet> n;
    n.shape = K::what;
    if constexpr (nullable<V> || sequence<V> || mapping<V>)
        n.inner = &node_of<Facet, typename K::inner>;
    if constexpr (!nullable<V>)
    {
        n.types = K::types;
        n.name  = K::name;
    }
    else
        n.types = preflight::detail::types_of<V>;
    if constexpr (choice<V>)
        n.alternatives = compiled::alternatives_of<Facet, V>;
    if constexpr (tagged_choice<V>)
    {
        n.tag   = K::key();
        n.words = K::words();
    }
    if constexpr (requires { K::wrong_type; })
        n.wrong_type = compiled::forget<Facet>(
            K::wrong_type, &Facet::template rule_of<std::remove_const_t<decltype(K::wrong_type)>, void>);
    if constexpr (requires { K::rules; })
        n.rules = compiled::own_rules_of<Facet, V>;
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
