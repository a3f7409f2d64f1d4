// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/text.hpp>
#include <preflight/schema/kind.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A scalar as its kind decodes it.
template <scalar V>
struct value_reader<V>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* read(reading& in, char const* at, std::size_t, Out out, Kept& kept)
    {
        typename kind<V>::subject subject{};
        char const* const         behind = scan_scalar<V>(in.text, at, subject);
        if (!behind || !in.keeps<Said>(subject))
            return nullptr;
        if constexpr (!std::same_as<Kept, unused>)
            kept = {subject, true};
        if constexpr (output<Out>)
            kind<V>::assign(*out, subject);
        return behind;
    }
};

/// Text as it is, judged while it is read. A rule across fields sees it in place, where it has no escapes.
template <scalar V>
    requires plain_text<V>
struct value_reader<V>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* read(reading& in, char const* at, std::size_t, Out out, Kept& kept)
    {
        token const found = text_reader<Said>(in.text, in.granted).read(at);
        if (!found.behind)
            return nullptr;
        [[maybe_unused]] std::string_view const inside(at + 1, static_cast<std::size_t>(found.behind - at) - 2);
        if constexpr (!std::same_as<Kept, unused>)
        {
            if (found.escaped)
                return nullptr;
            kept = {inside, true};
        }
        if constexpr (output<Out>)
        {
            if (found.escaped) [[unlikely]]
                detail::assign_unescaped(*out, inside);
            else
                out->assign(inside);
        }
        return found.behind;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
