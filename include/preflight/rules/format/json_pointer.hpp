// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct json_pointer_syntax
{
    static constexpr std::string_view name     = "json-pointer";
    static constexpr std::string_view sentence = "Text should be a JSON Pointer, like /items/0";

    static constexpr bool matches(std::string_view text)
    {
        for (std::size_t at = text.find('~'); at != text.npos; at = text.find('~', at + 1))
            if (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1'))
                return false;
        return text.empty() || text.front() == '/';
    }

    static constexpr std::array<std::string_view, 5> inside{"/items/0", "", "/", "/a~1b~0c", "//"};
    static constexpr std::array<std::string_view, 6> outside{"a", "#/a", "/~", "/~2", "/a~", " /a"};
};
} // namespace detail

namespace format
{
/// A JSON Pointer as a string (RFC 6901, sections 3 and 5): nothing, or tokens that each have a `/` before them, and `~` only in `~0` and `~1`.
inline constexpr text_format<detail::json_pointer_syntax> json_pointer;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
