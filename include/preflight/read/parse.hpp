// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// The issue of text that is no JSON: `json_invalid`, with the parser's words and the offset in code points at which it stopped.
PREFLIGHT_DECL issue not_json(std::string_view text, std::size_t stopped, boost::json::error_code const& why);

/// The JSON value that `text` spells (RFC 8259, UTF-8, at most `depth` deep; of a key that comes twice the last value), or the one issue of
/// text that spells none. An empty text is a missing body. Linear.
PREFLIGHT_DECL boost::system::result<boost::json::value, issue> parse(
    std::string_view text, boost::json::storage_ptr storage = {}, std::size_t depth = max_depth);
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/read/impl/parse.hpp>
#endif
