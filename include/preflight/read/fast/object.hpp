// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/find_key.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/validate/judging.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// An object with the fields of a schema, of which there are 64 at most: others are left to the parser.
template <record T>
struct value_reader<T>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept&)
    {
        if constexpr (is_read_here<Said>)
            return object(in, at, depth, out);
        else
            return object_apart(in, at, depth, out);
    }

private:
    template <class Out>
    PREFLIGHT_FLATTEN PREFLIGHT_OUTLINE static char const* object_apart(
        reading& in, char const* at, std::size_t depth, Out out)
    {
        return object(in, at, depth, out);
    }
    template <class Out>
    PREFLIGHT_INLINE static char const* object(reading& in, char const* at, std::size_t depth, Out out)
    {
        static_assert(described<T>, "a struct without a schema: specialise preflight::schema_of for it");
        if constexpr (field_count<T> > 64)
            return nullptr;
        else
        {
            if (*at != '{' || depth > max_depth)
                return nullptr;

            object_state<T, Out> state{in.text.settle(at + 1), depth, out};
            if (*state.at != '"') [[unlikely]]
                state.at = in.gap(state.at, depth);
            if (*state.at != '}' && !members(in, state, field_indices<T>{})) [[unlikely]]
            {
                in.no.member(in.text, in.granted, model::node_of<model::judging, T>, state.at, depth);
                return nullptr;
            }
            if ((state.seen & required_fields<T>) != required_fields<T>) [[unlikely]]
            {
                in.no.object(in.text, state.at, depth);
                return nullptr;
            }
            if constexpr (output<Out>)
                unset_absent(*out, state.seen, in.spare);
            else if constexpr (is_made<T, Out>)
                unset_absent(state.made, state.seen, nullptr);
            if (keeps_all_across(in, state, std::make_index_sequence<decltype(schema_of<T>.cross_fields)::size>{}))
                return state.at + 1;
            in.no.object(in.text, state.at, depth);
            return nullptr;
        }
    }

    /// The members of an object, up to its closing brace. One turn takes those that come in the schema's order, none of them twice.
    template <class Out, std::size_t... I>
    PREFLIGHT_INLINE static bool members(reading& in, object_state<T, Out>& state, std::index_sequence<I...>)
    {
        for (;;)
        {
            std::uint64_t now  = 0; // the fields of this turn
            step          made = step::other;
            static_cast<void>(((made = member<I>(in, state, now, made), made > step::taken) || ...));
            if (now == 0 && made == step::other)
            {
                char const* at = unknown(in, state.at, state.depth);
                if (!at)
                    return false;
                made     = in.next_member(at, state.depth);
                state.at = at;
            }
            if (made == step::failed || (state.seen & now) != 0) [[unlikely]]
                return false; // also a key that comes twice, perhaps as its alias
            state.seen |= now;
            if (made != step::last)
                continue;
            made = behind_gap(in, state);
            if (made != step::taken)
                return made == step::last;
        }
    }

    /// The step behind a value where no comma stands: over white space to the closing brace, or over it and a comma to the next key.
    template <class Out>
    PREFLIGHT_INLINE static step behind_gap(reading& in, object_state<T, Out>& state)
    {
        if (*state.at != '}')
            state.at = in.gap(state.at, state.depth - 1);
        if (*state.at == '}')
            return step::last;
        if (*state.at != ',')
            return step::failed;
        state.at = in.gap(state.at + 1, state.depth);
        return *state.at == '"' ? step::taken : step::failed;
    }

    /// Takes the member at `state.at`, if it is field number `I`.
    template <std::size_t I, class Out>
    PREFLIGHT_INLINE static step member(reading& in, object_state<T, Out>& state, std::uint64_t& now, step before)
    {
        using field            = field_at<T, I>;
        std::size_t const size = fast::key_size<field>(in.text, state.at);
        if (size == 0)
            return before;
        char const* at = value<I>(in, fast::value_place(in.text, state.at + size, size), state);
        if (!at) [[unlikely]]
            return step::failed;
        now |= std::uint64_t{1} << I;
        step const made = in.next_member(at, state.depth);
        state.at        = at;
        return made;
    }

    /// Reads the value of field number `I`.
    template <std::size_t I, class Out>
    PREFLIGHT_INLINE static char const* value(reading& in, char const* at, object_state<T, Out>& state)
    {
        using field = field_at<T, I>;
        using type  = typename field::value_type;
        using what  = value_read<field>;

        auto           out  = state.template target<I>();
        constexpr bool into = output<decltype(out)>;
        auto&          kept = detail::get<I>(state.kept);
        if constexpr (!std::same_as<what, type> && std::same_as<kept_t<T, I>, kept_presence>)
        {
            kept.there = true;
            unused none;
            if constexpr (into)
                return fast::read_value<what, field>(in, at, state.depth + 1, fast::set(*out, in.spare), none);
            else
                return fast::read_value<what, field>(in, at, state.depth + 1, out, none);
        }
        else if constexpr (!std::same_as<what, type> && into)
            return fast::read_value<what, field>(in, at, state.depth + 1, fast::set(*out, in.spare), kept);
        else
            return fast::read_value<what, field>(in, at, state.depth + 1, out, kept);
    }

    /// Behind the value of a member that the schema does not know. Its key must be one beyond doubt: not spelled with escapes, nor known but for a space behind.
    PREFLIGHT_OUTLINE static char const* unknown(reading const& in, char const* at, std::size_t depth)
    {
        if (schema_of<T>.is_closed || *at != '"')
            return nullptr;
        scanned const key = scan_string(in.text, at + 1);
        if (!key.close || key.escaped || key.close[1] != ':')
            return nullptr;
        return skip_value(in.text, skip_space(in.text, key.close + 2), max_depth - depth);
    }

    template <class Out, std::size_t... W>
    static bool keeps_all_across([[maybe_unused]] reading const& in, [[maybe_unused]] object_state<T, Out> const& state,
        std::index_sequence<W...>)
    {
        return (keeps_across<cross_field_at<T, W>>(in, state, std::make_index_sequence<cross_field_at<T, W>::size>{}) &&
                ...);
    }
    template <class Where, class Out, std::size_t... K>
    static bool keeps_across(reading const& in, object_state<T, Out> const& state, std::index_sequence<K...>)
    {
        constexpr bool presence = asks_presence<std::remove_cvref_t<decltype(Where::value.rule)>>;
        return is_lifted(Where::value.rule, in.granted) ||
               Where::value.rule(across<presence, Where::template index<K>>(state)...);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
