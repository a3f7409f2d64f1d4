// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A position in a text as editors count it: the line and the column in code points, both from 1.
struct position
{
    std::size_t line   = 1; ///< from 1; a line ends with a line feed
    std::size_t column = 1; ///< in code points, from 1; the end of a line is one column past its last code point

    friend constexpr bool operator==(position, position) = default;
};

/// Computes the positions of bytes that are asked for in ascending order. Linear in the text for all of them together.
class positions
{
    std::string_view text_;
    text_range       line_;
    std::size_t      at_ = 0;
    position         here_;

public:
    /// `text` must outlive this.
    constexpr explicit positions(std::string_view text) : text_(text), line_(line_from(0)) {}

    /// Returns the position of byte `at`, or the position of the end when the text is shorter. `at` must not be less than in the call before.
    constexpr position of(std::size_t at)
    {
        at = (std::min)(at, text_.size());
        for (; line_.end < at; here_ = {here_.line + 1, 1})
        {
            line_ = line_from(line_.end + 1);
            at_   = line_.begin;
        }
        here_.column += code_points(text_.substr(at_, at - at_));
        at_ = at;
        return here_;
    }

    /// Returns the line of the byte that `of` was last called with, without its line feed.
    [[nodiscard]] constexpr text_range line() const { return line_; }

private:
    constexpr text_range line_from(std::size_t begin) const
    {
        return {begin, (std::min)(text_.find('\n', begin), text_.size())};
    }
};

/// Returns the position of byte `at`. Linear.
[[nodiscard]] constexpr position position_of(std::string_view text, std::size_t at) { return positions(text).of(at); }
} // namespace preflight::inline PREFLIGHT_ABI
