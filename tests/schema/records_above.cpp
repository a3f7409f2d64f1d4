// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/records_above.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_records_above)

using preflight::detail::records_above;

constexpr records_above outer{nullptr, "a"}, middle{&outer, "b"}, inner{&middle, "c"};

static_assert(outer.has("a") && !outer.has("b"));
static_assert(inner.has("a") && inner.has("b") && inner.has("c") && !inner.has("d"));
static_assert(!middle.has("c"));

BOOST_AUTO_TEST_CASE(at_run_time_too)
{
    BOOST_TEST(inner.has("a"));
    BOOST_TEST(!inner.has("d"));
}

BOOST_AUTO_TEST_SUITE_END()
