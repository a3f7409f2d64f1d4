// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds/chrono/text.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(kinds_chrono_text)

using preflight::detail::short_text;

BOOST_AUTO_TEST_CASE(fractions)
{
    short_text text;
    preflight::detail::put_fraction(text, 123'000'000'000'000'000, 3);
    preflight::detail::put_fraction(text, 5'000'000'000'000'000, 3);
    preflight::detail::put_fraction(text, 1, 18);
    BOOST_TEST(std::string_view(text) == ".123.005.000000000000000001");
}

BOOST_AUTO_TEST_SUITE_END()
