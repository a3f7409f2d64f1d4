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
struct ipv4_syntax
{
    static constexpr std::string_view name     = "ipv4";
    static constexpr std::string_view sentence = "Text should be an IPv4 address, like 192.0.2.1";

    /// Takes a number from 0 to 255 without leading zeros.
    static constexpr bool take_byte(scanner& in)
    {
        auto const digits = in.take_while(detail::is_digit);
        if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits.front() == '0'))
            return false;
        unsigned number = 0;
        for (char const c : digits)
            number = number * 10 + static_cast<unsigned>(c - '0');
        return number <= 255;
    }

    static constexpr bool matches(std::string_view text)
    {
        scanner in(text);
        for (int n = 0; n != 4; ++n)
            if ((n != 0 && !in.take('.')) || !ipv4_syntax::take_byte(in))
                return false;
        return in.is_done();
    }

    static constexpr std::array<std::string_view, 3> inside{"192.0.2.1", "0.0.0.0", "255.255.255.255"};
    static constexpr std::array<std::string_view, 8> outside{
        "", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.", "1..2.3", "1.2.3.0004"};
};

struct ipv6_syntax
{
    static constexpr std::string_view name     = "ipv6";
    static constexpr std::string_view sentence = "Text should be an IPv6 address, like 2001:db8::1";

    static constexpr bool matches(std::string_view text)
    {
        scanner in(text);
        int     groups    = 0;     // of sixteen bits each
        bool    is_short  = false; // a `::` has stood for some
        bool    may_begin = true;  // a group or an IPv4 address may begin
        if (in.take(':'))
        {
            if (!in.take(':'))
                return false;
            is_short = true;
        }
        while (!in.is_done())
        {
            if (!may_begin)
                return false;
            auto const rest   = in.left();
            auto const digits = in.take_while(detail::is_hex_digit);
            if (!in.is_done() && in.left().front() == '.')
            {
                groups += 2;
                return ipv4_syntax::matches(rest) && (is_short ? groups < 8 : groups == 8);
            }
            if (digits.empty() || digits.size() > 4 || ++groups > 8)
                return false;
            may_begin = false;
            if (in.take(':'))
            {
                if (in.take(':'))
                {
                    if (is_short)
                        return false;
                    is_short = true;
                }
                else if (in.is_done())
                    return false;
                may_begin = true;
            }
        }
        return is_short ? groups < 8 : groups == 8;
    }

    static constexpr std::array<std::string_view, 6>  inside{"2001:db8::1", "::", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1",
        "1:2:3:4:5:6:7::", "ABCD:EF01:2345:6789:abcd:ef01:255.255.255.255"};
    static constexpr std::array<std::string_view, 10> outside{"", ":", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3",
        "12345::", ":::", "1:2:3:4:5:6:7::8", "::192.0.2.256", "fe80::1%eth0"};
};
} // namespace detail

namespace format
{
/// Four numbers from 0 to 255, in decimal and without leading zeros (RFC 2673, section 3.2).
inline constexpr text_format<detail::ipv4_syntax> ipv4;
/// An IPv6 address in a form of RFC 4291, section 2.2: groups, one `::` for one group or more, an IPv4 address at the end. Without a zone.
inline constexpr text_format<detail::ipv6_syntax> ipv6;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
