#pragma once

#include <preflight/message.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace preflight
{
/// One of the words given. A value that is no text at all breaks this rule too, and is of no wrong type (pydantic's `Literal`).
template <std::size_t N>
struct one_of
{
    static constexpr code           fault      = code::literal_error;
    static constexpr bool           exhaustive = true;
    std::array<std::string_view, N> words;

    constexpr explicit one_of(std::convertible_to<std::string_view> auto... w) : words{w...} {}

    constexpr bool operator()(std::string_view text) const
    {
        return std::find(words.begin(), words.end(), text) != words.end();
    }

    /// The words as a sentence has them: 'a', 'b' or 'c'.
    constexpr std::string expected() const
    {
        std::string text;
        for (std::size_t i = 0; i != N; ++i)
        {
            text += i == 0 ? "'" : i + 1 == N ? " or '" : ", '";
            (text += words[i]) += '\'';
        }
        return text;
    }
    constexpr void parameters(auto&& put) const { put("expected", expected()); }
    constexpr void keywords(auto&& put) const { put("enum", words); }
};
template <class... W>
one_of(W...) -> one_of<sizeof...(W)>;
} // namespace preflight
