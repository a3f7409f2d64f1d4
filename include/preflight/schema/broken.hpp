// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/model.hpp>

#include <cstddef>
#include <optional>
#include <utility>

/// What a broken rule of a model says, in any facet that asks for what goes into its message: its functions have `parameters`.
namespace preflight::inline PREFLIGHT_ABI::model
{
/// What goes into the message of a rule; `self` is a `Rule`.
template <class Rule>
void parameters_of(void const* self, preflight::detail::arguments& put)
{
    static_cast<Rule const*>(self)->parameters(put);
}

/// The issue of a rule, which the `functions` know. `count`: how many elements the value has, where it is a list.
template <class Facet>
issue make_issue(rule<Facet> const& broken, auto const& functions, std::optional<std::size_t> count)
{
    preflight::detail::arguments given;
    functions.parameters(broken.self, given);
    if (count)
        given("actual_length", *count);
    return preflight::detail::issue_of(*broken.what, broken.sentence, std::move(given));
}
/// What a broken rule says of a value, with the number of elements where that is a list.
template <class Facet>
issue make_issue(rule<Facet> const& broken, std::optional<std::size_t> count = {})
{
    return model::make_issue(broken, *broken.functions, count);
}
/// What a broken rule across fields says of an object.
template <class Facet>
issue make_issue(cross_field<Facet> const& broken)
{
    return model::make_issue(broken.rule, *broken.functions, {});
}
} // namespace preflight::inline PREFLIGHT_ABI::model
