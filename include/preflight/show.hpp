#pragma once

#include <preflight/abi.hpp>
#include <preflight/excerpt.hpp>
#include <preflight/extent.hpp>
#include <preflight/locate.hpp>
#include <preflight/mask.hpp>
#include <preflight/report.hpp>
#include <preflight/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A place in a text as editors count it: lines, and code points within them, from 1.
struct position
{
    std::size_t line   = 1; ///< lines end with a line feed
    std::size_t column = 1; ///< behind the last code point of the line, one more than it has

    friend constexpr bool operator==(position, position) = default;
};

/// The position of byte `at`. Linear.
constexpr position position_of(std::string_view text, std::size_t at)
{
    auto const before = text.substr(0, at);
    auto const lines  = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {1 + lines, 1 + code_points(before.substr(before.rfind('\n') + 1))}; // npos + 1 is 0
}

namespace detail
{
/// The byte at which code point number `n` of `text` begins; its end where it has no more than `n`.
constexpr std::size_t byte_of(std::string_view text, std::size_t n)
{
    std::size_t at = 0;
    for (; at < text.size() && n-- != 0;)
        at += std::max<std::size_t>(1, sequence_length(text.substr(at)));
    return at;
}
} // namespace detail

/// The part of the text that an issue is about: the value; of a missing key, the brace of the object that lacks it; of text that is no JSON,
/// the byte at which the parser stopped. Linear.
inline extent locate(std::string_view text, issue const& i)
{
    if (i.code == code::json_invalid)
    {
        std::size_t const at = detail::byte_of(text, i.where.empty() ? 0 : i.where.front().index);
        return {at, at + 1};
    }
    extent found = locate(text, i.where);
    if (i.code == code::missing)
        found.end = found.begin + 1;
    return found;
}

/// How `show` shows.
struct show_options
{
    std::string_view file   = "body"; ///< the name that stands before each position
    std::size_t      width  = 100;    ///< the most characters of a line to show
    bool             colour = false;  ///< ANSI escapes
};

/// Every issue with its position, the line of the text and a mark under the fault; secrets are masked, control characters shown as
/// pictures:
///
///     request.json:4:11: name: String should have at most 25 characters
///        4 |   "name": "a-name-that-is-too-long-to-be-true",
///          |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
///
/// `text` is what the report was made from, here or by the API. An issue that is not in the body has no position. Linear in the text for each issue.
inline std::string show(std::string_view text, report const& faults, show_options const& how = {})
{
    auto const painted = [&](std::string_view colour, std::string const& words) {
        return how.colour ? std::string("\x1b[").append(colour).append("m").append(words).append("\x1b[0m") : words;
    };

    bool const json    = faults.empty() || faults[0].code != code::json_invalid;
    auto const secrets = find_secrets(text, faults.secrets, json ? text.size() : locate(text, faults[0]).begin);

    std::string out;
    for (auto const& i : faults)
    {
        if (!i.in_body)
        {
            out += painted("1", std::string(how.file) + ": ") + summary(i) + '\n';
            continue;
        }
        extent const mark   = locate(text, i);
        auto const   where  = position_of(text, mark.begin);
        auto const   line   = make_excerpt(text, mark, secrets, how.width);
        auto const   number = std::to_string(where.line);
        auto const   margin = std::string(number.size() < 4 ? 4 - number.size() : 0, ' ');

        out += painted("1", std::string(how.file) + ':' + number + ':' + std::to_string(where.column) + ": ");
        out += summary(i) + '\n';
        out += margin + number + " | " + line.line + '\n';
        out += std::string(margin.size() + number.size(), ' ') + " | " + std::string(line.column, ' ');
        out += painted("31", '^' + std::string(line.width - 1, '~')) + '\n';
    }
    return out;
}
} // namespace preflight::inline PREFLIGHT_ABI
