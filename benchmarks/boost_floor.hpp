// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json/basic_parser_impl.hpp>

#include <cstddef>
#include <string_view>

namespace bench
{
/// A handler that ignores everything.
struct idle_handler
{
    static constexpr std::size_t max_array_size  = std::size_t(-1);
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    static constexpr std::size_t max_key_size    = std::size_t(-1);

    using code = boost::json::error_code;
    using view = boost::json::string_view;
    bool on_document_begin(code&) { return true; }
    bool on_document_end(code&) { return true; }
    bool on_array_begin(code&) { return true; }
    bool on_array_end(std::size_t, code&) { return true; }
    bool on_object_begin(code&) { return true; }
    bool on_object_end(std::size_t, code&) { return true; }
    bool on_string_part(view, std::size_t, code&) { return true; }
    bool on_string(view, std::size_t, code&) { return true; }
    bool on_key_part(view, std::size_t, code&) { return true; }
    bool on_key(view, std::size_t, code&) { return true; }
    bool on_number_part(view, code&) { return true; }
    bool on_int64(std::int64_t, view, code&) { return true; }
    bool on_uint64(std::uint64_t, view, code&) { return true; }
    bool on_double(double, view, code&) { return true; }
    bool on_bool(bool, code&) { return true; }
    bool on_null(code&) { return true; }
    bool on_comment_part(view, code&) { return true; }
    bool on_comment(view, code&) { return true; }
};

/// Returns whether `text` is JSON, by the tokenizer of Boost.JSON, without keeping anything.
class tokenizer
{
    boost::json::basic_parser<idle_handler> parser_{{}};

public:
    bool operator()(std::string_view text)
    {
        boost::json::error_code ec;
        parser_.reset();
        return parser_.write_some(false, text.data(), text.size(), ec) == text.size() && !ec;
    }
};
} // namespace bench
