// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/char_set.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
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

// LCOV_EXCL_START: the compiler alone runs it
/// Whether there is a reader for a `V`. (Each struct is asked on its own, as it may hold itself.)
template <class V>
inline constexpr bool has_reader = scalar<V> || record<V>;
template <class V>
    requires(nullable<V> || sequence<V>)
inline constexpr bool has_reader<V> = has_reader<typename kind<V>::inner>;
/// Whether there is one for each field of `T`.
template <class T>
inline constexpr bool all_have_readers =
    schema_of<T>.fields.all_of([]<class Field>(Field const&) { return has_reader<typename Field::value_type>; });

/// Whether rules across fields of `T` look at scalars only.
template <class T>
inline constexpr bool only_scalars_across = schema_of<T>.cross_fields.all_of(
    [](auto const& rule) { return rule.members.all_of([]<class V>(V T::*) { return scalar<unwrapped_t<V>>; }); });
// LCOV_EXCL_STOP

/// The key of a field as it stands in a text, quotes and colon included.
template <class Field>
inline constexpr auto key_of = [] {
    constexpr std::string_view        name = Field::value.name;
    std::array<char, name.size() + 3> key{'"'};
    std::copy(name.begin(), name.end(), key.begin() + 1);
    key[name.size() + 1] = '"';
    key[name.size() + 2] = ':';
    return key;
}();

/// Whether a text may hold the key of a field as it is: not one that only escapes can spell.
template <class Field>
inline constexpr bool plain_key = std::all_of(Field::value.name.begin(), Field::value.name.end(),
    [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; });

/// What is read for a field: its member, or what that holds, if it must not be null.
template <class Field>
using value_read = std::conditional_t<std::remove_const_t<decltype(Field::value)>::takes_null,
    typename Field::value_type, unwrapped_t<typename Field::value_type>>;

/// Whether a key is an alias of some field.
template <class T>
bool is_alias(std::string_view key)
{
    return !schema_of<T>.fields.all_of(
        [&](auto const& f) { return std::find(f.aliases.begin(), f.aliases.end(), key) == f.aliases.end(); });
}

/// A bit for each field that must be there.
template <class T>
inline constexpr std::uint64_t required_fields = []<std::size_t... I>(std::index_sequence<I...>) consteval {
    return ((std::uint64_t{field_at<T, I>::value.is_required} << I) | ... | 0);
}(field_indices<T>{});

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

/// Whether a rule across fields looks at field number `i`.
template <class T>
constexpr bool is_across(std::size_t i)
{
    bool found = false;
    schema_of<T>.cross_fields.for_each(
        [&](auto const& w) { w.members.for_each([&](auto member) { found |= index_of<T>(member) == i; }); });
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
