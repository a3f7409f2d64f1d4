// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/report.hpp>
#include <preflight/show/show.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
PREFLIGHT_DECL std::vector<text_range> locate_advice(std::string_view text, advice_list const& told);
PREFLIGHT_DECL std::string show_advice(std::string_view text, advice_list const& told, show_options const& how);
PREFLIGHT_DECL std::string show_both(
    std::string_view text, report const& issues, advice_list const& told, show_options const& how);
} // namespace detail

/// Returns, for each piece of advice, the range of the text that it is about: the value, the key, or the object in which a key is lacking. For n pieces,
/// linear in the text for each level of nesting, plus O(n log n).
template <std::same_as<advice_list> List> // and nothing that converts to one, so that `{}` is none
[[nodiscard]] std::vector<text_range> locate(std::string_view text, List const& told)
{
    return detail::locate_advice(text, told);
}

/// Returns advice for people to read: what is sure or likely as a warning, and all else as a note, with its position, the line of the text, a mark, and
/// how to mend it. Secrets are redacted and control characters are replaced, as in reports:
///
///     request.json:4:3: warning: enviroment: `enviroment` is ignored: there is no such key here [unknown-key]
///        4 |   "enviroment": [],
///          |   ^~~~~~~~~~~~
///          = help: Did you mean `environment`?
///
/// `text` must be the text that the advice is about. No advice gives an empty text. The cost is that of `locate`.
template <std::same_as<advice_list> List>
[[nodiscard]] std::string show(std::string_view text, List const& told, show_options const& how = {})
{
    return detail::show_advice(text, told, how);
}

/// Returns the issues of a text and then the advice on it, as above. What the advice knows to be secret is redacted in both: also the value under a
/// misspelt `password`, of which the report of an open object knows nothing.
template <std::same_as<advice_list> List>
[[nodiscard]] std::string show(
    std::string_view text, report const& issues, List const& told, show_options const& how = {})
{
    return detail::show_both(text, issues, told, how);
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/advice/impl/show.hpp>
#endif
