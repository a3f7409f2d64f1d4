// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/report.hpp>
#include <preflight/show/locate.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns, for each issue, the range of the text that it is about: its value, the opening brace of the object without a missing key, or the byte at
/// which the parser stopped when the text is not JSON. For n issues, linear in the text for each level of nesting, plus O(n log n).
[[nodiscard]] PREFLIGHT_DECL std::vector<text_range> locate(std::string_view text, report const& issues);

/// The options of `show`.
struct show_options
{
    std::string_view file   = "body"; ///< the name of the file, which stands before each position; made `printable`
    std::size_t      width  = 100;    ///< how many characters of a line to print at most
    bool             colour = false;  ///< whether to print ANSI escape sequences
};

/// Returns the issues for people to read: each with its position, the line of the text, and a mark under the value. Secrets are redacted and control
/// characters are replaced by their pictures (see `printable`):
///
///     request.json:4:11: name: String should have at most 25 characters
///        4 |   "name": "a-name-that-is-too-long-to-be-true",
///          |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
///
/// `text` must be the text that the report was made from, by this library or by the API. An issue that is not in the body has no position. The report
/// of a valid document gives an empty text. A report that is cut has a last line that says so. For n issues, linear in the text for each level of nesting, plus O(n log n).
[[nodiscard]] PREFLIGHT_DECL std::string show(
    std::string_view text, report const& issues, show_options const& how = {});
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/show/impl/show.hpp>
#endif
