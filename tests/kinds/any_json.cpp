// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds/any_json.hpp>

#include <boost/json/monotonic_resource.hpp>

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace kinds_any_json_test
{
struct event
{
    boost::json::value                value   = nullptr;
    boost::json::object               object  = {};
    boost::json::array                array   = {1};
    std::optional<boost::json::array> maybe   = {};
    boost::json::value                notes   = "none";
    std::vector<boost::json::object>  objects = {};

    friend bool operator==(event const&, event const&) = default;
};
} // namespace kinds_any_json_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<kinds_any_json_test::event> = object(
    field("value",   &kinds_any_json_test::event::value),
    field("object",  &kinds_any_json_test::event::object),
    field("array",   &kinds_any_json_test::event::array,   defaulted),
    field("maybe",   &kinds_any_json_test::event::maybe),
    field("notes",   &kinds_any_json_test::event::notes,   defaulted, secret),
    field("objects", &kinds_any_json_test::event::objects, defaulted, max_items{1}));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_any_json)

using namespace kinds_any_json_test;
using boost::json::parse;
using preflight::any_json;
using preflight::describable;
using preflight::json_type;

static_assert(any_json<boost::json::value> && any_json<boost::json::object> && any_json<boost::json::array>);
static_assert(preflight::kind<boost::json::value>::types == preflight::every_json_type);
static_assert(preflight::kind<boost::json::object>::types == json_type::object);
static_assert(preflight::kind<boost::json::array>::types == json_type::array);
static_assert(preflight::kind<boost::json::object>::wrong_type.code == preflight::code::dict_type);
static_assert(preflight::kind<boost::json::array>::wrong_type.code == preflight::code::list_type);
// Null is a value, of which there would be two in an optional.
static_assert(!describable<std::optional<boost::json::value>> && !describable<std::unique_ptr<boost::json::value>>);
static_assert(describable<std::optional<boost::json::object>> && describable<std::vector<boost::json::value>>);
// No rule sees it.
static_assert(!preflight::says_of<preflight::max_items, boost::json::array>);

BOOST_AUTO_TEST_CASE(of_json_text)
{
    support::holds<event>({
        {R"({"value":null,"object":{}})"},
        {R"({"value":{"a":[1,1.0,-0.0,1e300,"x",true,null,{"a":{}}]},"object":{"b":1,"a":2},"array":[],"maybe":[[]]})"},
        {R"({"value":18446744073709551615,"object":{},"maybe":null,"notes":[],"objects":[{"a":null}]})"},
        {"{}", {"value missing", "object missing"}},
        {R"({"value":"","object":[]})", {"object dict_type"}},
        {R"({"value":"","object":null,"array":{},"maybe":"","objects":[1]})",
            {"object dict_type", "array list_type", "maybe list_type", "objects.0 dict_type"}},
        {R"({"value":"","object":{},"objects":[1,2]})", {"objects too_long"}},
    });
}

// Keys keep their order, and numbers their form.
BOOST_AUTO_TEST_CASE(as_it_came)
{
    std::string const text  = R"({"value":{"z":[1,1.0,-0.0,0.1,1e+300,18446744073709551615,-1],"a":"\"","m":{}},)"
                              R"("object":{"b":1,"a":2.0},"array":[null],"notes":"n","objects":[]})";
    auto const        found = preflight::read<event>(text);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(preflight::write(*found).value() == text);
    BOOST_TEST((boost::json::value_from(*found) == parse(text)));
    BOOST_TEST((boost::json::value_to<event>(parse(text)) == *found));
    BOOST_TEST(preflight::write(*preflight::read<event>(R"({"object":{},"value":1e400})")).value().find("1e+309") !=
               std::string::npos);

    event out{.value = 5, .object = {{"a", 1}}, .array = {2}, .maybe = {{3}}, .notes = 4};
    BOOST_TEST(preflight::read_into(R"({"value":"x","object":{}})", out).empty());
    BOOST_TEST((out == event{.value = "x"}));
}

