// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/export/json_schema.hpp>

#include <boost/json/serialize.hpp>

namespace sample
{
/// Two patterns on one field, and rules across text fields.
struct wire
{
    std::string port     = "1";
    std::string protocol = "tcp";
    std::string name     = "a";
};

/// A type that contains itself. One name on its path must be escaped in a JSON Pointer, and another in a URI.
struct knot
{
    std::vector<std::optional<knot>> ties = {};
};
struct rope
{
    std::optional<knot> loop = {};
};
} // namespace sample

namespace preflight
{
template <>
inline constexpr auto schema_of<sample::wire> =
    object(field("port", &sample::wire::port, integer_text{1, 9, "{min} to {max}"}, spelled{"1-9", "0-9"},
               not_equal{"7", "not 7"}),
        field("protocol", &sample::wire::protocol, defaulted, literal{"tcp", "http"}),
        field("name", &sample::wire::name, secret, exactly{2, "a-z"}),
        cross_field(unless{sample::unbound, only_with{"http", "8", "{word} needs {needed}"}}, &sample::wire::protocol,
            &sample::wire::port));

template <>
inline constexpr auto schema_of<sample::knot> = object(field("a/b~c", &sample::knot::ties, defaulted));

template <>
inline constexpr auto schema_of<sample::rope> = object(field("a loop \xc3\xbc%", &sample::rope::loop));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(json_schema_)

using namespace sample;
using boost::json::parse;
using boost::json::value;
using preflight::json_schema;

namespace
{
/// Returns the part of the schema of `T` at a JSON Pointer.
template <class T>
value at(std::string_view pointer, preflight::waivers granted = {})
{
    return value(json_schema<T>(granted)).at_pointer(pointer);
}

void same(value const& found, std::string_view expected)
{
    value const wanted = parse(expected);
    BOOST_TEST((found == wanted), serialize(found) << " is not " << expected);
}
} // namespace

BOOST_AUTO_TEST_CASE(the_whole_of_one)
{
    same(json_schema<limits>(), R"({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
            "percent": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "allOf": [{"minimum": 0}, {"maximum": 100}]},
            "ratio":   {"type": "number", "minimum": -0.5, "maximum": 1},
            "code":    {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[A-Z][A-Z0-9]*$", "not": {"const": "NO"}},
            "colour":  {"type": "string", "enum": ["red", "green", "blue"]}
        },
        "required": ["percent", "ratio", "code", "colour"]
    })");
    auto const keys = [](boost::json::object const& o) {
        std::string all;
        for (auto const& m : o)
            all += std::string(m.key()) + ' ';
        return all;
    };
    BOOST_TEST(keys(json_schema<limits>()) == "$schema type properties required ");
    BOOST_TEST(keys(json_schema<limits>()["properties"].as_object()) == "percent ratio code colour ");
}

BOOST_AUTO_TEST_CASE(types_and_defaults)
{
    auto properties = at<scalars>("/properties");
    properties.as_object().erase("rough");
    same(properties, R"({
        "tiny":  {"type": "integer", "minimum": -128, "maximum": 127, "default": -8},
        "byte":  {"type": "integer", "minimum": 0, "maximum": 255, "default": 8},
        "whole": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "default": 32},
        "count": {"type": "integer", "minimum": 0, "maximum": 4294967295, "default": 33},
        "big":   {"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, "default": -64},
        "huge":  {"type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": 64},
        "real":  {"type": "number", "default": 0.25},
        "flag":  {"type": "boolean", "default": true},
        "word":  {"type": "string", "default": "|*<"}
    })");
    same(at<scalars>("/required"), "[]");
    same(at<node>("/properties/children/default"), "[]");
    same(at<account>("/required"), R"(["user", "password"])");
}

// The schema accepts exactly what `validate` accepts: 1e39 is beyond a `float`.
BOOST_AUTO_TEST_CASE(a_narrow_real_is_bounded)
{
    auto const   rough = at<scalars>("/properties/rough").as_object();
    double const end   = 0x1.ffffffp127; // halfway from the greatest number to the next one
    BOOST_TEST((rough.at("exclusiveMaximum") == end && rough.at("exclusiveMinimum") == -end));
    BOOST_TEST((rough.at("default") == 0.5));

    auto const issues_of = [](double number) {
        return support::issues(preflight::validate<scalars>(value{{"rough", number}}));
    };
    BOOST_TEST(issues_of(std::nextafter(end, 0)).empty());
    BOOST_TEST(issues_of(std::nextafter(-end, 0)).empty());
    BOOST_TEST(
        (issues_of(end) == std::vector<std::string>{"rough finite_number"} && issues_of(-end) == issues_of(end)));
}

