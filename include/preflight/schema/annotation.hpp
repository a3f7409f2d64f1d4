// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/schema/rule_set.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

/// What a schema says of a value besides its type: of the value itself, and of those that it holds.
namespace preflight::inline PREFLIGHT_ABI
{
/// What a schema says where it says nothing.
struct unsaid
{
    static constexpr bool is_secret = false; ///< whether the value must not be shown
    detail::bundle<>      rules     = {};    ///< on the value
    detail::bundle<>      key_rules = {};    ///< on each key

    /// What it says of an element: nothing.
    constexpr unsaid of_element() const { return {}; }
};

/// What is said of the root of a document: nothing, as no field names it.
inline constexpr unsaid nothing_said{};

/// What a schema says of one value: the rules on it, those on each key where the value is a map, and what it says of each element of a list or value of a
/// map.
template <class Rules, class Keys = detail::bundle<>, class Elements = unsaid, bool Secret = false>
struct annotation
{
    static constexpr bool is_secret = Secret; ///< whether it must not be shown
    Rules                 rules;              ///< on the value, in the order in which they are judged
    Keys                  key_rules;          ///< on each key, likewise
    Elements              elements;           ///< of each element, another annotation or `unsaid`

    /// What it says of an element.
    constexpr Elements const& of_element() const { return elements; }
};

/// What is said of each element of a list, or value of a map.
template <class Said>
struct element_rules
{
    Said said; ///< an annotation
};

/// Rules on each key of a map.
template <class... Rules>
struct key_rules
{
    detail::bundle<Rules...> rules; ///< in the order in which they are judged
};
template <class... Rules>
key_rules(detail::bundle<Rules...>) -> key_rules<Rules...>;

namespace detail
{
/// The rules on a value among what is said of it.
constexpr auto value_rules(auto said) { return detail::flat(said); }
template <class Said>
constexpr bundle<> value_rules(element_rules<Said>)
{
    return {};
}
template <class... Rules>
constexpr bundle<> value_rules(key_rules<Rules...>)
{
    return {};
}

/// The rules on keys, likewise.
constexpr bundle<> on_keys(auto const&) { return {}; }
template <class... Rules>
constexpr bundle<Rules...> on_keys(key_rules<Rules...> keys)
{
    return keys.rules;
}

/// What is said of the elements, likewise.
constexpr unsaid on_elements(auto const&) { return {}; }
template <class Said>
constexpr Said on_elements(element_rules<Said> each)
{
    return each.said;
}

/// All that is said of one value, in order, as one annotation.
constexpr unsaid merged() { return {}; }
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
        auto rules    = detail::joined(one.rules, other.rules);
        auto keys     = detail::joined(one.key_rules, other.key_rules);
        auto elements = detail::merged(one.elements, other.elements);
        return annotation<decltype(rules), decltype(keys), decltype(elements)>{rules, keys, elements};
    }
}

template <class Rules, class Subject>
inline constexpr bool all_rules_for = false;
template <class... Rules, class Subject>
inline constexpr bool all_rules_for<bundle<Rules...>, Subject> = (rule_for<Rules, Subject> && ...);
template <class... Rules>
inline constexpr bool all_rules_for<bundle<Rules...>, void> = sizeof...(Rules) == 0;

/// What rules on the keys of a `V`, perhaps in an optional, see: text where it is a map.
template <class V>
using key_subject = std::conditional_t<mapping<unwrapped_t<V>>, std::string_view, void>;

/// Whether all of `Said`, of what is said of a `V`, can be judged.
template <class Said, class V>
inline constexpr bool can_be_said = false;
template <class V>
inline constexpr bool can_be_said<unsaid, V> = true;
template <class Rules, class Keys, class Elements, bool Secret, class V>
inline constexpr bool can_be_said<annotation<Rules, Keys, Elements, Secret>, V> =
    !std::is_void_v<V> && all_rules_for<Rules, subject_t<V>> && all_rules_for<Keys, key_subject<V>> &&
    can_be_said<Elements, element_t<V>>;
} // namespace detail

/// Says of a list what each element must keep, or of a map what each value must: rules, sets of rules, and another `each`, or `keys`, where those are
/// lists or maps.
template <class... Said>
consteval auto each(Said... said)
{
    auto rules    = detail::joined(detail::value_rules(said)...);
    auto keys     = detail::joined(detail::on_keys(said)...);
    auto elements = detail::merged(detail::on_elements(said)...);
    using all     = annotation<decltype(rules), decltype(keys), decltype(elements)>;
    return element_rules<all>{{rules, keys, elements}};
}

/// Says of a map that each key must keep these rules, or sets of rules, which see it as text.
template <class... Rules>
consteval auto keys(Rules... rules)
{
    auto const all = detail::joined(detail::flat(rules)...);
    return key_rules{all};
}
} // namespace preflight::inline PREFLIGHT_ABI
