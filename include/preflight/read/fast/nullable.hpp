// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/schema/kind.hpp>

#include <concepts>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Null, or what it holds.
template <nullable V>
struct value_reader<V>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept& kept)
    {
        if (*at == 'n') [[unlikely]]
        {
            if constexpr (output<Out>)
                fast::unset(*out, in.spare);
            return in.text.has(at, "null") ? at + 4 : nullptr;
        }
        if constexpr (std::same_as<Kept, kept_presence>)
        {
            kept.there = true;
            unused none;
            return inner<Said>(in, at, depth, out, none);
        }
        else
            return inner<Said>(in, at, depth, out, kept);
    }

private:
    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* inner(reading& in, char const* at, std::size_t depth, Out out, Kept& kept)
    {
        if constexpr (output<Out>)
            return fast::read_value<unwrapped_t<V>, Said>(in, at, depth, fast::set(*out, in.spare), kept);
        else
            return fast::read_value<unwrapped_t<V>, Said>(in, at, depth, out, kept);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
