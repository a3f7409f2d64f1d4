// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/waiver.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule that is not judged when the caller grants a waiver.
template <class Rule>
    requires(!requires(Rule rule) { rule.lifted_by; })
struct unless : Rule
{
    waiver lifted_by; ///< the waiver that lifts the rule

    /// Makes `rule` hold only for callers who do not grant `by`.
    constexpr unless(waiver by, Rule rule) : Rule(rule), lifted_by(by) {}
};
template <class Rule>
unless(waiver, Rule) -> unless<Rule>;
} // namespace preflight::inline PREFLIGHT_ABI
