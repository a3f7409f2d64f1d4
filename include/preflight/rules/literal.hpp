// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/expected.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/numeric.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What the values of a `literal` are held as: any text as a view, and else the one type that all of them have.
template <class First, class... More>
struct literal_value
{};
template <class First, class... More>
    requires(
        std::convertible_to<First, std::string_view> && detail::all({std::convertible_to<More, std::string_view>...}))
struct literal_value<First, More...>
{
    using type = std::string_view;
};
template <class First, class... More>
    requires((numeric<First> || std::same_as<First, bool>) && detail::all({std::same_as<First, More>...}))
struct literal_value<First, More...>
{
    using type = First;
};

/// Whether one of the values given is text that is not UTF-8.
template <class... W>
constexpr bool has_word_beyond_utf8([[maybe_unused]] W const&... words)
{
    // LCOV_EXCL_START: the compiler alone runs it
    if constexpr (detail::all({std::convertible_to<W, std::string_view>...}))
        return !detail::all({is_utf8(words)...});
    else
        return false; // clang asks for constructors that are not chosen, too
    // LCOV_EXCL_STOP
}

/// Whether two numbers are equal: by what they are, whatever their types.
template <class A, class B>
constexpr bool is_same_number(A a, B b)
{
    if constexpr (real<A> || real<B>)
        if (detail::is_nan(static_cast<double>(a)) || detail::is_nan(static_cast<double>(b)))
            return false;
    return !detail::less(a, b) && !detail::less(b, a);
}
} // namespace detail

/// One of the given values: words, numbers of one type, or booleans, like pydantic's `Literal`. A value of another JSON type breaks this rule instead of
/// having a wrong type, and so does a number that the member cannot hold.
template <std::size_t N, class V = std::string_view>
struct literal;

/// Text that is one of the given words.
template <std::size_t N>
struct literal<N, std::string_view>
{
    static constexpr auto           code       = preflight::code::literal_error;
    static constexpr bool           exhaustive = true;
    std::array<std::string_view, N> words; ///< the words, in the order in which the message lists them

    /// Takes the words. They are compared byte by byte; in a schema, one that is not UTF-8 does not compile.
    template <class... W>
        requires(detail::all({std::convertible_to<W, std::string_view>...}))
    constexpr explicit literal(W... w)
        PREFLIGHT_COMPILE_ERROR_IF(detail::has_word_beyond_utf8(w...), "a word that is not UTF-8")
        : words{w...}
    {
        if (std::is_constant_evaluated() && detail::has_word_beyond_utf8(w...)) // LCOV_EXCL_BR_LINE: as above
            compile_errors::a_word_that_is_not_utf_8();                         // LCOV_EXCL_LINE: as above
    }

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

/// A number that is one of those given, or a boolean.
template <std::size_t N, class V>
    requires std::is_arithmetic_v<V>
struct literal<N, V>
{
    static constexpr auto code       = preflight::code::literal_error;
    static constexpr bool exhaustive = true;
    std::array<V, N>      values; ///< in the order in which the message lists them

    /// Takes the values.
    template <std::same_as<V>... W>
    constexpr explicit literal(W... w) : values{w...}
    {}

    /// Returns whether `value` is one of them. Numbers of different types are compared by their values, a `float` by the one that its text spells.
    template <class W>
        requires(std::same_as<V, bool> ? std::same_as<W, bool> : numeric<W>)
    constexpr bool operator()(W value) const
    {
        return std::any_of(values.begin(), values.end(), [=](V one) {
            if constexpr (std::same_as<V, bool>)
                return one == value;
            else
                return detail::is_same_number(one, value);
        });
    }

    constexpr void parameters(auto&& put) const { put("expected", expected(values)); }
    constexpr void keywords(auto&& put) const { put("enum", values); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        for (auto const one : values)
        {
            inside(one);
            if constexpr (std::same_as<V, bool>)
                outside(!one);
            else
            {
                detail::put_next(one, 1, outside);
                detail::put_next(one, -1, outside);
            }
        }
    }
};
template <class... W>
literal(W...) -> literal<sizeof...(W), typename detail::literal_value<W...>::type>;
} // namespace preflight::inline PREFLIGHT_ABI
