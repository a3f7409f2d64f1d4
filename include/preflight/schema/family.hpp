// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>

#include <concepts>
#include <type_traits>

/// Structs and their bases, whose members are theirs.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Whether the members of `Base` are members of `T`: it is the same, or a base that is neither virtual nor ambiguous.
template <class Base, class T>
inline constexpr bool is_part_in = false;
template <class Base, class T>
    requires(std::is_base_of_v<Base, T>)
inline constexpr bool is_part_in<Base, T> = std::is_convertible_v<int Base::*, int T::*>;

/// Of several structs the one that is derived from the most.
template <class T, class... Others>
struct most_derived
{
    using type = T;
};
template <class T, class Other, class... More>
struct most_derived<T, Other, More...>
    : most_derived<std::conditional_t<std::is_base_of_v<T, Other>, Other, T>, More...>
{};

template <class... T>
struct owner_of;
template <class T, class... Others>
struct owner_of<T, Others...> : std::conditional_t<detail::all({std::same_as<T, Others>...}), std::type_identity<T>,
                                    most_derived<T, Others...>> // which is not looked at but for several structs
{};

/// Of several structs that whose members all of theirs are, where there is one.
template <class... T>
using owner_among = typename owner_of<T...>::type;

template <class... T>
concept of_one_family = detail::all({is_part_in<T, owner_among<T...>>...});
} // namespace preflight::inline PREFLIGHT_ABI::detail
