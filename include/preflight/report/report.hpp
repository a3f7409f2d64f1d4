// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/secret_names.hpp>

#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// All issues of one document, in the order in which pydantic reports them. The report of a valid document is empty.
struct report
{
    std::vector<issue> issues;       ///< in the order of the schema
    secret_names       secrets = {}; ///< the keys whose values are secret
    bool cut = false; ///< whether there are more issues than the caller's `limits` allow, and these are the first

    /// Adds the issue of a value that breaks `rule`. The value stands at `at`, and `input` is the value as JSON text; `is_secret` tells that the
    /// whole value is a secret.
    template <class Rule>
    constexpr void add(path_link const& at, Rule const& rule, std::string input, bool is_secret)
    {
        issue i = make_issue(rule);
        i.path  = at.to_path();
        i.input = {std::move(input), secrets, is_secret};
        issues.push_back(std::move(i));
    }

    /// Returns whether there are no issues, which means that the document is valid. A report that is cut is never empty, whatever it lists.
    [[nodiscard]] constexpr bool empty() const { return issues.empty() && !cut; }
    /// Returns the number of issues.
    [[nodiscard]] constexpr std::size_t size() const { return issues.size(); }
    /// Returns an iterator to the first issue.
    [[nodiscard]] auto begin() const { return issues.begin(); }
    /// Returns the iterator past the last issue.
    [[nodiscard]] auto end() const { return issues.end(); }
    /// Returns issue number `i`, which must be less than `size()`.
    [[nodiscard]] auto const& operator[](std::size_t i) const { return issues[i]; }
};

namespace detail
{
/// The message of an issue, with that of the parser where it stopped, and without tokens, as a server may have written it.
[[nodiscard]] inline std::string sentence_of(issue const& i)
{
    std::string text = i.message;
    if (i.code == code::json_invalid && !i.context.empty() && i.context[0].value.starts_with('"'))
        (text += ": ") += unescaped(std::string_view(i.context[0].value).substr(1, i.context[0].value.size() - 2));
    return detail::without_tokens(text);
}
} // namespace detail

/// Returns the path and the message of an issue in one line: `container_settings.expose.0.port: Value error, …`. The input is left out, and with
/// it every secret.
[[nodiscard]] inline std::string summary(issue const& i)
{
    bool const  rooted = i.path.empty() || i.code == code::json_invalid;
    std::string text   = rooted ? std::string("body") : detail::without_tokens(to_dotted(i.path));
    return printable((text += ": ") += detail::sentence_of(i));
}

namespace detail
{
/// What stands behind the issues of a report that is cut.
inline constexpr std::string_view and_more = "there are more issues than these";
} // namespace detail

/// Returns the summaries of all issues in one line, joined by `; `. Where the report is cut, that is said at the end.
[[nodiscard]] inline std::string summary(report const& issues)
{
    std::string text;
    for (auto const& i : issues)
        (text += text.empty() ? "" : "; ") += summary(i);
    if (issues.cut)
        (text += text.empty() ? "" : "; ") += detail::and_more;
    return text;
}

/// Writes the summary of each issue on a line of its own, and on another that the report is cut, where it is. It is a template so that this header does not need `<ostream>`.
template <std::derived_from<std::ostream> Stream>
Stream& operator<<(Stream& out, report const& issues)
{
    for (auto const& i : issues)
        out << summary(i) << '\n';
    if (issues.cut)
        out << detail::and_more << '\n';
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
