// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/rule.hpp>

#include <cstddef>
#include <tuple>
#include <utility>

/// What every walk over a value does with the rules on it.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A rule on a list, and the number of elements that broke it.
template <class Rule>
struct counted
{
    static constexpr auto code = Rule::code;
    Rule const&           rule;
    std::size_t           n;

    constexpr void parameters(auto&& put) const
    {
        rule.parameters(put);
        put("actual_length", n);
    }
};

template <bool BeforeElements, class Rule, class Subject, class Report>
constexpr bool judge_one(Rule const& rule, Subject const& subject, waivers granted, Report const& report)
{
    if constexpr (before_elements<Rule> != BeforeElements)
        return true;
    else
    {
        if (is_lifted(rule, granted) || rule(subject))
            return true;
        if constexpr (requires { subject.n; })
            report(counted<Rule>{rule, subject.n});
        else
            report(rule);
        return false;
    }
}

/// Judges `subject` by the rules that are due before or after its elements, up to the first that it breaks, which is given to `report`.
template <bool BeforeElements, class... Rules, class Subject, class Report>
constexpr bool judge(std::tuple<Rules...> const& rules, Subject const& subject, waivers granted, Report const& report)
{
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return (judge_one<BeforeElements>(std::get<I>(rules), subject, granted, report) && ...);
    }(std::index_sequence_for<Rules...>{});
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
