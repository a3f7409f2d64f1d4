// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds/chrono/text.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

BOOST_AUTO_TEST_SUITE(kinds_chrono_text)

using preflight::detail::short_text;

BOOST_AUTO_TEST_CASE(puts)
{
    short_text text;
    BOOST_TEST(std::string_view(text).empty());
    text.put('P');
    text.put_digits(0, 0);
    text.put('D');
    text.put_digits(0, 1);
    text.put_digits(7, 2);
    text.put_digits(1234, 2);
    BOOST_TEST(std::string_view(text) == "PD0071234");
    text.put_digits((std::numeric_limits<std::uint64_t>::max)(), 1);
    BOOST_TEST(std::string_view(text) == "PD007123418446744073709551615");
}

BOOST_AUTO_TEST_CASE(fractions)
{
    short_text text;
    text.put_fraction(123'000'000'000'000'000, 3);
    text.put_fraction(5'000'000'000'000'000, 3);
    text.put_fraction(1, 18);
    BOOST_TEST(std::string_view(text) == ".123.005.000000000000000001");
}

BOOST_AUTO_TEST_SUITE_END()
