// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Makes texts of the characters that their rules allow.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// All ASCII characters, beginning with letters and digits.
inline constexpr auto ascii = [] {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    std::array<char, 128> all{};
    auto                  end = std::copy(plain.begin(), plain.end(), all.begin());
    for (int turn = 0; turn != 2; ++turn) // first the visible characters, then the rest
        for (unsigned c = 0; c != 128; ++c)
            if (char const each = static_cast<char>(c);
                (turn == 0) == (c > 0x20 && c < 0x7f) && plain.find(each) == plain.npos)
                *end++ = each;
    return all;
}();

inline constexpr std::size_t plain_letters = 26;

/// Characters beyond ASCII: the first and the last of each length in UTF-8, some that look like ASCII, and some that combine with their neighbours.
inline constexpr std::array<std::string_view, 14> beyond_ascii{"\xc3\xa4", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80",
    "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "\xf0\x9f\x98\x80", "\xe2\x80\xa8", "\xef\xbb\xbf",
    "\xcc\x81", "\xc3\x84", "\xef\xbc\x91", "\xd9\xa1"};

/// Returns the characters that `rules` allow at the first, an inner or the last place of a text, which `place` names by 0, 1 or 2.
[[nodiscard]] inline alphabet alphabet_for(std::vector<rule> const& rules, std::size_t place)
{
    bool any = true; // whether characters beyond ASCII are allowed
    for (auto const& r : rules)
        any &= r.allowed.empty();
    auto const may_stand = [&](unsigned c) {
        return c < 128 && std::all_of(
                              rules.begin(), rules.end(),
                              [&](rule const& r) {
                                  auto const has = [&](ascii_set set) { return set.has(static_cast<char>(c)); };
                                  return (r.allowed.empty() || has(r.allowed[place * (r.allowed.size() - 1) / 2])) &&
                                         std::none_of(r.banned.begin(), r.banned.end(), has);
                              });
    };

    alphabet    all;
    std::size_t nearest = 0;
    for (char const c : ascii)
    {
        auto const u        = static_cast<unsigned char>(c);
        bool const stands   = may_stand(u);
        bool const at_edges = may_stand(u - 1U) != stands || may_stand(u + 1U) != stands;
        if (stands)
            all.within.emplace_back(1, c);
        else
            all.beyond.emplace_back(1, c);
        if (at_edges && stands)
            all.edge.emplace_back(1, c);
        else if (at_edges)
            std::swap(all.beyond[nearest++], all.beyond.back());
    }
    auto& others = any ? all.within : all.beyond;
    others.insert(others.end(), beyond_ascii.begin(), beyond_ascii.end());
    if (any)
        all.edge.insert(all.edge.end(), beyond_ascii.begin(), beyond_ascii.end());
    return all;
}

/// Returns `n` characters, each from the alphabet of its place, or none when one of these alphabets is empty. A long text repeats itself.
[[nodiscard]] inline std::vector<std::string_view> characters_of(value const& text, std::size_t n, choices& from)
{
    auto const& [first, inner, last] = text.characters;
    auto const one                   = [&](alphabet const& of) -> std::string_view {
        if (from.once_in(4))
            return from.pick(of.edge);
        return of.within[from.below(from.once_in(2) ? of.within.size() : (std::min)(of.within.size(), plain_letters))];
    };
    std::vector<std::string_view> all;
    if (n == 0 || first.within.empty() || (n > 1 && last.within.empty()) || (n > 2 && inner.within.empty()))
        return all;
    all.reserve(n);
    all.push_back(one(first));
    if (n > 2)
        for (std::size_t const different = 1 + from.below(8); all.size() + 1 < n;)
            all.push_back(all.size() <= different ? one(inner) : all[all.size() - different]);
    if (n > 1)
        all.push_back(one(last));
    return all;
}

/// Replaces one of the characters by one that is not in the alphabet of its place.
inline void spoil(std::vector<std::string_view>& characters, value const& text, choices& from)
{
    if (characters.empty())
        return;
    std::size_t const end = characters.size() - 1;
    std::size_t const at  = std::array{end, std::size_t{0}, from.below(characters.size())}[from.below(3)];
    auto const&       bad = text.characters[at == 0 ? 0 : at == end ? 2 : 1].beyond;
    if (!bad.empty())
        characters[at] = from.once_in(2) ? from.pick(bad) : std::string_view(bad[from.below(bad.size()) % 4]);
}

/// Returns the characters as one text.
[[nodiscard]] inline std::string joined(std::vector<std::string_view> const& characters)
{
    std::string text;
    for (auto const c : characters)
        text += c;
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
