#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The kinds of C++ types that a schema can describe, and how rules see their values.
namespace preflight
{
/// The schema of `T`: specialise it with an `object(…)` to describe a type of your own.
template <class T>
inline constexpr auto schema_of = nullptr;

template <class T>
concept described = std::is_class_v<T> && !std::same_as<decltype(schema_of<T>), std::nullptr_t const>;

template <class V>
concept text = std::same_as<V, std::string> || std::same_as<V, std::string_view>;

template <class V>
concept boolean = std::same_as<V, bool>;

template <class V>
concept integer = std::integral<V> && !boolean<V>;

template <class V>
concept real = std::floating_point<V>;

template <class V>
inline constexpr bool is_list = false;
template <class E, class A>
inline constexpr bool is_list<std::vector<E, A>> = !std::same_as<E, bool>;
template <class V>
concept list = is_list<V>;

/// What an optional holds; any other type itself.
template <class V>
struct held
{
    using type = V;
};
template <class V>
struct held<std::optional<V>>
{
    using type = V;
};
template <class V>
using held_t = typename held<V>::type;

template <class V>
concept optional = !std::same_as<V, held_t<V>>;

/// A type whose values a schema can describe.
template <class V>
concept describable = described<held_t<V>> || text<held_t<V>> || boolean<held_t<V>> || integer<held_t<V>> ||
                      real<held_t<V>> || list<held_t<V>>;

/// The number of elements of a list: what rules on a list see of it.
struct item_count
{
    std::size_t n;
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
using subject_t = typename detail::subject<held_t<V>>::type;

template <text V>
constexpr std::string_view subject_of(V const& value)
{
    return value;
}
template <list V>
constexpr item_count subject_of(V const& value)
{
    return {value.size()};
}
template <class V>
constexpr V const& subject_of(V const& value)
{
    return value;
}
} // namespace preflight
