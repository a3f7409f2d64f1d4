// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/notes.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string_view>

/// What is said of a field besides rules: marks, and other keys.
namespace preflight::inline PREFLIGHT_ABI
{
/// Marks a field whose value must not be shown: it is redacted wherever a report is printed.
inline constexpr struct secret_tag
{
} secret{}; ///< as in `field("password", &T::password, secret)`

/// Marks a field whose key may be absent: the member then has the value that its struct gives it.
inline constexpr struct defaulted_tag
{
} defaulted{}; ///< as in `field("seats", &T::seats, defaulted)`

/// Marks an optional field whose key is always written, as `null` where the member holds nothing.
inline constexpr struct write_null_tag
{
} write_null{}; ///< as in `field("note", &T::note, write_null)`

/// Marks an optional field whose key must be there, perhaps with `null`, which is then always written.
inline constexpr struct required_tag
{
} required{}; ///< as in `field("parent", &T::parent, required)`

/// Marks an optional field whose key may be absent, but never `null`.
inline constexpr struct not_null_tag
{
} not_null{}; ///< as in `field("note", &T::note, not_null)`

/// Other keys under which a field is read where its own is absent: the first of them that is there, as pydantic's `AliasChoices` has it. It is
/// written under its own.
template <std::size_t N>
struct alias
{
    std::array<std::string_view, N> names; ///< in the order in which they are looked for

    /// One that is not UTF-8 does not compile where it is said of a field.
    template <class... A>
        requires(sizeof...(A) == N && N != 0)
    consteval explicit alias(A... each) : names{std::string_view(each)...}
    {}
};
template <class... A>
alias(A...) -> alias<sizeof...(A)>;

/// Which of the marks on presence a field has.
struct presence
{
    bool defaulted  = false; ///< `defaulted`
    bool write_null = false; ///< `write_null`
    bool required   = false; ///< `required`
    bool not_null   = false; ///< `not_null`
    bool inherited  = false; ///< no mark: that the member is one of a base of the struct

    /// Whether one says what another denies.
    constexpr bool is_contradictory() const { return not_null && (required || write_null); }
};

namespace detail
{
template <class A>
inline constexpr std::size_t alias_count = 0;
template <std::size_t N>
inline constexpr std::size_t alias_count<alias<N>> = N;

/// All aliases among what is said of a field, in order.
template <class... Said>
constexpr auto aliases_among(Said const&... said)
{
    std::array<std::string_view, (std::size_t{} + ... + alias_count<Said>)> all{};

    [[maybe_unused]] std::size_t n    = 0;
    [[maybe_unused]] auto const  take = [&]<class One>([[maybe_unused]] One const& one) {
        if constexpr (alias_count<One> != 0)
            for (auto const name : one.names)
                all[n++] = name;
    };
    static_cast<void>(std::initializer_list<int>{0, (take(said), 0)...});
    return all;
}

/// The marks on presence among what is said of a field.
template <class... Said>
inline constexpr presence marks_among{
    (std::same_as<Said, defaulted_tag> || ...),
    (std::same_as<Said, write_null_tag> || ...),
    (std::same_as<Said, required_tag> || ...),
    (std::same_as<Said, not_null_tag> || ...),
};

/// What fits an optional member alone.
template <class A>
inline constexpr bool is_mark_of_optionals =
    std::same_as<A, write_null_tag> || std::same_as<A, required_tag> || std::same_as<A, not_null_tag>;

/// What is said of a field besides rules.
template <class A>
inline constexpr bool is_mark = std::same_as<A, secret_tag> || std::same_as<A, defaulted_tag> ||
                                is_mark_of_optionals<A> || alias_count<A> != 0 || is_note<A> || is_note_on_key<A>;

template <class A>
    requires is_mark<A>
constexpr bundle<> value_rules(A)
{
    return {};
}
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
