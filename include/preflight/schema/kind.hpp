// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/schema/item_list.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// How C++ types stand in JSON: a few shapes, which every walk knows, and any number of kinds, each of which is one of them.
namespace preflight::inline PREFLIGHT_ABI
{
/// All that a walk distinguishes. Closed: a walk handles each of them, or does not compile.
enum class shape : unsigned char
{
    scalar,   ///< a JSON value that holds no others; its kind knows it
    nullable, ///< null, or a value of another type
    sequence, ///< an array of values of one type
    mapping,  ///< an object of any keys, whose values are of one type
    record,   ///< an object with the fields of a schema
    choice,   ///< a value of one of several types, which its JSON type or a tag in it tells
    any       ///< JSON of which no more is asked
};

namespace detail
{
/// The schema that a struct states itself, by a static member function `schema()`; null where there is none.
template <class T>
consteval auto stated_inside()
{
    if constexpr (requires { T::schema().cross_fields; })
        return T::schema();
    else
        return nullptr;
}
} // namespace detail

/// The schema of `T`: specialise it with an `object(…)` to describe a struct of your own, or return that from a `static consteval auto schema()` in it.
template <class T>
inline constexpr auto schema_of = detail::stated_inside<T>();

/// A struct that has a schema. (Asking makes the compiler look: ask only once all schemas are stated.)
template <class T>
concept described = std::is_class_v<T> && !std::same_as<decltype(schema_of<T>), std::nullptr_t const>;

/// How a `V` stands in JSON: specialise it, in a header of its own, for a type that is none of those in `kinds/`.
///
/// Of every kind:
/// - `what`, its shape.
///
/// Of all but a `nullable`:
/// - `types`, the JSON types that may be one; `name`, that type for people;
/// - `wrong_type`, a constant with the code and the parameters of the issue that a value of another JSON type is, if there is another.
///
/// Of a scalar, whose functions are all static, and `constexpr` where structs are judged by the compiler:
/// - `subject`, the type that rules see: it can be copied, and made without arguments;
/// - `decode(scalar, subject, report)`: whether a `json_scalar`, of one of `types`, is a sound value, which is then in `subject`; of one that
///   is not, `report` is called with what is broken, which is a rule or has its `code`, `parameters` and perhaps `sentence`;
/// - `encode(value, put)`, which calls `put` with a `bool`, a `std::int64_t`, a `std::uint64_t`, a `double` or a `std::string_view`, which need not
///   outlive the call;
/// - `is_sound(value)`, whether what `encode` puts would be decoded again (if not, it is of one of `types` all the same, so that no other alternative of
///   a variant takes it for its own); `subject_of(value)`, of any value, sound or not;
/// - `assign(value, subject)`, needed only where values are read;
/// - `keywords(put)`, which puts the JSON Schema keywords, `type` among them, that say exactly what `decode` takes;
/// - `edges(inside, outside)`, which gives the generator JSON values at the edge of the type, and just beyond it: to be left out only where most JSON
///   values of `types` are sound.
///
/// Of a `nullable`: `inner`, the type it holds; `has(value)`, `get(value)`, `emplace(value)`, which makes one where there is none, `reset(value)`.
///
/// Of a `sequence`: `inner`; `subject`, which is `item_list`; `resize(value, n)`. Its elements are what iterators and `[]` give. One that always has
/// as many elements has that number as `size`, and a bundle of the `rules` that every JSON value of it must keep.
///
/// Of a `mapping`: `inner`; `subject`, which is `entry_count`; `clear(value)`, and `emplace(value, key)`, which returns the value under a key, there or
/// new. It has a `size()`, and its iterators give pairs of a key, which is text, and a value.
///
/// Of a `choice`: `count`, the number of its alternatives; `alternative<I>`, their types; `index(value)`, which of them a value holds, `count` where it
/// holds none; `get<I>(value)`, and `emplace<I>(value)`, which makes one where another is. If a word in it tells objects apart: `key()`, under which it
/// stands, and `words()`, each with the number of its alternative, which are known once all schemas are stated. If not, no JSON type is that of two.
///
/// Of an `any`: `is_sound(value, levels)`, whether it could be read as it is, with so many levels of arrays and objects at most.
template <class V>
struct kind
{};

/// A type that has a kind, or else a struct, whose schema may still have to be stated.
template <class V>
concept describable = requires { kind<V>::what; };

/// A scalar, as a walk over a C++ value meets it.
template <class V>
concept scalar = kind<V>::what == shape::scalar;
/// An optional, or the like.
template <class V>
concept nullable = kind<V>::what == shape::nullable;
/// A list, or the like.
template <class V>
concept sequence = kind<V>::what == shape::sequence;
/// A map by text.
template <class V>
concept mapping = kind<V>::what == shape::mapping;
/// A struct.
template <class V>
concept record = kind<V>::what == shape::record;

/// A variant, or the like.
template <class V>
concept choice = kind<V>::what == shape::choice;
/// One that a word in it tells.
template <class V>
concept tagged_choice = choice<V> && requires { kind<V>::key(); };
/// Any JSON.
template <class V>
concept any_json = kind<V>::what == shape::any;
/// What is null for some value.
template <class V>
concept takes_null = nullable<V> || is_among(json_type::null, kind<V>::types);

namespace detail
{
template <class V>
struct unwrapped
{
    using type = V;
};
template <nullable V>
struct unwrapped<V>
{
    using type = typename kind<V>::inner;
};

/// The JSON types that may be a `V`: of one that may be null, null too.
template <class V>
inline constexpr json_type types_of = kind<V>::types;
template <nullable V>
inline constexpr json_type types_of<V> = types_of<typename kind<V>::inner> | json_type::null;

/// A word, and the number of the alternative that it stands for.
struct tag_word
{
    std::string_view text;
    std::size_t      alternative;
};

/// Calls `f` with the number of an alternative of `V` as a constant; not where there is none of that number.
template <choice V>
constexpr void with_alternative(std::size_t which, auto const& f)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((which == I ? static_cast<void>(f(std::integral_constant<std::size_t, I>())) : static_cast<void>(0)), ...);
    }(std::make_index_sequence<kind<V>::count>());
}

