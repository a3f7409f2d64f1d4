// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/expected.hpp>
#include <preflight/schema/edges.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text that is one of the given words, like pydantic's `Literal`. A value that is not text breaks this rule instead of having a wrong type.
template <std::size_t N>
struct literal
{
    static constexpr auto           code       = preflight::code::literal_error;
    static constexpr bool           exhaustive = true;
    std::array<std::string_view, N> words; ///< the words, in the order in which the message lists them

    /// Takes the words. They are compared byte by byte.
    template <class... W>
        requires(detail::all({std::convertible_to<W, std::string_view>...}))
    constexpr explicit literal(W... w) : words{w...}
    {}

    constexpr bool operator()(std::string_view text) const
    {
        if constexpr (N <= unrolled)
            return [&]<std::size_t... I>(std::index_sequence<I...>) { return (is(text, words[I]) || ...); }(
                       std::make_index_sequence<N>{});
        else
            return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is(text, word); });
    }

    constexpr void parameters(auto&& put) const { put("expected", expected(words)); }
    constexpr void keywords(auto&& put) const { put("enum", words); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        for (auto const word : words)
        {
            inside(word);
            put_neighbours(word, outside);
        }
    }

private:
    static constexpr std::size_t unrolled = 32; // so many words are compared one by one, and more in a loop

    /// Returns whether `text` is `word`. The size of `word` comes first, so that the comparison with a constant needs no call.
    [[nodiscard]] static constexpr bool is(std::string_view text, std::string_view word)
    {
        return text.size() == word.size() && std::equal(word.begin(), word.end(), text.begin());
    }
};
template <class... W>
literal(W...) -> literal<sizeof...(W)>;
} // namespace preflight::inline PREFLIGHT_ABI
