// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/field_errors.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/marks.hpp>
#include <preflight/schema/notes.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// A field of a schema: a key, the member that holds its value, and what is said of that value.
namespace preflight::inline PREFLIGHT_ABI
{
/// A key of an object, the member that holds its value, and what is said of that value.
template <class T, class V, class Annotation, presence Marks = presence{}, std::size_t Examples = 0,
    std::size_t Aliases = 0, std::size_t Synonyms = 0>
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
    detail::noted<Examples, Synonyms>     notes = {}; ///< for people
    std::array<std::string_view, Aliases> aliases =
        {}; ///< other keys that it is read under, the first that is there where `name` is not
};

namespace detail
{
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
        std::tuple_size_v<std::remove_const_t<decltype(aliases)>>, decltype(notes)::synonyms>{
        {rules, keys, elements}, name, member, notes, aliases};
}
} // namespace detail

/// What may be said of a member of type `V`: a rule that can judge it, a set of those, rules for each element of a list or key of a map, a
/// mark, or a note.
template <class A, class V>
concept says_of =
    std::same_as<A, secret_tag> || (std::same_as<A, defaulted_tag> && !nullable<V>) ||
    (detail::is_mark_of_optionals<A> && nullable<V>) || detail::is_note<A> || detail::is_note_on_key<A> ||
    detail::alias_count<A> != 0 ||
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
