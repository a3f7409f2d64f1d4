// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/cursor.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_cursor)

using namespace preflight::outline;
using namespace outlines;
using preflight::choices;
using preflight::path;

BOOST_AUTO_TEST_CASE(the_way_into_a_document)
{
    object inner;
    inner.members.push_back(spare("n", whole(0, 9)));
    object outer;
    outer.members.push_back(spare("list", list_of(object_of(inner), {0, 1})));
    value const root = object_of(outer);
    path const  to_n{{"list"}, {"", 0, true}, {"n"}};
    struct
    {
        std::string_view          before;
        std::vector<std::uint8_t> chosen;
        std::string_view          after, where;
    } const rows[] = {
        {R"({"list":[{"n":1},{"n":2}]})", {}, R"({"list":[{"n":1},{"n":2}]})", ".list[0].n"},
        {R"({"list":[{"n":1},{"n":2}]})", {1}, R"({"list":[{"n":1},{"n":2}]})", ".list[1].n"},
        {R"({"list":[{},{}]})", {1}, R"({"list":[{},{"n":0}]})", ".list[1].n"},
        {R"({"list":[1,2]})", {1}, R"({"list":[1,{"n":0}]})", ".list[1].n"},
        {R"({"list":[]})", {}, R"({"list":[{"n":0}]})", ".list[0].n"},
        {R"({"list":{}})", {}, R"({"list":[{"n":0}]})", ".list[0].n"},
        {R"({"other":1})", {}, R"({"other":1,"list":[{"n":0}]})", ".list[0].n"},
        {"[]", {}, R"({"list":[{"n":0}]})", ".list[0].n"},
    };
    for (auto const& [before, chosen, after, at] : rows)
    {
        json    document = boost::json::parse(before);
        choices from(chosen);
        cursor  here{&document, &root};
        for (auto const& each : to_n)
            here.enter(each, from);
        BOOST_TEST(serialize(document) == after);
        BOOST_TEST(where(here.path) == at);
        BOOST_TEST(here.what == &inner.members[0].what);
        *here.at = "here";
        BOOST_TEST(document.at_pointer("/list").get_array()[here.path[1].index].at("n") == "here");
    }
}

BOOST_AUTO_TEST_CASE(what_is_there_stays_if_it_is_of_the_type)
{
    object      o;
    value const root = object_of(o), list = list_of(whole(0, 9), {0}), number = whole(0, 9);
    value       limited = whole(0, 9);
    limited.rules.push_back(of([](json const& n) { return n != 5; }));
    struct
    {
        value const* v;
        json         before, after;
    } const rows[] = {
        {&root, boost::json::object{{"a", 1}}, boost::json::object{{"a", 1}}},
        {&root, boost::json::array(), boost::json::object()},
        {&root, nullptr, boost::json::object()},
        {&list, boost::json::array{"a"}, boost::json::array{"a"}},
        {&list, boost::json::object(), boost::json::array()},
        {&number, 5, 5},
        {&number, "5", 0},
        {&limited, 6, 6},
        {&limited, 5, 0},
    };
    for (auto const& [v, before, after] : rows)
    {
        json    document = before;
        choices none;
        cursor{&document, v}.need(none);
        BOOST_TEST((document == after), serialize(document));
    }
    // as deep as it is
    object empty;
    empty.height                           = 1;
    value const                     nested = list_of(object_of(empty), {0, 1});
    std::vector<std::uint8_t> const chosen{1};
    for (std::size_t const depth : {preflight::max_depth - 2, preflight::max_depth - 1})
    {
        json    document;
        choices from(chosen);
        cursor{&document, &nested, path(depth)}.need(from);
        BOOST_TEST(document.get_array().size() == preflight::max_depth - 1 - depth);
    }
    value const twice = list_of(list_of(object_of(empty), {0, 1}), {0, 1});
    for (std::size_t const depth : {preflight::max_depth - 3, preflight::max_depth - 2})
    {
        json    document = boost::json::array();
        choices from(chosen);
        cursor{&document, &twice, path(depth)}.enter({"", 0, true}, from);
        BOOST_TEST(document.at_pointer("/0").get_array().size() == preflight::max_depth - 2 - depth);
    }
}

BOOST_AUTO_TEST_SUITE_END()
