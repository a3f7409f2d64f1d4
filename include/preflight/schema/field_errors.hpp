// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/annotation.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <algorithm>
#include <concepts>
#include <string_view>
#include <type_traits>

/// An author's errors in a field, as far as the compiler can tell them.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Whether the name of a field, or one of its aliases, is not UTF-8.
constexpr bool has_name_beyond_utf8(auto const& f)
{
    return !is_utf8(f.name) || !std::all_of(f.aliases.begin(), f.aliases.end(), is_utf8);
}

/// Whether a subject keeps `rules`, those aside that a waiver may lift, or that look at the elements of a list, whose schema may still have to be stated.
template <class... Rules>
constexpr bool keeps_rules([[maybe_unused]] bundle<Rules...> const& rules, [[maybe_unused]] auto const& subject)
{
    return rules.all_of([&]<class Rule>(Rule const& rule) {
        if constexpr (requires { rule.lifted_by; } || looks_at_elements<Rule>)
            return true;
        else
            return rule(subject);
    });
}

/// Whether `value`, and what it holds, keeps the rules of what is said of it, those aside that a waiver may lift.
template <class Said, class V>
constexpr bool keeps([[maybe_unused]] Said const& said, [[maybe_unused]] V const& value)
{
    if constexpr (std::same_as<Said, unsaid>)
        return true;
    else if constexpr (nullable<V>)
        return !kind<V>::has(value) || detail::keeps(said, kind<V>::get(value));
    else
    {
        if constexpr (sequence<V>)
            for (auto const& element : value)
                if (!detail::keeps(said.elements, element))
                    return false;
        if constexpr (mapping<V>)
            for (auto const& [key, held] : value)
                if (!detail::keeps_rules(said.key_rules, std::string_view(key)) || !detail::keeps(said.elements, held))
                    return false;
        if constexpr (std::same_as<decltype(said.rules), bundle<>>)
            return true;
        else
            return detail::keeps_rules(said.rules, detail::subject_of(value));
    }
}

/// Whether each example of a field is one that its member can hold, and that keeps the rules.
template <class Field>
constexpr bool examples_are_valid(Field const& f)
{
    using V = unwrapped_t<typename Field::value_type>;
    if (!f.notes.fit(kind<V>::types))
        return false;
    if constexpr (scalar<V>)
        for (auto const& each : f.notes.samples)
        {
            typename kind<V>::subject subject{};
            if (!kind<V>::decode(each, subject, ignore_issues{}) || !detail::keeps_rules(f.rules, subject))
                return false;
        }
    return true;
}

/// Whether an example is not valid itself, as far as the compiler can tell.
template <class Field>
constexpr bool has_wrong_example(Field const& f)
{
    if constexpr (decltype(f.notes)::count != 0)
        // LCOV_EXCL_BR_LINE: at run time there is no constant
        return __builtin_constant_p(detail::examples_are_valid(f)) && !detail::examples_are_valid(f);
    else
        return false; // LCOV_EXCL_LINE: the compiler alone runs it
}

/// Whether what `T{}` has in the member keeps the rules of its field.
template <class Field>
constexpr bool default_keeps_rules(Field const& f)
{
    typename Field::owner made{}; // not const: g++ 12 finds no constant in a const string
    return detail::keeps(f, made.*f.member);
}

/// Whether a default breaks a rule of its field, as far as the compiler can tell: where it can make no constant of `T{}`, as of strings in some
/// libraries, or of what a rule says, then no.
template <class Field>
constexpr bool default_breaks_rule(Field const& f)
{
    if constexpr (Field::is_defaulted && std::is_default_constructible_v<typename Field::owner>)
        // LCOV_EXCL_BR_LINE: at run time there is no constant
        return __builtin_constant_p(detail::default_keeps_rules(f)) && !detail::default_keeps_rules(f);
    else
        return false;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
