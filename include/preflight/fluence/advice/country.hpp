// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/country_table.hpp>
#include <preflight/report/nearest_name.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

/// Countries, by ISO 3166-1.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Codes that are used elsewhere, the first of each, for a country that has another one, the second: those that ISO 3166-1 reserves or that the European
/// Union writes, and codes of languages that no country has.
inline constexpr std::array<std::array<std::string_view, 2>, 6> other_country_codes{{
    {"UK", "GB"},
    {"EL", "GR"},
    {"JA", "JP"},
    {"KO", "KR"},
    {"ENG", "GB"},
    {"GER", "DE"},
}};

/// Returns whether `code` is one of the two-letter codes of ISO 3166-1, in upper case.
[[nodiscard]] constexpr bool is_country(std::string_view code)
{
    auto const at = std::lower_bound(std::begin(countries), std::end(countries), code,
        [](country_codes const& known, std::string_view wanted) { return known.two < wanted; });
    return at != std::end(countries) && at->two == code;
}

/// Returns the two-letter code that is meant by a text that is none, or an empty text where it may be anything: of its code of two or three letters in
/// either case, and of another that is often taken for it, such as `UK`.
[[nodiscard]] constexpr std::string_view country_meant(std::string_view text)
{
    for (auto const& [two, three] : countries)
        if (detail::is_same_but_for_case(two, text) || detail::is_same_but_for_case(three, text))
            return two;
    for (auto const& [other, two] : other_country_codes)
        if (detail::is_same_but_for_case(other, text))
            return two;
    return {};
}

/// Whether a text that is no code can mean no other country than `country_meant` says: its code in lower case, that of three letters, or one of those that
/// ISO 3166-1 reserves for a country that has another, or that the European Union writes. A code of a language may be a mistake of another kind.
[[nodiscard]] constexpr bool is_surely_meant(std::string_view text)
{
    for (auto const& [two, three] : countries)
        if (detail::is_same_but_for_case(two, text) || detail::is_same_but_for_case(three, text))
            return true;
    return detail::is_same_but_for_case("UK", text) || detail::is_same_but_for_case("EL", text);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
