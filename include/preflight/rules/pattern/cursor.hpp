// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/mistake.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// What is left of a pattern, and its first mistake, behind which nothing is left.
class cursor
{
    std::string_view rest_;
    mistake          wrong_ = mistake::none;

public:
    constexpr explicit cursor(std::string_view pattern) : rest_(pattern) {}

    constexpr mistake          wrong() const { return wrong_; }
    constexpr std::string_view rest() const { return rest_; }
    constexpr bool             done() const { return rest_.empty(); }
    constexpr bool             next_is(char c) const { return !done() && rest_.front() == c; }
    constexpr bool             next_in(char low, char high) const
    {
        return !done() && rest_.front() >= low && rest_.front() <= high;
    }
    constexpr bool next_in(std::string_view set) const
    {
        return !done() && set.find(rest_.front()) != std::string_view::npos;
    }
    constexpr bool next_is_letter() const { return next_in('a', 'z') || next_in('A', 'Z'); }
    constexpr bool next_is_digit() const { return next_in('0', '9'); }

    constexpr bool take(char c)
    {
        bool const is = next_is(c);
        rest_.remove_prefix(is ? 1 : 0);
        return is;
    }
    constexpr bool take(std::string_view word)
    {
        bool const is = rest_.starts_with(word);
        rest_.remove_prefix(is ? word.size() : 0);
        return is;
    }
    /// The next byte, which must be there.
    constexpr char byte()
    {
        char const c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    /// The next code point, which must be there.
    constexpr char32_t point()
    {
        std::size_t    at    = 0;
        char32_t const found = regex::decode(rest_, at);
        rest_.remove_prefix(at);
        return found;
    }

    /// Reads decimal digits into `n`, which counts no further than one more than makes sense. False where there are none.
    constexpr bool number(unsigned& n)
    {
        bool const any = next_is_digit();
        for (n = 0; next_is_digit();)
            n = (std::min)(n * 10 + static_cast<unsigned>(byte() - '0'), most_places + 1);
        return any;
    }
    /// Reads a hexadecimal digit into the end of `n`. False where there is none.
    constexpr bool hexadecimal(char32_t& n)
    {
        if (!next_is_digit() && !next_in('a', 'f') && !next_in('A', 'F'))
            return false;
        char const c = byte();
        n            = n * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        return true;
    }

    constexpr void fail(mistake what)
    {
        if (wrong_ == mistake::none)
            wrong_ = what;
        rest_ = {};
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
