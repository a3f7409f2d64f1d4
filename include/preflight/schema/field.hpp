// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/notes.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
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

/// Marks an optional field whose key must be there, perhaps with `null`, which is then always written.
inline constexpr struct required_tag
{
} required{}; ///< as in `field("parent", &T::parent, required)`

/// Marks an optional field whose key may be absent, but never `null`.
inline constexpr struct not_null_tag
{
} not_null{}; ///< as in `field("note", &T::note, not_null)`

/// Other keys under which a field is read where its own is absent: the first of them that is there, as pydantic's `AliasChoices` has it. It is
/// written under its own.
template <std::size_t N>
struct alias
{
    std::array<std::string_view, N> names; ///< in the order in which they are looked for

    /// One that is not UTF-8 does not compile where it is said of a field.
    template <class... A>
        requires(sizeof...(A) == N && N != 0)
    consteval explicit alias(A... each) : names{std::string_view(each)...}
    {}
};
template <class... A>
alias(A...) -> alias<sizeof...(A)>;

/// Which of the marks on presence a field has.
struct presence
{
    bool defaulted  = false; ///< `defaulted`
    bool write_null = false; ///< `write_null`
    bool required   = false; ///< `required`
    bool not_null   = false; ///< `not_null`
    bool inherited  = false; ///< no mark: that the member is one of a base of the struct

    /// Whether one says what another denies.
    constexpr bool is_contradictory() const { return not_null && (required || write_null); }
};

/// A key of an object, the member that holds its value, and what is said of that value.
template <class T, class V, class Annotation, presence Marks = presence{}, std::size_t Examples = 0,
    std::size_t Aliases = 0>
struct field_t : Annotation
{
    /// The struct.
    using owner = T;
    /// Of the member.
    using value_type                   = V;
    static constexpr bool is_defaulted = Marks.defaulted; ///< whether an absent key leaves the member as `T{}` has it
    /// Whether an absent key is an issue.
    static constexpr bool is_required = Marks.required || (!nullable<V> && !Marks.defaulted);
    static constexpr bool takes_null  = nullable<V> && !Marks.not_null; ///< whether the value may be `null`
    /// Whether nothing is written as `null`, instead of left out.
    static constexpr bool        writes_null  = Marks.write_null || Marks.required;
    static constexpr bool        is_inherited = Marks.inherited; ///< whether the member is one of a base of the struct
    static constexpr std::size_t alias_count  = Aliases;         ///< how many other keys it is read under

    std::string_view name;                            ///< the key
    V T::*                                member;     ///< where the value is
    detail::noted<Examples>               notes = {}; ///< for people
    std::array<std::string_view, Aliases> aliases =
        {}; ///< other keys that it is read under, the first that is there where `name` is not
};

