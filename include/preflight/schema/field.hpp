// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule_set.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

/// A field of a schema: a key, the member that holds its value, and what is said of that value.
namespace preflight::inline PREFLIGHT_ABI
{
/// Marks a field whose value must not be shown: it is redacted wherever a report is printed.
inline constexpr struct secret_tag
{
} secret{}; ///< as in `field("password", &T::password, secret)`

/// Marks a field whose key may be absent: the member then has the value that its struct gives it.
inline constexpr struct defaulted_tag
{
} defaulted{}; ///< as in `field("seats", &T::seats, defaulted)`

/// Marks an optional field whose key is always written, as `null` where the member holds nothing.
inline constexpr struct write_null_tag
{
} write_null{}; ///< as in `field("note", &T::note, write_null)`

/// What a schema says of one value: the rules on it, and on its elements where it is a list.
template <class Rules, class Elements, bool Secret>
struct annotation
{
    static constexpr bool is_secret = Secret; ///< whether it must not be shown
    Rules                 rules;              ///< on the value, in the order in which they are judged
    Elements              element_rules;      ///< on each element, likewise

    /// What it says of an element.
    constexpr annotation<Elements, detail::bundle<>, Secret> of_element() const { return {element_rules, {}}; }
};

/// What is said of the root of a document: nothing, as no field names it.
inline constexpr annotation<detail::bundle<>, detail::bundle<>, false> nothing_said{};

/// A key of an object, the member that holds its value, and what is said of that value.
template <class T, class V, class Annotation, bool Defaulted, bool WritesNull = false>
struct field_t : Annotation
{
    /// The struct.
    using owner = T;
    /// Of the member.
    using value_type                   = V;
    static constexpr bool is_defaulted = Defaulted; ///< whether an absent key leaves the member as `T{}` has it
    static constexpr bool is_required  = !nullable<V> && !Defaulted; ///< whether an absent key is an issue
    static constexpr bool writes_null  = WritesNull; ///< whether nothing is written as `null`, instead of left out

