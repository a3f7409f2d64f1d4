// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/hostname.hpp>
#include <preflight/rules/format/ip_address.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct email_syntax
{
    static constexpr std::string_view name     = "email";
    static constexpr std::string_view sentence = "Text should be an email address, like ada@example.com";

    /// `atext` of RFC 5322, section 3.2.3.
    static constexpr bool is_atext(char c)
    {
        return detail::is_letter(c) || detail::is_digit(c) ||
               std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
    }

    static constexpr bool take_dot_string(scanner& in)
    {
        do
            if (in.take_while(email_syntax::is_atext).empty())
                return false;
        while (in.take('.'));
        return true;
    }
    /// Takes what follows the quote at the beginning.
    static constexpr bool take_quoted_string(scanner& in)
    {
        auto const is_printable = [](char c) { return c >= ' ' && c <= '~'; };
        while (!in.take('"'))
        {
            in.take('\\');
            if (in.is_done() || !is_printable(in.left().front()))
                return false;
            in.take(in.left().front());
        }
        return true;
    }

    static constexpr bool is_domain(std::string_view text)
    {
        constexpr std::string_view ipv6 = "[IPv6:";

        if (!text.starts_with('['))
            return hostname_syntax::matches(text);
        if (!text.ends_with(']'))
            return false;
        text.remove_suffix(1);
        bool const has_tag = text.size() >= ipv6.size() && [&] {
            for (std::size_t i = 0; i != ipv6.size(); ++i)
            {
                bool const of_other_case = detail::is_letter(text[i]) && (text[i] ^ ipv6[i]) == 0x20;
                if (text[i] != ipv6[i] && !of_other_case)
                    return false;
            }
            return true;
        }();
        return has_tag ? ipv6_syntax::matches(text.substr(ipv6.size())) : ipv4_syntax::matches(text.substr(1));
    }

    static constexpr bool matches(std::string_view text)
    {
        scanner in(text);
        if (!(in.take('"') ? email_syntax::take_quoted_string(in) : email_syntax::take_dot_string(in)))
            return false;
        return text.size() - in.left().size() <= 64 && in.take('@') && email_syntax::is_domain(in.left());
    }

    static constexpr std::array<std::string_view, 6>  inside{"ada@example.com", "a.b+c@x", "\"a b\\\"@\"@example.com",
        "!#$%&'*+-/=?^_`{|}~@1", "a@[192.0.2.1]", "a@[IPv6:::1]"};
    static constexpr std::array<std::string_view, 10> outside{
        "", "@", "a", "a@", "@a", ".a@b", "a.@b", "a..b@c", "a b@c", "a@[1.2.3]"};
};
} // namespace detail

namespace format
{
/// A `Mailbox` of RFC 5321, section 4.1.2, with a local part of at most 64 characters. A domain is a `hostname`, or an `ipv4` or `ipv6` in brackets.
/// Left out are other address literals, which nobody has registered, and what is not ASCII (RFC 6531).
inline constexpr text_format<detail::email_syntax> email;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
