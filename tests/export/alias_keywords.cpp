// SPDX-License-Identifier: BSL-1.0
#include <preflight/config.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds.hpp>
#include <preflight/rules/only_with.hpp>
#include <preflight/schema.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>

/// The types of this test, of which `n` is read under one or two other names.
namespace alias_keywords_test
{
struct open
{
    bool n = false;
};
struct spare
{
    std::optional<bool> n = {};
};
struct shut
{
    bool n = false;
};
struct shut_and_spare
{
    std::optional<bool> n = {};
};
struct across
{
    std::string mode = {};
    std::string port = {};
};
} // namespace alias_keywords_test

namespace preflight
{
template <>
inline constexpr auto schema_of<alias_keywords_test::open> =
    object(field("n", &alias_keywords_test::open::n, alias{"a", "b"}));
template <>
inline constexpr auto schema_of<alias_keywords_test::spare> =
    object(field("n", &alias_keywords_test::spare::n, not_null, alias{"a"}));
template <>
inline constexpr auto schema_of<alias_keywords_test::shut> =
    object(closed, field("n", &alias_keywords_test::shut::n, alias{"a"}));
template <>
inline constexpr auto schema_of<alias_keywords_test::shut_and_spare> =
    object(closed, field("n", &alias_keywords_test::shut_and_spare::n, not_null, alias{"a"}));
template <>
inline constexpr auto schema_of<alias_keywords_test::across> = object(field("mode", &alias_keywords_test::across::mode),
    field("port", &alias_keywords_test::across::port, alias{"p"}),
    cross_field(only_with{"tcp", "80", "no"}, &alias_keywords_test::across::mode, &alias_keywords_test::across::port));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(export_alias_keywords)

using namespace alias_keywords_test;

/// Checks the schema of `T` but for its type and its own properties.
template <class T>
void has_around(std::string_view expected)
{
    auto schema = preflight::json_schema<T>();
    for (auto const* const key : {"$schema", "type", "properties", "required"})
        schema.erase(key);
    BOOST_TEST((schema == boost::json::parse(expected)), schema);
}

// What stands under an alias counts only where no name before it is there.
BOOST_AUTO_TEST_CASE(of_a_field)
{
    has_around<open>(R"({"allOf": [
        {"anyOf": [{"required": ["n"]}, {"properties": {"a": {"type": "boolean"}}}]},
        {"anyOf": [{"required": ["n"]}, {"required": ["a"]}, {"properties": {"b": {"type": "boolean"}}}]},
        {"anyOf": [{"required": ["n"]}, {"required": ["a"]}, {"required": ["b"]}]}]})");
    has_around<spare>(R"({"allOf": [{"anyOf": [{"required": ["n"]}, {"properties": {"a": {"type": "boolean"}}}]}]})");
}

// A closed object has one of the names, and not two.
BOOST_AUTO_TEST_CASE(of_a_field_of_a_closed_object)
{
    has_around<shut>(
        R"({"additionalProperties": false, "allOf": [{"oneOf": [{"required": ["n"]}, {"required": ["a"]}]}]})");
    has_around<shut_and_spare>(R"({"additionalProperties": false, "allOf": [{"oneOf": [{"required": ["n"]},
        {"required": ["a"]}, {"not": {"anyOf": [{"required": ["n"]}, {"required": ["a"]}]}}]}]})");
    BOOST_TEST(preflight::json_schema<shut>().at("properties").as_object().contains("a"));
}

// A rule across fields is about the name that is read: of a field its own, and else the alias.
BOOST_AUTO_TEST_CASE(of_a_rule_across_fields)
{
    has_around<across>(R"({
        "anyOf": [{"required": ["p"], "not": {"required": ["port"]}},
            {"if": {"properties": {"mode": {"const": "tcp"}}, "required": ["mode"]}, "then": {"properties": {"port": {"const": "80"}}}}],
        "allOf": [{"anyOf": [{"required": ["port"]}, {"properties": {"p": {"type": "string"}}}]},
            {"anyOf": [{"required": ["port"]}, {"required": ["p"]}]},
            {"anyOf": [{"required": ["port"]}, {"not": {"required": ["p"]}},
                {"if": {"properties": {"mode": {"const": "tcp"}}, "required": ["mode"]}, "then": {"properties": {"p": {"const": "80"}}}}]}]})");
}

BOOST_AUTO_TEST_SUITE_END()
