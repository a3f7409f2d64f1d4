// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/country.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fluence_advice_country)

using preflight::detail::countries;
using preflight::detail::country_meant;
using preflight::detail::is_country;
using preflight::detail::is_surely_meant;
using preflight::detail::other_country_codes;

static_assert(is_country("US") && !is_country("UK"));

// All pairs of letters, of which the table says which are codes. packaging/country-codes --check compares it with Debian's.
BOOST_AUTO_TEST_CASE(codes)
{
    std::string    code = "AA";
    std::ptrdiff_t n    = 0;
    for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
        for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
        {
            bool const is_there = std::any_of(
                std::begin(countries), std::end(countries), [&](auto const& known) { return known.two == code; });
            BOOST_TEST(is_country(code) == is_there, code);
            n += is_there ? 1 : 0;
        }
    BOOST_TEST(n == std::end(countries) - std::begin(countries)); // each once
    BOOST_TEST(n > 240);
    for (std::string_view const text : {"", "U", "us", "Us", "USA", "UK", "ZZ", "XX", "EU", "US ", " US", "@@", "{{"})
        BOOST_TEST(!is_country(text), text);
    for (std::string_view const text : {"AD", "US", "GB", "DE", "ZW"})
        BOOST_TEST(is_country(text), text);
}

BOOST_AUTO_TEST_CASE(what_is_meant)
{
    for (auto const& [two, three] : countries)
    {
        BOOST_TEST(country_meant(two) == two);
        BOOST_TEST(country_meant(three) == two);
        BOOST_TEST(three.size() == 3U);
    }
    for (auto const& [other, two] : other_country_codes)
    {
        BOOST_TEST(is_country(two));
        BOOST_TEST(!is_country(other));
        BOOST_TEST(country_meant(other) == two); // and none of three letters
    }
    BOOST_TEST(country_meant("us") == "US");
    BOOST_TEST(country_meant("Usa") == "US");
    BOOST_TEST(country_meant("uk") == "GB");
    for (std::string_view const text : {"", "U", "EU", "ZZ", "USAA", "U S", "Germany"})
        BOOST_TEST(country_meant(text) == "", text);

    for (std::string_view const text : {"us", "USA", "Usa", "UK", "uk", "EL", "el", "DEU"})
        BOOST_TEST(is_surely_meant(text), text);
    for (std::string_view const text : {"", "JA", "KO", "ENG", "GER", "XX", "U"})
        BOOST_TEST(!is_surely_meant(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
