// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/edges.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text that is not a certain word.
struct not_equal
{
    static constexpr auto code = preflight::code::value_error;
    std::string_view      word; ///< the word, which is compared byte by byte
    std::string_view      sentence;

    /// The message `said` may contain `{word}`.
    constexpr not_equal(std::string_view reserved, std::string_view said) : word(reserved), sentence(said) {}

    constexpr bool operator()(std::string_view text) const { return text != word; }
    constexpr void parameters(auto&& put) const { put("word", word); }
    constexpr void keywords(auto&& put) const
    {
        put.nested("not", [this](auto&& inner) { inner("const", word); });
    }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        put_neighbours(word, inside);
        outside(word);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
