// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/rule.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule whose issues say something else: `says` makes it. All else is as the rule has it.
template <class Rule>
struct reworded : Rule
{
    message          code;     ///< of its issues, with their sentence
    std::string_view sentence; ///< of a `value_error`; no data elsewhere
};

namespace detail
{
// LCOV_EXCL_START: the compiler alone runs it
/// Looks for what a rule puts under a name.
struct gap_finder
{
    std::string_view name;
    bool             found = false;

    constexpr void operator()(std::string_view put, auto const&) { found |= put == name; }
};

/// Whether a sentence has a gap for which a rule puts nothing. (Lists have `actual_length` besides, and any number may be followed by `{s}`.)
template <class Rule>
constexpr bool has_empty_gap(Rule const& rule, std::string_view sentence)
{
    for (;;)
    {
        auto const open  = sentence.find('{');
        auto const close = open == sentence.npos ? sentence.npos : sentence.find('}', open);
        if (close == sentence.npos)
            return false;
        gap_finder gap{sentence.substr(open + 1, close - open - 1)};
        rule.parameters(gap);
        if (!gap.found && gap.name != "s" && gap.name != "actual_length")
            return true;
        sentence.remove_prefix(close + 1);
    }
}
/// The same, as far as the compiler can tell: not where what the rule puts is no constant to it.
template <class Rule>
constexpr bool surely_has_empty_gap(Rule const& rule, std::string_view sentence)
{
    return __builtin_constant_p(detail::has_empty_gap(rule, sentence)) && detail::has_empty_gap(rule, sentence);
}
// LCOV_EXCL_STOP
} // namespace detail

/// `rule`, whose issues say `sentence`, with a gap `{name}` for each of its parameters, as its own message has them. The code stays: of a `value_error`,
/// "Value error, " stays in front. A gap for which the rule has no parameter does not compile, where the compiler can tell.
template <class Rule>
    requires detail::explained<Rule>
consteval reworded<Rule> says(Rule rule, std::string_view sentence) PREFLIGHT_COMPILE_ERROR_IF(
    detail::surely_has_empty_gap(rule, sentence), "a sentence with a gap that the rule does not fill")
{
    if (detail::surely_has_empty_gap(rule, sentence))
        compile_errors::a_sentence_with_a_gap_that_the_rule_does_not_fill();
    message const& before = message_of(rule.code);
    if (before.code == code::value_error)
        return {rule, before, sentence};
    return {rule, {before.code, before.type, sentence}, {}};
}

/// The same with a code of its own: what issues have as their `type()`, as with pydantic's `PydanticCustomError`. One that is called like a code of
/// the library is that one.
template <class Rule>
    requires detail::explained<Rule>
consteval reworded<Rule> says(Rule rule, std::string_view sentence, std::string_view type) PREFLIGHT_COMPILE_ERROR_IF(
    detail::surely_has_empty_gap(rule, sentence), "a sentence with a gap that the rule does not fill")
{
    if (detail::surely_has_empty_gap(rule, sentence))
        compile_errors::a_sentence_with_a_gap_that_the_rule_does_not_fill();
    return {rule, own_code(type, sentence), {}};
}
} // namespace preflight::inline PREFLIGHT_ABI
