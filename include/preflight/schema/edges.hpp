// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A text of so many Unicode code points: what a rule puts as an edge whose characters are not its concern.
struct text_length
{
    std::size_t n; ///< how many
};

/// Any sound value of a field but null, or none: what a rule across fields puts as an edge whose values are not its concern.
struct any_value
{
    bool there; ///< whether there is one
};

/// Puts the texts that one slip of the hand makes of `word`: a character too few or too many, another one, another case, a blank.
constexpr void put_neighbours(std::string_view word, auto&& put)
{
    std::string const exact(word);
    put(exact + ' ');
    put(' ' + exact);
    put(exact + '\0');
    if (word.empty())
        return;
    put(exact.substr(1));
    put(exact.substr(0, exact.size() - 1));
    put(exact + exact.back());

    std::string other = exact;
    other.back()      = static_cast<char>(other.back() ^ 1);
    put(other);
    other   = exact;
    char& c = other.front();
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
    {
        c = static_cast<char>(c ^ 0x20);
        put(other);
    }
}
} // namespace preflight::inline PREFLIGHT_ABI
