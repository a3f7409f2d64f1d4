#pragma once

#include <preflight/rule.hpp>
#include <preflight/tuple.hpp>

#include <tuple>

namespace preflight
{
/// Rules under one name, in the order in which they are judged; of those that a value breaks the first is reported.
/// Alone it is a predicate: `instance_name("my-gpu-container")`.
template <class... Rules>
struct rule_set
{
    std::tuple<Rules...> rules;

    template <class Value>
        requires(rule_for<Rules, Value> && ...)
    constexpr bool operator()(Value const& value) const
    {
        return detail::all_of(rules, [&](auto const& rule) { return rule(value); });
    }
};

template <class... Rules>
consteval rule_set<Rules...> rules(Rules... each)
{
    return {{each...}};
}

/// Rules that every element of a list must keep.
template <class... Rules>
struct element_rules : rule_set<Rules...>
{};

template <class... Rules>
consteval element_rules<Rules...> each(Rules... rules)
{
    return {{{rules...}}};
}
} // namespace preflight