/// The number of the alternative that a value of a JSON type is, or an object with a word under its key; how many they are where it is none.
template <choice V>
constexpr std::size_t alternative_of(json_type type)
{
    std::size_t found = kind<V>::count;
    for (std::size_t which = 0; which != kind<V>::count; ++which)
        detail::with_alternative<V>(which, [&](auto i) {
            if (is_among(type, types_of<typename kind<V>::template alternative<decltype(i)::value>>))
                found = which;
        });
    return found;
}
template <tagged_choice V>
constexpr std::size_t alternative_of(std::string_view word)
{
    for (auto const& each : kind<V>::words())
        if (each.text == word)
            return each.alternative;
    return kind<V>::count;
}

template <class V>
struct subject
{
    using type = void;
};
template <class V>
    requires requires { typename kind<V>::subject; }
struct subject<V>
{
    using type = typename kind<V>::subject;
};

/// The number of elements that every `V` has; 0 where they vary.
template <class V>
inline constexpr std::size_t fixed_size = 0;
template <class V>
    requires requires { kind<V>::size; }
inline constexpr std::size_t fixed_size<V> = kind<V>::size;

template <class V>
struct element
{
    using type = void;
};
template <class V>
    requires(sequence<V> || mapping<V>)
struct element<V>
{
    using type = typename kind<V>::inner;
};
} // namespace detail

/// What an optional, or the like, holds; any other type itself.
template <class V>
using unwrapped_t = typename detail::unwrapped<V>::type;

/// What rules on a `V` see: text as a view, a list or a map as the number of what it holds, an optional as what it holds; void where no rule can see it.
template <class V>
using subject_t = typename detail::subject<unwrapped_t<V>>::type;

/// What a list or a map, perhaps in an optional, has elements or values of; void for anything else.
template <class V>
using element_t = typename detail::element<unwrapped_t<V>>::type;

namespace detail
{
template <class V>
struct cross_field_argument
{
    using type = V const&;
};
template <class V>
    requires scalar<unwrapped_t<V>>
struct cross_field_argument<V>
{
    using type = std::conditional_t<nullable<V>, std::optional<subject_t<V>>, subject_t<V>>;
};
} // namespace detail

/// What rules across fields see of a `V`: a struct, a list or an optional of those as it is, of a scalar what other rules see, in an optional where
/// the member is one.
template <class V>
using cross_field_argument_t = typename detail::cross_field_argument<V>::type;

namespace detail
{
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
} // namespace detail

/// What a whole document can be: anything that has a kind; a struct needs its schema.
template <class T>
concept document_type = describable<T> && (!record<T> || described<T>);

namespace detail
{
/// What a function takes for a value of a document, and not for text or a JSON value, when its type is not said.
template <class T>
concept plain_document =
    document_type<T> && !std::convertible_to<T const&, std::string_view> && !(any_json<T> && takes_null<T>);

/// The first argument of a template whose others are deduced: no type that a caller says fits it.
enum class deduced
{
    always
};
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
