// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The letters of ASCII in lower case, and all else as it is.
constexpr char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// Returns whether two texts are equal but for the case of letters of ASCII.
[[nodiscard]] constexpr bool is_same_but_for_case(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](char x, char y) { return detail::in_lower_case(x) == detail::in_lower_case(y); });
}

/// The code points of a text; a byte that is not UTF-8 is one, too.
inline std::vector<std::string_view> characters_in(std::string_view text)
{
    std::vector<std::string_view> all;
    while (!text.empty())
    {
        std::size_t const n = (std::max)(sequence_length(text), std::size_t{1});
        all.push_back(text.substr(0, n));
        text.remove_prefix(n);
    }
    return all;
}

/// How many slips make `b` of `a`: a character that is put in, left out or replaced, or two neighbours that change places, of which none is touched twice
/// (the restricted distance of Damerau and Levenshtein). Nothing where it takes more than `most`. At most |a| times |b| steps.
inline std::optional<std::size_t> slips_between(
    std::vector<std::string_view> const& a, std::vector<std::string_view> const& b, std::size_t most)
{
    std::size_t const longer = (std::max)(a.size(), b.size()), shorter = (std::min)(a.size(), b.size());
    if (longer - shorter > most)
        return {};

    // Row i has, for each beginning of `b`, the slips from the first i characters of `a`.
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j != row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
    {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j)
        {
            row[j] = (std::min)({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = (std::min)(row[j], before[j - 2] + 1);
        }
        auto const least = [](std::vector<std::size_t> const& of) { return *std::min_element(of.begin(), of.end()); };
        if (least(row) > most) // nor has any later row less, since the last one has no less than `most`
            return {};
    }
    return row.back() <= most ? std::optional(row.back()) : std::nullopt;
}

/// The words of a name, which `_` separates, in order of the alphabet.
inline std::vector<std::string_view> sorted_words(std::string_view name)
{
    std::vector<std::string_view> all;
    for (std::size_t end = 0; end != name.npos; name.remove_prefix(end == name.npos ? 0 : end + 1))
    {
        end = name.find('_');
        all.push_back(name.substr(0, end));
    }
    std::sort(all.begin(), all.end());
    return all;
}
} // namespace detail

/// Which of `names` is meant by one that is none of them, as rustc would ask ("did you mean"): the first that is equal but for case; else the nearest,
/// the first of several, if that is no more slips of the hand away than a third of the length, or one (`slips_between`); else the first that has the
/// same words, which `_` separates, in another order. Nothing where none is like it. A name that is far longer than all others costs nothing.
[[nodiscard]] inline std::optional<std::string_view> nearest_name(
    std::string_view given, std::vector<std::string_view> const& names)
{
    std::size_t longest = 0;
    for (auto const name : names)
        longest = (std::max)(longest, name.size());
    if (given.size() >
        6 * (longest + 1)) // characters have up to four bytes, and no more than half of a name may be too much
        return {};

    auto const first = [&](auto const& is) -> std::optional<std::string_view> {
        auto const found = std::find_if(names.begin(), names.end(), is);
        return found == names.end() ? std::nullopt : std::optional(*found);
    };
    if (auto const found = first([&](std::string_view name) { return detail::is_same_but_for_case(name, given); }))
        return found;

    auto const                      spelled = detail::characters_in(given);
    std::size_t                     most    = (std::max)(spelled.size(), std::size_t{3}) / 3;
    std::optional<std::string_view> nearest;
    for (auto const name : names)
        if (auto const slips = detail::slips_between(spelled, detail::characters_in(name), most))
        {
            nearest = name;
            most    = *slips - 1; // a nearer one, from now on
            if (most == 0)
                break;
        }
    if (nearest)
        return nearest;
    return first([&, words = detail::sorted_words(given)](
                     std::string_view name) { return detail::sorted_words(name) == words; });
}
} // namespace preflight::inline PREFLIGHT_ABI
