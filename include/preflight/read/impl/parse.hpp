// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/nearest_double.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/report.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>
#include <boost/system/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
PREFLIGHT_DECL issue not_json(std::string_view text, std::size_t stopped, boost::json::error_code const& why)
{
    std::string words;
    append_json(words, why.message());

    issue i   = make_issue(detail::plain_issue<code::json_invalid>{});
    i.path    = {{"", code_points(text.substr(0, stopped)), true}};
    i.context = {{"error", std::move(words)}};
    i.input   = {"{}", {}, false};
    return i;
}

namespace detail
{
/// Builds a value from what Boost.JSON's tokenizer finds. Unlike `boost::json::parser`, whose numbers may be off in the last digit, it reads a
/// number with a fraction or an exponent as the nearest `double`.
struct document_builder
{
    using error_code = boost::json::error_code;
    using view       = boost::json::string_view;

    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size  = boost::json::array::max_size();
    static constexpr std::size_t max_key_size    = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();

    boost::json::value_stack stack;

    /// Values on the way lie in `buffer` as long as it lasts.
    explicit document_builder(std::span<unsigned char> buffer) : stack({}, buffer.data(), buffer.size()) {}

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return true; }
    bool on_object_end(std::size_t n, error_code&) { return stack.push_object(n), true; }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t n, error_code&) { return stack.push_array(n), true; }
    bool on_key_part(view part, std::size_t, error_code&) { return stack.push_chars(part), true; }
    bool on_key(view last, std::size_t, error_code&) { return stack.push_key(last), true; }
    bool on_string_part(view part, std::size_t, error_code&) { return stack.push_chars(part), true; }
    bool on_string(view last, std::size_t, error_code&) { return stack.push_string(last), true; }
    bool on_number_part(view, error_code&) { return true; }
    bool on_int64(std::int64_t number, view, error_code&) { return stack.push_int64(number), true; }
    bool on_uint64(std::uint64_t number, view, error_code&) { return stack.push_uint64(number), true; }
    bool on_double(double about, view digits, error_code&) // all of them, since the text is in one piece
    {
        return stack.push_double(nearest_double({digits.data(), digits.size()}, about)), true;
    }
    bool on_bool(bool value, error_code&) { return stack.push_bool(value), true; }
    bool on_null(error_code&) { return stack.push_null(), true; }
    // LCOV_EXCL_START: asked for by Boost.JSON, which calls them only where comments are allowed
    bool on_comment_part(view, error_code&) { return true; }
    bool on_comment(view, error_code&) { return true; }
    // LCOV_EXCL_STOP
};
} // namespace detail

PREFLIGHT_DECL boost::system::result<boost::json::value, issue> parse(
    std::string_view text, boost::json::storage_ptr storage, std::size_t depth)
{
    if (text.empty())
    {
        issue i = make_issue(detail::plain_issue<code::missing>{});
        i.input = {"null", {}, false};
        return i;
    }
    boost::json::parse_options options;
    options.max_depth = depth;
    std::array<unsigned char, 4096>                     buffer; // as `boost::json::parse` has it
    boost::json::basic_parser<detail::document_builder> parser(options, buffer);
    boost::json::error_code                             ec;

    auto& stack = parser.handler().stack;
    stack.reset(std::move(storage));
    std::size_t const read = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && read != text.size())
        ec = boost::json::error::extra_data;
    if (ec)
        return not_json(text, read, ec);
    return stack.release();
}
} // namespace preflight::inline PREFLIGHT_ABI
