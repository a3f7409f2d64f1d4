// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/outline.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string_view>

BOOST_AUTO_TEST_SUITE(arbitrary_outline)

using namespace preflight::outline;
using namespace outlines;

BOOST_AUTO_TEST_CASE(how_deep_the_smallest_is)
{
    object three;
    BOOST_TEST(three.height == 0U); // not known yet
    three.height = 3;

    struct
    {
        value       v;
        std::size_t present, may_be_null;
    } const rows[] = {
        {any(kinds::text), 0, 0},
        {write_null(any(kinds::text)), 0, 0},
        {object_of(three), 3, 3},
        {write_null(object_of(three)), 3, 0},
        {list_of(object_of(three), {}), 1, 1},
        {list_of(object_of(three), {0, 1}), 1, 1},
        {list_of(object_of(three), {1, 2}), 4, 4},
        {write_null(list_of(object_of(three), {1, 2})), 4, 0},
        {list_of(write_null(object_of(three)), {2}), 1, 1},
        {list_of(list_of(any(kinds::text), {1}), {1}), 2, 2},
    };
    for (auto const& [v, present, may_be_null] : rows)
    {
        BOOST_TEST(height_of_present(v) == present);
        BOOST_TEST(height_of(v) == may_be_null);
    }
}

BOOST_AUTO_TEST_CASE(the_first_rule_that_is_broken)
{
    value v = any(kinds::number);
    BOOST_TEST(v.first_broken(1) == 0U);
    BOOST_TEST(v.keeps_all(1));
    v.rules = {of([](json const& n) { return n != 1; }), of([](json const& n) { return n != 2 && n != 1; })};
    BOOST_TEST(v.first_broken(1) == 0U);
    BOOST_TEST(v.first_broken(2) == 1U);
    BOOST_TEST(v.first_broken(3) == 2U);
    BOOST_TEST((!v.keeps_all(1) && !v.keeps_all(2) && v.keeps_all(3)));
}

BOOST_AUTO_TEST_CASE(members_by_their_names)
{
    object o;
    BOOST_TEST(!o.find("a"));
    o.members.push_back(needed("a", any(kinds::text)));
    o.members.push_back(spare("b", any(kinds::text)));
    BOOST_TEST((o.find("a") == &o.members[0] && o.find("b") == &o.members[1]));
    BOOST_TEST((!o.find("") && !o.find("ab")));

    // an alias is a key, too, and no name
    std::string_view const aliases[] = {"c", "d"};
    o.members[1].aliases             = aliases;
    BOOST_TEST((o.has_key("a") && o.has_key("b") && o.has_key("c") && o.has_key("d") && !o.has_key("e")));
    BOOST_TEST(!o.find("c"));
}

BOOST_AUTO_TEST_SUITE_END()
