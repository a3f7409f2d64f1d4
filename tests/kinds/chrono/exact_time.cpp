// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds/chrono/exact_time.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string_view>

BOOST_AUTO_TEST_SUITE(kinds_chrono_exact_time)

using preflight::detail::digits_of_unit;
using preflight::detail::exact_time;
using preflight::detail::fit;
using preflight::detail::is_decimal_duration;

// What decimal text says exactly, in integers.
static_assert(
    is_decimal_duration<std::chrono::weeks> && is_decimal_duration<std::chrono::duration<int, std::ratio<7>>>);
static_assert(is_decimal_duration<std::chrono::duration<std::int64_t, std::atto>> &&
              is_decimal_duration<std::chrono::duration<short, std::deci>>);
static_assert(!is_decimal_duration<std::chrono::duration<double>> && !is_decimal_duration<int>);
static_assert(!is_decimal_duration<std::chrono::duration<int, std::ratio<1, 60>>>);
static_assert(!is_decimal_duration<std::chrono::duration<int, std::ratio<5, 2>>>);

BOOST_AUTO_TEST_CASE(digits_behind_the_point)
{
    BOOST_TEST(digits_of_unit<std::ratio<1>>() == 0);
    BOOST_TEST(digits_of_unit<std::milli>() == 3);
    BOOST_TEST(digits_of_unit<std::atto>() == 18);
    BOOST_TEST((digits_of_unit<std::ratio<1, 9'000'000'000'000'000'000>>() == -1)); // smaller
    BOOST_TEST((digits_of_unit<std::ratio<1, 60>>() == -1));
    BOOST_TEST((digits_of_unit<std::ratio<60>>() == -1));
}

namespace
{
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                       most  = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t half  = 500'000'000'000'000'000;
} // namespace

BOOST_AUTO_TEST_CASE(fractions)
{
    struct row
    {
        std::string_view digits;
        bool             fits;
        std::int64_t     fraction;
    };
    for (auto const& [digits, fits, fraction] : {
             row{"", true, 0},
             row{"0", true, 0},
             row{"5", true, half},
             row{"000000000000000001", true, 1},
             row{"999999999999999999", true, 999'999'999'999'999'999},
             row{"9999999999999999990", true, 999'999'999'999'999'999},
             row{"0000000000000000001", false, 0},
         })
    {
        std::int64_t out = 7; // which it does not keep
        BOOST_TEST(preflight::detail::to_fraction(digits, out) == fits, digits);
        BOOST_TEST(out == fraction, digits);
    }
}

/// What becomes of a time in a unit: its count, where it is exact.
template <class D>
void becomes(exact_time from, fit expected, typename D::rep count = 0)
{
    D out{};
    BOOST_TEST((preflight::detail::to_duration(from, out) == expected), from.second << " s");
    BOOST_TEST((out.count() == count), from.second << " s");
}
BOOST_AUTO_TEST_CASE(in_units)
{
    using std::chrono::milliseconds, std::chrono::seconds, std::chrono::minutes;
    becomes<seconds>({least, 0}, fit::exact, least);
    becomes<seconds>({most, 0}, fit::exact, most);
    becomes<seconds>({0, 1}, fit::too_fine);
    becomes<minutes>({-120, 0}, fit::exact, -2);
    becomes<minutes>({61, 0}, fit::too_fine);
    becomes<minutes>({60, half}, fit::too_fine);
    becomes<milliseconds>({1, half}, fit::exact, 1500);
    becomes<milliseconds>({-1, half}, fit::exact, -500);
    becomes<milliseconds>({0, 1}, fit::too_fine);
    becomes<milliseconds>({most / 1000, 807'000'000'000'000'000}, fit::exact, most);
    becomes<milliseconds>({most / 1000, 808'000'000'000'000'000}, fit::too_large);
    becomes<milliseconds>({least / 1000 - 1, 192'000'000'000'000'000}, fit::exact, least);
    becomes<milliseconds>({least / 1000 - 1, 191'000'000'000'000'000}, fit::too_large);
    becomes<milliseconds>({most, 0}, fit::too_large);
    becomes<std::chrono::duration<std::int8_t>>({-128, 0}, fit::exact, -128);
    becomes<std::chrono::duration<std::int8_t>>({-129, 0}, fit::too_large);
    becomes<std::chrono::duration<std::uint8_t>>({-1, 0}, fit::too_large);
}

/// A duration as a time.
void is(auto from, bool fits, exact_time expected = {})
{
    exact_time out;
    BOOST_TEST(preflight::detail::to_exact(from, out) == fits, from.count());
    if (fits)
        BOOST_TEST((out.second == expected.second && out.fraction == expected.fraction), from.count());
}
BOOST_AUTO_TEST_CASE(of_units)
{
    using std::chrono::milliseconds;
    is(std::chrono::seconds(least), true, {least, 0});
    is(std::chrono::minutes(-2), true, {-120, 0});
    is(std::chrono::minutes(most / 60), true, {most / 60 * 60, 0});
    is(std::chrono::minutes(most / 60 + 1), false);
    is(milliseconds(1500), true, {1, half});
    is(milliseconds(-1000), true, {-1, 0});
    is(milliseconds(-500), true, {-1, half});
    is(milliseconds(-1), true, {-1, 999'000'000'000'000'000});
    is(std::chrono::duration<std::uint64_t>(std::uint64_t{most}), true, {most, 0});
    is(std::chrono::duration<std::uint64_t>(std::uint64_t{most} + 1), false);
}

BOOST_AUTO_TEST_CASE(on_the_other_side_of_zero)
{
    struct row
    {
        exact_time from, to;
    };
    for (auto const& [from, to] : {row{{0, 0}, {0, 0}}, row{{2, 0}, {-2, 0}}, row{{0, half}, {-1, half}},
             row{{1, half}, {-2, half}}, row{{0, 1}, {-1, 999'999'999'999'999'999}}})
    {
        auto const there = preflight::detail::negated(from), back = preflight::detail::negated(to);
        BOOST_TEST((there.second == to.second && there.fraction == to.fraction), from.second);
        BOOST_TEST((back.second == from.second && back.fraction == from.fraction), from.second);
    }
}

BOOST_AUTO_TEST_SUITE_END()
