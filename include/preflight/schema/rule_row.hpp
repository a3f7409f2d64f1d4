// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/rule.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <memory>
#include <string_view>
#include <type_traits>

/// The rules of a schema as data, without their types: all of a struct in one row.
namespace preflight::inline PREFLIGHT_ABI::model::compiled
{
// LCOV_EXCL_START: the compiler alone runs it
/// The schema of `T`; one that is stated of the members of a base is one of its own here.
template <class T>
inline constexpr auto bound = schema_of<T>.template of<T>();
template <class T>
constexpr auto const& schema()
{
    using first = std::remove_cvref_t<decltype(preflight::detail::get<0>(schema_of<T>.fields))>;
    if constexpr (std::is_same_v<typename first::owner, T>)
        return schema_of<T>;
    else
        return bound<T>;
}
// LCOV_EXCL_STOP

/// `from`, which must outlive it, without its C++ type.
template <class Facet, class Rule>
constexpr rule<Facet> forget(Rule const& from, typename Facet::rule const* functions)
{
    rule<Facet> to;
    to.self            = std::addressof(from);
    to.functions       = functions;
    to.what            = &message_of(from.code);
    to.before_elements = before_elements<Rule>;
    to.exhaustive      = exhaustive<Rule>;
    if constexpr (requires { from.sentence; })
        to.sentence = from.sentence;
    if constexpr (requires { from.lifted_by; })
        to.lifted_by = &from.lifted_by;
    return to;
}

// LCOV_EXCL_START: the compiler alone runs it
/// How many rules `Said` has, on a value and on what it holds.
template <class Said>
consteval std::size_t rules_in()
{
    if constexpr (std::same_as<Said, unsaid>)
        return 0;
    else
        return decltype(Said::rules)::size + decltype(Said::key_rules)::size +
               compiled::rules_in<decltype(Said::elements)>();
}

/// All rules on the fields of `T` in one row: of each field its own, then those on its keys and on its elements.
template <class T>
inline constexpr std::size_t rule_count = compiled::schema<T>().fields.apply(
    [](auto const&... f) { return (std::size_t{} + ... + compiled::rules_in<std::remove_cvref_t<decltype(f)>>()); });

/// Puts rules on a `Subject` into the row, one after the other. No lambda: g++ 12 takes as long for each as there are.
template <class Facet, class Subject>
struct forgetter
{
    rule<Facet>* to;

    template <class Rule>
    constexpr void operator()(Rule const& from)
    {
        *to++ = compiled::forget<Facet>(from, &Facet::template rule_of<Rule, Subject>);
    }
};

/// Puts rules on a `Subject` into the row; returns the place behind.
template <class Facet, class Subject>
constexpr rule<Facet>* forget_each(rule<Facet>* to, auto const& rules)
{
    forgetter<Facet, Subject> each{to};
    rules.for_each(each);
    return each.to;
}

/// Puts what is said of a `V` into the row; returns the place behind.
template <class Facet, class V, class Said>
constexpr rule<Facet>* forget_all(rule<Facet>* to, [[maybe_unused]] Said const& said)
{
    if constexpr (compiled::rules_in<Said>() != 0)
    {
        to = compiled::forget_each<Facet, subject_t<V>>(to, said.rules);
        to = compiled::forget_each<Facet, std::string_view>(to, said.key_rules);
        to = compiled::forget_all<Facet, element_t<V>>(to, said.elements);
    }
    return to;
}

template <class Facet, class T>
inline constexpr auto rules_of = [] {
    std::array<rule<Facet>, rule_count<T>> all{};
    rule<Facet>*                           to = all.data();
    compiled::schema<T>().fields.for_each([&](auto const& f) {
        using F = std::remove_cvref_t<decltype(f)>;
        to      = compiled::forget_all<Facet, typename F::value_type>(to, f);
    });
    return all;
}();

/// Where the rules of each field begin in that row.
template <class T>
inline constexpr auto first_rules = [] {
    std::array<std::size_t, compiled::schema<T>().count> all{};
    std::size_t                                          n = 0, at = 0;
    compiled::schema<T>().fields.for_each([&](auto const& f) {
        all[n++] = at;
        at += compiled::rules_in<std::remove_cvref_t<decltype(f)>>();
    });
    return all;
}();

/// The rules that the type itself states.
template <class Facet, class V>
inline constexpr auto own_rules_of = [] {
    std::array<rule<Facet>, decltype(kind<V>::rules)::size> all{};
    compiled::forget_each<Facet, subject_t<V>>(all.data(), kind<V>::rules);
    return all;
}();
// LCOV_EXCL_STOP
} // namespace preflight::inline PREFLIGHT_ABI::model::compiled
