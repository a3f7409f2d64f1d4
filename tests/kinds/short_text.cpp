// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds/short_text.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

BOOST_AUTO_TEST_SUITE(kinds_short_text)

using preflight::detail::number_text;
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

constexpr bool spells(auto number, std::string_view text) { return number_text(number) == text; }
static_assert(spells(0, "0") && spells(7U, "7") && spells(-7, "-7") && spells(true, "1"));

BOOST_AUTO_TEST_CASE(numbers)
{
    BOOST_TEST(spells((std::numeric_limits<std::int64_t>::min)(), "-9223372036854775808"));
    BOOST_TEST(spells((std::numeric_limits<std::uint64_t>::max)(), "18446744073709551615"));
    BOOST_TEST(spells(std::int16_t{-32768}, "-32768"));
}

BOOST_AUTO_TEST_SUITE_END()
