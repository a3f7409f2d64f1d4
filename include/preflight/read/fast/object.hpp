// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

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
        return object(in, at, depth, out);
    }

private:
    template <class Out>
    PREFLIGHT_FLATTEN PREFLIGHT_OUTLINE static char const* object(
        reading& in, char const* at, std::size_t depth, Out out)
    {
        static_assert(described<T>, "a struct without a schema: specialise preflight::schema_of for it");
        if constexpr (field_count<T> > 64)
            return nullptr;
        else
        {
            if (*at != '{' || depth > max_depth)
                return nullptr;

            object_state<T, Out> state{in.gap(at + 1, depth), depth, out};
            if (*state.at != '}' && !members(in, state, field_indices<T>{}))
                return nullptr;
            if (*state.at != '}' || (state.seen & required_fields<T>) != required_fields<T>)
                return nullptr;
            if constexpr (output<Out>)
                unset_absent(*out, state.seen);
            else if constexpr (is_made<T, Out>)
                unset_absent(state.made, state.seen);
            return keeps_all_across(in, state, std::make_index_sequence<decltype(schema_of<T>.cross_fields)::size>{})
                       ? state.at + 1
                       : nullptr;
        }
    }

    /// The members of an object, up to where no other follows. One turn takes those that come in the schema's order.
    template <class Out, std::size_t... I>
    PREFLIGHT_INLINE static bool members(reading& in, object_state<T, Out>& state, std::index_sequence<I...>)
    {
        for (;;)
        {
            char const* const turn = state.at;
            if ((ends_with_member<I>(in, state) || ...))
                return state.at != nullptr;
            if (state.at != turn)
                continue;
            state.at = unknown(in, state.at, state.depth);
            if (!state.at || !in.another(state.at, state.depth))
                return state.at != nullptr;
        }
    }

    /// Takes the member at `state.at`, if it is field number `I`. Says whether no other follows; nothing is at null.
    template <std::size_t I, class Out>
    PREFLIGHT_INLINE static bool ends_with_member(reading& in, object_state<T, Out>& state)
    {
        using field            = field_at<T, I>;
        std::size_t const size = key_size<field>(in, state.at);
        constexpr auto    bit  = std::uint64_t{1} << I;
        if (size == 0)
            return false;
        char const* const at = skip_space(in.text, state.at + size);
        if ((state.seen & bit) != 0)
            state.at = nullptr; // a key that comes twice, perhaps as its alias
        else
            state.at = value<I>(in, at, state);
        state.seen |= bit;
        return !state.at || !in.another(state.at, state.depth);
    }

    /// The size of a key of a field that stands at `at`, its colon included; 0 where there is none.
    template <class Field>
    PREFLIGHT_INLINE static std::size_t key_size(reading const& in, char const* at)
    {
        if (is_spelled<name_of<Field>>(in, at))
            return spelled_key<name_of<Field>>.size();
        return alias_size<Field>(
            in, at, std::make_index_sequence<std::remove_const_t<decltype(Field::value)>::alias_count>{});
    }
    template <class Field, std::size_t... A>
    PREFLIGHT_INLINE static std::size_t alias_size(
        [[maybe_unused]] reading const& in, [[maybe_unused]] char const* at, std::index_sequence<A...>)
    {
        std::size_t size = 0;
        static_cast<void>(
            ((is_spelled<alias_of<Field, A>>(in, at) && (size = spelled_key<alias_of<Field, A>>.size(), true)) || ...));
        return size;
    }
    template <class Name>
    PREFLIGHT_INLINE static bool is_spelled(reading const& in, char const* at)
    {
        return is_plain<Name> && in.text.has(at, {spelled_key<Name>.data(), spelled_key<Name>.size()});
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
        if constexpr (std::same_as<what, type>)
            return fast::read_value<what, field>(in, at, state.depth + 1, out, kept);
        else if constexpr (std::same_as<kept_t<T, I>, kept_presence>)
        {
            kept.there = true;
            unused none;
            if constexpr (into)
                return fast::read_value<what, field>(in, at, state.depth + 1, fast::set(*out), none);
            else
                return fast::read_value<what, field>(in, at, state.depth + 1, out, none);
        }
        else if constexpr (into)
            return fast::read_value<what, field>(in, at, state.depth + 1, fast::set(*out), kept);
        else
            return fast::read_value<what, field>(in, at, state.depth + 1, out, kept);
    }

    /// A member that the schema does not know. Its key must be one beyond doubt: not spelled with escapes, nor known but for a space behind.
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
