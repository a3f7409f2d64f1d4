// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/report/nearest_name.hpp>
#include <preflight/rules/format/scanner.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Words that nobody means, wherever they stand, and as the whole of a value.
inline constexpr std::array<std::string_view, 7> filler_words{
    "changeme", "change-me", "change_me", "replaceme", "replace-me", "replace_me", "change_this"};
inline constexpr std::array<std::string_view, 5> filler_values{"placeholder", "todo", "tbd", "fixme", "xxx"};
/// What is asked for in brackets, as in `<api key>`, or with `here` behind it, as in `TOKEN_HERE`.
inline constexpr std::array<std::string_view, 14> asked_words{"your", "insert", "enter", "replace", "put", "paste",
    "token", "key", "password", "secret", "username", "api", "email", "hostname"};

inline bool is_one_of(std::string_view word, std::span<std::string_view const> words)
{
    return std::any_of(
        words.begin(), words.end(), [&](std::string_view known) { return detail::is_same_but_for_case(known, word); });
}

inline bool is_in_word(char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '-' || c == '_'; }

/// The next part of a text of words that `-`, `_` and blanks separate.
inline std::string_view take_part(std::string_view& words)
{
    auto const end  = words.find_first_of("-_ ");
    auto const part = words.substr(0, end);
    words           = end == words.npos ? std::string_view() : words.substr(end + 1);
    return part;
}

/// Whether some words ask for something: `your` before others, or `here` behind what is asked for.
inline bool asks(std::string_view words)
{
    bool is_asked = false;
    while (!words.empty())
    {
        auto const part = detail::take_part(words);
        if (words.empty())
            return is_asked && detail::is_same_but_for_case(part, "here");
        if (detail::is_same_but_for_case(part, "your"))
            return true;
        is_asked = is_asked || detail::is_one_of(part, asked_words);
    }
    return false;
}

/// Whether a word is but the letter x, at least four times, or three where it goes on behind `-` or `_`, as `hf_xxx`.
inline bool is_crossed_out(std::string_view word)
{
    auto const        last  = word.find_last_of("-_");
    auto const        tail  = last == word.npos ? word : word.substr(last + 1);
    std::size_t const least = last == word.npos ? 4 : 3;
    return tail.size() >= least && tail.find_first_not_of(tail.front() == 'X' ? 'X' : 'x') == tail.npos;
}

inline bool is_filler(std::string_view word)
{
    return detail::is_one_of(word, filler_words) || detail::asks(word) || detail::is_crossed_out(word);
}

/// What is in brackets at the beginning of a text, if it asks for something: `<YOUR_TOKEN>`, `${{ secrets.TOKEN }}`.
inline std::string_view asked_in_brackets(std::string_view text)
{
    constexpr std::size_t longest = 64;

    if (text.starts_with("${{"))
    {
        auto const end = text.substr(0, longest).find("}}");
        return end == text.npos ? std::string_view() : text.substr(0, end + 2);
    }
    scanner    in(text.substr(1, longest));
    auto const words = in.take_while([](char c) { return detail::is_in_word(c) || c == ' '; });
    if (!in.take('>'))
        return {};
    for (auto left = words; !left.empty();)
        if (detail::is_one_of(detail::take_part(left), asked_words))
            return text.substr(0, words.size() + 2);
    return {};
}

PREFLIGHT_DECL std::string_view find_placeholder(std::string_view text)
{
    if (detail::is_one_of(text, filler_values))
        return text;
    for (auto left = text; !left.empty();)
    {
        if (left.starts_with("<") || left.starts_with("${{"))
            if (auto const found = detail::asked_in_brackets(left); !found.empty())
                return found;
        scanner    in(left);
        auto const word = in.take_while(detail::is_in_word);
        if (detail::is_filler(word))
            return word;
        bool const goes_on = in.left().starts_with("...") || in.left().starts_with("\xe2\x80\xa6");
        if (goes_on && (word.ends_with('-') || word.ends_with('_')))
            return left.substr(0, word.size() + 3); // both are three bytes
        left.remove_prefix((std::max)(word.size(), std::size_t{1}));
    }
    return {};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
