// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/read/fast/block.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The text of an object or an array, to be read many bytes at a time without reading outside it.
///
/// Its last byte is a `}` or a `]`, which stops every scan but those of strings: only these look at `end()`. A text that ends otherwise is empty. A place
/// may be `end()` itself behind that bracket alone. Whoever reads on from there asks `settle` first, which finds zeros behind it.
class source
{
public:
    /// So many bytes may be read from a place that `settle` returned.
    static constexpr std::size_t margin = 64;

private:
    char const*                  begin_;
    char const*                  end_;
    char const*                  behind_; // the text as it was given
    char const*                  safe_;   // the last place from which `margin` bytes may be read
    std::array<char, margin * 2> tail_;   // the end of the text again, and zeros from its middle on

public:
    explicit source(std::string_view text)
    {
        while (!text.empty() && scan::is_space(text.back()))
            text.remove_suffix(1);
        if (!text.empty() && text.back() != '}' && text.back() != ']')
            text = {};

        behind_ = text.data() + text.size();
        std::memset(tail_.data() + margin, 0, margin);
        if (text.size() >= margin) [[likely]]
        {
            begin_ = text.data();
            end_   = begin_ + text.size();
            safe_  = end_ - margin;
            std::memcpy(tail_.data(), safe_, margin);
        }
        else
        {
            end_ = safe_ = tail_end();
            begin_       = end_ - text.size();
            std::copy(text.begin(), text.end(), tail_.begin() + (begin_ - tail_.data()));
        }
    }
    source(source const&)            = delete;
    source& operator=(source const&) = delete;

    char const* begin() const { return begin_; }
    char const* end() const { return end_; }
    std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }
    bool        empty() const { return begin_ == end_; }

    /// The text from a place on, as it was given.
    std::string_view from(char const* at) const
    {
        bool const        is_copy = !std::less<>()(at, tail_.data()) && !std::less<>()(tail_end(), at);
        std::size_t const size    = static_cast<std::size_t>((is_copy ? tail_end() : behind_) - at);
        return {behind_ - size, size};
    }

    /// The same place, from which `margin` bytes may be read: near the end that in the copy, in which everything goes on then.
    PREFLIGHT_INLINE char const* settle(char const* at)
    {
        if (at > safe_) [[unlikely]]
            at = move(at);
        return at;
    }

    /// Sixteen bytes from `at`, which is at most `end()`; behind the end they are zero.
    PREFLIGHT_INLINE block load(char const* at) const
    {
        if (!is_wide(at)) [[unlikely]]
            at = in_tail(at);
        return block(at);
    }

    /// Whether sixteen bytes may be read from `at` as it is.
    PREFLIGHT_INLINE bool is_wide(char const* at) const { return at <= safe_ + (margin - 16); }

    /// How many bytes of the text come from `at` on.
    PREFLIGHT_INLINE std::size_t left(char const* at) const { return static_cast<std::size_t>(end_ - at); }

    /// A place near the end, in the copy of that.
    char const* in_tail(char const* at) const { return tail_end() - left(at); }

    /// Whether `word` stands at `at`.
    PREFLIGHT_INLINE bool has(char const* at, std::string_view word) const
    {
        return left(at) >= word.size() && std::memcmp(at, word.data(), word.size()) == 0;
    }

private:
    char const* tail_end() const { return tail_.data() + margin; }

    [[gnu::cold]] PREFLIGHT_OUTLINE char const* move(char const* at)
    {
        at   = in_tail(at);
        end_ = safe_ = tail_end();
        return at;
    }
};

/// Behind the white space at `at`, however long it is. The last byte of the text is none.
[[gnu::cold]] PREFLIGHT_OUTLINE inline char const* skip_spaces(source const& text, char const* at)
{
    for (;; at += 16)
    {
        block const here = text.load(at);
        if (unsigned const other = ~(here.is(' ') | here.is('\n') | here.is('\r') | here.is('\t')).bits() & 0xffffu;
            other != 0)
            return at + lowest(other);
    }
}

/// The same where there mostly is none, or one.
PREFLIGHT_INLINE char const* skip_space(source const& text, char const* at)
{
    if (static_cast<unsigned char>(*at) > ' ') [[likely]]
        return at;
    return scan::is_space(*at) && static_cast<unsigned char>(at[1]) > ' ' ? at + 1 : skip_spaces(text, at);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
