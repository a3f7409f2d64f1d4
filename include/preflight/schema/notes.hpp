// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/schema/compile_error.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string_view>

/// What a schema says of a field, or of a whole object, to people and their editors. No verdict depends on it.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Returns `text`, unless it is not UTF-8: then nothing compiles.
consteval std::string_view noted_text(std::string_view text)
{
    if (!is_utf8(text))
        compile_errors::a_note_that_is_not_utf_8();
    return text;
}
} // namespace detail

/// A short name, for people; of an object also its name in the `$defs` of a JSON Schema.
struct title
{
    std::string_view text; ///< in UTF-8

    /// Text that is not UTF-8 does not compile.
    consteval title(std::string_view words) PREFLIGHT_COMPILE_ERROR_IF(!is_utf8(words), "a note that is not UTF-8")
        : text(detail::noted_text(words))
    {}
};

/// What it is, in a sentence or two.
struct description
{
    std::string_view text; ///< in UTF-8

    /// Text that is not UTF-8 does not compile.
    consteval description(std::string_view words)
        PREFLIGHT_COMPILE_ERROR_IF(!is_utf8(words), "a note that is not UTF-8")
        : text(detail::noted_text(words))
    {}
};

/// Marks what is still accepted, but should no longer be used.
inline constexpr struct deprecated_tag
{
} deprecated{}; ///< as in `field("colour", &T::colour, deprecated)`

/// Values that may stand there: texts, numbers or booleans, as the member has them. Of a list or an object each is JSON text.
template <std::size_t N>
struct examples
{
    std::array<json_scalar, N> values; ///< in the order given

    /// Text that is not UTF-8 does not compile.
    template <class... E>
        requires(sizeof...(E) == N && N != 0)
    consteval explicit examples(E... each) : values{one(each)...}
    {}

private:
    static consteval json_scalar one(std::string_view text) { return {detail::noted_text(text), true}; }
    template <class N2>
        requires(std::integral<N2> || std::floating_point<N2>)
    static consteval json_scalar one(N2 value)
    {
        if constexpr (std::same_as<N2, bool>)
            return value;
        else if constexpr (std::floating_point<N2>)
            return static_cast<double>(value);
        else
            return static_cast<detail::widened<N2>>(value);
    }
};
template <class... E>
examples(E...) -> examples<sizeof...(E)>;

/// Words that people write where they mean the key of this field. It is not read under them (`alias`): they only tell what an unknown key means.
template <std::size_t N>
struct synonyms
{
    std::array<std::string_view, N> words; ///< in the order given

    /// Text that is not UTF-8 does not compile.
    template <class... S>
        requires(sizeof...(S) == N && N != 0)
    consteval explicit synonyms(S... each) : words{detail::noted_text(each)...}
    {}
};
template <class... S>
synonyms(S...) -> synonyms<sizeof...(S)>;

namespace detail
{
template <class Part>
inline constexpr std::size_t example_count = 0;
template <std::size_t N>
inline constexpr std::size_t example_count<examples<N>> = N;

template <class Part>
inline constexpr std::size_t synonym_count = 0;
template <std::size_t N>
inline constexpr std::size_t synonym_count<synonyms<N>> = N;

/// All notes on one field, or on one object.
template <std::size_t N, std::size_t Synonyms = 0>
struct noted
{
    static constexpr std::size_t count    = N;        ///< of the examples
    static constexpr std::size_t synonyms = Synonyms; ///< how many there are

    std::string_view                       name        = {};    ///< the title
    std::string_view                       meaning     = {};    ///< the description
    std::array<json_scalar, N>             samples     = {};    ///< the examples
    bool                                   is_dropped  = false; ///< whether it is deprecated
    std::array<std::string_view, Synonyms> other_words = {};    ///< the synonyms

    /// Whether each example is of one of these types, or JSON text where only that can say what it is.
    constexpr bool fit(json_type types) const
    {
        bool const take_text = is_among(json_type::array, types) || is_among(json_type::object, types);
        return std::all_of(samples.begin(), samples.end(), [&](json_scalar const& each) {
            return is_among(each.type(), types) || (take_text && each.type() == json_type::string);
        });
    }
    constexpr bool empty() const
    {
        return name.empty() && meaning.empty() && samples.empty() && other_words.empty() && !is_dropped;
    }

    constexpr void take(title const& said) { name = said.text; }
    constexpr void take(description const& said) { meaning = said.text; }
    constexpr void take(deprecated_tag) { is_dropped = true; }
    constexpr void take(examples<N> const& said) { samples = said.values; }
    template <std::size_t M>
    constexpr void take(preflight::synonyms<M> const& said)
    {
        auto const free = std::find_if(other_words.begin(), other_words.end(), [](auto w) { return !w.data(); });
        std::copy(said.words.begin(), said.words.end(), free);
    }
    constexpr void take(auto const&) {} // what is no note
};

/// The notes among the parts of a field, or of an object.
template <class... Parts>
constexpr auto notes_among(Parts const&... parts)
{
    noted<detail::sum({example_count<Parts>...}), detail::sum({synonym_count<Parts>...})> all;
    static_cast<void>(std::initializer_list<int>{0, (static_cast<void>(all.take(parts)), 0)...});
    return all;
}

template <class Part>
inline constexpr bool is_note = example_count<Part> != 0 || std::same_as<Part, title> ||
                                std::same_as<Part, description> || std::same_as<Part, deprecated_tag>;

/// What may be noted of a field, and of no object.
template <class Part>
inline constexpr bool is_note_on_key = synonym_count<Part> != 0;
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
