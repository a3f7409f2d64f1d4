// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/cross_field.hpp>
#include <preflight/schema/family.hpp>
#include <preflight/schema/field.hpp>
#include <preflight/schema/notes.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// The parts of an object: fields, rules across them, notes and marks.
namespace preflight::inline PREFLIGHT_ABI
{
/// Marks an object of which each key that no field has is an issue.
inline constexpr struct closed_tag
{
} closed{}; ///< as in `object(closed, field("seats", &T::seats))`

namespace detail
{
/// What a part of an object is.
enum class part : unsigned char
{
    field,
    cross_field,
    other // a note or a mark
};
template <class Part>
inline constexpr bool is_of_any = is_note<Part> || is_note_on_key<Part> || std::same_as<Part, closed_tag>;
template <class Part>
inline constexpr part part_of = is_of_any<Part> ? part::other : part::field;
template <class T, class Rule, class... V>
inline constexpr part part_of<cross_field_t<T, Rule, V...>> = part::cross_field;

/// Those of `parts` that are one, in order.
template <part Which, class... Parts>
constexpr auto only(bundle<Parts...> const& parts)
{
    constexpr std::array<bool, sizeof...(Parts)> is_one{part_of<Parts> == Which...};
    constexpr auto                               where = [&] {
        std::array<std::size_t, std::count(is_one.begin(), is_one.end(), true)> all{};
        for (std::size_t i = 0, found = 0; i != is_one.size(); ++i)
            if (is_one[i])
                all[found++] = i;
        return all;
    }();
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return detail::bundled(detail::get<where[I]>(parts)...);
    }(std::make_index_sequence<where.size()>{});
}

/// The struct that a part is of; void where it is of any.
template <class Part>
struct owner_of_part
{
    using type = void;
};
template <class Part>
    requires requires { typename Part::owner; }
struct owner_of_part<Part>
{
    using type = typename Part::owner;
};

/// Whether a part says something of `T`, or of any struct.
template <class Part, class T>
inline constexpr bool is_part_of =
    (is_of_any<Part> && !is_note_on_key<Part>) || is_part_in<typename owner_of_part<Part>::type, T>;

/// The struct that the first of several parts is of.
template <class... Parts>
struct first_owner
{
    using type = void;
};
template <class First, class... Parts>
struct first_owner<First, Parts...> : first_owner<Parts...>
{};
template <class First, class... Parts>
    requires requires { typename First::owner; }
struct first_owner<First, Parts...> : owner_of_part<First>
{};

/// That of all of them, notes and marks aside.
template <class... Parts>
using owner_of_parts = owner_among<typename first_owner<Parts...>::type,
    typename std::conditional_t<is_of_any<Parts>, first_owner<Parts...>, owner_of_part<Parts>>::type...>;

/// How many of them are fields, or rules across those.
template <class... Parts>
inline constexpr std::size_t count_of_parts = detail::sum({(is_of_any<Parts> ? 0 : 1)...});

/// Whether all are parts of one struct, or of its bases.
template <class... Parts>
concept of_one_struct = detail::all({is_part_of<Parts, owner_of_parts<Parts...>>...});

/// A part of an object as one of `T`; one of no base of that stays what it is.
template <class T, class Part>
constexpr Part part_for(Part const& part)
{
    return part;
}
// LCOV_EXCL_START: the compiler alone runs it
constexpr presence inherited(presence marks)
{
    marks.inherited = true;
    return marks;
}
template <class T, class Base, class V, class Annotation, presence Marks, std::size_t Examples, std::size_t Aliases,
    std::size_t Synonyms>
    requires(!std::same_as<Base, T> && is_part_in<Base, T>)
constexpr auto part_for(field_t<Base, V, Annotation, Marks, Examples, Aliases, Synonyms> const& f)
{
    return field_t<T, V, Annotation, detail::inherited(Marks), Examples, Aliases, Synonyms>{
        f, f.name, f.member, f.notes, f.aliases};
}
template <class T, class Base, class Rule, class... V>
    requires(!std::same_as<Base, T> && is_part_in<Base, T>)
constexpr auto part_for(cross_field_t<Base, Rule, V...> const& c)
{
    return c.members.apply([&](V Base::*... member) {
        return cross_field_t<T, Rule, V...>{c.rule, detail::bundled(static_cast<V T::*>(member)...)};
    });
}
// LCOV_EXCL_STOP
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
