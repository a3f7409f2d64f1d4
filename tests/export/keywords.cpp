// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/keywords.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(export_keywords)

using preflight::keywords;

namespace
{
/// Checks the schema that `fill` makes of one, which is empty unless said otherwise.
void makes(std::string_view expected, auto const& fill, boost::json::object schema = {})
{
    keywords put(schema);
    fill(put);
    boost::json::value const found(std::move(schema));
    BOOST_TEST((found == boost::json::parse(expected)), found << " is not " << expected);
}
} // namespace

BOOST_AUTO_TEST_CASE(values_of_each_type)
{
    makes("{}", [](keywords&) {});
    makes(R"({"a": "text", "b": "", "c": "\u0000\""})", [](keywords& put) {
        put("a", "text");
        put("b", std::string());
        put("c", std::string_view("\0\"", 2));
    });
    makes(R"({"a": -1, "b": 18446744073709551615, "c": 0.5, "d": 7})", [](keywords& put) {
        put("a", std::int8_t{-1});
        put("b", std::numeric_limits<std::uint64_t>::max());
        put("c", 0.5F);
        put("d", std::size_t{7});
    });
    makes(R"({"enum": ["a", "", "b"], "none": []})", [](keywords& put) {
        put("enum", std::array<std::string_view, 3>{"a", "", "b"});
        put("none", std::array<std::string_view, 0>{});
    });
    makes(R"({"not": {"const": "x", "if": {"minimum": 1}}})", [](keywords& put) {
        put.nested("not", [](keywords inner) {
            inner("const", "x");
            inner.nested("if", [](auto&& innermost) { innermost("minimum", 1); });
        });
    });
}

BOOST_AUTO_TEST_CASE(a_list_of_schemas)
{
    makes(R"({"anyOf": [{"minimum": 1}, {"minimum": 2, "maximum": 3}], "allOf": [{"anyOf": []}]})", [](keywords& put) {
        put.list("anyOf", std::array{1, 2}, [](keywords inner, int least) {
            inner("minimum", least);
            if (least == 2)
                inner("maximum", 3);
        });
        put.list("anyOf", std::array<int, 0>{}, [](auto&&, int) {});
    });
}

BOOST_AUTO_TEST_CASE(what_is_there_already_goes_into_an_all_of)
{
    makes(R"({"minimum": 1, "allOf": [{"minimum": 2}, {"minimum": 3}], "maximum": 4})", [](keywords& put) {
        put("minimum", 1);
        put("minimum", 2);
        put("minimum", 3);
        put("maximum", 4);
    });
    makes(R"({"type": "string", "pattern": "a", "allOf": [{"pattern": "b"}, {"type": "number"}]})",
        [](keywords& put) {
            put("pattern", "b");
            put("type", "number");
        },
        {{"type", "string"}, {"pattern", "a"}});
    makes(R"({"not": {"const": "a"}, "allOf": [{"not": {"const": "b"}}]})", [](keywords& put) {
        for (std::string_view const banned : {"a", "b"})
            put.nested("not", [=](auto&& inner) { inner("const", banned); });
    });
    // inside a schema of its own nothing is there yet
    makes(R"({"minimum": 1, "not": {"minimum": 2, "allOf": [{"minimum": 3}]}})", [](keywords& put) {
        put("minimum", 1);
        put.nested("not", [](auto&& inner) {
            inner("minimum", 2);
            inner("minimum", 3);
        });
    });
}

BOOST_AUTO_TEST_SUITE_END()