// A member's own memory is used, and not that of the document.
BOOST_AUTO_TEST_CASE(where_it_lies)
{
    boost::json::monotonic_resource memory;
    event                           out;
    std::construct_at(&out.value, boost::json::storage_ptr(&memory));
    BOOST_TEST(preflight::read_into(R"({"value":["a"],"object":{}})", out).empty());
    BOOST_TEST((out.value.storage().get() == &memory));
    BOOST_TEST((out.value.at(0).storage().get() == &memory));
    BOOST_TEST((out.object.storage().get() != &memory));
    boost::json::value written(boost::json::object_kind, &memory);
    preflight::detail::to_value(written, out);
    BOOST_TEST((written.at("object").storage().get() == &memory));
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](event const& value) {
        auto const found = preflight::validate(value);
        BOOST_TEST(preflight::is_valid(value) == found.empty());
        return support::issues(found);
    };
    using strings   = std::vector<std::string>;
    auto const each = boost::test_tools::per_element();
    BOOST_TEST(issues({}) == strings{}, each);
    BOOST_TEST(issues({.value = "\xff"}) == strings{"value string_unicode"}, each);
    BOOST_TEST(issues({.value = {"a", {{"k", "\xff"}}}}) == strings{"value.1.k string_unicode"}, each);
    BOOST_TEST(issues({.object = {{"\xff", "\xfe"}}}) ==
                   (strings{"object.\xff.[key] string_unicode", "object.\xff string_unicode"}),
        each);
    BOOST_TEST(issues({.value = std::numeric_limits<double>::quiet_NaN()}) == strings{"value finite_number"}, each);
    BOOST_TEST(issues({.array = {std::numeric_limits<double>::infinity(), 0}}) == strings{}, each);
}

BOOST_AUTO_TEST_CASE(depth)
{
    auto const nested = [](std::size_t n, char const* open, char const* close) {
        return support::times(n, open) + support::times(n, close);
    };
    auto const issues = [](boost::json::value in) {
        event const made{.value = std::move(in)};
        auto const  found = preflight::validate(made);
        BOOST_TEST(preflight::is_valid(made) == found.empty());
        return found.empty() ? "" : std::string(found[0].type()) + ' ' + std::to_string(found[0].path.size());
    };
    boost::json::parse_options deep;
    deep.max_depth = 100;
    BOOST_TEST(issues(parse(nested(31, "[", "]"), {}, deep)) == "");
    BOOST_TEST(issues(parse(nested(32, "[", "]"), {}, deep)) == "too_deep 32");
    BOOST_TEST(issues(parse(support::times(31, R"({"a":)") + "1" + support::times(31, "}"), {}, deep)) == "");
    BOOST_TEST(
        issues(parse(support::times(32, R"({"a":)") + "1" + support::times(32, "}"), {}, deep)) == "too_deep 32");
    support::holds<event>({
        {R"({"object":{},"value":)" + nested(31, "[", "]") + "}"},
        {R"({"object":{},"value":)" + nested(32, "[", "]") + "}", {"52 json_invalid"}},
    });
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    auto const properties = preflight::json_schema<event>()["properties"];
    BOOST_TEST((properties.at("value") == parse("{}")));
    BOOST_TEST((properties.at("object") == parse(R"({"type": "object"})")));
    BOOST_TEST((properties.at("array") == parse(R"({"type": "array", "default": [1]})")));
    BOOST_TEST((properties.at("maybe") == parse(R"({"anyOf": [{"type": "array"}, {"type": "null"}]})")));
    BOOST_TEST((properties.at("notes") == parse(R"({"writeOnly": true, "default": "none"})")));

    std::string const table = preflight::rules_table<event>();
    for (std::string_view const row : {
             "| `value` | any, required | | |\n",
             "| `object` | object, required | `dict_type` | Input should be a valid dictionary |\n",
             "| `notes` | any, default `\"none\"`, secret | | |\n",
             "| `objects[]` | object | `dict_type` |",
         })
        BOOST_TEST(table.find(row) != table.npos, row << " is not in\n" << table);
    BOOST_TEST(
        to_fastapi(preflight::validate<event>(R"({"value":"s","object":[],"notes":"hidden"})")) ==
        R"({"detail":[{"type":"dict_type","loc":["body","object"],"msg":"Input should be a valid dictionary","input":[]}]})");
    BOOST_TEST(to_fastapi(preflight::validate<event>(R"({"value":"s","notes":"hidden"})")).find("hidden") ==
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