    std::string_view name; ///< the key
    V T::* member;         ///< where the value is
};

namespace detail
{
constexpr auto value_rules(auto said) { return detail::flat(said); }
template <class... Rules>
constexpr bundle<> value_rules(element_rules<Rules...>)
{
    return {};
}
constexpr bundle<> value_rules(secret_tag) { return {}; }
constexpr bundle<> value_rules(defaulted_tag) { return {}; }
constexpr bundle<> value_rules(write_null_tag) { return {}; }

constexpr bundle<> rules_on_elements(auto const&) { return {}; }
template <class... Rules>
constexpr bundle<Rules...> rules_on_elements(element_rules<Rules...> set)
{
    return set.rules;
}

template <class Rules, class Subject>
inline constexpr bool all_rules_for = false;
template <class... Rules, class Subject>
inline constexpr bool all_rules_for<bundle<Rules...>, Subject> = (rule_for<Rules, Subject> && ...);
template <class... Rules>
inline constexpr bool all_rules_for<bundle<Rules...>, void> = sizeof...(Rules) == 0;

/// What `field` makes of its arguments.
template <class T, class V, class... Said>
constexpr auto field_of(std::string_view name, V T::* member, Said... said)
{
    auto rules    = detail::joined(detail::value_rules(said)...);
    auto elements = detail::joined(detail::rules_on_elements(said)...);

    using said_of_value = annotation<decltype(rules), decltype(elements), (std::same_as<Said, secret_tag> || ...)>;
    constexpr bool may_be_default = (std::same_as<Said, defaulted_tag> || ...);
    constexpr bool may_be_null    = (std::same_as<Said, write_null_tag> || ...);
    return field_t<T, V, said_of_value, may_be_default, may_be_null>{{rules, elements}, name, member};
}

/// What rules see of a value.
template <class V>
constexpr subject_t<V> subject_of(V const& value)
{
    return kind<V>::subject_of(value);
}
template <sequence V>
constexpr item_count subject_of(V const& value)
{
    return {value.size()};
}

/// Whether `value` keeps `rules`, those aside that a waiver may lift.
template <class V, class... Rules>
constexpr bool keeps([[maybe_unused]] bundle<Rules...> const& rules, [[maybe_unused]] V const& value)
{
    if constexpr (sizeof...(Rules) == 0)
        return true;
    else if constexpr (nullable<V>)
        return !kind<V>::has(value) || detail::keeps(rules, kind<V>::get(value));
    else
        return rules.all_of([&](auto const& rule) {
            if constexpr (requires { rule.lifted_by; })
                return true;
            else
                return rule(detail::subject_of(value));
        });
}

/// Whether what `T{}` has in the member keeps the rules of its field.
template <class Field>
constexpr bool default_keeps_rules(Field const& f)
{
    typename Field::owner made{}; // not const: g++ 12 finds no constant in a const string
    if constexpr (sequence<typename Field::value_type>)
        for (auto const& element : made.*f.member)
            if (!detail::keeps(f.element_rules, element))
                return false;
    return detail::keeps(f.rules, made.*f.member);
}

/// Whether a default breaks a rule of its field, as far as the compiler can tell: where it can make no constant of `T{}`, as of strings in some
/// libraries, or of what a rule says, then no.
template <class Field>
constexpr bool default_breaks_rule(Field const& f)
{
    if constexpr (Field::is_defaulted && std::is_default_constructible_v<typename Field::owner>)
        // LCOV_EXCL_BR_LINE: at run time there is no constant
        return __builtin_constant_p(detail::default_keeps_rules(f)) && !detail::default_keeps_rules(f);
    else
        return false;
}
} // namespace detail

/// What may be said of a member of type `V`: a rule that can judge it, a set of those, rules for each element of a list, or a mark.
template <class A, class V>
concept says_of =
    std::same_as<A, secret_tag> || (std::same_as<A, defaulted_tag> && !nullable<V>) ||
    (std::same_as<A, write_null_tag> && nullable<V>) ||
    (!std::same_as<A, defaulted_tag> && !std::same_as<A, write_null_tag> &&
        detail::all_rules_for<decltype(detail::value_rules(std::declval<A>())), subject_t<V>> &&
        detail::all_rules_for<decltype(detail::rules_on_elements(std::declval<A>())), subject_t<element_t<V>>>);

/// A key, the member that holds its value, and what is said of that value. A key that is not UTF-8 does not compile. A default that breaks one of the rules does not compile, where the
/// compiler can tell: `T{}` must be a constant to it.
template <class T, class V, says_of<V>... Said>
    requires describable<V>
consteval auto field(std::string_view name, V T::* member, Said... said) PREFLIGHT_COMPILE_ERROR_IF(
    detail::default_breaks_rule(detail::field_of(name, member, said...)), "a default that breaks its own rule")
    PREFLIGHT_COMPILE_ERROR_IF(!is_utf8(name), "a name that is not UTF-8")
{
    if (!is_utf8(name))
        compile_errors::a_name_that_is_not_utf_8();
    auto const made = detail::field_of(name, member, said...);
    if (detail::default_breaks_rule(made))
        compile_errors::a_default_that_breaks_its_own_rule();
    return made;
}

/// Selected by what cannot be said of the member, as a rule on another type: the compiler's first error says so.
template <class T, class V, class... Said>
    requires(describable<V> && !(says_of<Said, V> && ...))
PREFLIGHT_COMPILE_ERROR("a rule or a mark that does not fit the type of the member")
consteval auto field(std::string_view name, V T::* member, Said...)
{
    return detail::field_of(name, member);
}

/// Selected by a member that no JSON can spell, as a pointer: the compiler's first error says so.
template <class T, class V, class... Said>
    requires(!describable<V>)
PREFLIGHT_COMPILE_ERROR("a member of a type that no schema describes")
consteval auto field(std::string_view name, V T::* member, Said...)
{
    return detail::field_of(name, member);
}
} // namespace preflight::inline PREFLIGHT_ABI
