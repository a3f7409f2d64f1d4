// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <string_view>

/// What the formats have in common: how their text is looked at.
namespace preflight::inline PREFLIGHT_ABI::detail
{
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_hex_digit(char c) { return detail::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A text that is taken from the front. What is not there is not taken.
class scanner
{
    std::string_view left_;

public:
    constexpr explicit scanner(std::string_view text) : left_(text) {}

    constexpr bool             is_done() const { return left_.empty(); } ///< whether all has been taken
    constexpr std::string_view left() const { return left_; }            ///< what has not

    /// Takes `c`.
    constexpr bool take(char c)
    {
        bool const is_there = !left_.empty() && left_.front() == c;
        left_.remove_prefix(is_there ? 1 : 0);
        return is_there;
    }
    /// Takes a letter, given in upper case, in either.
    constexpr bool take_letter(char upper) { return take(upper) || take(static_cast<char>(upper + ('a' - 'A'))); }

    /// Takes the longest part in which each character is one.
    constexpr std::string_view take_while(auto const& is)
    {
        std::size_t n = 0;
        while (n != left_.size() && is(left_[n]))
            ++n;
        auto const taken = left_.substr(0, n);
        left_.remove_prefix(n);
        return taken;
    }
    /// Takes exactly `n` digits, at most nine, as a number.
    constexpr bool take_digits(std::size_t n, unsigned& number)
    {
        if (left_.size() < n)
            return false;
        number = 0;
        for (char const c : left_.substr(0, n))
        {
            if (!detail::is_digit(c))
                return false;
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        left_.remove_prefix(n);
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
