// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/rules/literal.hpp>
#include <preflight/rules/not_equal.hpp>
#include <preflight/rules/only_with.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/rules/unless.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_unless)

using preflight::is_lifted;
using preflight::not_equal;
using preflight::rule_for;
using preflight::unless;
using preflight::waiver;
using preflight::waivers;

constexpr waiver first{0, "the first"}, second{1, "the second"};

constexpr unless reserved{first, not_equal{"root", "{word} is reserved"}};

static_assert(std::same_as<decltype(reserved), unless<not_equal> const>);
static_assert(reserved.lifted_by.number == 0 && reserved.lifted_by.name == "the first");

// As a predicate it is the rule itself. Only the functions that validate know the waiver.
static_assert(rule_for<unless<not_equal>, std::string_view> && !rule_for<unless<not_equal>, int>);
static_assert(!reserved("root") && reserved("toor") && reserved(""));

// Only its own waiver lifts it, also among others.
static_assert(!is_lifted(reserved, {}) && !is_lifted(reserved, second));
static_assert(is_lifted(reserved, first) && is_lifted(reserved, waivers(first) | second));
static_assert(!is_lifted(not_equal{"root", ""}, waivers(first) | second));

// Everything else is the same as for the rule itself.
static_assert(preflight::before_elements<unless<preflight::max_items>>);
static_assert(!preflight::before_elements<unless<preflight::min_items>>);
static_assert(preflight::exhaustive<unless<preflight::literal<2>>> && !preflight::exhaustive<unless<not_equal>>);

constexpr unless few{second, preflight::max_items{2}};
static_assert(few(preflight::item_count{2}) && !few(preflight::item_count{3}) && is_lifted(few, second));

constexpr unless small{second, preflight::at_most{5}};
static_assert(small(5) && !small(6) && is_lifted(small, second) && !is_lifted(small, first));

constexpr unless across{first, preflight::only_with{"a", "b", "no"}};
static_assert(across("a", "b") && !across("a", "c") && is_lifted(across, first) && !is_lifted(across, {}));

BOOST_AUTO_TEST_CASE(has_the_message_of_the_rule)
{
    auto const said = make_issue(reserved);
    BOOST_TEST(said.type() == "value_error");
    BOOST_TEST(said.message == "Value error, root is reserved");
    BOOST_TEST((said.context == std::vector<preflight::parameter>{{"error", "{}"}}));
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    boost::json::object schema;
    reserved.keywords(preflight::keywords(schema));
    BOOST_TEST(serialize(schema) == R"({"not":{"const":"root"}})");
}

BOOST_AUTO_TEST_SUITE_END()
