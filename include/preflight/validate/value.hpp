// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/secrets.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/json/value.hpp>

#include <concepts>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The report of a JSON value taken for a type. `is_utf8`: that all text in it is known to be UTF-8.
PREFLIGHT_DECL report validate(boost::json::value const& document, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, bool is_utf8, limits const& most = {});

template <document_type T>
report validate(boost::json::value const& document, waivers granted, bool is_utf8, limits const& most = {})
{
    return detail::validate(document, model::node_of<model::judging, T>, secret_names_of<T>(), granted, is_utf8, most);
}
} // namespace detail

/// The report of a JSON value taken for a `T`: every issue, in the order in which pydantic reports them; none for a sound one. This is what the
/// library means by valid: every other verdict on JSON agrees with it. Of the limits the depth and the number of issues count. Linear in the parts that
/// the schema knows.
template <document_type T, std::same_as<boost::json::value> Value> // and nothing that converts to one
[[nodiscard]] report validate(Value const& document, waivers granted = {}, limits const& most = {})
{
    return detail::validate<T>(document, granted, false, detail::with_an_issue(most));
}

/// Whether a JSON value is a sound `T`: whether `validate` finds no issue in it. It looks no further than to the first.
template <document_type T, std::same_as<boost::json::value> Value> // and nothing that converts to one
[[nodiscard]] bool is_valid(Value const& document, waivers granted = {}, limits const& most = {})
{
    return detail::validate<T>(document, granted, false, detail::without_issues(most)).empty();
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/validate/impl/value.hpp>
#endif
