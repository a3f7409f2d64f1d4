// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct base64_syntax
{
    static constexpr std::string_view name     = "base64";
    static constexpr std::string_view sentence = "Text should be Base64, like TWFu";

    static constexpr bool matches(std::string_view text)
    {
        scanner    in(text);
        auto const data =
            in.take_while([](char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '+' || c == '/'; });
        std::size_t const padding = in.left().size();
        if (text.size() % 4 != 0 || padding > 2 || in.left() != std::string_view("==").substr(0, padding))
            return false;
        // The last character before the padding has bits left over, 2 or 4 of them, which are 0.
        auto const last = padding == 0 ? 'A' : data.back();
        return padding == 2 ? std::string_view("AQgw").find(last) != std::string_view::npos
                            : padding == 0 || std::string_view("AEIMQUYcgkosw048").find(last) != std::string_view::npos;
    }

    static constexpr std::array<std::string_view, 5> inside{"TWFu", "", "TWE=", "TQ==", "+/09"};
    static constexpr std::array<std::string_view, 9> outside{
        "T", "TW", "TWF", "TWE", "T===", "TR==", "TWF=", "TW-_", "TWFu\n"};
};
} // namespace detail

namespace format
{
/// Bytes as RFC 4648, section 4, encodes them: with padding, in one piece, and with no bits but 0 left over, so that no bytes have two texts.
inline constexpr text_format<detail::base64_syntax> base64;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
