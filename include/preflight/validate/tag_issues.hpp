// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/expected.hpp>
#include <preflight/schema/kind.hpp>

#include <span>
#include <string>
#include <string_view>

/// What is wrong with the word that should tell what an object is.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Puts the key under which it stands, as pydantic has it.
constexpr void put_discriminator(auto&& put, std::string_view key)
{
    std::string quoted;
    preflight::append_quoted(quoted, key);
    put("discriminator", std::string_view(quoted));
}

/// An object without the key.
struct tag_not_found
{
    static constexpr auto code = preflight::code::union_tag_not_found;
    std::string_view      key;

    constexpr void parameters(auto&& put) const { detail::put_discriminator(put, key); }
};

/// An object with something else there.
struct tag_invalid
{
    static constexpr auto     code = preflight::code::union_tag_invalid;
    std::string_view          key;
    std::string               found; // as Python's `str` has it
    std::span<tag_word const> words;

    constexpr void parameters(auto&& put) const
    {
        std::string expected;
        for (auto const& each : words)
        {
            expected += expected.empty() ? "" : ", ";
            preflight::append_quoted(expected, each.text);
        }
        detail::put_discriminator(put, key);
        put("tag", std::string_view(found));
        put("expected_tags", std::string_view(expected));
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
