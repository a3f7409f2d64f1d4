// SPDX-License-Identifier: BSL-1.0
#include <preflight/detail/all.hpp>

#include <boost/test/unit_test.hpp>

using preflight::detail::all;
using preflight::detail::sum;

static_assert(sum({}) == 0 && sum({3}) == 3 && sum({3, 0, 4}) == 7);

static_assert(all({}) && all({true}) && all({true, true}));
static_assert(!all({false}) && !all({true, false}) && !all({false, true}) && !all({true, false, true}));

BOOST_AUTO_TEST_SUITE(detail_all)

BOOST_AUTO_TEST_CASE(at_run_time_too)
{
    BOOST_TEST(all({true, true}));
    BOOST_TEST(!all({true, false}));
    BOOST_TEST(sum({1, 2, 3}) == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
