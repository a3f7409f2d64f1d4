// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/rule.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(rule)

using preflight::before_elements;
using preflight::code;
using preflight::exhaustive;
using preflight::is_lifted;
using preflight::rule_for;
using preflight::waiver;

struct even
{
    static constexpr auto code = preflight::code::value_error;

    constexpr bool operator()(int n) const { return n % 2 == 0; }
};
struct without_code
{
    constexpr bool operator()(int) const { return true; }
};
struct without_answer
{
    static constexpr auto code = preflight::code::value_error;

    constexpr void operator()(int) const {}
};
struct with_a_number
{
    static constexpr auto code = preflight::code::value_error;

    constexpr int operator()(int n) const { return n; }
};
struct not_constant
{
    static constexpr auto code = preflight::code::value_error;

    bool operator()(int) { return true; } // not const: a rule is a constant, so this one cannot be called
};
struct with_another_code
{
    static constexpr std::string_view code = "value_error";

    constexpr bool operator()(int) const { return true; }
};

static_assert(rule_for<even, int> && rule_for<even, short>);
static_assert(!rule_for<even, std::string_view> && !rule_for<even, preflight::item_count>);
static_assert(!rule_for<without_code, int> && !rule_for<without_answer, int> && !rule_for<with_a_number, int>);
static_assert(!rule_for<not_constant, int> && !rule_for<with_another_code, int> && !rule_for<int, int>);

struct yes
{
    static constexpr bool before_elements = true, exhaustive = true;
};
struct no
{
    static constexpr bool before_elements = false, exhaustive = false;
};

static_assert(before_elements<yes> && !before_elements<no> && !before_elements<even>);
static_assert(exhaustive<yes> && !exhaustive<no> && !exhaustive<even>);

constexpr waiver one{1, "one"}, two{2, "two"};

struct liftable : even
{
    waiver lifted_by = one;
};

static_assert(is_lifted(liftable{}, one) && is_lifted(liftable{}, preflight::waivers(two) | one));
static_assert(!is_lifted(liftable{}, two) && !is_lifted(liftable{}, {}));
static_assert(!is_lifted(even{}, one) && !is_lifted(even{}, {}));

BOOST_AUTO_TEST_CASE(as_values)
{
    liftable rule;
    BOOST_TEST(is_lifted(rule, one));
    rule.lifted_by = two;
    BOOST_TEST(!is_lifted(rule, one));
    BOOST_TEST(is_lifted(rule, two));
}

BOOST_AUTO_TEST_SUITE_END()
