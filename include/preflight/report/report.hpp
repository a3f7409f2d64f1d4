#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/schema/secrets.hpp>

#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// Every issue of one document, in the order in which pydantic reports them; empty for a sound one.
struct report
{
    std::vector<issue> issues;       ///< in the order of the schema
    secret_names       secrets = {}; ///< the keys that a text of the document is redacted under

    /// Appends what `rule` says of the value at `at`, which is `input` as JSON text.
    template <class Rule>
    constexpr void add(path_link const& at, Rule const& rule, std::string input, bool is_secret)
    {
        issue i = make_issue(rule);
        i.path  = at.to_path();
        i.input = {std::move(input), secrets, is_secret};
        issues.push_back(std::move(i));
    }

    constexpr bool        empty() const { return issues.empty(); }              ///< whether the document is sound
    constexpr std::size_t size() const { return issues.size(); }                ///< how many issues it has
    constexpr auto        begin() const { return issues.begin(); }              ///< the first issue
    constexpr auto        end() const { return issues.end(); }                  ///< behind the last one
    constexpr auto const& operator[](std::size_t i) const { return issues[i]; } ///< `i` is below `size()`
};

/// The issue's place and message: `container_settings.expose.0.port: Value error, …`. Holds no input, and so no secret.
inline std::string summary(issue const& i)
{
    bool const  rooted = i.path.empty() || i.code == code::json_invalid;
    std::string text   = rooted ? std::string("body") : to_dotted(i.path);
    (text += ": ") += i.message;
    if (i.code == code::json_invalid && !i.context.empty() && i.context[0].value.starts_with('"')) // the parser's words
        (text += ": ") += unescaped(std::string_view(i.context[0].value).substr(1, i.context[0].value.size() - 2));
    return printable(text); // the words may be a server's
}

/// All issues in one line, joined by `; `.
inline std::string summary(report const& issues)
{
    std::string text;
    for (auto const& i : issues)
        (text += text.empty() ? "" : "; ") += summary(i);
    return text;
}

/// Writes an issue a line. (A template, so that only who prints pays for `<ostream>`.)
template <std::derived_from<std::ostream> Stream>
Stream& operator<<(Stream& out, report const& issues)
{
    for (auto const& i : issues)
        out << summary(i) << '\n';
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
