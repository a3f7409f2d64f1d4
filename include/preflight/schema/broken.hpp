// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/schema/rule.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

/// What a broken rule of a model says, in any facet that asks for what goes into its message: its functions have `parameters`.
namespace preflight::inline PREFLIGHT_ABI::model
{
/// What goes into the message of a rule; `self` is a `Rule`.
template <class Rule, class Subject = void>
void parameters_of(void const* self, preflight::detail::arguments& put)
{
    preflight::detail::put_parameters<Subject>(*static_cast<Rule const*>(self), put);
}

/// How many elements a value has, where it is a list or a map: so many, or more than a rule allows.
struct actual_length
{
    std::size_t n    = 0;     ///< so many
    bool        more = false; ///< whether there are more than a rule allows, and nobody counted
};

/// What a broken rule says of a value, with the number of elements where that is a list or a map.
template <class Facet>
issue make_issue(rule<Facet> const& broken, std::optional<actual_length> count = {})
{
    preflight::detail::arguments given;
    broken.functions->parameters(broken.self, given);
    if (count && count->more)
        given.unknown("actual_length", "more");
    else if (count)
        given("actual_length", count->n);
    return preflight::detail::issue_of(*broken.what, broken.sentence, std::move(given));
}
/// What a broken rule across fields says of an object. Its sentence may name the first ten of its fields, as `{0}` to `{9}`.
template <class Facet>
issue make_issue(cross_field<Facet> const& broken)
{
    constexpr std::string_view digits = "0123456789";

    preflight::detail::arguments given;
    broken.functions->parameters(broken.rule.self, given);
    if (broken.rule.sentence.data())
        for (std::size_t i = 0; i != broken.names.size() && i != digits.size(); ++i)
            given(digits.substr(i, 1), broken.names[i]);
    return preflight::detail::issue_of(*broken.rule.what, broken.rule.sentence, std::move(given));
}
} // namespace preflight::inline PREFLIGHT_ABI::model
