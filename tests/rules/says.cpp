// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/rules.hpp>
#include <preflight/show.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_says)

using namespace preflight;
using sample::ticket;
using strings = std::vector<std::string>;

constexpr auto shorter = says(max_length{12}, "At most {max_length} letter{s}");
constexpr auto own     = says(max_length{12}, "At most {max_length} letter{s}", "too_wordy");

// It judges as the rule does, in every way that a rule is asked.
static_assert(rule_for<decltype(shorter), std::string_view> && !rule_for<decltype(own), int>);
static_assert(shorter("123456789012") && !shorter("1234567890123") && own("") && own.fits(12) && !own.fits(13));
static_assert(exhaustive<decltype(says(literal{1}, "One"))> && !exhaustive<decltype(own)>);
static_assert(before_elements<decltype(says(max_items{1}, "One"))> && !before_elements<decltype(own)>);
static_assert(is_lifted(says(unless{waiver{3, "w"}, max_length{1}}, "One"), waiver{3, "w"}));
static_assert(
    !is_lifted(unless{waiver{3, "w"}, own}, waiver{4, "v"}) && is_lifted(unless{waiver{3, "w"}, own}, waiver{3, "w"}));
static_assert(rules(own, min_length{1})("a") && !rules(own, min_length{1})(""));
static_assert(says(says(at_least{1}, "One"), "Two", "three")(1) && !says(says(at_least{1}, "One"), "Two")(0));

// Named, as clang 14 cannot make what the compiler alone makes within an expression.
constexpr auto of_one_letter = says(max_length{1}, "At most {max_length} letter{s}", "x");
constexpr auto silent        = says(at_least{0.5}, "");
constexpr auto no_word       = says(not_equal{"no", "before"}, "Not {word}");
constexpr auto taken         = says(not_equal{"no", "before"}, "Not {word}", "taken");
constexpr auto once_more     = says(says(at_least{1}, "One", "one"), "From {ge}");
constexpr auto twice         = says(says(at_least{1}, "One", "one"), "Two", "two");
constexpr auto known         = says(at_least{1}, "From {ge}", "too_short");

BOOST_AUTO_TEST_CASE(what_is_said)
{
    struct
    {
        issue            said;
        preflight::code  code;
        std::string_view type, message, context;
    } const rows[] = {
        {make_issue(shorter), code::string_too_long, "string_too_long", "At most 12 letters", "max_length=12 "},
        {make_issue(own), code::other, "too_wordy", "At most 12 letters", "max_length=12 "},
        {make_issue(of_one_letter), code::other, "x", "At most 1 letter", "max_length=1 "},
        {make_issue(silent), code::greater_than_equal, "greater_than_equal", "", "ge=0.5 "},
        {make_issue(no_word), code::value_error, "value_error", "Value error, Not no", "error={} "},
        {make_issue(taken), code::other, "taken", "Not no", "word=\"no\" "},
        {make_issue(once_more), code::other, "one", "From 1", "ge=1 "},
        {make_issue(twice), code::other, "two", "Two", "ge=1 "},
        // the name of a code is that code, as it is when it is read back
        {make_issue(known), code::too_short, "too_short", "From 1", "ge=1 "},
    };
    for (auto const& [said, code, type, message, context] : rows)
    {
        std::string all;
        for (auto const& p : said.context)
            all += p.name + '=' + p.value + ' ';
        BOOST_TEST((said.code == code), type);
        BOOST_TEST(said.type() == type);
        BOOST_TEST(said.message == message);
        BOOST_TEST(all == context);
    }
}

