// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/read/fast/gap.hpp>
#include <preflight/read/fast/object_state.hpp>
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/read/fast/text.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Reads the text of an object as its schema expects it, judging as it goes: "yes", or "not known".
///
/// Each reading function takes the place where its value begins and returns the place behind it, or null for "not known": an issue, a key that
/// comes twice, a known key spelled with escapes, and anything else that is left to the parser and `validate`.
class reader
{
    source  text_;
    waivers granted_;
    gaps    gaps_;

public:
    reader(std::string_view text, waivers granted) : text_(text), granted_(granted) {}

    /// Whether the text spells a `T` that keeps every rule. It then is in `*out`, unless that is `no_output`.
    template <record T, class Out = no_output>
    bool read(Out out = {})
    {
        return !text_.empty() && object<T>(skip_space(text_, text_.begin()), 1, out) == text_.end();
    }

private:
    template <nullable V, class Said, class Out, class Kept>
    PREFLIGHT_INLINE char const* value(char const* at, std::size_t depth, Out out, Kept& kept)
    {
        using inner = unwrapped_t<V>;
        if (*at == 'n') [[unlikely]]
        {
            if constexpr (!std::same_as<Out, no_output>)
                fast::unset(*out);
            return text_.has(at, "null") ? at + 4 : nullptr;
        }
        if constexpr (std::same_as<Out, no_output>)
            return value<inner, Said>(at, depth, out, kept);
        else
            return value<inner, Said>(at, depth, fast::set(*out), kept);
    }
    template <scalar V, class Said, class Out, class Kept>
    PREFLIGHT_INLINE char const* value(char const* at, std::size_t, Out out, Kept& kept)
    {
        typename kind<V>::subject subject{};
        char const* const         behind = scan_scalar<V>(text_, at, subject);
        return judged<V, Said>(behind, subject, out, kept);
    }
    template <scalar V, class Said, class Out, class Kept>
        requires plain_text<V>
    PREFLIGHT_INLINE char const* value(char const* at, std::size_t, Out out, Kept& kept)
    {
        return string<Said>(at, out, kept);
    }
    template <sequence V, class Said, class Out, class Kept>
    PREFLIGHT_INLINE char const* value(char const* at, std::size_t depth, Out out, Kept&)
    {
        return elements<V, Said>(at, depth, out);
    }
    template <record V, class Said, class Out, class Kept>
    PREFLIGHT_INLINE char const* value(char const* at, std::size_t depth, Out out, Kept&)
    {
        at = object<V>(at, depth, out);
        return at != text_.end() ? at : nullptr; // the last `}` is another's
    }

    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE char const* string(char const* at, Out out, Kept& kept)
    {
        token const found = text_reader<Said>(text_, granted_).read(at);
        if (!found.behind)
            return nullptr;
        [[maybe_unused]] std::string_view const inside(at + 1, static_cast<std::size_t>(found.behind - at) - 2);
        if constexpr (!std::same_as<Kept, unused>)
        {
            if (found.escaped)
                return nullptr;
            kept = {inside, true};
        }
        if constexpr (!std::same_as<Out, no_output>)
        {
            if (found.escaped) [[unlikely]]
                detail::assign_unescaped(*out, inside);
            else
                out->assign(inside);
        }
        return found.behind;
    }

    /// A scalar that is no plain text: `behind` where it has been read, and null where there was none.
    template <class V, class Said, class Subject, class Out, class Kept>
    char const* judged(char const* behind, Subject const& subject, Out out, Kept& kept)
    {
        if (!behind || !keeps_all<Said>(subject, rule_indices<Said>{}))
            return nullptr;
        if constexpr (!std::same_as<Kept, unused>)
            kept = {subject, true};
        if constexpr (!std::same_as<Out, no_output>)
            kind<V>::assign(*out, subject);
        return behind;
    }
    template <class Said, class Subject, std::size_t... R>
    bool keeps_all(Subject const& subject, std::index_sequence<R...>) const
    {
        return ((is_lifted(rule_at<Said, R>::value, granted_) || rule_at<Said, R>::value(subject)) && ...);
    }

    /// Whether a list of `n` elements keeps its rules, if all of these can tell by that.
    template <class Said>
    bool keeps_count(std::size_t n) const
    {
        if constexpr (detail::all_rules_for<std::remove_const_t<decltype(Said::value.rules)>, item_count>)
            return keeps_all<Said>(item_count{n}, rule_indices<Said>{});
        else
            return false;
    }

    template <sequence V, class Said, class Out>
    PREFLIGHT_INLINE char const* elements(char const* at, std::size_t depth, Out out)
    {
        using element = typename kind<V>::inner;
        if (!detail::all_rules_for<std::remove_const_t<decltype(Said::value.rules)>, item_count>)
            return nullptr; // some rule looks at the elements
        if (*at != '[' || depth > max_depth)
            return nullptr;
        at = gaps_.skip(text_, at + 1, depth);

        std::size_t n = 0;
        if (*at != ']')
        {
            if constexpr (record<element>)
                at = records<V>(at, depth, out, n);
            else
                at = items<V, element_at<Said>>(at, depth, out, n);
            if (!at)
                return nullptr;
        }
        if (preflight::detail::fixed_size<V> != 0 && n != preflight::detail::fixed_size<V>)
            return nullptr;
        if (*at != ']' || !keeps_count<Said>(n))
            return nullptr;
        if constexpr (!std::same_as<Out, no_output>)
            fast::resize(*out, n);
        return at + 1;
    }

