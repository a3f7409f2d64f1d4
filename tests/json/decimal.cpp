// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/decimal.hpp>
#include <preflight/json/read_double.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <system_error>

BOOST_AUTO_TEST_SUITE(json_decimal)

using preflight::detail::decimal;
using preflight::detail::decimal_of;
using preflight::detail::decimal_of_few_digits;
using preflight::detail::is_multiple;

namespace decimal_test
{
constexpr bool is(decimal a, std::uint64_t digits, int exponent)
{
    for (; digits != 0 && digits % 10 == 0; ++exponent)
        digits /= 10;
    for (; a.digits != 0 && a.digits % 10 == 0; ++a.exponent)
        a.digits /= 10;
    return a.digits == digits && (digits == 0 || a.exponent == exponent);
}
} // namespace decimal_test
using decimal_test::is;

// What fifteen digits say is known at compile time.
static_assert(is(decimal_of(0.0), 0, 0) && is(decimal_of(1.0), 1, 0) && is(decimal_of(0.1), 1, -1));
static_assert(is(decimal_of(0.3), 3, -1) && is(decimal_of(1.005), 1005, -3) && is(decimal_of(1e-22), 1, -22));
static_assert(is(decimal_of(999999999999999.0), 999999999999999, 0) && is(decimal_of(1e15), 1, 15));
static_assert(is(decimal_of(1e22), 1, 22) && is(decimal_of(123456789012345e7), 123456789012345, 7));
static_assert(is(decimal_of(99999999999999.9), 999999999999999, -1) && is(decimal_of(1e36), 1, 36));
static_assert(!decimal_of_few_digits(1e37) && !decimal_of_few_digits(1e-23));
static_assert(!decimal_of_few_digits(9007199254740993.0) && !decimal_of_few_digits(1.0 / 3));
static_assert(!decimal_of_few_digits((std::numeric_limits<double>::max)()) && !decimal_of_few_digits(5e-324));

static_assert(is_multiple({0, 0}, {7, 5}) && is_multiple({7, 5}, {7, 5}) && is_multiple({14, 5}, {7, 5}));
static_assert(!is_multiple({15, 5}, {7, 5}) && is_multiple({70, 4}, {7, 5}) && !is_multiple({7, 4}, {7, 5}));
static_assert(!is_multiple({71, 4}, {7, 5}) && is_multiple({7, 5}, {7, 4}) && is_multiple({1, 1}, {5, 0}));
static_assert(
    is_multiple({1, 300}, {1, -300}) && !is_multiple({1, 300}, {3, -300}) && is_multiple({3, 300}, {3, -300}));
static_assert(!is_multiple({1, -300}, {1, 300}) && is_multiple({0, -300}, {1, 300}));
static_assert(is_multiple({1, 64}, {std::uint64_t{1} << 63, 0}) && !is_multiple({1, 62}, {std::uint64_t{1} << 63, 0}));
static_assert(is_multiple({1, 63}, {std::uint64_t{1} << 63, 0}));
static_assert(!is_multiple({18446744073709551615U, 0}, {18446744073709551614U, 0}));
static_assert(!is_multiple({18446744073709551614U, 1}, {18446744073709551615U, 0}));
static_assert(is_multiple({18446744073709551614U, 1}, {18446744073709551614U, 0}));

BOOST_AUTO_TEST_CASE(multiples_at_run_time)
{
    BOOST_TEST(is_multiple({70, 4}, {7, 5}));
    BOOST_TEST(is_multiple({1400, 3}, {7, 5}));
    BOOST_TEST(!is_multiple({1410, 3}, {7, 5}));
    BOOST_TEST(!is_multiple({7, 4}, {7, 5}));
}

BOOST_AUTO_TEST_CASE(with_more_digits_at_run_time)
{
    struct row
    {
        double        number;
        std::uint64_t digits;
        int           exponent;
    };
    constexpr row rows[] = {
        {0.1 + 0.2, 30000000000000004, -17},
        {1.0 / 3, 3333333333333333, -16},
        {9007199254740993.0, 9007199254740992, 0},
        {1e23, 1, 23},
        {(std::numeric_limits<double>::max)(), 17976931348623157, 292},
        {(std::numeric_limits<double>::min)(), 22250738585072014, -324},
        {5e-324, 5, -324},
        {1e-23, 1, -23},
    };
    for (auto const& [number, digits, exponent] : rows)
        BOOST_TEST(is(decimal_of(number), digits, exponent), number);
}

// Whatever its digits, the decimal rounds to the number again, and both ways to it agree.
BOOST_AUTO_TEST_CASE(rounds_to_the_number_again)
{
    std::mt19937_64 engine(1);
    for (int n = 0; n != 20000; ++n)
    {
        auto const  digits   = engine() % (n % 2 == 0 ? 1000000000000000 : 100000);
        int const   exponent = static_cast<int>(engine() % 45) - 22;
        std::string text     = std::to_string(digits) + 'e' + std::to_string(exponent);
        double      number   = 0;
        BOOST_TEST_REQUIRE((preflight::detail::read_double(text, number) == std::errc()));
        BOOST_TEST(is(decimal_of(number), digits, exponent), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
