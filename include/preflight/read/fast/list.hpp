// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/compare.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// An array of values of one type.
template <sequence V>
struct value_reader<V>
{
    using element = typename kind<V>::inner;

    template <class Said, class Out, class Kept>
    PREFLIGHT_INLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept&)
    {
        if constexpr (counts_items<Said>)
        {
            std::size_t n = 0;
            at            = all<Said>(in, at, depth, out, n);
            return at && in.keeps<Said>(item_count{n}) ? at : nullptr;
        }
        else if constexpr (output<Out>)
        {
            std::size_t n = 0;
            at            = all<Said>(in, at, depth, out, n);
            return at && in.keeps<Said>(preflight::detail::held_list<V>(*out)) ? at : nullptr;
        }
        else
            return judge_elements<Said>(in, at, depth);
    }

private:
    /// Whether all rules on the list only ask how many elements it has.
    template <class Said>
    static constexpr bool counts_items =
        preflight::detail::all_rules_for<std::remove_const_t<decltype(Said::value.rules)>, item_count>;

    /// A list of which some rule looks at the elements is made for that.
    template <class Said>
    PREFLIGHT_OUTLINE static char const* judge_elements(reading& in, char const* at, std::size_t depth)
    {
        V      list{};
        unused none;
        return read<Said>(in, at, depth, &list, none);
    }

    template <class Said, class Out>
    PREFLIGHT_INLINE static char const* all(reading& in, char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        if (*at != '[' || depth > max_depth)
            return nullptr;
        at = in.gap(in.text.settle(at + 1), depth);
        if (*at != ']')
        {
            if constexpr (record<element>)
                at = records(in, at, depth, out, n);
            else
                at = items<element_at<Said>>(in, at, depth, out, n);
            if (!at)
                return nullptr;
        }
        if (preflight::detail::fixed_size<V> != 0 && n != preflight::detail::fixed_size<V>)
            return nullptr;
        if (*at != ']')
            return nullptr;
        if constexpr (output<Out>)
            fast::resize(*out, n, in.spare);
        return at + 1;
    }

    /// The elements of a list that has some, up to where no other follows. `n`: how many they are.
    template <class Each, class Out>
    PREFLIGHT_INLINE static char const* items(reading& in, char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        unused none;
        do
        {
            if (preflight::detail::fixed_size<V> != 0 && n == preflight::detail::fixed_size<V>)
                return nullptr;
            if constexpr (output<Out>)
                at = fast::read_value<element, Each>(in, at, depth + 1, fast::element_number(*out, n, in.spare), none);
            else
                at = fast::read_value<element, Each>(in, at, depth + 1, out, none);
            if (!at)
                return nullptr;
            ++n;
        } while (in.another(at, depth));
        return at;
    }
    /// The same for structs, of which a schema says no more: once for all lists of them.
    template <class Out>
    PREFLIGHT_FLATTEN PREFLIGHT_OUTLINE static char const* records(
        reading& in, char const* at, std::size_t depth, Out out, std::size_t& n)
    {
        return items<listed_at<element>>(in, at, depth, out, n);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
