// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/family.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

/// A rule across fields, and what it can judge.
namespace preflight::inline PREFLIGHT_ABI
{
/// A rule across fields of one object, judged when all of the object's fields are sound.
template <class T, class Rule, class... V>
struct cross_field_t
{
    using owner = T;                   ///< the struct
    Rule                      rule;    ///< takes one argument for each member
    detail::bundle<V T::*...> members; ///< in the order of the rule's arguments
};

namespace detail
{
/// Whether a `To` is made of an `S` without narrowing it, also within an optional.
template <class To, class S>
inline constexpr bool holds = requires(S const& s) { To{s}; }; // in braces nothing is narrowed
template <class To, class S>
inline constexpr bool holds<std::optional<To>, S> = holds<To, S>;
template <class To, class S>
inline constexpr bool holds<std::optional<To>, std::optional<S>> = holds<To, S>;

/// Becomes whatever holds an `S` as it is.
template <class S>
struct unnarrowed
{
    template <class To>
        requires holds<To, S>
    operator To() const;
};
template <class V>
inline constexpr std::string_view name_for = {}; // of a field that holds a `V`, whatever it is
template <class S>
using offered =
    std::conditional_t<std::is_reference_v<S>, S, unnarrowed<S>>; // what is seen as it is, nothing can narrow
} // namespace detail

/// A rule that can judge members of the types `V` together, and is handed them as they are: one whose predicate would narrow a scalar, as an `int`
/// for a `double`, cannot. (A predicate that is a template, or has several forms, is not asked what it takes.)
template <class Rule, class... V>
concept judges_across = detail::explained<Rule> && (describable<V> && ...) && requires(Rule const& rule, cross_field_argument_t<V>... values) {
    { rule(values...) } -> std::same_as<bool>;
    rule.keywords(detail::put_anything{}, detail::name_for<V>...);
} && (!requires { &Rule::operator(); } || requires(Rule const& rule, detail::offered<cross_field_argument_t<V>>... values) {
    rule(values...);
});

/// A rule across the fields that hold `members`. It sees text as a view, an optional as an optional, and a struct or a list as the member is.
template <class Rule, class... T, class... V>
    requires(judges_across<Rule, V...> && detail::of_one_family<T...>)
consteval auto cross_field(Rule rule, V T::*... members)
{
    using owner = detail::owner_among<T...>;
    return cross_field_t<owner, Rule, V...>{rule, detail::bundled(static_cast<V owner::*>(members)...)};
}

/// Selected by a rule that takes no such values, or another number of them: the compiler's first error says so.
template <class Rule, class First, class... T, class FirstV, class... V>
    requires(!judges_across<Rule, FirstV, V...>)
PREFLIGHT_COMPILE_ERROR("a rule across members of types that it cannot judge")
consteval auto cross_field(Rule, FirstV First::* member, V T::*...)
{
    return cross_field_t<First, std::true_type, FirstV>{{}, detail::bundled(member)};
}
} // namespace preflight::inline PREFLIGHT_ABI
