// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/rules/presence.hpp>

#include <boost/json/serialize.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(rules_presence)

using sample::route;
using strings = std::vector<std::string>;

constexpr preflight::detail::number_there<2> one_of_two{"", 1, 1};
constexpr preflight::detail::number_there<3> one_at_most{"", 0, 1}, one_at_least{"", 1, 3};
constexpr preflight::detail::other_there     other;

constexpr std::optional<int>              none, some    = 0;
constexpr std::optional<std::string_view> no_text, word = "";

static_assert(one_of_two(none, word) && one_of_two(some, no_text));
static_assert(!one_of_two(none, no_text) && !one_of_two(some, word));
static_assert(one_at_most(none, none, no_text) && one_at_most(some, none, no_text) && one_at_most(none, none, word));
static_assert(!one_at_most(some, some, no_text) && !one_at_most(none, some, word) && !one_at_most(some, some, word));
static_assert(!one_at_least(none, none, no_text) && one_at_least(some, none, no_text));
static_assert(one_at_least(none, some, word) && one_at_least(some, some, word));
static_assert(other(none, no_text) && other(none, word) && other(some, word) && !other(some, no_text));

BOOST_AUTO_TEST_CASE(in_documents)
{
    support::holds<route>({
        {R"({"from": "a", "phone": ""})"}, {R"({"depot": "", "mail": "Fe"})"},
        {R"({"from": "a", "depot": null, "phone": "1", "mail": null})"}, // null is not there
        {R"({"from": "a", "phone": "1", "mail": "Au"})"}, {R"({"from": "a", "phone": "1", "road": [], "air": null})"},
        {R"({"from": "a", "phone": "1", "rail": 0, "x": 1})"},
        {R"({"from": "a", "phone": "1", "stamp": {"percent": 0, "ratio": 0, "code": "AB", "colour": "red"}})"},
        {R"({"from": "a", "mail": "Fe", "stamp": null})"}, {R"({"phone": "1"})", {"body value_error"}},
        {R"({"from": "a", "depot": "b", "phone": "1"})", {"body value_error"}},
        {R"({"from": "a", "phone": "1", "rail": 0, "road": []})", {"body value_error"}},
        {R"({"from": "a", "phone": "1", "rail": 0, "air": 1})", {"body value_error"}},
        {R"({"from": "a", "phone": null})", {"body value_error"}},
        {R"({"from": "a", "mail": "Fe", "stamp": {"percent": 0, "ratio": 0, "code": "AB", "colour": "red"}})",
            {"body value_error"}},
        {R"({"from": "", "phone": null})", {"from string_too_short"}}, // judged when all fields are sound
    });
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    route one;
    one.from = "a";
    one.mail = sample::metal::iron;
    support::agrees(one);
    BOOST_TEST(preflight::is_valid(one));
    BOOST_TEST(*preflight::write(one) == R"({"from":"a","depot":null,"mail":"Fe"})");
    one.road.emplace();
    BOOST_TEST(preflight::is_valid(one));
    one.air = 1;
    support::agrees(one);
    BOOST_TEST(!preflight::is_valid(one));
}

BOOST_AUTO_TEST_CASE(what_is_said)
{
    auto const said = [](std::string_view text) { return summary(preflight::validate<route>(text)); };
    BOOST_TEST(said(R"({"phone": ""})") == "body: Value error, Name the sender or the depot");
    BOOST_TEST(said(R"({"from": "a", "air": 1, "rail": 1})") == "body: Value error, One way at most");
    BOOST_TEST(said(R"({"from": "a"})") == "body: Value error, Leave a phone or a mail");
    BOOST_TEST(
        said(R"({"from": "a", "mail": "Fe", "stamp": {"percent": 0, "ratio": 0, "code": "AB", "colour": "red"}})") ==
        "body: Value error, stamp needs phone");
    BOOST_TEST(preflight::rules_table<route>().ends_with(
        "| (body) |  | `value_error` | Value error, Name the sender or the depot |\n"
        "| (body) |  | `value_error` | Value error, One way at most |\n"
        "| (body) |  | `value_error` | Value error, Leave a phone or a mail |\n"
        "| (body) |  | `value_error` | Value error, stamp needs phone |\n"));
}

// Null is not there, so `required` alone would say too much.
BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    auto const same = [](std::string_view found, std::string_view expected) {
        BOOST_TEST(
            (boost::json::value(preflight::json_schema<route>()).at_pointer(found) == boost::json::parse(expected)),
            serialize(boost::json::value(preflight::json_schema<route>()).at_pointer(found)));
    };
    auto const there = [](std::string const& name) {
        return R"({"properties": {")" + name + R"(": {"not": {"type": "null"}}}, "required": [")" + name + R"("]})";
    };
    same("/oneOf", '[' + there("from") + ',' + there("depot") + ']');
    same("/allOf", R"([{"oneOf": [)" + there("air") + ',' + there("rail") + ',' + there("road") +
                       R"(, {"not": {"anyOf": [)" + there("air") + ',' + there("rail") + ',' + there("road") +
                       "]}}]}]");
    same("/anyOf", '[' + there("phone") + ',' + there("mail") + ']');
    same("/dependentSchemas",
        R"({"stamp": {"anyOf": [{"properties": {"stamp": {"type": "null"}}},)" + there("phone") + "]}}");
}

// Each edge is on the side that it is given for.
BOOST_AUTO_TEST_CASE(edges)
{
    std::set<std::string> inside, outside;
    auto const            into = [](std::set<std::string>& all) {
        return [&all](auto... each) { all.insert((std::string() + ... + (each.there ? '1' : '0'))); };
    };
    auto const same = [&](std::set<std::string> const& in, std::set<std::string> const& out) {
        BOOST_TEST(inside == in, boost::test_tools::per_element());
        BOOST_TEST(outside == out, boost::test_tools::per_element());
        inside.clear();
        outside.clear();
    };
    one_of_two.edges(into(inside), into(outside));
    same({"01", "10"}, {"00", "11"});
    one_at_most.edges(into(inside), into(outside));
    same({"000", "001", "010", "100"}, {"011", "110", "111"});
    one_at_least.edges(into(inside), into(outside));
    same({"001", "010", "011", "100", "110", "111"}, {"000"});
    other.edges(into(inside), into(outside));
    same({"00", "01", "11"}, {"10"});
}

BOOST_AUTO_TEST_SUITE_END()
