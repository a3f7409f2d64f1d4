// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/schema/secrets.hpp>
#include <preflight/show.hpp>

#include <boost/json/serialize.hpp>

// `required`, `not_null` and `alias`, through every output.
BOOST_AUTO_TEST_SUITE(schema_presence)

using sample::permit;
using sample::visa;
using namespace preflight;

static_assert(says_of<required_tag, std::optional<int>> && !says_of<required_tag, int>);
static_assert(says_of<not_null_tag, std::optional<int>> && !says_of<not_null_tag, int>);
static_assert(says_of<preflight::alias<1>, int> && says_of<preflight::alias<2>, std::optional<sample::limits>>);

constexpr auto of(std::size_t n) { return model_of<visa>.fields()[n]; }
static_assert(of(0).required && of(0).writes_null && of(0).type->shape == shape::nullable);
static_assert(!of(1).required && !of(1).writes_null && !of(1).defaulted && of(1).type->shape == shape::scalar);
static_assert(of(2).aliases.size() == 2 && of(2).aliases[1] == "number" && of(1).aliases.empty());
static_assert(!presence{}.is_contradictory() && presence{.required = true, .not_null = true}.is_contradictory());
static_assert(presence{.write_null = true, .not_null = true}.is_contradictory());
static_assert(!presence{.write_null = true, .required = true}.is_contradictory());

// What pydantic reports, and where: AliasChoices takes the first name that is there.
BOOST_AUTO_TEST_CASE(the_issues)
{
    support::holds<visa>({
        {R"({"holder": null, "code": "1"})"},
        {R"({"holder": "a", "days": 1, "code": "", "limit": {"percent": 0, "ratio": 0, "code": "AB", "colour": "red"}, "stays": [1], "kind": "worker"})"},
        {R"({"code": "1"})", {"holder missing"}},
        {R"({"holder": "", "code": "1"})", {"holder string_too_short"}},
        {R"({"holder": null, "days": null, "code": "", "marks": null, "limit": null, "stays": null, "kind": null})",
            {"days int_type", "marks list_type", "limit model_attributes_type", "stays list_type",
                "kind literal_error"}},
        {R"({"holder": null, "pin": "1"})"},
        {R"({"holder": null, "number": "1", "stamps": [1], "x": 1})"},
        {R"({"holder": null})", {"code missing"}},
        {R"({"holder": null, "number": 1, "stamps": [1, 2, 3], "bound": null})",
            {"number string_type", "stamps too_long", "bound model_attributes_type"}},
        {R"({"holder": null, "number": 1, "pin": "1"})"},
        {R"({"holder": null, "number": "1", "pin": 1})", {"pin string_type"}},
        {R"({"number": 1, "pin": 2, "code": "1", "holder": null})"},
        {R"({"pin": "1", "code": null, "holder": null})", {"code string_type"}},
        {R"({"pin": "1", "code": "2", "pin": 3, "holder": null})"},
        {R"({"p\u0069n": "1", "holder": null})"},
        {R"({"bound": {"percent": 0, "ratio": 0, "code": "A", "colour": "red"}, "pin": "", "holder": null})",
            {"bound.code string_too_short"}},
    });
    support::holds<permit>({
        {R"({"issuer": "a", "to": null})"},
        {R"({"by": "a", "start": 1, "end": 2})"},
        {R"({"by": "a", "start": 3, "end": 2})", {"body value_error"}},
        {R"({"by": "a", "begin": 3, "to": null})", {"body value_error"}},
        {R"({"by": "a", "issuer": "b", "to": null})", {"by extra_forbidden"}},
        {R"({"x": 1, "by": 1, "start": "1", "begin": 2, "end": null, "pair": null})",
            {"by string_type", "pair model_attributes_type", "x extra_forbidden", "start extra_forbidden"}},
        {R"({})", {"issuer missing", "to missing"}},
    });
}

BOOST_AUTO_TEST_CASE(reading_and_writing)
{
    auto const one = read<visa>(R"({"number": "12", "stamps": [3], "holder": null})");
    BOOST_TEST_REQUIRE(one.has_value());
    BOOST_TEST((one->code == "12" && one->marks == std::vector{3} && !one->holder));
    BOOST_TEST(*write(*one) == R"({"holder":null,"code":"12","marks":[3]})"); // under its own name

    visa again = *one;
    again.days = 4;
    again.holder.emplace("x");
    BOOST_TEST(read_into(R"({"code": "9", "holder": null})", again).empty());
    BOOST_TEST((!again.days && again.marks.empty() && !again.holder && again.code == "9"));

    auto const both = read<permit>(R"({"start": 1, "by": "a", "end": 2})");
    BOOST_TEST_REQUIRE(both.has_value());
    BOOST_TEST((both->from == 1 && both->to == 2 && both->issuer == "a"));
    BOOST_TEST(is_valid(visa{}));
    support::agrees(visa{});
}

