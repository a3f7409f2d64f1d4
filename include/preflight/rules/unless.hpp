#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/waiver.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule that a waiver lifts.
template <class Rule>
    requires(!requires(Rule rule) { rule.lifted_by; })
struct unless : Rule
{
    waiver lifted_by; ///< the rule is not judged where the caller grants it

    /// `rule`, but for callers who grant `by`.
    constexpr unless(waiver by, Rule rule) : Rule(rule), lifted_by(by) {}
};
template <class Rule>
unless(waiver, Rule) -> unless<Rule>;
} // namespace preflight::inline PREFLIGHT_ABI
