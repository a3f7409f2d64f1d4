// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/read/fast/char_class.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/read/fast/word.hpp>
#include <preflight/schema/rule.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// Strings that are judged by the schema's rules as they are read.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A string that its rules let through, and that is not all plain. So small that it travels in registers.
struct token
{
    char const* close   = nullptr; // the closing quote; null: broken, or not known to be sound
    bool        escaped = false;
};

/// Text in place, for what is too short to allocate for.
class small_text
{
public:
    static constexpr std::size_t capacity = 1024;

private:
    std::array<char, capacity> bytes_;
    std::size_t                size_ = 0;

public:
    void             push_back(char c) { bytes_[size_++] = c; }
    std::string_view view() const { return {bytes_.data(), size_}; }
};

template <class Rule>
concept counts = requires { Rule::value.fits(std::size_t{}); };

/// A rule that judges up to eight characters as one number.
template <class Rule>
concept sees_word = requires { Rule::value.rest_of_word(std::string_view(), std::uint64_t{}); };

/// A rule that names the words that it lets through.
template <class Rule>
concept names_words = exhaustive<typename Rule::type> && requires { std::string_view(Rule::value.words[0]); } &&
                      !requires { Rule::value.lifted_by; };

/// How many they are, and whether few.
template <class Rule>
inline constexpr std::size_t word_count = Rule::value.words.size();
template <class Rule>
concept names_few_words = names_words<Rule> && word_count<Rule> <= 8;

/// Word number `W` of a rule.
template <class Rule, std::size_t W>
struct word_of
{
    static constexpr std::string_view value = Rule::value.words[W];

    /// Whether it stands in a text as it is, and is found without looking far.
    static constexpr bool is_plain = fast::is_plain<word_of> && value.size() < 32;
};

/// Whether text keeps a rule. `Plain`: all of it is plain ASCII that sets of characters let through, and begins where eight bytes may be read.
template <bool Plain, class Rule>
PREFLIGHT_INLINE bool judge(std::string_view text, [[maybe_unused]] std::size_t points, waivers granted)
{
    if (is_lifted(Rule::value, granted))
        return true;
    if constexpr (counts<Rule>)
        return Rule::value.fits(points);
    else if constexpr (Plain && restricts<Rule> && sees_word<Rule>)
        return text.size() - 1 < 8 ? Rule::value.rest_of_word(text, fast::as_one_number(text.data(), text.size()))
                                   : Rule::value.rest(text);
    else if constexpr (Plain && restricts<Rule>)
        return Rule::value.rest(text);
    else
        return Rule::value(text);
}

/// The first byte from `at` on, which is before the end, that ends the scan of a string of a `Set`; the last byte of the text where none does.
template <class Set>
PREFLIGHT_OUTLINE char const* scan_on(source const& text, char const* at)
{
    for (; text.left(at) > 32; at += 32)
        if (unsigned const stop = stops<Set>(at); stop != 0)
            return at + lowest(stop);
    std::size_t const last = text.left(at) - 1; // the zeros behind the copy of the end stop the scan
    return at + (std::min)(lowest(stops<Set>(text.in_tail(at))), last);
}

/// Reads strings, of which a schema says `Said`.
template <class Said, class Indices = rule_indices<Said>>
class text_reader;
template <class Said, std::size_t... R>
class text_reader<Said, std::index_sequence<R...>>
{
    using set = lets_through<rule_at<Said, R>...>;

public:
    /// Whether there is one rule, and that names few words: then these are looked for.
    static constexpr bool is_words = sizeof...(R) == 1 && (names_few_words<rule_at<Said, R>> && ...);

    /// The quote behind that of the words which stands at `begin`, from where 32 bytes may be read; null where none does.
    PREFLIGHT_INLINE static char const* behind_word(char const* begin)
        requires is_words
    {
        return behind_word_of<rule_at<Said, 0>>(begin, std::make_index_sequence<word_count<rule_at<Said, 0>>>{});
    }

    /// What ends the string that begins at `begin`, from where 32 bytes may be read: its closing quote, if all of it is plain ASCII that sets of characters
    /// let through, or else what is none of that.
    PREFLIGHT_INLINE static char const* stop(source const& text, char const* begin)
    {
        unsigned const found = stops<set>(begin);
        return found != 0 ? begin + lowest(found) : scan_on<set>(text, begin + 32);
    }

    /// Whether such a string keeps all rules.
    PREFLIGHT_INLINE static bool keeps(std::string_view inside, [[maybe_unused]] waivers granted)
    {
        return (judge<true, rule_at<Said, R>>(inside, inside.size(), granted) && ...);
    }

    /// Any string.
    [[gnu::cold]] PREFLIGHT_OUTLINE static token special(source const& text, waivers granted, char const* begin)
    {
        scanned const found = scan_string(text, begin);
        if (!found.close)
            return {};
        std::string_view const inside(begin, static_cast<std::size_t>(found.close - begin));
        bool const             known = !found.escaped || (counts<rule_at<Said, R>> && ...);
        bool const             kept  = known ? (judge<false, rule_at<Said, R>>(inside, found.points, granted) && ...)
                                             : unescaped_is_kept(inside, found.points, granted);
        return kept ? token{found.close, found.escaped} : token{};
    }

private:
    template <class Rule, std::size_t... W>
    PREFLIGHT_INLINE static char const* behind_word_of(char const* begin, std::index_sequence<W...>)
    {
        std::size_t size = 0;
        bool const  is   = ((is_word<word_of<Rule, W>>(begin) && (size = word_of<Rule, W>::value.size(), true)) || ...);
        return is ? begin + size : nullptr;
    }
    template <class Word>
    PREFLIGHT_INLINE static bool is_word(char const* begin)
    {
        if constexpr (Word::is_plain)
            return stands<closed_word<Word>.size()>(begin, closed_word<Word>.data());
        else
            return false;
    }

    PREFLIGHT_OUTLINE static bool unescaped_is_kept(
        std::string_view inside, [[maybe_unused]] std::size_t points, [[maybe_unused]] waivers granted)
    {
        if (inside.size() > small_text::capacity)
            return false;
        small_text text;
        append_unescaped(text, inside);
        return (judge<false, rule_at<Said, R>>(text.view(), points, granted) && ...);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
