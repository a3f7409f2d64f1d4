// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/schema_at.hpp>
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
/// Where a value goes that is only judged.
struct no_output
{};

/// What is known of a field that no rule across fields looks at.
struct unused
{};
/// What rules across fields see of a field that has come and is not null.
template <class Subject>
struct kept_value
{
    Subject value = {};
    bool    there = false;
};

/// What is known of field number `I` of `T`. (A struct or a list is where it has been read to.)
template <class T, std::size_t I, class V = typename field_at<T, I>::value_type>
using kept_t = std::conditional_t<is_across<T>(I) && scalar<unwrapped_t<V>>, kept_value<subject_t<V>>, unused>;

template <class Indices, class T>
struct all_kept;
template <std::size_t... I, class T>
struct all_kept<std::index_sequence<I...>, T>
{
    using type = detail::bundle<kept_t<T, I>...>;
};

/// Whether objects of `T` are read here: with up to 64 fields, for each of which there is a reader, and, where a rule across fields looks at a struct or a list, with an output to find it in.
template <class T, class Out>
inline constexpr bool is_readable =
    field_count<T> <= 64 && all_have_readers<T> && (only_scalars_across<T> || !std::same_as<Out, no_output>);

/// An object on the way: which of its fields have come, a bit for each, and what rules across fields need of them.
template <class T, class Out>
struct object_state
{
    char const*                                  at;
    std::size_t                                  depth;
    Out                                          out;
    std::uint64_t                                seen = 0;
    typename all_kept<field_indices<T>, T>::type kept = {};
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

template <std::size_t I, class T>
void unset_if_absent(T& out, std::uint64_t seen)
{
    using field = field_at<T, I>;
    using type  = typename field::value_type;
    if constexpr (!field::value.is_required)
        if ((seen >> I & 1) == 0)
        {
            if constexpr (nullable<type>)
                kind<type>::reset(out.*field::value.member);
            else if constexpr (is_copied<type>)
                out.*field::value.member = initial<T>().*field::value.member;
            else
                out.*field::value.member = std::move(T{}.*field::value.member);
        }
}

/// Gives the fields that have not come what they have in a new `T`, and an optional nothing.
template <class T>
PREFLIGHT_OUTLINE void unset_absent(T& out, std::uint64_t seen)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (unset_if_absent<I>(out, seen), ...); }(field_indices<T>{});
}

/// What a rule across fields sees of field number `I`.
template <std::size_t I, class T, class Out>
cross_field_argument_t<typename field_at<T, I>::value_type> across(object_state<T, Out> const& state)
{
    using field                       = field_at<T, I>;
    [[maybe_unused]] auto const& kept = detail::get<I>(state.kept);
    if constexpr (!scalar<unwrapped_t<typename field::value_type>>)
        return state.out->*field::value.member;
    else if constexpr (nullable<typename field::value_type>)
        return kept.there ? std::optional(kept.value) : std::nullopt;
    else
        return kept.there ? kept.value : detail::subject_of(initial<T>().*field::value.member);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
