// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Base64 as OpenSSH reads it, which is a little laxer than RFC 4648: blanks may stand anywhere.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What is a blank in C, within Base64.
constexpr bool is_blank_in_base64(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The value of a digit of Base64; nothing for other characters.
constexpr std::optional<std::uint32_t> base64_digit(char c)
{
    auto const from = [&](char first, std::uint32_t value) { return value + static_cast<std::uint32_t>(c - first); };
    if (c >= 'A' && c <= 'Z')
        return from('A', 0);
    if (c >= 'a' && c <= 'z')
        return from('a', 26);
    if (c >= '0' && c <= '9')
        return from('0', 52);
    if (c == '+' || c == '/')
        return c == '+' ? 62U : 63U;
    return {};
}

/// The number of bytes that `text` stands for; nothing where it is not Base64 with padding and no bits but 0 left over.
constexpr std::optional<std::size_t> size_of_base64(std::string_view text)
{
    std::size_t   digits = 0, padding = 0;
    std::uint32_t last = 0;
    for (char const c : text)
    {
        if (detail::is_blank_in_base64(c))
            continue;
        auto const digit = detail::base64_digit(c);
        if (digit ? padding != 0 : c != '=')
            return {};
        ++(digit ? digits : padding);
        last = digit.value_or(last);
    }
    // Of the last digit 4 bits are left over where two signs of padding follow, and 2 where one does.
    if (digits % 4 == 1 || padding != (4 - digits % 4) % 4 || (last & ((1U << (2 * padding)) - 1)) != 0)
        return {};
    return digits * 3 / 4;
}

/// The bytes that Base64 stands for, one after the other.
class base64_source
{
    std::string_view left_;
    std::uint32_t    bits_  = 0;
    unsigned         count_ = 0; // of the bits

public:
    constexpr explicit base64_source(std::string_view text) : left_(text) {}

    /// The next byte, which must be there (`size_of_base64`).
    constexpr unsigned char take()
    {
        while (count_ < 8)
        {
            if (auto const digit = detail::base64_digit(left_.front()))
            {
                bits_ = (bits_ & 0xff) << 6 | *digit;
                count_ += 6;
            }
            left_.remove_prefix(1);
        }
        count_ -= 8;
        return static_cast<unsigned char>(bits_ >> count_);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
