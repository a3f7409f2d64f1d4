// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/kinds/formatted.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/uuid.hpp>
#include <preflight/schema/kind.hpp>

#include <boost/uuid/uuid.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// @file
/// `boost::uuids::uuid` as a member. A program includes this header where it uses it.

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What is wrong with text that is no UUID, in the words of pydantic.
struct not_a_uuid
{
    static constexpr auto code = preflight::code::uuid_parsing;
    std::string_view      text;

    void parameters(auto&& put) const { put("error", error()); }

private:
    std::string error() const
    {
        for (std::size_t at = 0; at != text.size(); ++at)
            if (text[at] != '-' && !detail::is_hex_digit(text[at]))
                return "invalid character: found `" + std::string(text.substr(at, character_length(text.substr(at)))) +
                       "` at " + std::to_string(at);

        auto const hyphens = std::count(text.begin(), text.end(), '-');
        if (hyphens == 0 && text.size() != 32)
            return "invalid length: found " + std::to_string(text.size());
        if (hyphens != 4)
            return "invalid group count: expected 5, found " + std::to_string(hyphens + 1);
        constexpr std::array<std::size_t, 5> sizes{8, 4, 4, 4, 12};
        std::size_t                          begin = 0, group = 0;
        for (;; ++group)
        {
            auto const size = (std::min)(text.find('-', begin), text.size()) - begin;
            if (size != sizes.at(group))
                return "invalid group length in group " + std::to_string(group) + ": expected " +
                       std::to_string(sizes[group]) + ", found " + std::to_string(size);
            begin += size + 1;
        }
    }
};
} // namespace detail

/// A UUID as RFC 9562, section 4, writes it: read in either case, written in lower case. Rules see it as it is.
template <>
struct kind<boost::uuids::uuid> : detail::formatted<boost::uuids::uuid, detail::uuid_syntax, code::uuid_type>
{
    static constexpr bool decode(json_scalar const& in, subject& out, auto&& report)
    {
        auto const text = in.text();
        if (!detail::uuid_syntax::matches(text))
            return report(detail::not_a_uuid{text}), false;
        auto const  digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
        std::size_t at    = 0;
        for (std::size_t n = 0; n != 16; ++n, at += 2)
        {
            at += detail::uuid_syntax::is_hyphen(at) ? 1U : 0U;
            out.data[n] = static_cast<std::uint8_t>(digit(text[at]) * 16 + digit(text[at + 1]));
        }
        return true;
    }
    static constexpr void encode(subject const& value, auto&& put)
    {
        constexpr std::string_view digits = "0123456789abcdef";

        std::array<char, 36> text{};
        std::size_t          at = 0;
        // NOLINTNEXTLINE(modernize-loop-convert): from Boost 1.86 on, it is no array
        for (std::size_t n = 0; n != 16; ++n)
        {
            unsigned const byte = value.data[n];
            if (detail::uuid_syntax::is_hyphen(at))
                text[at++] = '-';
            text[at++] = digits[byte / 16];
            text[at++] = digits[byte % 16];
        }
        put(std::string_view(text.data(), text.size()));
    }
    static constexpr bool is_sound(subject const&) { return true; }
};
} // namespace preflight::inline PREFLIGHT_ABI
