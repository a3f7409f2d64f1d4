#pragma once

#include <preflight/kind.hpp>
#include <preflight/rule_set.hpp>
#include <preflight/tuple.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>

/// How a struct stands as a JSON object: `schema_of<T> = object(field("key", &T::member, rule…), …, where(rule, &T::a, &T::b))`.
///
/// A `std::optional` member means that the key may be absent or null; `defaulted`, that it may be absent and the member then keeps
/// what `T{}` has (an optional has nothing then); anything else is required. Unknown keys are accepted.
namespace preflight
{
/// Marks a field whose value must not be shown: it is masked wherever a report is printed.
inline constexpr struct secret_tag
{
} secret{};

/// Marks a field whose key may be absent: the member then has the value that its struct gives it.
inline constexpr struct defaulted_tag
{
} defaulted{};

/// Marks an optional field whose key is always written, as `null` where the member holds nothing.
inline constexpr struct or_null_tag
{
} or_null{};

/// What a schema says of one value: the rules on it, and on its elements where it is a list.
template <class Rules, class Elements, bool Secret>
struct annotation
{
    static constexpr bool is_secret = Secret;
    Rules                 rules;
    Elements              element_rules;

    /// What it says of an element.
    constexpr annotation<Elements, std::tuple<>, Secret> of_element() const { return {element_rules, {}}; }
};

/// What is said of the root of a document: nothing, as no field names it.
inline constexpr annotation<std::tuple<>, std::tuple<>, false> nothing_said{};

/// A key of an object, the member that holds its value, and what is said of that value.
template <class T, class V, class Annotation, bool Defaulted, bool OrNull = false>
struct field_t : Annotation
{
    using owner                        = T;
    using value_type                   = V;
    static constexpr bool is_defaulted = Defaulted;
    static constexpr bool is_required  = !optional<V> && !Defaulted;
    static constexpr bool is_or_null   = OrNull;

    std::string_view name;
    V T::* member;
};

/// A rule across fields of one object, judged when all of the object's fields are sound.
template <class T, class Rule, class... V>
struct where_t
{
    using owner = T;
    Rule                  rule;
    std::tuple<V T::*...> members;
};

namespace detail
{
constexpr auto value_rules(auto said) { return flat(said); }
template <class... Rules>
constexpr std::tuple<> value_rules(element_rules<Rules...>)
{
    return {};
}
constexpr std::tuple<> value_rules(secret_tag) { return {}; }
constexpr std::tuple<> value_rules(defaulted_tag) { return {}; }
constexpr std::tuple<> value_rules(or_null_tag) { return {}; }

constexpr std::tuple<> rules_on_elements(auto const&) { return {}; }
template <class... Rules>
constexpr std::tuple<Rules...> rules_on_elements(element_rules<Rules...> set)
{
    return set.rules;
}

/// What the walks judge by rules: every subject but an object, whose fields are judged one by one.
template <class Subject>
concept judged =
    !std::is_class_v<Subject> || std::same_as<Subject, std::string_view> || std::same_as<Subject, item_count>;

template <class Rules, class Subject>
inline constexpr bool all_rules_for = false;
template <class... Rules, class Subject>
inline constexpr bool all_rules_for<std::tuple<Rules...>, Subject> =
    sizeof...(Rules) == 0 || (judged<Subject> && (rule_for<Rules, Subject> && ...));

template <class V>
struct element
{
    using type = void;
};
template <list V>
struct element<V>
{
    using type = typename V::value_type;
};

template <class Part>
inline constexpr bool is_where = false;
template <class T, class Rule, class... V>
inline constexpr bool is_where<where_t<T, Rule, V...>> = true;

template <bool Where, class Part>
constexpr auto only(Part part)
{
    if constexpr (is_where<Part> == Where)
        return std::tuple<Part>{part};
    else
        return std::tuple<>{};
}

template <class A, class B>
constexpr bool same(A a, B b)
{
    if constexpr (std::same_as<A, B>)
        return a == b;
    else
        return false;
}
} // namespace detail

/// What may be said of a member of type `V`: a rule that can judge it, a set of those, rules for each element of a list, or a mark.
template <class A, class V>
concept says_of = std::same_as<A, secret_tag> || (std::same_as<A, defaulted_tag> && !optional<V>) ||
                  (std::same_as<A, or_null_tag> && optional<V>) ||
                  (!std::same_as<A, defaulted_tag> && !std::same_as<A, or_null_tag> &&
                      detail::all_rules_for<decltype(detail::value_rules(std::declval<A>())), subject_t<V>> &&
                      detail::all_rules_for<decltype(detail::rules_on_elements(std::declval<A>())),
                          subject_t<typename detail::element<held_t<V>>::type>>);

template <class T, class V, says_of<V>... Said>
    requires describable<V>
consteval auto field(std::string_view name, V T::* member, Said... said)
{
    auto rules    = std::tuple_cat(detail::value_rules(said)...);
    auto elements = std::tuple_cat(detail::rules_on_elements(said)...);

    using said_of_value = annotation<decltype(rules), decltype(elements), (std::same_as<Said, secret_tag> || ...)>;
    constexpr bool may_be_default = (std::same_as<Said, defaulted_tag> || ...);
    constexpr bool may_be_null    = (std::same_as<Said, or_null_tag> || ...);
    return field_t<T, V, said_of_value, may_be_default, may_be_null>{{rules, elements}, name, member};
}

/// A rule across the fields that hold `members`. It sees text as a view, and an optional as an optional.
template <class T, class Rule, class... V>
    requires requires(Rule const& rule, across_t<V>... values) {
        { rule(values...) } -> std::same_as<bool>;
    }
consteval where_t<T, Rule, V...> where(Rule rule, V T::*... members)
{
    return {rule, {members...}};
}

/// The fields of an object and the rules across them.
template <class Fields, class Wheres>
struct object_t
{
    Fields fields;
    Wheres wheres;

    static constexpr std::size_t count = std::tuple_size_v<Fields>;

    /// The name of the field that holds `member`; no data where there is none.
    constexpr std::string_view name_of(auto member) const
    {
        std::string_view name;
        detail::for_each(fields, [&](auto const& f) {
            if (detail::same(f.member, member))
                name = f.name;
        });
        return name;
    }
};

/// The schema of a struct: its fields in the order in which faults are reported, then the rules across them.
/// Two fields of one name, or a rule across a member that no field holds, do not compile.
template <class First, class... Parts>
    requires(std::same_as<typename First::owner, typename Parts::owner> && ...)
consteval auto object(First first, Parts... parts)
{
    auto fields = std::tuple_cat(detail::only<false>(first), detail::only<false>(parts)...);
    auto wheres = std::tuple_cat(detail::only<true>(first), detail::only<true>(parts)...);

    object_t<decltype(fields), decltype(wheres)> schema{fields, wheres};

    std::array<std::string_view, schema.count> names{};
    std::size_t                                n = 0;
    detail::for_each(schema.fields, [&](auto const& f) { names[n++] = f.name; });
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end())
        throw "two fields of one name";
    bool held = true;
    detail::for_each(schema.wheres, [&](auto const& w) {
        detail::for_each(w.members, [&](auto member) { held &= schema.name_of(member).data() != nullptr; });
    });
    if (!held)
        throw "a rule across a member that no field holds";
    return schema;
}
} // namespace preflight
