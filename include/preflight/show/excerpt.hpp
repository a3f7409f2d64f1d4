// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// One line of a text, safe to print on a terminal, and the part of it to underline.
struct excerpt
{
    std::string line;   ///< the line, with `…` where a part is left out
    std::size_t column; ///< the column of the mark, in characters of `line`, from 0
    std::size_t width;  ///< the width of the mark, in characters of `line`, at least 1
};

/// Returns an excerpt of `line`, a range of `text` in which `mark` begins. It has at most `limit` characters of the line; the ranges in `secrets`,
/// which must be in ascending order, are redacted. Linear in `limit` and logarithmic in the number of secrets.
[[nodiscard]] PREFLIGHT_DECL excerpt make_excerpt(
    std::string_view text, text_range line, text_range mark, std::vector<text_range> const& secrets, std::size_t limit);

/// Returns an excerpt of the line in which `mark` begins. Linear in the text up to the end of that line.
[[nodiscard]] PREFLIGHT_DECL excerpt make_excerpt(
    std::string_view text, text_range mark, std::vector<text_range> const& secrets, std::size_t limit);
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/show/impl/excerpt.hpp>
#endif
