// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/tag.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The type of the JSON value that begins with a character: a number where it is none of the others.
constexpr json_type type_by(char first)
{
    switch (first)
    {
    case '"':
        return json_type::string;
    case '{':
        return json_type::object;
    case '[':
        return json_type::array;
    case 't':
    case 'f':
        return json_type::boolean;
    case 'n':
        return json_type::null;
    default:
        return json_type::number;
    }
}

/// A value of one of several types, which its first character tells, or the word under a tag.
template <choice V>
struct value_reader<V>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_OUTLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept&)
    {
        std::size_t which = kind<V>::count;
        if constexpr (tagged_choice<V>)
        {
            std::string_view const word = find_word(in, at, kind<V>::key());
            if (word.data())
                which = preflight::detail::alternative_of<V>(word);
        }
        else
            which = preflight::detail::alternative_of<V>(type_by(*at));
        return one_of(which, in, at, depth, out, std::make_index_sequence<kind<V>::count>{});
    }

private:
    template <class Out, std::size_t... I>
    PREFLIGHT_INLINE static char const* one_of(
        std::size_t which, reading& in, char const* at, std::size_t depth, Out out, std::index_sequence<I...>)
    {
        char const* behind = nullptr;
        static_cast<void>(((which == I && (behind = alternative<I>(in, at, depth, out), true)) || ...));
        return behind;
    }
    template <std::size_t I, class Out>
    PREFLIGHT_INLINE static char const* alternative(reading& in, char const* at, std::size_t depth, Out out)
    {
        using A = typename kind<V>::template alternative<I>;
        unused none;
        if constexpr (output<Out>)
            return fast::read_value<A, nothing_at>(in, at, depth, fast::alternative<I>(*out), none);
        else
            return fast::read_value<A, nothing_at>(in, at, depth, out, none);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
