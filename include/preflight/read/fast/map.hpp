// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/read/fast/key_set.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/text.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// An object of any keys. One that holds a key twice is left to the parser, where that is seen: where something is read, or a rule counts the entries.
template <mapping V>
struct value_reader<V>
{
    using inner = typename kind<V>::inner;

    template <class Said, class Out, class Kept>
    PREFLIGHT_OUTLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept&)
    {
        if (*at != '{' || depth > max_depth)
            return nullptr;
        if constexpr (output<Out>)
            fast::clear(*out, in.spare);
        std::size_t n = 0;
        at            = in.gap(in.text.settle(at + 1), depth);
        if (*at != '}')
        {
            at = entries<Said>(in, at, depth, out, n);
            if (!at)
                return nullptr;
        }
        if (*at != '}' || !in.keeps<Said>(entry_count{n}))
            return nullptr;
        if constexpr (output<Out>)
            if (out->size() != n)
                return nullptr; // a key came twice, or two that the map takes for one
        return at + 1;
    }

private:
    /// A key, judged by the rules on it.
    template <class Said>
    PREFLIGHT_INLINE static token read_key(reading const& in, char const* at)
    {
        if (*at != '"')
            return {};
        char const* const stop = text_reader<Said>::stop(in.text, at + 1);
        if (*stop != '"') [[unlikely]]
            return text_reader<Said>::special(in.text, in.granted, at + 1);
        bool const kept = text_reader<Said>::keeps({at + 1, static_cast<std::size_t>(stop - at) - 1}, in.granted);
        return kept ? token{stop} : token{};
    }

    /// Whether a map keeps its entries in a row in their order, so that many that come in another would be moved again and again.
    template <class Out>
    static constexpr bool is_in_a_row = requires(Out out) { out->capacity(), out->key_comp(); };

    static constexpr std::size_t few = 64;

    /// The entries of a map that has some, up to where no other follows. `n`: how many they are.
    template <class Said, class Out>
    PREFLIGHT_INLINE static char const* entries(reading& in, char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        constexpr bool is_counted = rule_indices<Said>::size() != 0;

        [[maybe_unused]] key_set keys;
        unused                   none;
        do
        {
            token const key = read_key<keys_at<Said>>(in, at);
            if (!key.close || key.close[1] != ':')
                return nullptr;
            [[maybe_unused]] std::string_view const name(at + 1, static_cast<std::size_t>(key.close - at) - 1);

            at = in.text.settle(skip_space(in.text, key.close + 2));
            ++n;
            if constexpr (output<Out>)
            {
                if (is_in_a_row<Out> && n > few)
                    return nullptr;
                auto* const value =
                    key.escaped ? fast::entry(*out, unescaped(name), in.spare) : fast::entry(*out, name, in.spare);
                at = fast::read_value<inner, element_at<Said>>(in, at, depth + 1, value, none);
            }
            else
            {
                if constexpr (is_counted)
                    if (key.escaped || !keys.add(name))
                        return nullptr;
                at = fast::read_value<inner, element_at<Said>>(in, at, depth + 1, out, none);
            }
            if (!at)
            {
                in.no.give_up();
                return nullptr;
            }
        } while (in.another(at, depth));
        return at;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
