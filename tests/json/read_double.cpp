// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/read_double.hpp>

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cmath>
#include <string_view>
#include <system_error>

BOOST_AUTO_TEST_SUITE(json_read_double)

namespace
{
struct row
{
    std::string_view number;
    double           read;
    bool             is_in_range = true;
};
constexpr double untouched = 7;

constexpr row rows[] = {
    {"0", 0.0},
    {"-0.0", -0.0},
    {"0e400", 0.0},
    {"0.000E-400", 0.0},
    {"0.1", 0.1},
    {"-1.5e3", -1500.0},
    {"5e-324", 5e-324},
    {"2.4703282292062328e-324", 5e-324}, // just more than half of that
    {"1.7976931348623157e308", 1.7976931348623157e308},
    {"1.7976931348623158e308", 1.7976931348623157e308},
    {"9007199254740993", 9007199254740992.0},
    {"1e309", untouched, false},
    {"-1e309", untouched, false},
    {"1e-400", untouched, false},
    {"-1.0e-400", untouched, false},
};

void judge()
{
    for (auto const& [number, read, is_in_range] : rows)
        BOOST_TEST_CONTEXT(number)
        {
            double out = untouched;
            BOOST_TEST((preflight::detail::read_double(number, out) == std::errc()) == is_in_range);
            BOOST_TEST(out == read);
            BOOST_TEST(std::signbit(out) == std::signbit(read));
        }
}
} // namespace

BOOST_AUTO_TEST_CASE(the_nearest) { judge(); }

// A program may have set a locale that writes 0,1.
BOOST_AUTO_TEST_CASE(in_any_locale)
{
    for (char const* const name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"})
        if (std::setlocale(LC_NUMERIC, name))
            judge();
    std::setlocale(LC_NUMERIC, "C");
}

BOOST_AUTO_TEST_SUITE_END()
