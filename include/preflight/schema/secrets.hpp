// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/object.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// The names of the fields that a schema marks `secret`. A value under such a name is redacted wherever a report is printed, also where
/// the document is not of the shape that the schema asks for.
using secret_names = std::span<std::string_view const>;

namespace detail
{
template <class T, class... Above>
constexpr std::size_t collect_secrets(std::string_view* out);

template <class V, class... Above>
constexpr std::size_t collect_secrets_in(std::string_view* out)
{
    using inner = unwrapped_t<V>;
    if constexpr (list<inner>)
        return collect_secrets_in<typename inner::value_type, Above...>(out);
    else if constexpr (described<inner> && !(std::same_as<inner, Above> || ...))
        return collect_secrets<inner, Above...>(out);
    else
        return 0;
}

template <class Field, class... Above>
constexpr std::size_t collect_secrets_of(Field const& f, std::string_view* out)
{
    if constexpr (Field::is_secret)
        return (out ? void(*out = f.name) : void()), 1;
    else
        return collect_secrets_in<typename Field::value_type, Above...>(out);
}

/// Writes the names of the secret fields of `T`, and of what it holds, to `out` unless that is null; returns how many there are.
template <class T, class... Above>
constexpr std::size_t collect_secrets(std::string_view* out)
{
    std::size_t n = 0;
    for_each(schema_of<T>.fields, [&](auto const& f) {
        n += collect_secrets_of<std::remove_cvref_t<decltype(f)>, T, Above...>(f, out ? out + n : nullptr);
    });
    return n;
}

template <class T>
inline constexpr auto secrets_of = [] {
    std::array<std::string_view, collect_secrets_in<T>(nullptr)> names{};
    collect_secrets_in<T>(names.data());
    return names;
}();
} // namespace detail

/// The names of all secret fields in a document of `T`.
template <document_type T>
constexpr secret_names secret_names_of()
{
    return detail::secrets_of<T>;
}
} // namespace preflight::inline PREFLIGHT_ABI
