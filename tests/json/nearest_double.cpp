// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/nearest_double.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <string_view>

BOOST_AUTO_TEST_SUITE(nearest_double_)

BOOST_AUTO_TEST_CASE(to_the_last_bit)
{
    struct row
    {
        std::string_view digits;
        double           expected;
    };
    for (auto const& [digits, expected] : std::initializer_list<row>{
             {"0.0", 0.0},
             {"0.1", 0.1},
             {"1.7976931348623157e308", std::numeric_limits<double>::max()},
             {"2.2250738585072014e-308", std::numeric_limits<double>::min()},
             {"5e-324", std::numeric_limits<double>::denorm_min()},
             {"9007199254740993.0", 9007199254740992.0}, // halfway between two: the even one
             {"9007199254740993.00000001", 9007199254740994.0},
             {"8.41e21", 8.41e21},
         })
        for (double const near : {0.0, expected, 1e300}) // has no influence within the range
            BOOST_TEST(preflight::nearest_double(digits, near) == expected, digits);
    BOOST_TEST(
        preflight::nearest_double(std::string_view("0.125").substr(0, 3), 0.1) == 0.1); // what follows is not read
}

BOOST_AUTO_TEST_CASE(beyond_the_range)
{
    double const infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST(preflight::nearest_double("1e400", 1e308) == infinity);
    BOOST_TEST(preflight::nearest_double("1e400", infinity) == infinity);
    BOOST_TEST(preflight::nearest_double("-1e400", -infinity) == -infinity);
    BOOST_TEST(preflight::nearest_double("1e-400", 0.0) == 0.0);
    BOOST_TEST(std::signbit(preflight::nearest_double("-1e-400", -0.0)));
}

BOOST_AUTO_TEST_SUITE_END()