BOOST_AUTO_TEST_CASE(optional_takes_null)
{
    same(at<maybe>("/properties"), R"({
        "word":  {"anyOf": [{"type": "string", "minLength": 2}, {"type": "null"}]},
        "flag":  {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
        "whole": {"anyOf": [{"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "allOf": [{"maximum": 10}]}, {"type": "null"}]},
        "real":  {"anyOf": [{"type": "number"}, {"type": "null"}]},
        "tags":  {"anyOf": [{"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}, {"type": "null"}]},
        "limit": {"anyOf": [{"type": "object", "properties": {
                "percent": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "allOf": [{"minimum": 0}, {"maximum": 100}]},
                "ratio":   {"type": "number", "minimum": -0.5, "maximum": 1},
                "code":    {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[A-Z][A-Z0-9]*$", "not": {"const": "NO"}},
                "colour":  {"type": "string", "enum": ["red", "green", "blue"]}},
            "required": ["percent", "ratio", "code", "colour"]}, {"type": "null"}]}
    })");
    same(at<maybe>("/required"), "[]");
}

BOOST_AUTO_TEST_CASE(items_and_their_rules)
{
    same(at<lists>("/properties/tags"),
        R"({"type": "array", "items": {"type": "string", "minLength": 2, "pattern": "^[^A-Z]*$"}, "minItems": 1, "maxItems": 3})");
    same(at<lists>("/properties/rows"),
        R"({"type": "array", "items": {"type": "array", "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
            "minItems": 1, "maxItems": 2}, "maxItems": 2})");
    same(at<lists>("/properties/spares"),
        R"({"type": "array", "items": {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "null"}]}, "minItems": 0, "default": []})");
}

BOOST_AUTO_TEST_CASE(a_type_that_holds_itself_is_defined_once)
{
    same(json_schema<node>(), R"({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
            "name": {"type": "string", "minLength": 1},
            "children": {"type": "array", "items": {"$ref": "#"}, "maxItems": 3, "default": []}
        },
        "required": ["name"]
    })");
    same(at<knot>("/properties/a~1b~0c/items"), R"({"anyOf": [{"$ref": "#"}, {"type": "null"}]})");
    same(at<rope>("/properties/a loop \xc3\xbc%/anyOf/0"), R"({"$ref": "#/$defs/knot"})");
    same(
        at<rope>("/$defs/knot/properties/a~1b~0c/items"), R"({"anyOf": [{"$ref": "#/$defs/knot"}, {"type": "null"}]})");
    same(at<rope>("/$defs").as_object().size(), "1");
    same(at<limits>("").as_object().contains("$defs"), "false");
}

BOOST_AUTO_TEST_CASE(a_list_at_the_root)
{
    same(json_schema<std::vector<node>>(), R"({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {"$ref": "#/$defs/node"},
        "$defs": {"node": {
            "type": "object",
            "properties": {
                "name": {"type": "string", "minLength": 1},
                "children": {"type": "array", "items": {"$ref": "#/$defs/node"}, "maxItems": 3, "default": []}
            },
            "required": ["name"]
        }}
    })");
}

BOOST_AUTO_TEST_CASE(inside_a_larger_document)
{
    same(preflight::json_schema_at<std::vector<node>>("/$defs/all nodes"), R"({
        "type": "array",
        "items": {"$ref": "#/$defs/all%20nodes/$defs/node"},
        "$defs": {"node": {
            "type": "object",
            "properties": {
                "name": {"type": "string", "minLength": 1},
                "children": {"type": "array", "items": {"$ref": "#/$defs/all%20nodes/$defs/node"}, "maxItems": 3, "default": []}
            },
            "required": ["name"]
        }}
    })");
    same(preflight::json_schema_at<node>("/x")["properties"].at("children").at("items"), R"({"$ref": "#/x"})");
}

BOOST_AUTO_TEST_CASE(keywords_that_are_there_already_go_to_all_of)
{
    same(at<wire>("/properties/port"),
        R"({"type": "string", "pattern": "^([1-9])$", "allOf": [{"pattern": "^[1-9][0-9]*$"}], "not": {"const": "7"}})");
}

BOOST_AUTO_TEST_CASE(secrets)
{
    same(at<wire>("/properties/name"),
        R"({"type": "string", "writeOnly": true, "format": "password", "pattern": "^[a-z]{2}$"})");
    same(at<account>("/properties/password"),
        R"({"type": "string", "writeOnly": true, "format": "password", "minLength": 8})");
    same(at<account>("/properties/pin/anyOf/0"),
        R"({"type": "string", "writeOnly": true, "format": "password", "pattern": "^[0-9]{4}$"})");
    same(at<account>("/properties/tokens/items"),
        R"({"type": "string", "writeOnly": true, "format": "password", "minLength": 8})");
    same(at<sealed>("/properties/pair/anyOf/0"), R"({"$ref": "#/$defs/key_pair", "writeOnly": true})"); // also a struct
}

BOOST_AUTO_TEST_CASE(rules_across_fields)
{
    same(json_schema<wire>()["if"], R"({"properties": {"protocol": {"const": "http"}}, "required": ["protocol"]})");
    same(json_schema<wire>()["then"], R"({"properties": {"port": {"const": "8"}}})");
}

BOOST_AUTO_TEST_CASE(a_waiver_drops_keywords)
{
    using preflight::waivers;
    BOOST_TEST(!json_schema<wire>(unbound).contains("if"));
    BOOST_TEST(!json_schema<wire>(unbound).contains("then"));
    BOOST_TEST(json_schema<wire>(relaxed).contains("if"));
    same(at<odd>("/properties"), R"({
        "a \"b\"\\": {"type": "string", "minLength": 1, "default": ""},
        "x\ny":      {"type": "string", "pattern": "^[a-z][a-z0-9]*$", "maxLength": 3, "default": ""},
        "ä/~":       {"type": "string", "default": ""},
        "kind":      {"type": "string", "enum": ["", "one"], "default": ""},
        "list":      {"type": "array", "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "allOf": [{"maximum": 9}]}, "maxItems": 2, "default": []}
    })");
    same(at<odd>("/properties", waivers(relaxed) | unbound), R"({
        "a \"b\"\\": {"type": "string", "default": ""},
        "x\ny":      {"type": "string", "maxLength": 3, "default": ""},
        "ä/~":       {"type": "string", "default": ""},
        "kind":      {"type": "string", "default": ""},
        "list":      {"type": "array", "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}, "default": []}
    })");
    same(at<odd>("/properties/list", relaxed),
        R"({"type": "array", "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}, "maxItems": 2, "default": []})");
}

BOOST_AUTO_TEST_SUITE_END()
