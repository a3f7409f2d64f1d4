// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/as_spelled.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

BOOST_AUTO_TEST_SUITE(json_as_spelled)

using preflight::as_spelled;

using limits = std::numeric_limits<float>;

struct row
{
    float  number;
    double spelled;
};
// exactly as they are where fifteen digits say them, and else the fewest digits that round to them
constexpr row rows[] = {
    {0, 0},
    {0.1F, 0.1},
    {0.7F, 0.7},
    {0.3F, 0.3},
    {1.1F, 1.1},
    {3.1415927F, 3.1415927},
    {0.5F, 0.5},
    {0x1p-20F, 9.5367431640625e-07},  // fourteen digits
    {0x1p-21F, 4.76837158203125e-07}, // fifteen
    {0x1p-22F, 2.3841858e-07},        // sixteen would be needed
    {16777216, 16777216},
    {81356611584.F, 81356611584},
    {999999986991104.F, 999999986991104}, // the last of fifteen digits
    {1000000054099968.F, 1.00000005e15},
    {1e22F, 1e22},
    {1e-13F, 1e-13},
};
constexpr bool all_are_spelled_so()
{
    for (auto const& [number, spelled] : rows)
        if (as_spelled(number) != spelled || as_spelled(-number) != -spelled)
            return false;
    return true;
}
static_assert(all_are_spelled_so());
static_assert(as_spelled(limits::infinity()) == std::numeric_limits<double>::infinity());
static_assert(as_spelled(-limits::infinity()) == -std::numeric_limits<double>::infinity());
static_assert(as_spelled(limits::quiet_NaN()) != as_spelled(limits::quiet_NaN()));
static_assert(as_spelled(0.1) == 0.1 && as_spelled(3) == 3); // of other types, what they are

BOOST_AUTO_TEST_CASE(the_same_at_run_time)
{
    for (auto const& [number, spelled] : rows)
        BOOST_TEST(as_spelled(number) == spelled);
    BOOST_TEST(as_spelled(limits::max()) == 3.4028235e38);
    BOOST_TEST(as_spelled(limits::min()) == 1.1754944e-38);
    BOOST_TEST(as_spelled(limits::denorm_min()) == 1e-45);
    BOOST_TEST(std::signbit(as_spelled(-0.0F)));
}

BOOST_AUTO_TEST_CASE(what_is_sought_without_the_standard_library)
{
    // of which four digits are rounded to more than any float is near to
    BOOST_TEST(std::fabs(preflight::detail::shortest_decimal(limits::max()) - 3.4028235e38) <= 1e-15 * 3.4028235e38);
    std::mt19937 random(7);
    for (int n = 0; n != 20'000; ++n)
    {
        auto const number = std::fabs(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
        if (!std::isfinite(number) || number == 0)
            continue;
        double const spelled = as_spelled(number);
        BOOST_REQUIRE(static_cast<float>(spelled) == number);
        if (preflight::detail::has_few_digits(number))
            BOOST_REQUIRE(spelled == static_cast<double>(number));
        else if (FLT_EVAL_METHOD == 0 && number >= 1e-13F &&
                 number <= 1e22F) // else rounded twice, which no compiler does that evaluates it
            BOOST_REQUIRE(preflight::detail::shortest_decimal(number) == spelled);
        else
            BOOST_REQUIRE(std::fabs(preflight::detail::shortest_decimal(number) - spelled) <= 1e-15 * spelled);
    }
}

BOOST_AUTO_TEST_SUITE_END()
