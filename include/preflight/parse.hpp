#pragma once

#include <preflight/report.hpp>
#include <preflight/utf8.hpp>

#include <boost/json/parser.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace preflight
{
/// How deep arrays and objects may lie in each other.
inline constexpr std::size_t max_depth = 32;

/// The issue of text that is no JSON: `json_invalid`, with the parser's words and the offset in code points at which it stopped.
inline issue not_json(std::string_view text, std::size_t stopped, boost::json::error_code const& why)
{
    std::string words;
    append_json(words, why.message());

    issue i   = complaint(detail::basic_fault<code::json_invalid>{});
    i.where   = {{"", code_points(text.substr(0, stopped)), true}};
    i.context = {{"error", std::move(words)}};
    i.input   = {"{}", {}, false};
    return i;
}

/// The JSON value that `text` spells (RFC 8259, UTF-8, at most `max_depth` deep; of a key that comes twice the last value), or the one issue
/// of text that spells none. An empty text is a missing body.
inline boost::system::result<boost::json::value, issue> parse(
    std::string_view text, boost::json::storage_ptr storage = {})
{
    if (text.empty())
    {
        issue i = complaint(detail::basic_fault<code::missing>{});
        i.input = {"null", {}, false};
        return i;
    }
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::json::parser     parser(std::move(storage), options);
    boost::json::error_code ec;

    std::size_t const read = parser.write_some(text.data(), text.size(), ec);
    if (!ec && read != text.size())
        ec = boost::json::error::extra_data;
    if (ec)
        return not_json(text, read, ec);
    return parser.release();
}
} // namespace preflight
