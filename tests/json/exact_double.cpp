// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/exact_double.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/nearest_double.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <random>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_exact_double)

using preflight::detail::exact_double;

namespace
{
constexpr double infinite = std::numeric_limits<double>::infinity();

/// Checks a number against the standard library. `about` tells whether it is large or small, where that gives no number.
void is_nearest(std::string const& text, double about = 1)
{
    double const expected = preflight::nearest_double(text, about);
    if (std::bit_cast<std::uint64_t>(exact_double(text)) != std::bit_cast<std::uint64_t>(expected))
        BOOST_ERROR(text << " is read as " << exact_double(text) << " instead of " << expected);
}
} // namespace

// The compiler can be asked.
static_assert(exact_double("0.1") <= 0.1 && exact_double("0.1") >= 0.1);
static_assert(exact_double("-12.5e-1") <= -1.25 && exact_double("-12.5e-1") >= -1.25);
static_assert(exact_double("1e400") >= infinite && exact_double("-1e400") <= -infinite);

BOOST_AUTO_TEST_CASE(edges)
{
    for (char const* const text : {"0", "-0", "0.0", "-0.0e5", "0e99999", "1", "-1", "10", "0.5", "1e308", "-1e308",
             "9007199254740991", "9007199254740992", "9007199254740993", "9007199254740995", "9007199254740993.0000001",
             "1.7976931348623157e308", "1.7976931348623158e308", "2.2250738585072014e-308", "2.2250738585072011e-308",
             "2.2250738585072012e-308", "4.9e-324", "4.9406564584124654e-324", "2.5e-324",
             "123456789012345678901234567890", "0.000000000000000000000000000000000001e36", "8.5899345925e9",
             "4503599627370496.5", "4503599627370497.5"})
        is_nearest(text);
    for (char const* const text : {"1.7976931348623159e308", "1e309", "1e99999", "1e999999999999", "-1e310"})
        is_nearest(text, text[0] == '-' ? -infinite : infinite);
    for (char const* const text : {"2.4703282292062327e-324", "1e-324", "1e-99999", "1e-999999999999"})
        is_nearest(text, 0.0);
    is_nearest("-1e-400", -0.0);
}

// What lies in the middle between two, by a thousand digits, and what lies beside that.
BOOST_AUTO_TEST_CASE(ties)
{
    std::string const tie = "2.4703282292062327208299254936"; // half of the least, so far
    is_nearest(tie + "e-324", 0.0);
    is_nearest("2.4703282292062328e-324");
    is_nearest("9007199254740993" + std::string(1, '.') + std::string(900, '0'));
    is_nearest("9007199254740993" + std::string(1, '.') + std::string(900, '0') + "1");
    is_nearest("9007199254740995" + std::string(1, '.') + std::string(900, '0') + "1");
    is_nearest("1" + std::string(900, '0') + "e-900");
    is_nearest("0." + std::string(900, '0') + "1e900");
    is_nearest(std::string(308, '9'));
    is_nearest(std::string(310, '9'), infinite);
}

BOOST_AUTO_TEST_CASE(all_over)
{
    std::mt19937_64 random(20);
    for (int i = 0; i != 4000; ++i)
    {
        auto const exact = std::bit_cast<double>(random());
        if (!preflight::detail::is_finite(exact))
            continue;
        std::string text(32, ' ');
        text.resize(static_cast<std::size_t>(
            std::snprintf(text.data(), text.size(), "%.*e", static_cast<int>(random() % 20), exact)));
        is_nearest(text, exact);
        text = "0." + std::to_string(random()) + "e" + std::to_string(static_cast<int>(random() % 600) - 310);
        is_nearest(text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