BOOST_AUTO_TEST_CASE(of_documents)
{
    support::holds<ticket>({
        {R"({"warehouse":"Abc","row":1})"},
        {R"({"warehouse":"Abcdefghijkl","row":9,"colour":"red","marks":["a","b"]})"},
        {R"({"warehouse":"Abcdefghijklm","row":0})", {"warehouse warehouse_too_long", "row row_too_low"}},
        {R"({"warehouse":"","row":10})", {"warehouse string_pattern_mismatch", "row less_than_equal"}},
        {R"({"warehouse":1,"row":"1"})", {"warehouse string_type", "row int_type"}},
        {R"({"warehouse":"A","row":1,"colour":"green"})", {"colour sold_out"}},
        {R"({"warehouse":"A","row":1,"colour":3})", {"colour sold_out"}},
        {R"({"warehouse":"A","row":1,"marks":["a","b","no"]})", {"marks too_many_marks"}},
        {R"({"warehouse":"A","row":1,"marks":["a","no"]})", {"marks.1 value_error"}},
        {R"({"warehouse":"X","row":1,"exit":"B"})", {"body no_exit"}},
        {R"({"warehouse":"X","row":1,"exit":"A"})"},
    });
    support::agrees(ticket{"Abcdefghijklm", 0, "green", {"a", "b", "c"}, "A"});
    support::agrees(ticket{"X", 1, {}, {}, "B"});
    BOOST_TEST(is_valid(ticket{"A", 10, {}, {}, {}}, sample::relaxed));
}

BOOST_AUTO_TEST_CASE(in_422_bodies_and_back)
{
    std::string_view const sent  = R"({"warehouse":"Abcdefghijklm","row":1,"marks":["a","b","c"]})";
    auto const             found = validate<ticket>(sent);
    std::string const      body  = to_fastapi(found);
    BOOST_TEST(
        body ==
        R"({"detail":[{"type":"warehouse_too_long","loc":["body","warehouse"],"msg":"A warehouse has at most 12 letters",)"
        R"("input":"Abcdefghijklm","ctx":{"max_length":12}},{"type":"too_many_marks","loc":["body","marks"],)"
        R"("msg":"3 are more than 2 marks","input":["a","b","c"],"ctx":{"field_type":"List","max_length":2,"actual_length":3}}]})");
    auto const back = from_fastapi<ticket>(body);
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST(to_fastapi(*back) == body);
    BOOST_TEST(show(sent, *back) == show(sent, found));
    BOOST_TEST(((*back)[0].code == code::other && (*back)[0].type() == "warehouse_too_long"));
    BOOST_TEST(make_error_code(found[0].code).message() == "other");
}

BOOST_AUTO_TEST_CASE(keywords_and_tables_are_the_rules)
{
    auto const properties = json_schema<ticket>()["properties"];
    BOOST_TEST(properties.at("warehouse").at("maxLength") == 12);
    BOOST_TEST(properties.at_pointer("/row/allOf/0/minimum") == 1);
    BOOST_TEST(serialize(properties.at_pointer("/marks/items")) == R"({"type":"string","not":{"const":"no"}})");

    auto const table = rules_table<ticket>();
    for (std::string_view const row : {
             "| `warehouse` | string, required | `warehouse_too_long` | A warehouse has at most 12 letters |\n",
             "|  |  | `string_pattern_mismatch` | No match for ^[A-Z][a-z]\\*$ |\n",
             "|  |  | `less_than_equal` | Rows end at 9 (unless relaxed) |\n",
             "| `marks[]` | string | `value_error` | Value error, no is no mark |\n",
             "| (body) |  | `no_exit` | X needs A |\n",
         })
        BOOST_TEST(table.find(row) != table.npos, "no row " << row << " in\n" << table);
}

BOOST_AUTO_TEST_CASE(named_by_the_generator)
{
    strings                 all;
    arbitrary<ticket> const made;
    for (auto const& broken : made.broken_rules())
        all.push_back(to_string(broken));
    for (std::string const name : {"warehouse warehouse_too_long", "row row_too_low", "colour sold_out",
             "marks too_many_marks", "marks[] value_error", "body no_exit"})
        BOOST_TEST(std::count(all.begin(), all.end(), name) >= 1, name);
}

BOOST_AUTO_TEST_SUITE_END()
