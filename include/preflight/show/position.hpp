#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
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

/// Tells the positions of bytes that come in ascending order; linear in the text for all of them together.
class positions
{
    std::string_view text_;
    text_range       line_;
    std::size_t      at_ = 0;
    position         here_;

public:
    /// `text` must outlive this.
    constexpr explicit positions(std::string_view text) : text_(text), line_(line_from(0)) {}

    /// The position of byte `at`, or of the end of a text that is shorter.
    constexpr position of(std::size_t at)
    {
        at = std::min(at, text_.size());
        for (; line_.end < at; here_ = {here_.line + 1, 1})
        {
            line_ = line_from(line_.end + 1);
            at_   = line_.begin;
        }
        here_.column += code_points(text_.substr(at_, at - at_));
        at_ = at;
        return here_;
    }

    /// The line of the byte that `of` was last asked for, without its line feed.
    constexpr text_range line() const { return line_; }

private:
    constexpr text_range line_from(std::size_t begin) const
    {
        return {begin, std::min(text_.find('\n', begin), text_.size())};
    }
};

/// The position of byte `at`. Linear.
constexpr position position_of(std::string_view text, std::size_t at) { return positions(text).of(at); }
} // namespace preflight::inline PREFLIGHT_ABI
