#pragma once

#include <preflight/abi.hpp>
#include <preflight/waiver.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule that a waiver lifts.
template <class Rule>
    requires(!requires(Rule rule) { rule.lifted_by; })
struct unless : Rule
{
    waiver lifted_by;

    constexpr unless(waiver by, Rule rule) : Rule(rule), lifted_by(by) {}
};
template <class Rule>
unless(waiver, Rule) -> unless<Rule>;
} // namespace preflight::inline PREFLIGHT_ABI