namespace detail
{
template <class A>
inline constexpr std::size_t alias_count = 0;
template <std::size_t N>
inline constexpr std::size_t alias_count<alias<N>> = N;

/// All aliases among what is said of a field, in order.
template <class... Said>
constexpr auto aliases_among(Said const&... said)
{
    std::array<std::string_view, (std::size_t{} + ... + alias_count<Said>)> all{};

    [[maybe_unused]] std::size_t n    = 0;
    [[maybe_unused]] auto const  take = [&]<class One>([[maybe_unused]] One const& one) {
        if constexpr (alias_count<One> != 0)
            for (auto const name : one.names)
                all[n++] = name;
    };
    static_cast<void>(std::initializer_list<int>{0, (take(said), 0)...});
    return all;
}

/// The marks on presence among what is said of a field.
template <class... Said>
inline constexpr presence marks_among{
    (std::same_as<Said, defaulted_tag> || ...),
    (std::same_as<Said, write_null_tag> || ...),
    (std::same_as<Said, required_tag> || ...),
    (std::same_as<Said, not_null_tag> || ...),
};

/// What fits an optional member alone.
template <class A>
inline constexpr bool is_mark_of_optionals =
    std::same_as<A, write_null_tag> || std::same_as<A, required_tag> || std::same_as<A, not_null_tag>;

/// What is said of a field besides rules.
template <class A>
inline constexpr bool is_mark = std::same_as<A, secret_tag> || std::same_as<A, defaulted_tag> ||
                                is_mark_of_optionals<A> || alias_count<A> != 0 || is_note<A>;

template <class A>
    requires is_mark<A>
constexpr bundle<> value_rules(A)
{
    return {};
}

/// What `field` makes of its arguments.
template <class T, class V, class... Said>
constexpr auto field_of(std::string_view name, V T::* member, Said... said)
{
    auto rules    = detail::joined(detail::value_rules(said)...);
    auto keys     = detail::joined(detail::on_keys(said)...);
    auto elements = detail::merged(detail::on_elements(said)...);

    using said_of_value =
        annotation<decltype(rules), decltype(keys), decltype(elements), (std::same_as<Said, secret_tag> || ...)>;
    constexpr presence marks   = marks_among<Said...>;
    auto const         notes   = detail::notes_among(said...);
    auto const         aliases = detail::aliases_among(said...);
    return field_t<T, V, said_of_value, marks, decltype(notes)::count,
        std::tuple_size_v<std::remove_const_t<decltype(aliases)>>>{
        {rules, keys, elements}, name, member, notes, aliases};
}

/// Whether the name of a field, or one of its aliases, is not UTF-8.
constexpr bool has_name_beyond_utf8(auto const& f)
{
    return !is_utf8(f.name) || !std::all_of(f.aliases.begin(), f.aliases.end(), is_utf8);
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
template <mapping V>
constexpr entry_count subject_of(V const& value)
{
    return {value.size()};
}

/// A rule on a list that asks for more than the number of its elements.
template <class Rule>
concept looks_at_elements = rule_for<Rule, item_list> && !rule_for<Rule, item_count>;

/// Whether a subject keeps `rules`, those aside that a waiver may lift, or that look at the elements of a list, whose schema may still have to be stated.
template <class... Rules>
constexpr bool keeps_rules([[maybe_unused]] bundle<Rules...> const& rules, [[maybe_unused]] auto const& subject)
{
    return rules.all_of([&]<class Rule>(Rule const& rule) {
        if constexpr (requires { rule.lifted_by; } || looks_at_elements<Rule>)
            return true;
        else
            return rule(subject);
    });
}

/// Whether `value`, and what it holds, keeps the rules of what is said of it, those aside that a waiver may lift.
template <class Said, class V>
constexpr bool keeps([[maybe_unused]] Said const& said, [[maybe_unused]] V const& value)
{
    if constexpr (std::same_as<Said, unsaid>)
        return true;
    else if constexpr (nullable<V>)
        return !kind<V>::has(value) || detail::keeps(said, kind<V>::get(value));
    else
    {
        if constexpr (sequence<V>)
            for (auto const& element : value)
                if (!detail::keeps(said.elements, element))
                    return false;
        if constexpr (mapping<V>)
            for (auto const& [key, held] : value)
                if (!detail::keeps_rules(said.key_rules, std::string_view(key)) || !detail::keeps(said.elements, held))
                    return false;
        if constexpr (std::same_as<decltype(said.rules), bundle<>>)
            return true;
        else
            return detail::keeps_rules(said.rules, detail::subject_of(value));
    }
}

/// Whether each example of a field is one that its member can hold, and that keeps the rules.
template <class Field>
constexpr bool examples_are_valid(Field const& f)
{
    using V = unwrapped_t<typename Field::value_type>;
    if (!f.notes.fit(kind<V>::types))
        return false;
    if constexpr (scalar<V>)
        for (auto const& each : f.notes.samples)
        {
            typename kind<V>::subject subject{};
            if (!kind<V>::decode(each, subject, ignore_issues{}) || !detail::keeps_rules(f.rules, subject))
                return false;
        }
    return true;
}

/// Whether an example is not valid itself, as far as the compiler can tell.
template <class Field>
constexpr bool has_wrong_example(Field const& f)
{
    if constexpr (decltype(f.notes)::count != 0)
        // LCOV_EXCL_BR_LINE: at run time there is no constant
        return __builtin_constant_p(detail::examples_are_valid(f)) && !detail::examples_are_valid(f);
    else
        return false; // LCOV_EXCL_LINE: the compiler alone runs it
}

/// Whether what `T{}` has in the member keeps the rules of its field.
template <class Field>
constexpr bool default_keeps_rules(Field const& f)
{
    typename Field::owner made{}; // not const: g++ 12 finds no constant in a const string
    return detail::keeps(f, made.*f.member);
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

/// What may be said of a member of type `V`: a rule that can judge it, a set of those, rules for each element of a list or key of a map, a
/// mark, or a note.
template <class A, class V>
concept says_of =
    std::same_as<A, secret_tag> || (std::same_as<A, defaulted_tag> && !nullable<V>) ||
    (detail::is_mark_of_optionals<A> && nullable<V>) || detail::is_note<A> || detail::alias_count<A> != 0 ||
    (!detail::is_mark<A> && detail::all_rules_for<decltype(detail::value_rules(std::declval<A>())), subject_t<V>> &&
        detail::all_rules_for<decltype(detail::on_keys(std::declval<A>())), detail::key_subject<V>> &&
        detail::can_be_said<decltype(detail::on_elements(std::declval<A>())), element_t<V>>);

/// A key, the member that holds its value, and what is said of that value. A key that is not UTF-8 does not compile. Neither does a default that
/// breaks one of the rules, nor an example, where the compiler can tell: `T{}` must be a constant to it.
template <class T, class V, says_of<V>... Said>
    requires(describable<V> && !detail::marks_among<Said...>.is_contradictory())
consteval auto field(std::string_view name, V T::* member, Said... said) PREFLIGHT_COMPILE_ERROR_IF(
    detail::default_breaks_rule(detail::field_of(name, member, said...)), "a default that breaks its own rule")
    PREFLIGHT_COMPILE_ERROR_IF(
        detail::has_name_beyond_utf8(detail::field_of(name, member, said...)), "a name that is not UTF-8")
        PREFLIGHT_COMPILE_ERROR_IF(
            detail::has_wrong_example(detail::field_of(name, member, said...)), "an example that is not valid itself")
{
    auto const made = detail::field_of(name, member, said...);
    if (detail::has_name_beyond_utf8(made))
        compile_errors::a_name_that_is_not_utf_8();
    if (detail::default_breaks_rule(made))
        compile_errors::a_default_that_breaks_its_own_rule();
    if (detail::has_wrong_example(made))
        compile_errors::an_example_that_is_not_valid_itself();
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

/// Selected by marks of which one says what another denies: the compiler's first error says so.
template <class T, class V, says_of<V>... Said>
    requires(describable<V> && detail::marks_among<Said...>.is_contradictory())
PREFLIGHT_COMPILE_ERROR("marks that contradict each other")
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
