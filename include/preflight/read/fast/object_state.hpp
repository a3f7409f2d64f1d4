// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/schema/kind.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

/// What is known of an object while its text is read.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// What rules across fields see of a scalar that has come and is not null.
template <class Subject>
struct kept_value
{
    Subject value = {};
    bool    there = false;
};
/// The same where they only ask whether it has.
struct kept_presence
{
    bool there = false;

    constexpr bool has_value() const { return there; }
};
/// Of a struct, a list or the like: where it is read into, there or in a struct that is made for that.
struct kept_apart
{};

/// What is known of field number `I` of `T`.
template <class T, std::size_t I, class V = typename field_at<T, I>::value_type>
using kept_t = std::conditional_t<across_of<T>(I) == looked_at::nothing, unused,
    std::conditional_t<across_of<T>(I) == looked_at::presence, kept_presence,
        typename std::conditional_t<scalar<unwrapped_t<V>>, std::type_identity<kept_value<subject_t<V>>>,
            std::type_identity<kept_apart>>::type>>;

template <class Indices, class T>
struct all_kept;
template <std::size_t... I, class T>
struct all_kept<std::index_sequence<I...>, T>
{
    using type = detail::bundle<kept_t<T, I>...>;

    /// Whether a rule across fields looks into a struct, a list or the like.
    static constexpr bool apart = (std::same_as<kept_t<T, I>, kept_apart> || ...);
};

/// Whether a `T` is made for rules across fields to look into, where none is read.
template <class T, class Out>
inline constexpr bool is_made = all_kept<field_indices<T>, T>::apart && !output<Out>;

/// An object on the way: which of its fields have come, a bit for each, and what rules across fields need of them.
template <class T, class Out>
struct object_state
{
    char const*                                    at;
    std::size_t                                    depth;
    Out                                            out;
    std::uint64_t                                  seen = 0;
    typename all_kept<field_indices<T>, T>::type   kept = {};
    std::conditional_t<is_made<T, Out>, T, unused> made = {};

    /// Where field number `I` is read to.
    template <std::size_t I>
    auto target()
    {
        if constexpr (output<Out>)
            return &(out->*field_at<T, I>::value.member);
        else if constexpr (std::same_as<kept_t<T, I>, kept_apart>)
            return &(made.*field_at<T, I>::value.member);
        else
            return no_output{};
    }
};

/// The members of a new `T`. It is never destroyed, as what runs at the end of a program may still read.
template <class T>
T const& initial()
{
    alignas(T) static std::array<std::byte, sizeof(T)> place;
    static T const&                                    value = *::new (static_cast<void*>(place.data())) T{};
    return value;
}

/// Whether a `V` is surely copied, whatever it holds: not a struct, which may hold what can only be moved.
template <class V>
inline constexpr bool is_copied = false;
template <scalar V>
inline constexpr bool is_copied<V> = std::is_copy_assignable_v<V>;
template <sequence V>
inline constexpr bool is_copied<V> = is_copied<typename kind<V>::inner>;

/// Makes a union what it is in a new struct, if what it holds there is copied.
template <choice V>
bool renew_choice(V& out, V const& fresh, read_context* spare)
{
    bool is_done = false;
    preflight::detail::with_alternative<V>(kind<V>::index(fresh), [&](auto which) {
        constexpr std::size_t i = decltype(which)::value;
        if constexpr (is_copied<typename kind<V>::template alternative<i>>)
        {
            *fast::alternative<i>(out, spare) = kind<V>::template get<i>(fresh);
            is_done                           = true;
        }
    });
    return is_done;
}

/// Gives a member that has not come what it has in a new `T`, in the memory that it has where that is easy.
template <std::size_t I, class T>
void unset_member(T& out, read_context* spare)
{
    using type   = typename field_at<T, I>::value_type;
    auto& member = out.*field_at<T, I>::value.member;
    if constexpr (nullable<type>)
        fast::unset(member, spare);
    else
    {
        auto const& fresh = initial<T>().*field_at<T, I>::value.member;
        if constexpr (is_emptied<type>)
        {
            fast::empty(member, spare);
            if (fresh.size() == 0)
                return;
        }
        if constexpr (choice<type>)
            if (fast::renew_choice(member, fresh, spare))
                return;
        if constexpr (is_copied<type>)
            member = fresh;
        else
            member = std::move(T{}.*field_at<T, I>::value.member);
    }
}

template <std::size_t I, class T>
void unset_if_absent(T& out, std::uint64_t seen, read_context* spare)
{
    if constexpr (!field_at<T, I>::value.is_required)
        if ((seen >> I & 1) == 0)
            fast::unset_member<I>(out, spare);
}

/// Gives the fields that have not come what they have in a new `T`, and an optional nothing.
template <class T>
PREFLIGHT_OUTLINE void unset_absent(T& out, std::uint64_t seen, read_context* spare)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (unset_if_absent<I>(out, seen, spare), ...); }(
        field_indices<T>{});
}

/// The member that field number `I` has been read to.
template <std::size_t I, class T, class Out>
typename field_at<T, I>::value_type const& member_of(object_state<T, Out> const& state)
{
    if constexpr (output<Out>)
        return state.out->*field_at<T, I>::value.member;
    else
        return state.made.*field_at<T, I>::value.member;
}

/// Whether field number `I` is there and not null.
template <std::size_t I, class T, class Out>
kept_presence presence_of(object_state<T, Out> const& state)
{
    if constexpr (std::same_as<kept_t<T, I>, kept_apart>)
        return {kind<typename field_at<T, I>::value_type>::has(member_of<I>(state))};
    else
        return {detail::get<I>(state.kept).there};
}

/// What a rule across fields sees of field number `I`, all that is absent having been unset.
template <bool Presence, std::size_t I, class T, class Out>
decltype(auto) across(object_state<T, Out> const& state)
{
    using field = field_at<T, I>;
    using type  = typename field::value_type;

    [[maybe_unused]] auto const& kept = detail::get<I>(state.kept);
    if constexpr (Presence)
        return presence_of<I>(state);
    else if constexpr (std::same_as<kept_t<T, I>, kept_apart>)
        return member_of<I>(state);
    else if constexpr (nullable<type>)
        return kept.there ? std::optional(kept.value) : std::nullopt;
    else
        return kept.there ? kept.value : detail::subject_of(initial<T>().*field::value.member);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
