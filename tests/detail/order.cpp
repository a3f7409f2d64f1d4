// SPDX-License-Identifier: BSL-1.0
#include <preflight/detail/order.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(order)

using preflight::detail::order_by;

struct example
{
    std::vector<std::string> keys;
    std::vector<std::size_t> order;
};

example const rows[] = {
    {{}, {}},
    {{"a"}, {0}},
    {{"a", "b"}, {0, 1}},
    {{"b", "a"}, {1, 0}},
    {{"c", "", "d", "a", "b"}, {1, 3, 4, 0, 2}},
};

BOOST_AUTO_TEST_CASE(numbers_stand_in_the_order_of_their_keys)
{
    for (auto const& row : rows)
        BOOST_TEST(order_by(row.keys.size(), [&](std::size_t i) -> auto const& { return row.keys[i]; }) == row.order,
            boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equals_are_all_there)
{
    auto const order = order_by(4, [](std::size_t i) { return i % 2; });
    BOOST_TEST((order[0] + order[1] == 2 && order[2] + order[3] == 4));

    auto const same = order_by(1000, [](std::size_t) { return 0; });
    BOOST_TEST(
        (std::set(same.begin(), same.end()).size() == 1000 && *std::max_element(same.begin(), same.end()) == 999));
}

BOOST_AUTO_TEST_SUITE_END()
