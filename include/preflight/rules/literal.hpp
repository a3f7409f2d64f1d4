// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/edges.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string>
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
    constexpr explicit literal(std::convertible_to<std::string_view> auto... w) : words{w...} {}

    constexpr bool operator()(std::string_view text) const
    {
        return [&]<std::size_t... I>(std::index_sequence<I...>) { return (is(text, words[I]) || ...); }(
                   std::make_index_sequence<N>{});
    }

    /// Returns the words as the message lists them, each quoted as in Python: 'a', 'b' or 'c'.
    [[nodiscard]] constexpr std::string expected() const
    {
        std::string text;
        for (std::size_t i = 0; i != N; ++i)
        {
            char const quote = words[i].find('\'') == std::string_view::npos ? '\'' : '"';
            text += i == 0 ? "" : i + 1 == N ? " or " : ", ";
            ((text += quote) += words[i]) += quote;
        }
        return text;
    }
    constexpr void parameters(auto&& put) const { put("expected", expected()); }
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
    /// Returns whether `text` is `word`. The size of `word` comes first, so that the comparison with a constant needs no call.
    [[nodiscard]] static constexpr bool is(std::string_view text, std::string_view word)
    {
        return text.size() == word.size() && std::equal(word.begin(), word.end(), text.begin());
    }
};
template <class... W>
literal(W...) -> literal<sizeof...(W)>;
} // namespace preflight::inline PREFLIGHT_ABI
