// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/is_finite.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

BOOST_AUTO_TEST_SUITE(json_is_finite)

using limits = std::numeric_limits<double>;
using preflight::detail::is_finite;
using preflight::detail::is_nan;

static_assert(is_finite(0) && is_finite(-0.0) && is_finite(limits::max()) && is_finite(limits::lowest()));
static_assert(is_finite(limits::denorm_min()) && is_finite(limits::min()));
static_assert(!is_finite(limits::infinity()) && !is_finite(-limits::infinity()));
static_assert(!is_finite(limits::quiet_NaN()) && !is_finite(-limits::quiet_NaN()));
static_assert(is_nan(limits::quiet_NaN()) && is_nan(-limits::quiet_NaN()) && is_nan(limits::signaling_NaN()));
static_assert(!is_nan(limits::infinity()) && !is_nan(-limits::infinity()) && !is_nan(limits::max()) && !is_nan(0));

BOOST_AUTO_TEST_CASE(as_the_standard_library_has_it)
{
    for (double const number : {0.0, -0.0, 1.0, -1.5, limits::max(), limits::lowest(), limits::denorm_min(),
             limits::infinity(), -limits::infinity(), limits::quiet_NaN(), -limits::quiet_NaN()})
    {
        BOOST_TEST(is_finite(number) == std::isfinite(number), number);
        BOOST_TEST(is_nan(number) == std::isnan(number), number);
    }
}

BOOST_AUTO_TEST_SUITE_END()
