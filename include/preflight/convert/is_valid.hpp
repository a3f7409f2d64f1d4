// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/compare.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/kinds.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/field.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What rules across fields see of a member.
template <class V>
constexpr cross_field_argument_t<V> argument_of(V const& member)
{
    if constexpr (!scalar<unwrapped_t<V>>)
        return member;
    else if constexpr (nullable<V>)
        return kind<V>::has(member) ? std::optional(detail::subject_of(kind<V>::get(member))) : std::nullopt;
    else
        return detail::subject_of(member);
}

/// Judges values of C++ types, each shape by a function of its own.
class struct_judge
{
    waivers granted_;

public:
    constexpr explicit struct_judge(waivers granted) : granted_(granted) {}

    /// Whether `value`, of which the schema says `said`, is sound, and all that it holds. `depth`: in how many lists and structs it lies.
    template <scalar V, class Said>
    constexpr bool operator()(V const& value, Said const& said, std::size_t = 0) const
    {
        return kind<V>::is_sound(value) && keeps(said.rules, kind<V>::subject_of(value));
    }
    template <nullable V, class Said>
    constexpr bool operator()(V const& value, Said const& said, std::size_t depth = 0) const
    {
        return !kind<V>::has(value) || (*this)(kind<V>::get(value), said, depth);
    }
    template <sequence V, class Said>
    constexpr bool operator()(V const& value, Said const& said, std::size_t depth = 0) const
    {
        if (depth == max_depth || !keeps_by_count(said.rules, item_count{value.size()}))
            return false;
        for (auto const& element : value)
            if (!(*this)(element, said.of_element(), depth + 1))
                return false;
        return keeps_by_elements(said.rules, value);
    }
    template <mapping V, class Said>
    constexpr bool operator()(V const& value, Said const& said, std::size_t depth = 0) const
    {
        if (depth == max_depth || !keeps(said.rules, entry_count{value.size()}))
            return false;
        for (auto const& [key, held] : value)
        {
            std::string_view const name(key);
            if (!is_utf8(name) || !keeps(said.key_rules, name) || !(*this)(held, said.of_element(), depth + 1))
                return false;
        }
        return true;
    }
    template <choice V, class Said>
    constexpr bool operator()(V const& value, Said const&, std::size_t depth = 0) const
    {
        bool sound = false;
        detail::with_alternative<V>(kind<V>::index(value), [&](auto i) {
            using A          = typename kind<V>::template alternative<decltype(i)::value>;
            auto const& held = kind<V>::template get<decltype(i)::value>(value);
            if constexpr (tagged_choice<V> && nullable<A>) // null has no tag
                sound = kind<A>::has(held) && (*this)(held, nothing_said, depth);
            else
                sound = (*this)(held, nothing_said, depth);
        });
        return sound;
    }
    template <any_json V, class Said>
    constexpr bool operator()(V const& value, Said const&, std::size_t depth = 0) const
    {
        return kind<V>::is_sound(value, max_depth - depth);
    }
    template <record V, class Said>
    constexpr bool operator()(V const& value, Said const&, std::size_t depth = 0) const
    {
        static_assert(described<V>, "a struct without a schema: specialise preflight::schema_of for it");
        auto const is_sound = [&](auto const& f) { return (*this)(value.*f.member, f, depth + 1); };
        auto const is_kept  = [&](auto const& c) {
            return is_lifted(c.rule, granted_) ||
                   c.members.apply([&](auto... member) { return c.rule(detail::argument_of(value.*member)...); });
        };
        return depth != max_depth && schema_of<V>.fields.all_of(is_sound) && schema_of<V>.cross_fields.all_of(is_kept);
    }

private:
    constexpr bool keeps(auto const& rules, [[maybe_unused]] auto const& subject) const
    {
        return rules.all_of([&](auto const& rule) { return is_lifted(rule, granted_) || rule(subject); });
    }
    /// Whether a list keeps the rules that only count its elements.
    constexpr bool keeps_by_count(auto const& rules, [[maybe_unused]] item_count count) const
    {
        return rules.all_of([&]<class Rule>(Rule const& rule) {
            if constexpr (looks_at_elements<Rule>)
                return true;
            else
                return is_lifted(rule, granted_) || rule(count);
        });
    }
    /// Whether a list, whose elements are sound, keeps the rules that look at them.
    template <class V>
    constexpr bool keeps_by_elements(auto const& rules, [[maybe_unused]] V const& list) const
    {
        return rules.all_of([&]<class Rule>(Rule const& rule) {
            if constexpr (looks_at_elements<Rule>)
                return is_lifted(rule, granted_) || rule(held_list<V>(list));
            else
                return true;
        });
    }
};
} // namespace detail

/// Whether a value, as a struct, a list, a map or a variant, and all that it holds keeps every rule of its schema, but for those that a waiver lifts. Linear; allocates nothing.
template <class T>
    requires(described<T> || sequence<T>)
[[nodiscard]] constexpr bool is_valid(T const& value, waivers granted = {})
{
    return detail::struct_judge(granted)(value, nothing_said);
}
/// The same of any other document.
template <detail::deduced = detail::deduced::always, detail::plain_document T>
    requires(!described<T> && !sequence<T>)
[[nodiscard]] constexpr bool is_valid(T const& value, waivers granted = {})
{
    return detail::struct_judge(granted)(value, nothing_said);
}
} // namespace preflight::inline PREFLIGHT_ABI
