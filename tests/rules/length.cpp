// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_length)

using preflight::max_length;
using preflight::min_length;
using preflight::rule_for;
using namespace std::string_view_literals;

static_assert(rule_for<min_length, std::string_view> && rule_for<max_length, std::string_view>);
static_assert(!rule_for<min_length, int> && !rule_for<max_length, double> && !rule_for<max_length, bool>);
static_assert(!rule_for<min_length, preflight::item_count> && !rule_for<max_length, preflight::item_count>);
static_assert(!preflight::before_elements<max_length> && !preflight::exhaustive<max_length>);

static_assert(min_length{0}(""));
static_assert(!min_length{1}("") && min_length{1}("a") && min_length{1}("ab"));
static_assert(!min_length{2}("a") && min_length{2}("ab") && min_length{2}("abc"));
static_assert(max_length{0}("") && !max_length{0}("a"));
static_assert(max_length{1}("") && max_length{1}("a") && !max_length{1}("ab"));
static_assert(max_length{2}("a") && max_length{2}("ab") && !max_length{2}("abc"));

// Only the length matters.
static_assert(!min_length{2}.fits(1) && min_length{2}.fits(2) && min_length{2}.fits(3));
static_assert(max_length{2}.fits(1) && max_length{2}.fits(2) && !max_length{2}.fits(3));

// A space, a line feed and NUL are characters.
static_assert(min_length{1}(" ") && min_length{1}("\n") && min_length{1}("\0"sv));
static_assert(max_length{3}("a\0b"sv) && !max_length{2}("a\0b"sv) && !max_length{1}("a\n"));

struct row
{
    std::string_view text;
    std::size_t      length; // in code points
};

constexpr row rows[] = {
    {"", 0}, {"a", 1}, {"\0"sv, 1}, {"\0\0"sv, 2}, {"\x7f", 1}, {"\xc2\x80", 1}, // U+0080, the first of two bytes
    {"\xdf\xbf", 1},                                                             // U+07FF
    {"\xe0\xa0\x80", 1},                                                         // U+0800, the first of three
    {"\xef\xbf\xbf", 1},                                                         // U+FFFF
    {"\xf0\x90\x80\x80", 1},                                                     // U+10000, the first of four
    {"\xf4\x8f\xbf\xbf", 1},                                                     // U+10FFFF
    {"grün", 4},                                                                 // composed
    {"gru\xcc\x88n", 5},                                                         // u and a combining diaeresis
    {"e\xcc\x81\xcc\xa3", 3},                                                    // two combining marks
    {"日本語", 3},                                                               //
    {"\xf0\x9f\x9a\x80", 1},                                                     // a rocket
    {"\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", 2},                                     // a flag: two regional indicators
    {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", 3},                         // two emoji, joined
    {"\xef\xbb\xbf", 1},                                                         // a byte order mark
};

constexpr bool judges(row const& r)
{
    return min_length{r.length}(r.text) && !min_length{r.length + 1}(r.text) && max_length{r.length}(r.text) &&
           (r.length == 0 || !max_length{r.length - 1}(r.text));
}

BOOST_AUTO_TEST_CASE(counts_code_points)
{
    static_assert([] {
        for (auto const& r : rows)
            if (!judges(r))
                return false;
        return true;
    }());
    for (auto const& r : rows)
        BOOST_TEST_CONTEXT('"' << r.text << '"') { BOOST_TEST(judges(r)); }
}

BOOST_AUTO_TEST_CASE(both_sides_of_the_documented_limits)
{
    for (std::size_t const limit : {25U, 255U, 2048U})
        for (std::string_view const letter : {"a", "é", "語", "🚀"})
        {
            std::string text;
            for (std::size_t i = 0; i != limit; ++i)
                text += letter;
            BOOST_TEST_CONTEXT(limit << " times " << letter)
            {
                BOOST_TEST(max_length{limit}(text));
                BOOST_TEST(!max_length{limit}(text + 'a'));
                BOOST_TEST(!max_length{limit}('a' + text));
                BOOST_TEST(!max_length{limit - 1}(text));
                BOOST_TEST(min_length{limit}(text));
                BOOST_TEST(!min_length{limit + 1}(text));
            }
        }
}

struct wording
{
    std::size_t      limit;
    std::string_view too_short, too_long;
};

constexpr wording wordings[] = {
    {0, "String should have at least 0 characters", "String should have at most 0 characters"},
    {1, "String should have at least 1 character", "String should have at most 1 character"},
    {2, "String should have at least 2 characters", "String should have at most 2 characters"},
    {11, "String should have at least 11 characters", "String should have at most 11 characters"},
    {2048, "String should have at least 2048 characters", "String should have at most 2048 characters"},
};

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    for (auto const& [limit, too_short, too_long] : wordings)
        BOOST_TEST_CONTEXT("limit " << limit)
        {
            auto const below = make_issue(min_length{limit});
            BOOST_TEST(below.type() == "string_too_short");
            BOOST_TEST(below.message == too_short);
            BOOST_TEST((below.context == std::vector<preflight::parameter>{{"min_length", std::to_string(limit)}}));

            auto const above = make_issue(max_length{limit});
            BOOST_TEST(above.type() == "string_too_long");
            BOOST_TEST(above.message == too_long);
            BOOST_TEST((above.context == std::vector<preflight::parameter>{{"max_length", std::to_string(limit)}}));
        }
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    BOOST_TEST(keywords(min_length{0}) == R"({"minLength":0})");
    BOOST_TEST(keywords(min_length{1}) == R"({"minLength":1})");
    BOOST_TEST(keywords(max_length{2048}) == R"({"maxLength":2048})");
}

BOOST_AUTO_TEST_SUITE_END()
