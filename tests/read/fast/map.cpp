// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <boost/container/flat_map.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <string>

/// The types of this test.
namespace fast_map_test
{
using counts = std::map<std::string, int>;

struct counted
{
    counts of;
};

/// A map that takes two keys for one.
struct by_size
{
    bool operator()(std::string const& a, std::string const& b) const { return a.size() < b.size(); }
};
using sizes = std::map<std::string, int, by_size>;
} // namespace fast_map_test

template <>
inline constexpr auto preflight::schema_of<fast_map_test::counted> = preflight::object(preflight::field("of",
    &fast_map_test::counted::of, preflight::min_items{1}, preflight::max_items{2},
    preflight::keys(preflight::min_length{1}, preflight::without{"A-Z", ""}), preflight::each(preflight::at_least{1})));

BOOST_AUTO_TEST_SUITE(fast_map)

using namespace fast_map_test;
using preflight::fast::try_fast;
using support::sure;

BOOST_AUTO_TEST_CASE(entries)
{
    struct
    {
        std::string_view text;
        bool             yes;
    } const rows[] = {
        {R"({"of":{"a":1}})", true}, {R"({"of":{"a":1,"b":2}})", true},
        {R"({"of": {  "a" : 1 } })", false}, // a space before a colon is left to the parser
        {R"({"of": {  "a": 1 ,"b":2} })", true}, {R"({"of":{"ä":1}})", true}, {R"({"of":{"a":1,"b":2,"c":3}})", false},
        {R"({"of":{}})", false}, {R"({"of":{"":1}})", false}, {R"({"of":{"A":1}})", false},
        {R"({"of":{"a":0}})", false}, {R"({"of":{"a":1,}})", false}, {R"({"of":{"a":1)", false},
        {R"({"of":{"a":1]})", false}, {R"({"of":[]})", false}, {R"({"of":{a:1}})", false},
        {R"({"of":{"a":1,"a":2}})", false}, // which is valid, and left to the parser
        {R"({"of":{"\u0061":1}})", false},  // likewise
    };
    for (auto const& [text, yes] : rows)
        BOOST_TEST(sure<counted>(text) == yes, text);
}

// Where nothing counts the entries, a key that comes twice matters only where it is read.
BOOST_AUTO_TEST_CASE(keys_that_come_twice)
{
    for (std::string_view const text : {R"({"a":1,"a":2})", R"({"a":1,"\u0061":2})"})
    {
        counts out;
        BOOST_TEST(sure<counts>(text));
        BOOST_TEST(!try_fast<counts>(text, {}, &out));
        BOOST_TEST((*preflight::read<counts>(text) == counts{{"a", 2}}));
    }
    counts escaped;
    BOOST_TEST(try_fast<counts>(R"({"\u0061\n":2})", {}, &escaped));
    BOOST_TEST((escaped == counts{{"a\n", 2}}));

    sizes two;
    BOOST_TEST(!try_fast<sizes>(R"({"a":1,"b":2})", {}, &two));
    BOOST_TEST((*preflight::read<sizes>(R"({"a":1,"b":2})") == sizes{{"a", 2}}));
}

// A map that keeps its entries in a row would move them for each new one.
BOOST_AUTO_TEST_CASE(many_entries)
{
    auto const text = [](int n) {
        std::string all;
        while (n-- != 0)
            all += (all.empty() ? "{\"" : ",\"") + std::to_string(n) + "\":1";
        return all + '}';
    };
    using row = boost::container::flat_map<std::string, int>;
    row    in_a_row;
    counts in_a_tree;
    BOOST_TEST(try_fast<row>(text(64), {}, &in_a_row));
    BOOST_TEST(in_a_row.size() == 64U);
    BOOST_TEST(!try_fast<row>(text(65), {}, &in_a_row));
    BOOST_TEST(try_fast<row>(text(65)));
    BOOST_TEST(try_fast<counts>(text(65), {}, &in_a_tree));
    BOOST_TEST(in_a_tree.size() == 65U);
    BOOST_TEST(try_fast<counts>("{}", {}, &in_a_tree));
    BOOST_TEST(in_a_tree.empty());
}

BOOST_AUTO_TEST_SUITE_END()
