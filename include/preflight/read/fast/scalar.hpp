// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/storage.hpp>
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
        if (*at != '"') [[unlikely]]
            return nullptr;
        char const* const begin = at + 1;
        char const*       close = known_close<Said>(in, begin);
        if (!close) [[unlikely]]
        {
            close = special<Said, std::same_as<Kept, unused>>(in, begin, out);
            if (!close)
                return nullptr;
        }
        else if constexpr (output<Out>)
            fast::store(*out, between(begin, close));
        if constexpr (!std::same_as<Kept, unused>)
            kept = {between(begin, close), true};
        return close + 1;
    }

private:
    PREFLIGHT_INLINE static std::string_view between(char const* begin, char const* close)
    {
        return {begin, static_cast<std::size_t>(close - begin)};
    }

    /// The closing quote of a string that is sure to keep its rules: all plain, or one of their words. Null of any other.
    template <class Said>
    PREFLIGHT_INLINE static char const* known_close(reading const& in, char const* begin)
    {
        using reader = text_reader<Said>;
        if constexpr (reader::is_words)
            return reader::behind_word(begin);
        else
        {
            char const* const stop = reader::stop(in.text, begin);
            bool const        kept = *stop == '"' && reader::keeps(between(begin, stop), in.granted);
            return kept ? stop : nullptr;
        }
    }

    /// Any string; where something is kept of it, only one without escapes.
    template <class Said, bool Escapes, class Out>
    [[gnu::cold]] PREFLIGHT_OUTLINE static char const* special(
        reading const& in, char const* begin, [[maybe_unused]] Out out)
    {
        token const found = text_reader<Said>::special(in.text, in.granted, begin);
        if (!found.close || (found.escaped && !Escapes))
            return nullptr;
        if constexpr (output<Out>)
        {
            if (found.escaped)
                preflight::detail::assign_unescaped(*out, between(begin, found.close));
            else
                out->assign(between(begin, found.close));
        }
        return found.close;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
