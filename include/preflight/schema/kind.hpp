// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The kinds of C++ types that a schema can describe, and how rules see their values.
namespace preflight::inline PREFLIGHT_ABI
{
/// The schema of `T`: specialise it with an `object(…)` to describe a type of your own.
template <class T>
inline constexpr auto schema_of = nullptr;

/// A struct that has a schema.
template <class T>
concept described = std::is_class_v<T> && !std::same_as<decltype(schema_of<T>), std::nullptr_t const>;

namespace detail
{
template <class V>
concept character = std::same_as<std::remove_cv_t<V>, char> || std::same_as<std::remove_cv_t<V>, wchar_t> ||
                    std::same_as<std::remove_cv_t<V>, char8_t> || std::same_as<std::remove_cv_t<V>, char16_t> ||
                    std::same_as<std::remove_cv_t<V>, char32_t>;
}

/// Text, in UTF-8: a JSON string.
template <class V>
concept text = std::same_as<V, std::string> || std::same_as<V, std::string_view>;

/// What is `true` or `false` in JSON.
template <class V>
concept boolean = std::same_as<V, bool>;

/// A whole number of any width, signed or not, and no character: a JSON number without a fraction.
template <class V>
concept integer = std::integral<V> && !boolean<V> && !detail::character<V> && std::same_as<V, std::remove_cv_t<V>>;

/// A floating-point number: any JSON number.
template <class V>
concept real = std::floating_point<V>;

/// Whether `V` is a vector whose elements can be referred to, unlike those of `std::vector<bool>`.
template <class V>
inline constexpr bool is_list = false;
/// Of the vectors all but one.
template <class E, class A>
inline constexpr bool is_list<std::vector<E, A>> = !std::same_as<E, bool>;
/// A `std::vector`, of anything but `bool`: a JSON array.
template <class V>
concept list = is_list<V>;

/// What an optional holds; any other type itself.
template <class V>
struct held
{
    /// `V` without its optional.
    using type = V;
};
/// What an optional holds.
template <class V>
struct held<std::optional<V>>
{
    /// `V` without its optional.
    using type = V;
};
/// What an optional holds; any other type itself.
template <class V>
using unwrapped_t = typename held<V>::type;

/// A `std::optional`: a value that may be absent or null.
template <class V>
concept optional = !std::same_as<V, unwrapped_t<V>>;

namespace detail
{
/// A list of what a schema can describe. (Of a struct in it no more is asked: it may be the one that is being described.)
template <class E>
inline constexpr bool is_element = std::is_class_v<E> || boolean<E> || integer<E> || real<E>;
template <class E>
inline constexpr bool is_element<std::optional<E>> = is_element<E>;
template <class E, class A>
inline constexpr bool is_element<std::vector<E, A>> = list<std::vector<E, A>> && is_element<E>;
template <class V>
inline constexpr bool is_describable_list = false;
template <list V>
inline constexpr bool is_describable_list<V> = is_element<typename V::value_type>;
template <class V>
concept describable_list = is_describable_list<V>;
} // namespace detail

/// A type whose values a schema can describe.
template <class V>
concept describable = described<unwrapped_t<V>> || text<unwrapped_t<V>> || boolean<unwrapped_t<V>> ||
                      integer<unwrapped_t<V>> || real<unwrapped_t<V>> || detail::describable_list<unwrapped_t<V>>;

/// A type that a whole document can spell: a struct with a schema, or a list of what a schema can describe.
template <class T>
concept document_type = described<T> || (list<T> && describable<T>);

/// The number of elements of a list: what rules on a list see of it.
struct item_count
{
    std::size_t n; ///< how many; 0 for an empty list
};

namespace detail
{
template <class V>
struct subject
{
    using type = V;
};
template <text V>
struct subject<V>
{
    using type = std::string_view;
};
template <list V>
struct subject<V>
{
    using type = item_count;
};
} // namespace detail

/// What rules on a `V` see: text as a view, a list as its number of elements, an optional as what it holds.
template <class V>
using subject_t = typename detail::subject<unwrapped_t<V>>::type;

namespace detail
{
template <class V>
struct across
{
    using type = subject_t<V>;
};
template <optional V>
struct across<V>
{
    using type = std::optional<subject_t<V>>;
};
} // namespace detail

/// What rules across fields see of a `V`: an optional as an optional, and else what other rules see.
template <class V>
using cross_field_argument_t = typename detail::across<V>::type;

/// What a rule sees of text, which must outlive it.
template <text V>
constexpr std::string_view subject_of(V const& value)
{
    return value;
}
/// What a rule sees of a list.
template <list V>
constexpr item_count subject_of(V const& value)
{
    return {value.size()};
}
/// What a rule sees of any other value, which is the value.
template <class V>
constexpr V const& subject_of(V const& value)
{
    return value;
}
} // namespace preflight::inline PREFLIGHT_ABI
