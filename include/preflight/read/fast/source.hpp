// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/read/fast/block.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The text of an object, to be read sixteen bytes at a time without reading outside it.
///
/// Its last byte is a `}`, which stops every scan but those of strings: only these look at `end()`. A text that ends otherwise is empty.
class source
{
    static constexpr std::size_t tail_size = 32;

    char const*                      begin_;
    char const*                      end_;
    char const*                      wide_;   // the last place from which sixteen bytes may be read
    std::array<char, tail_size + 16> tail_{}; // the end of the text again, and zeros

public:
    explicit source(std::string_view text)
    {
        while (!text.empty() && scan::is_space(text.back()))
            text.remove_suffix(1);
        if (text.empty() || text.back() != '}')
            text = {};

        std::size_t const copied = (std::min)(text.size(), tail_size);
        char* const       tail   = tail_.data() + tail_size - copied;
        if (copied != 0)
            std::memcpy(tail, text.data() + text.size() - copied, copied);
        begin_ = text.size() < tail_size ? tail : text.data();
        end_   = begin_ + text.size();
        wide_  = text.size() < tail_size ? end_ : end_ - 16;
    }
    source(source const&)            = delete;
    source& operator=(source const&) = delete;

    char const* begin() const { return begin_; }
    char const* end() const { return end_; }
    bool        empty() const { return begin_ == end_; }

    /// Sixteen bytes from `at`, which is at most `end()`; behind the end they are zero.
    PREFLIGHT_INLINE block load(char const* at) const
    {
        if (at > wide_) [[unlikely]]
            at = tail_.data() + tail_size - (end_ - at);
        return block(at);
    }

    /// Whether sixteen bytes from `at` are within the text.
    bool is_wide(char const* at) const { return at <= wide_; }

    /// Whether `word` stands at `at`.
    PREFLIGHT_INLINE bool has(char const* at, std::string_view word) const
    {
        return static_cast<std::size_t>(end_ - at) >= word.size() && std::memcmp(at, word.data(), word.size()) == 0;
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
