// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/word.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// Keys that the schema knows, as they stand in a text, and what comes behind them.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Whether a key stands at `at`, from where `readable_member` bytes may be read.
template <class Name>
PREFLIGHT_INLINE bool is_spelled([[maybe_unused]] source const& text, [[maybe_unused]] char const* at)
{
    constexpr auto& key = spelled_key<Name>;
    if constexpr (!is_plain<Name>)
        return false;
    else if constexpr (key.size() <= readable_member)
        return fast::stands<key.size()>(at, key.data());
    else
        return text.has(at, {key.data(), key.size()});
}

template <class Field, std::size_t... A>
PREFLIGHT_INLINE std::size_t alias_size(
    [[maybe_unused]] source const& text, [[maybe_unused]] char const* at, std::index_sequence<A...>)
{
    std::size_t size = 0;
    static_cast<void>(
        ((is_spelled<alias_of<Field, A>>(text, at) && (size = spelled_key<alias_of<Field, A>>.size(), true)) || ...));
    return size;
}
/// The size of the key of a field that stands at `at`, or of one of its aliases, the colon included; 0 where there is none.
template <class Field>
PREFLIGHT_INLINE std::size_t key_size(source const& text, char const* at)
{
    using value = std::remove_const_t<decltype(Field::value)>;
    if (is_spelled<name_of<Field>>(text, at))
        return spelled_key<name_of<Field>>.size();
    return fast::alias_size<Field>(text, at, std::make_index_sequence<value::alias_count>{});
}

/// Behind a key of a size, where its value begins: from there `readable` bytes may be read.
PREFLIGHT_INLINE char const* value_place(source& text, char const* at, std::size_t size)
{
    if (*at == ' ')
        ++at;
    if (static_cast<unsigned char>(*at) <= ' ') [[unlikely]]
        return text.settle(skip_space(text, at));
    return size + 1 + readable <= readable_member ? at : text.settle(at);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
