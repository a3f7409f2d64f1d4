// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/kinds/short_text.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/expected.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/kind.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI
{
/// The words of the values of `E` in JSON: specialise it with `words(word{E::a, "a"}, …)` to describe an enumeration of your own.
template <class E>
inline constexpr auto words_of = nullptr;

/// A value of an enumeration, and what it is called in JSON.
template <class E>
struct word
{
    E                value; ///< one of several
    std::string_view text;  ///< compared byte by byte
};
template <class E>
word(E, char const*) -> word<E>;

namespace detail
{
/// The texts of all words of `E`, in order.
template <class E>
inline constexpr auto texts_of = [] {
    std::array<std::string_view, words_of<E>.size()> texts{};
    for (std::size_t i = 0; i != texts.size(); ++i)
        texts[i] = words_of<E>[i].text;
    return texts;
}();

/// Whether a text is one of the words of `E`.
template <class E>
constexpr bool is_word(std::string_view text)
{
    return std::find(texts_of<E>.begin(), texts_of<E>.end(), text) != texts_of<E>.end();
}

/// Question marks, as many as there are words of `E`: some of them are none.
template <class E>
inline constexpr auto as_many_marks = [] {
    std::array<char, words_of<E>.size()> marks{};
    marks.fill('?');
    return marks;
}();

/// What is wrong with JSON that is none of the words of `E`, text or not (pydantic's `enum`).
template <class E>
struct unknown_word
{
    static constexpr auto code = preflight::code::enumeration;
    constexpr void        parameters(auto&& put) const { put("expected", expected(texts_of<E>)); }
};
} // namespace detail

/// The words given, in the order in which a message lists them; one that is not UTF-8 does not compile. Of two for one value the first is written, and either is read.
template <class E, class... More>
    requires(detail::all({std::same_as<More, word<E>>...}))
consteval std::array<word<E>, 1 + sizeof...(More)> words(word<E> first, More... more)
{
    std::array<word<E>, 1 + sizeof...(More)> const all{first, more...};
    for (auto const& each : all)
        if (!is_utf8(each.text))
            compile_errors::a_word_that_is_not_utf_8();
    return all;
}

/// An enumeration that has words: one of them, as a JSON string. Rules on it see its value.
template <class E>
    requires(std::is_enum_v<E> && !std::same_as<decltype(words_of<E>), std::nullptr_t const>)
struct kind<E>
{
    using subject = E;

    static constexpr shape                   what  = shape::scalar;
    static constexpr json_type               types = json_type::string;
    static constexpr std::string_view        name  = "string";
    static constexpr detail::unknown_word<E> wrong_type{};

    static constexpr bool decode(json_scalar const& in, E& out, auto&& report)
    {
        for (auto const& each : words_of<E>)
            if (each.text == in.text())
                return out = each.value, true;
        report(wrong_type);
        return false;
    }
    /// Puts the value's word; of a value that has none, which is not sound, its number as text, or question marks: null would be a sound optional, and a
    /// number another alternative of a variant.
    static constexpr void encode(E value, auto&& put)
    {
        for (auto const& each : words_of<E>)
            if (each.value == value)
                return put(each.text);
        auto const       number = detail::number_text(static_cast<std::underlying_type_t<E>>(value));
        std::string_view text   = number;
        for (std::size_t n = 1; detail::is_word<E>(text); ++n)
            text = std::string_view(detail::as_many_marks<E>.data(), n);
        put(text);
    }
    static constexpr bool is_sound(E value)
    {
        for (auto const& each : words_of<E>)
            if (each.value == value)
                return true;
        return false;
    }
    static constexpr E    subject_of(E value) { return value; }
    static constexpr void assign(E& out, E value) { out = value; }

    static constexpr void keywords(auto&& put) { put("enum", detail::texts_of<E>); }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (auto const& each : words_of<E>)
        {
            inside(each.text);
            put_neighbours(each.text, outside);
        }
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
