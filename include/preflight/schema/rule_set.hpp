// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/schema/rule.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
/// Rules under one name, in the order in which they are judged; of those that a value breaks the first is reported.
/// Alone it is a predicate: `instance_name("my-gpu-container")`.
template <class... Rules>
struct rule_set
{
    detail::bundle<Rules...> rules; ///< in the order in which they are judged

    /// Whether a value keeps all of them.
    template <class Value>
        requires(rule_for<Rules, Value> && ...)
    constexpr bool operator()(Value const& value) const
    {
        return rules.all_of([&](auto const& rule) { return rule(value); });
    }
};
template <class... Rules>
rule_set(detail::bundle<Rules...>) -> rule_set<Rules...>;

namespace detail
{
template <class Rule>
constexpr bundle<Rule> flat(Rule rule)
{
    return detail::bundled(rule);
}
template <class... Rules>
constexpr bundle<Rules...> flat(rule_set<Rules...> set)
{
    return set.rules;
}
} // namespace detail

/// The rules and sets of rules given, as one set.
template <class... Rules>
consteval auto rules(Rules... each)
{
    auto const all = detail::joined(detail::flat(each)...);
    return rule_set{all};
}
} // namespace preflight::inline PREFLIGHT_ABI