    /// The elements of a list that has some, up to where no other follows. `n`: how many they are.
    template <sequence V, class Each, class Out>
    PREFLIGHT_INLINE char const* items(char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        unused none;
        do
        {
            if (preflight::detail::fixed_size<V> != 0 && n == preflight::detail::fixed_size<V>)
                return nullptr;
            if constexpr (std::same_as<Out, no_output>)
                at = value<typename kind<V>::inner, Each>(at, depth + 1, out, none);
            else
                at = value<typename kind<V>::inner, Each>(at, depth + 1, fast::element_number(*out, n), none);
            if (!at)
                return nullptr;
            ++n;
        } while (another(at, depth));
        return at;
    }
    /// The same for structs, of which a schema says no more: once for all lists of them.
    template <sequence V, class Out>
    PREFLIGHT_OUTLINE char const* records(char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        return items<V, void>(at, depth, out, n);
    }

    template <record T, class Out>
    char const* object(char const*, std::size_t, Out)
    {
        return nullptr;
    }
    template <record T, class Out>
        requires is_readable<T, Out>
    PREFLIGHT_FLATTEN PREFLIGHT_OUTLINE char const* object(char const* at, std::size_t depth, Out out)
    {
        static_assert(described<T>, "a struct without a schema: specialise preflight::schema_of for it");
        if (*at != '{' || depth > max_depth)
            return nullptr;

        object_state<T, Out> state{gaps_.skip(text_, at + 1, depth), depth, out};
        if (*state.at != '}' && !members(state, field_indices<T>{}))
            return nullptr;
        if (*state.at != '}' || (state.seen & required_fields<T>) != required_fields<T>)
            return nullptr;
        if constexpr (!std::same_as<Out, no_output>)
            unset_absent(*out, state.seen);
        return keeps_cross_fields(state, std::make_index_sequence<decltype(schema_of<T>.cross_fields)::size>{})
                   ? state.at + 1
                   : nullptr;
    }

    /// The members of an object, up to where no other follows. One turn takes those that come in the schema's order.
    template <class T, class Out, std::size_t... I>
    PREFLIGHT_INLINE bool members(object_state<T, Out>& state, std::index_sequence<I...>)
    {
        for (;;)
        {
            char const* const turn = state.at;
            if ((ends_with_member<I>(state) || ...))
                return state.at != nullptr;
            if (state.at != turn)
                continue;
            state.at = unknown<T>(state.at, state.depth);
            if (!state.at || !another(state.at, state.depth))
                return state.at != nullptr;
        }
    }

    /// Takes the member at `state.at`, if it is field number `I`. Says whether no other follows; nothing is at null.
    template <std::size_t I, class T, class Out>
    PREFLIGHT_INLINE bool ends_with_member(object_state<T, Out>& state)
    {
        using field                 = field_at<T, I>;
        constexpr auto&         key = key_of<field>;
        constexpr std::uint64_t bit = std::uint64_t{1} << I;
        if (!plain_key<field> || !text_.has(state.at, {key.data(), key.size()}))
            return false;

        char const* const at = skip_space(text_, state.at + key.size());
        if ((state.seen & bit) != 0)
            state.at = nullptr; // a key that comes twice
        else if constexpr (std::same_as<Out, no_output>)
            state.at = value<value_read<field>, field>(at, state.depth + 1, no_output{}, detail::get<I>(state.kept));
        else if constexpr (std::same_as<value_read<field>, typename field::value_type>)
            state.at = value<value_read<field>, field>(
                at, state.depth + 1, &(state.out->*field::value.member), detail::get<I>(state.kept));
        else
            state.at = value<value_read<field>, field>(
                at, state.depth + 1, fast::set(state.out->*field::value.member), detail::get<I>(state.kept));
        state.seen |= bit;
        return !state.at || !another(state.at, state.depth);
    }

    /// A member that the schema does not know. Its key must be one beyond doubt: not spelled with escapes, nor known but for a space behind.
    template <class T>
    PREFLIGHT_OUTLINE char const* unknown(char const* at, std::size_t depth) const
    {
        if (schema_of<T>.is_closed || *at != '"')
            return nullptr;
        scanned const key = scan_string(text_, at + 1);
        if (!key.close || key.escaped || key.close[1] != ':')
            return nullptr;
        if constexpr (schema_of<T>.alias_count != 0)
            if (is_alias<T>({at + 1, static_cast<std::size_t>(key.close - at) - 1}))
                return nullptr;
        return skip_value(text_, skip_space(text_, key.close + 2), max_depth - depth);
    }

    /// Whether another member or element follows; `at` is there then, and at the end of the container else.
    PREFLIGHT_INLINE bool another(char const*& at, std::size_t depth)
    {
        if (*at != ',')
            at = gaps_.skip(text_, at, depth - 1);
        if (*at != ',')
            return false;
        at = gaps_.skip(text_, at + 1, depth);
        return true;
    }

    template <class T, class Out, std::size_t... W>
    bool keeps_cross_fields(object_state<T, Out> const& state, std::index_sequence<W...>) const
    {
        return (
            keeps_cross_field<cross_field_at<T, W>>(state, std::make_index_sequence<cross_field_at<T, W>::size>{}) &&
            ...);
    }
    template <class Where, class T, class Out, std::size_t... K>
    bool keeps_cross_field(object_state<T, Out> const& state, std::index_sequence<K...>) const
    {
        return is_lifted(Where::value.rule, granted_) || Where::value.rule(across<Where::template index<K>>(state)...);
    }
};

/// Whether text spells a `T` that keeps every rule but those lifted; false says nothing. `out`: `no_output`, or a pointer to a `T` that is
/// filled, and left in an unspecified state where the answer is false. Allocates nothing but what `T` owns.
template <record T, class Out = no_output>
bool try_fast(std::string_view text, waivers granted = {}, Out out = {})
{
    return reader(text, granted).read<T>(out);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
