// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Initialises whatever it is given to. Never called: it counts the members of an aggregate.
struct anything
{
    template <class U>
        requires(
            !nullable<U> || !std::is_constructible_v<unwrapped_t<U>, anything>) // which an optional would take, too
    operator U() const; // NOLINT(google-explicit-constructor): it converts
};

/// Whether a struct has a member for each index, and no further one.
template <class T, std::size_t... I>
constexpr bool has_members(std::index_sequence<I...>)
{
    constexpr auto one = [](std::size_t) { return anything{}; };          // LCOV_EXCL_LINE: never called
    return requires { T{one(I)...}; } && !requires { T{one(I)..., {}}; }; // LCOV_EXCL_LINE: the compiler knows
}

// LCOV_EXCL_START: the compiler alone runs it
/// Whether the schema names every member of a struct, and of the structs among them. A struct of which this is hard to say is taken for another:
/// one with a base, an array or a constructor.
template <record T>
inline constexpr bool names_all_members = [] {
    if constexpr (!std::is_aggregate_v<T>)
        return false;
    else
        return detail::has_members<T>(std::make_index_sequence<decltype(schema_of<T>.fields)::size>{}) &&
               schema_of<T>.fields.all_of([](auto const& f) {
                   using F = std::remove_cvref_t<decltype(f)>;
                   using V = typename F::value_type;
                   if (F::is_inherited || !std::is_same_v<typename F::owner, T>)
                       return false;
                   if constexpr (record<V>)
                       return names_all_members<V>;
                   return true;
               });
}();
// LCOV_EXCL_STOP

/// Returns an element, or the value of an optional, that is about to be read again: it has what a new one has, but for what its schema names. That
/// is read, into the memory that it has.
template <class V>
constexpr V& renewed(V& value)
{
    return value;
}
template <record V>
    requires(!names_all_members<V>)
PREFLIGHT_OUTLINE constexpr V& renewed(V& value)
{
    V fresh{};
    schema_of<V>.fields.for_each([&](auto const& f) { fresh.*f.member = std::move(detail::renewed(value.*f.member)); });
    return value = std::move(fresh);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
