// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/tag.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
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
        char const* const behind = read_as(which, in, at, depth, out, std::make_index_sequence<kind<V>::count>{});
        if (!behind)
            in.no.give_up();
        return behind;
    }

private:
    template <class Out, std::size_t... I>
    PREFLIGHT_INLINE static char const* read_as(
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
            return fast::read_value<A, nothing_at>(in, at, depth, fast::alternative<I>(*out, in.spare), none);
        else
            return fast::read_value<A, nothing_at>(in, at, depth, out, none);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