BOOST_AUTO_TEST_CASE(secrets_under_other_names)
{
    auto const names = secret_names_of<visa>();
    BOOST_TEST((std::vector<std::string_view>(names.begin(), names.end()) ==
                std::vector<std::string_view>{"code", "pin", "number"}));
    std::string_view const text  = R"({"pin": "hunter2"})";
    auto const             found = validate<visa>(text);
    BOOST_TEST(to_fastapi(found).find("hunter2") == std::string::npos);
    BOOST_TEST(show(text, found).find("hunter2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(in_the_json_schema)
{
    auto const same = [](boost::json::object const& schema, std::string_view pointer, std::string_view expected) {
        auto const found = boost::json::value(schema).at_pointer(pointer);
        BOOST_TEST((found == boost::json::parse(expected)), serialize(found));
    };
    auto const open = json_schema<visa>(), shut = json_schema<permit>();
    same(open, "/required", R"(["holder"])");
    same(open, "/properties/holder", R"({"anyOf": [{"type": "string", "minLength": 1}, {"type": "null"}]})");
    same(open, "/properties/stays/type", R"("array")");
    same(open, "/allOf", R"([
        {"anyOf": [{"required": ["code"]},
            {"properties": {"pin": {"type": "string", "writeOnly": true, "format": "password", "maxLength": 4}}}]},
        {"anyOf": [{"required": ["code"]}, {"required": ["pin"]},
            {"properties": {"number": {"type": "string", "writeOnly": true, "format": "password", "maxLength": 4}}}]},
        {"anyOf": [{"required": ["code"]}, {"required": ["pin"]}, {"required": ["number"]}]},
        {"anyOf": [{"required": ["marks"]}, {"properties": {"stamps": {"type": "array", "items": {"type": "integer",
            "minimum": -2147483648, "maximum": 2147483647}, "maxItems": 2, "default": []}}}]},
        {"anyOf": [{"required": ["limit"]}, {"properties": {"bound": {"$ref": "#/$defs/limits"}}}]}])");
    same(open, "/properties/limit", R"({"$ref": "#/$defs/limits"})");
    same(shut, "/properties/by", R"({"type": "string"})");
    same(shut, "/required", "[]");
    same(shut, "/allOf/0", R"({"oneOf": [{"required": ["issuer"]}, {"required": ["by"]}]})");
    same(shut, "/allOf/1", R"({"oneOf": [{"required": ["from"]}, {"required": ["begin"]}, {"required": ["start"]},
        {"not": {"anyOf": [{"required": ["from"]}, {"required": ["begin"]}, {"required": ["start"]}]}}]})");
}

// A rule across fields is said of whichever keys they are read under: two names of one field, and three of another, make six ways.
BOOST_AUTO_TEST_CASE(rules_across_fields_in_the_json_schema)
{
    auto const  text = serialize(json_schema<permit>());
    std::size_t ways = 0;
    for (auto at = text.find("dependentSchemas"); at != text.npos; at = text.find("dependentSchemas", at + 1))
        ++ways;
    BOOST_TEST(ways == 6U);
    for (std::string_view const way : {
             R"({"required":["begin"],"not":{"required":["from"]}},{"required":["start"],"not":{"required":["from"]}},)"
             R"({"required":["end"],"not":{"required":["to"]}},{"dependentSchemas":{"from":)",
             R"({"required":["from"]},{"required":["begin"]},{"not":{"required":["start"]}},)"
             R"({"required":["to"]},{"not":{"required":["end"]}},{"dependentSchemas":{"start":)",
         })
        BOOST_TEST(text.find(way) != text.npos, text);
}

BOOST_AUTO_TEST_CASE(in_the_rules_table)
{
    auto const text = rules_table<visa>();
    for (std::string_view const row : {"| `holder` | string or null, required | ", "| `days` | integer, optional | ",
             "| `code` | string, required, secret, also as `pin`, also as `number` | ",
             "| `marks` | array, default `[]`, also as `stamps` | "})
        BOOST_TEST(text.find(row) != std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
