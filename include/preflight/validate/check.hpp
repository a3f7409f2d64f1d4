// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/append.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/judge.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// A walk over a value by its schema. `Sink` is told of each issue: where, the rule broken, the value, and whether it is a secret.
template <class Sink>
class is_valid_walk
{
    Sink&   sink_;
    waivers granted_;

public:
    constexpr is_valid_walk(Sink& sink, waivers granted) : sink_(sink), granted_(granted) {}

    /// Whether `value`, of which the schema says `said`, and all that it holds is sound. It is perhaps inside a secret.
    template <class V, class Said>
    constexpr bool value(V const& value, Said const& said, path_link const& at, bool inside_secret)
    {
        static_assert(describable<V>, "a type that no schema can describe");
        bool const is_secret = inside_secret || Said::is_secret;
        auto const report    = [&](auto const& rule) { sink_(at, rule, value, is_secret); };

        if constexpr (optional<V>)
            return !value || this->value(*value, said, at, is_secret);
        else if constexpr (described<V>)
            return object(value, at, is_secret);
        else if constexpr (list<V>)
            return judge<true>(said.rules, subject_of(value), granted_, report) &&
                   elements(value, said, at, is_secret) &&
                   judge<false>(said.rules, subject_of(value), granted_, report);
        else
        {
            if constexpr (text<V>)
                if (!is_utf8(value))
                    return report(plain_issue<code::string_unicode>{}), false;
            if constexpr (real<V>)
                if (!(value >= std::numeric_limits<V>::lowest() &&
                        value <= std::numeric_limits<V>::max())) // infinite, or not a number
                    return report(plain_issue<code::finite_number>{}), false;
            return judge<false>(said.rules, subject_of(value), granted_, report);
        }
    }

    template <described T>
    constexpr bool object(T const& value, path_link const& at, bool is_secret)
    {
        bool       sound = true;
        auto const field = [&](auto const& f) {
            sound &= this->value(value.*f.member, f, path_link(at, f.name), is_secret);
        };
        for_each(schema_of<T>.fields, field);
        if (!sound)
            return false;

        auto const where = [&](auto const& w) {
            bool const kept = is_lifted(w.rule, granted_) ||
                              std::apply([&](auto... m) { return w.rule(across(value.*m)...); }, w.members);
            if (!kept)
                sink_(at, w.rule, value, is_secret);
            return kept;
        };
        return all_of(schema_of<T>.cross_fields, where);
    }

private:
    template <list V, class Said>
    constexpr bool elements(V const& values, Said const& said, path_link const& at, bool is_secret)
    {
        bool        sound = true;
        std::size_t i     = 0;
        for (auto const& element : values)
            sound &= value(element, said.of_element(), path_link(at, i++), is_secret);
        return sound;
    }

    template <class V>
    static constexpr auto across(V const& member)
    {
        if constexpr (optional<V>)
            return member ? std::optional(subject_of(*member)) : std::nullopt;
        else
            return subject_of(member);
    }
};

struct ignore_issues
{
    constexpr void operator()(auto&&...) const {}
};
} // namespace detail

/// Whether `value` and all that it holds keeps every rule of its schema, but for those that a waiver lifts. Linear; allocates nothing.
template <document_type T>
constexpr bool is_valid(T const& value, waivers granted = {})
{
    detail::ignore_issues no_output;
    return detail::is_valid_walk(no_output, granted).value(value, nothing_said, {}, false);
}

/// Every issue of `value`. Linear.
template <document_type T>
constexpr report validate(T const& value, waivers granted = {})
{
    report     found{{}, secret_names_of<T>()};
    auto const add = [&](path_link const& at, auto const& rule, auto const& wrong, bool is_secret) {
        std::string text;
        append_json(text, wrong);
        found.add(at, rule, std::move(text), is_secret);
    };
    detail::is_valid_walk(add, granted).value(value, nothing_said, {}, false);
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI
