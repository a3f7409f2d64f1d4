// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/schema/rule_set.hpp>

#include <concepts>
#include <type_traits>

/// What a schema says of a value besides its type: of the value itself, and of those that it holds.
namespace preflight::inline PREFLIGHT_ABI
{
/// What a schema says where it says nothing.
struct unsaid
{
    static constexpr bool is_secret = false; ///< whether the value must not be shown
    detail::bundle<>      rules     = {};    ///< on the value

    /// What it says of an element: nothing.
    constexpr unsaid of_element() const { return {}; }
};

/// What is said of the root of a document: nothing, as no field names it.
inline constexpr unsaid nothing_said{};

/// What a schema says of one value: the rules on it, and what it says of the elements where the value is a list.
template <class Rules, class Elements = unsaid, bool Secret = false>
struct annotation
{
    static constexpr bool is_secret = Secret; ///< whether it must not be shown
    Rules                 rules;              ///< on the value, in the order in which they are judged
    Elements              elements;           ///< of each element, another annotation or `unsaid`

    /// What it says of an element.
    constexpr Elements const& of_element() const { return elements; }
};

/// What is said of each element of a list.
template <class Said>
struct element_rules
{
    Said said; ///< an annotation
};

namespace detail
{
/// The rules on a value among what is said of it.
constexpr auto value_rules(auto said) { return detail::flat(said); }
template <class Said>
constexpr bundle<> value_rules(element_rules<Said>)
{
    return {};
}

/// What is said of the elements, likewise.
constexpr unsaid on_elements(auto const&) { return {}; }
template <class Said>
constexpr Said on_elements(element_rules<Said> each)
{
    return each.said;
}

/// All that is said of one value, in order, as one annotation.
constexpr unsaid merged() { return {}; } // LCOV_EXCL_LINE: the compiler alone runs it
template <class Only>
constexpr Only merged(Only only)
{
    return only;
}
template <class One, class Other, class... More>
constexpr auto merged(One one, Other other, More... more)
{
    if constexpr (sizeof...(More) != 0)
        return detail::merged(detail::merged(one, other), more...);
    else if constexpr (std::same_as<Other, unsaid>)
        return one;
    else if constexpr (std::same_as<One, unsaid>)
        return other;
    else
    {
        auto const rules    = detail::joined(one.rules, other.rules);
        auto const elements = detail::merged(one.elements, other.elements);
        return annotation<std::remove_const_t<decltype(rules)>, std::remove_const_t<decltype(elements)>>{
            rules, elements};
    }
}

template <class Rules, class Subject>
inline constexpr bool all_rules_for = false;
template <class... Rules, class Subject>
inline constexpr bool all_rules_for<bundle<Rules...>, Subject> = (rule_for<Rules, Subject> && ...);
template <class... Rules>
inline constexpr bool all_rules_for<bundle<Rules...>, void> = sizeof...(Rules) == 0;

/// Whether all of `Said`, of what is said of a `V`, can be judged.
template <class Said, class V>
inline constexpr bool can_be_said = false;
template <class V>
inline constexpr bool can_be_said<unsaid, V> = true;
template <class Rules, class Elements, bool Secret, class V>
inline constexpr bool can_be_said<annotation<Rules, Elements, Secret>, V> =
    !std::is_void_v<V> && all_rules_for<Rules, subject_t<V>> && can_be_said<Elements, element_t<V>>;
} // namespace detail

/// Says of a list what each element must keep: rules, sets of rules, and another `each` where the elements are lists.
template <class... Said>
consteval auto each(Said... said)
{
    auto const rules    = detail::joined(detail::value_rules(said)...);
    auto const elements = detail::merged(detail::on_elements(said)...);
    using all           = annotation<std::remove_const_t<decltype(rules)>, std::remove_const_t<decltype(elements)>>;
    return element_rules<all>{{rules, elements}};
}
} // namespace preflight::inline PREFLIGHT_ABI
