// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct hostname_syntax
{
    static constexpr std::string_view name     = "hostname";
    static constexpr std::string_view sentence = "Text should be a host name, like www.example.com";

    static constexpr bool matches(std::string_view text)
    {
        if (text.empty() || text.size() > 253)
            return false;
        scanner in(text);
        do
        {
            auto const label =
                in.take_while([](char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '-'; });
            if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
                return false;
            if (in.is_done())
                return true;
        } while (in.take('.'));
        return false;
    }

    static constexpr std::array<std::string_view, 5> inside{
        "www.example.com", "a", "9", "x--y.Z0", "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz"};
    static constexpr std::array<std::string_view, 9> outside{"", ".", "a.", ".a", "a..b", "-a", "a-", "a_b",
        "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz0"};
};
} // namespace detail

namespace format
{
/// A host name (RFC 952 as RFC 1123, section 2.1, has it): labels of 1 to 63 letters, digits and inner hyphens, 253 characters in all, no dot at the
/// end. What `xn--` stands for is not looked at.
inline constexpr text_format<detail::hostname_syntax> hostname;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
