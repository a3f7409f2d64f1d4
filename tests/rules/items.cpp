// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_items)

using preflight::item_count;
using preflight::max_items;
using preflight::min_items;
using preflight::rule_for;

static_assert(rule_for<min_items, item_count> && rule_for<max_items, item_count>);
static_assert(!rule_for<min_items, std::string_view> && !rule_for<max_items, std::string_view>);
static_assert(!rule_for<min_items, std::size_t> && !rule_for<max_items, int>);

// Only the maximum is judged before the elements.
static_assert(preflight::before_elements<max_items> && !preflight::before_elements<min_items>);

constexpr item_count n(std::size_t count) { return {count}; }

static_assert(min_items{0}(n(0)));
static_assert(!min_items{1}(n(0)) && min_items{1}(n(1)) && min_items{1}(n(2)));
static_assert(!min_items{2}(n(1)) && min_items{2}(n(2)) && min_items{2}(n(3)));
static_assert(max_items{0}(n(0)) && !max_items{0}(n(1)));
static_assert(max_items{1}(n(0)) && max_items{1}(n(1)) && !max_items{1}(n(2)));
static_assert(max_items{10}(n(9)) && max_items{10}(n(10)) && !max_items{10}(n(11)));
static_assert(max_items{64}(n(63)) && max_items{64}(n(64)) && !max_items{64}(n(65)));
static_assert(!max_items{64}(n(static_cast<std::size_t>(-1))) && min_items{64}(n(static_cast<std::size_t>(-1))));

/// Returns the issue of a list of `count` elements that breaks `rule`.
template <class Rule>
preflight::issue said(Rule const& rule, std::size_t count)
{
    using preflight::model::judging;
    auto const forgotten =
        preflight::model::compiled::forget<judging>(rule, &judging::rule_of<Rule, preflight::item_count>);
    return preflight::model::make_issue(forgotten, preflight::model::actual_length{count});
}

struct row
{
    std::size_t      limit, count;
    std::string_view too_short, too_long;
};

constexpr row rows[] = {
    {0, 1, "List should have at least 0 items after validation, not 1",
        "List should have at most 0 items after validation, not 1"},
    {1, 0, "List should have at least 1 item after validation, not 0",
        "List should have at most 1 item after validation, not 0"},
    {1, 2, "List should have at least 1 item after validation, not 2",
        "List should have at most 1 item after validation, not 2"},
    {2, 1, "List should have at least 2 items after validation, not 1",
        "List should have at most 2 items after validation, not 1"},
    {10, 11, "List should have at least 10 items after validation, not 11",
        "List should have at most 10 items after validation, not 11"},
};

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context = std::vector<preflight::parameter>;
    for (auto const& [limit, count, too_short, too_long] : rows)
        BOOST_TEST_CONTEXT(count << " elements, limit " << limit)
        {
            auto const l = std::to_string(limit), c = std::to_string(count);

            auto const few = said(min_items{limit}, count);
            BOOST_TEST(few.type() == "too_short");
            BOOST_TEST(few.message == too_short);
            BOOST_TEST((few.context == context{{"field_type", "\"List\""}, {"min_length", l}, {"actual_length", c}}));

            auto const many = said(max_items{limit}, count);
            BOOST_TEST(many.type() == "too_long");
            BOOST_TEST(many.message == too_long);
            BOOST_TEST((many.context == context{{"field_type", "\"List\""}, {"max_length", l}, {"actual_length", c}}));
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
    BOOST_TEST(keywords(min_items{0}) == R"({"minItems":0})");
    BOOST_TEST(keywords(min_items{1}) == R"({"minItems":1})");
    BOOST_TEST(keywords(max_items{64}) == R"({"maxItems":64})");
}

BOOST_AUTO_TEST_SUITE_END()
