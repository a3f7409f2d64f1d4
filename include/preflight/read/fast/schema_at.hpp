// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

/// The parts of a schema as types, so that what is said there is constant where it is used.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Field number `I` of `T`.
template <class T, std::size_t I>
struct field_at
{
    static constexpr auto value = detail::get<I>(schema_of<T>.fields);
    using value_type            = typename decltype(value)::value_type;
};

/// What `Said` says of the elements of a list.
template <class Said>
struct element_at
{
    static constexpr auto value = Said::value.of_element();
};

/// What `Said` says of the keys of a map.
template <class Said>
struct keys_at
{
    static constexpr auto value =
        annotation<std::remove_const_t<decltype(Said::value.key_rules)>>{Said::value.key_rules, {}, {}};
};

/// Nothing, as a schema says of the alternatives of a union, and of structs in a list.
struct nothing_at
{
    static constexpr auto value = nothing_said;
};

/// Rule number `R` of those that `Said` has on a value.
template <class Said, std::size_t R>
struct rule_at
{
    static constexpr auto value = detail::get<R>(Said::value.rules);
    using type                  = std::remove_const_t<decltype(value)>;
};

template <class Said>
using rule_indices = std::make_index_sequence<decltype(Said::value.rules)::size>;

template <class T>
inline constexpr std::size_t field_count = schema_of<T>.count;
template <class T>
using field_indices = std::make_index_sequence<field_count<T>>;

/// A key as it stands in a text, quotes and colon included. `Name` has it as its value.
template <class Name>
inline constexpr auto spelled_key = [] {
    constexpr std::string_view        name = Name::value;
    std::array<char, name.size() + 3> key{'"'};
    std::copy(name.begin(), name.end(), key.begin() + 1);
    key[name.size() + 1] = '"';
    key[name.size() + 2] = ':';
    return key;
}();

/// Whether a text may hold a key as it is: not one that only escapes can spell.
template <class Name>
inline constexpr bool is_plain = std::all_of(Name::value.begin(), Name::value.end(),
    [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; });

/// The name of a field, and its alias number `A`.
template <class Field>
struct name_of
{
    static constexpr std::string_view value = Field::value.name;
};
template <class Field, std::size_t A>
struct alias_of
{
    static constexpr std::string_view value = Field::value.aliases[A];
};

/// What is read for a field: its member, or what that holds, if it must not be null.
template <class Field>
using value_read = std::conditional_t<std::remove_const_t<decltype(Field::value)>::takes_null,
    typename Field::value_type, unwrapped_t<typename Field::value_type>>;

/// A bit for each field that must be there.
template <class T>
inline constexpr std::uint64_t required_fields = []<std::size_t... I>(std::index_sequence<I...>) consteval {
    return ((std::uint64_t{field_at<T, I>::value.is_required} << I) | ... | 0);
}(field_indices<T>{});

/// So many fields are read in one function at most: those of an object, and of the objects in it that have no more of their own.
inline constexpr std::size_t most_at_once = 16;

template <class T>
inline constexpr std::size_t weight = 0;

/// How many fields an object has that is a member, or may be one; 0 of what is read in a function of its own. (Nothing that a pointer or a list leads to
/// is counted: what is counted cannot hold itself.)
template <class V>
inline constexpr std::size_t weight_inside = 0;
template <record V>
inline constexpr std::size_t weight_inside<V> = weight<V> <= most_at_once ? weight<V> : 0;
template <record V>
inline constexpr std::size_t weight_inside<std::optional<V>> = weight_inside<V>;

/// How many fields an object has, with those of the objects that are read with it.
template <described T>
inline constexpr std::size_t weight<T> = []<std::size_t... I>(std::index_sequence<I...>) consteval {
    return (field_count<T> + ... + weight_inside<typename field_at<T, I>::value_type>);
}(field_indices<T>{});

/// What is said of a struct in a list: nothing, and that it is read where the list is.
template <record V>
struct listed_at : nothing_at
{
    using value_type = V;
};

/// Whether the object that is read for `Said` is read where that is: it is a member, may be one, or is in a list.
template <class Said>
concept is_read_here = weight_inside<typename Said::value_type> != 0;

/// The number of the field that holds `member`; `field_count` where there is none.
template <class T, class M>
constexpr std::size_t index_of(M member)
{
    std::size_t index = 0, found = field_count<T>;
    schema_of<T>.fields.for_each([&](auto const& f) {
        if (detail::same(f.member, member))
            found = index;
        ++index;
    });
    return found;
}

/// A rule across fields that only asks which of them are there.
template <class Rule>
concept asks_presence = requires { requires Rule::asks_presence; };

/// What rules across fields look at.
enum class looked_at : unsigned char
{
    nothing,
    presence,
    value
};

/// What of field number `i` a rule across fields looks at.
template <class T>
constexpr looked_at across_of(std::size_t i)
{
    looked_at found = looked_at::nothing;
    schema_of<T>.cross_fields.for_each([&](auto const& c) {
        constexpr looked_at now =
            asks_presence<std::remove_cvref_t<decltype(c.rule)>> ? looked_at::presence : looked_at::value;
        c.members.for_each([&](auto member) {
            if (index_of<T>(member) == i)
                found = (std::max)(found, now);
        });
    });
    return found;
}

/// Rule across fields number `W` of `T`, and the number of the `K`th field that it looks at.
template <class T, std::size_t W>
struct cross_field_at
{
    static constexpr auto        value = detail::get<W>(schema_of<T>.cross_fields);
    static constexpr std::size_t size  = decltype(value.members)::size;

    template <std::size_t K>
    static constexpr std::size_t index = index_of<T>(detail::get<K>(value.members));
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
