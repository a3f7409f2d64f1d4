// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/expected.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace preflight::inline PREFLIGHT_ABI
{
/// The key whose word tells which alternative an object is.
struct union_tag
{
    std::string_view key; ///< of a field of each alternative, with a `literal` of its words
};

/// The key whose word tells which alternative an object is: `tag_of<V> = tag("type")`.
consteval union_tag tag(std::string_view key) { return {key}; }

/// How the structs in a `std::variant` are told apart: specialise it with `tag("key")`, before a schema uses the variant. Without, the JSON type tells.
template <class V>
inline constexpr auto tag_of = nullptr;

/// Nothing: null, as an alternative of a variant.
template <>
struct kind<std::monostate>
{
    using subject = std::monostate;

    static constexpr shape                                    what  = shape::scalar;
    static constexpr json_type                                types = json_type::null;
    static constexpr std::string_view                         name  = "null";
    static constexpr detail::plain_issue<code::none_required> wrong_type{};

    static constexpr bool           decode(json_scalar const&, std::monostate&, auto&&) { return true; }
    static constexpr void           encode(std::monostate, auto&& put) { put(nullptr); }
    static constexpr bool           is_sound(std::monostate) { return true; }
    static constexpr std::monostate subject_of(std::monostate value) { return value; }
    static constexpr void           assign(std::monostate&, std::monostate) {}

    static constexpr void keywords(auto&& put) { put("type", name); }
};

namespace detail
{
/// Whether each JSON type is that of one alternative at most.
template <class... A>
inline constexpr bool told_apart = [] {
    unsigned seen = 0;
    bool     once = true;
    for (json_type const types : {types_of<A>...})
    {
        once = once && !is_among(static_cast<json_type>(seen), types);
        seen |= static_cast<unsigned>(types);
    }
    return once;
}();

/// The words of a literal; nothing of another rule.
template <class Rule>
concept names_words = exhaustive<Rule> && requires(Rule const& rule) {
    rule.words.size();
    std::string_view(rule.words[0]);
} && !requires(Rule const& rule) { rule.lifted_by; };

// LCOV_EXCL_START: the compiler alone runs it
/// Calls `f` with each word that the field of `T` under `key` may have, if that must be there: those of its literals.
template <class T>
constexpr void for_each_word([[maybe_unused]] std::string_view key, [[maybe_unused]] auto const& f)
{
    if constexpr (described<T>)
        schema_of<T>.fields.for_each([&](auto const& field) {
            using V = typename std::remove_cvref_t<decltype(field)>::value_type;
            if constexpr (!nullable<V>)
                if (field.name == key)
                    field.rules.for_each([&]<class Rule>(Rule const& rule) {
                        if constexpr (names_words<Rule>)
                            for (auto const& word : rule.words)
                                f(std::string_view(word));
                    });
        });
}
// LCOV_EXCL_STOP

/// The words of all alternatives `A` under a key, in order.
template <class V, class... A>
struct tag_words
{
    static constexpr std::size_t size = [] {
        std::size_t n = 0;
        (detail::for_each_word<unwrapped_t<A>>(tag_of<V>.key, [&](std::string_view) { ++n; }), ...);
        return n;
    }();
    static constexpr std::array<tag_word, size> all = [] {
        std::array<tag_word, size> words{};
        std::size_t                n = 0, alternative = 0;
        ((detail::for_each_word<unwrapped_t<A>>(
              tag_of<V>.key, [&](std::string_view word) { words[n++] = {word, alternative}; }),
             ++alternative),
            ...);
        return words;
    }();

    /// Whether each alternative has a word.
    static constexpr bool complete = [] {
        std::array<bool, sizeof...(A)> has{};
        for (auto const& word : all)
            has[word.alternative] = true;
        for (bool const one : has)
            if (!one)
                return false;
        return true;
    }();
    /// Whether each word stands for one.
    static constexpr bool distinct = [] {
        for (std::size_t i = 0; i != size; ++i)
            for (std::size_t j = 0; j != i; ++j)
                if (all[i].text == all[j].text)
                    return false;
        return true;
    }();
};

/// The JSON types of alternatives, for people: `string, array or null`.
template <class... A>
struct none_of_types
{
    static constexpr auto code = preflight::code::union_type;

    constexpr void parameters(auto&& put) const
    {
        std::array<std::string_view, sizeof...(A)> const names{name_of<A>()...};
        std::string                                      text;
        for (std::size_t i = 0; i != names.size(); ++i)
            (text += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") += names[i];
        put("expected", std::string_view(text));
    }

private:
    // LCOV_EXCL_START: the compiler alone runs it
    template <class V>
    static constexpr std::string_view name_of()
    {
        if constexpr (nullable<V>)
            return name_of<unwrapped_t<V>>();
        else
            return kind<V>::name;
    }
    // LCOV_EXCL_STOP
};

template <class V>
concept tagged = !std::same_as<decltype(tag_of<V>), std::nullptr_t const>;

/// What all variants have in common.
template <class V, class... A>
struct variant_kind
{
    static constexpr shape       what  = shape::choice;
    static constexpr std::size_t count = sizeof...(A); ///< of alternatives

    template <std::size_t I>
    using alternative = std::variant_alternative_t<I, V>;

    /// The number of the alternative that a value holds; `count` of one that holds none, as an exception may leave it.
    static constexpr std::size_t index(V const& value)
    {
        return value.valueless_by_exception() ? count : value.index();
    }
    template <std::size_t I>
    static constexpr alternative<I> const& get(V const& value)
    {
        return std::get<I>(value); // with `get_if`, g++ 12 compares an address that it does not know
    }
    template <std::size_t I>
    static constexpr alternative<I>& emplace(V& value)
    {
        auto* const there = std::get_if<I>(&value);
        return there ? *there : value.template emplace<I>();
    }
};
} // namespace detail

/// A `std::variant` whose alternatives are of different JSON types, which tell them apart: a value of a type of one is judged as that one.
template <class... A>
    requires(describable<A> && ...) && (!detail::tagged<std::variant<A...>>) && detail::told_apart<A...>
struct kind<std::variant<A...>> : detail::variant_kind<std::variant<A...>, A...>
{
    static constexpr json_type types =
        static_cast<json_type>((unsigned{} | ... | static_cast<unsigned>(detail::types_of<A>)));
    static constexpr std::string_view            name = "union";
    static constexpr detail::none_of_types<A...> wrong_type{};
};

/// A `std::variant` of structs, which the word under a key tells apart, as `tag_of` says. The words are those of the literals on the field of that key.
template <class... A>
    requires detail::tagged<std::variant<A...>> && (record<unwrapped_t<A>> && ...)
struct kind<std::variant<A...>> : detail::variant_kind<std::variant<A...>, A...>
{
    static constexpr json_type                                        types = json_type::object;
    static constexpr std::string_view                                 name  = "object";
    static constexpr detail::plain_issue<code::model_attributes_type> wrong_type{};

    /// The key whose word tells.
    static constexpr std::string_view key() { return tag_of<std::variant<A...>>.key; }
    /// All words, each with the number of its alternative.
    static constexpr auto const& words()
    {
        using found = detail::tag_words<std::variant<A...>, A...>;
        static_assert(found::complete, "a tag that an alternative lacks: each has a field of that key, with a literal");
        static_assert(found::distinct, "two alternatives with the same word under their tag");
        return found::all;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
