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
struct uuid_syntax
{
    static constexpr std::string_view name     = "uuid";
    static constexpr std::string_view sentence = "Text should be a UUID, like 123e4567-e89b-12d3-a456-426614174000";

    /// Whether a hyphen stands at a place.
    static constexpr bool is_hyphen(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

    static constexpr bool matches(std::string_view text)
    {
        if (text.size() != 36)
            return false;
        for (std::size_t at = 0; at != text.size(); ++at)
            if (uuid_syntax::is_hyphen(at) ? text[at] != '-' : !detail::is_hex_digit(text[at]))
                return false;
        return true;
    }

    static constexpr std::array<std::string_view, 3> inside{"00000000-0000-0000-0000-000000000000",
        "123e4567-e89b-12d3-a456-426614174000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"};
    static constexpr std::array<std::string_view, 8> outside{"", "123e4567-e89b-12d3-a456-42661417400",
        "123e4567-e89b-12d3-a456-4266141740000", "123e4567e89b12d3a456426614174000",
        "123e4567-e89b-12d3-a45-6426614174000", "123e4567-e89b-12d3-a456-42661417400g",
        "{123e4567-e89b-12d3-a456-42661417400}", "123e4567-e89b-12d3-a456_426614174000"};
};
} // namespace detail

namespace format
{
/// A UUID as RFC 9562, section 4, writes it: 32 hexadecimal digits of either case, in five groups, of any version.
inline constexpr text_format<detail::uuid_syntax> uuid;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
