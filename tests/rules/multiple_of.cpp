// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/multiple_of.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_multiple_of)

using preflight::multiple_of;
using preflight::rule_for;

static_assert(std::same_as<decltype(multiple_of{5}), multiple_of<int>>);
static_assert(std::same_as<decltype(multiple_of{0.5}), multiple_of<double>>);

// numbers of any type, whatever the type of the step, and nothing else
static_assert(rule_for<multiple_of<int>, int> && rule_for<multiple_of<int>, std::uint64_t>);
static_assert(rule_for<multiple_of<int>, double> && rule_for<multiple_of<double>, int>);
static_assert(!rule_for<multiple_of<int>, bool> && !rule_for<multiple_of<int>, std::string_view>);
static_assert(!rule_for<multiple_of<double>, preflight::item_count>);

static_assert(multiple_of{5}(0) && multiple_of{5}(5) && multiple_of{5}(10) && multiple_of{5}(-5));
static_assert(!multiple_of{5}(1) && !multiple_of{5}(4) && !multiple_of{5}(6) && !multiple_of{5}(-4));
static_assert(multiple_of{1}(7) && multiple_of{1U}(-7) && multiple_of{std::uint8_t{7}}(-49) && !multiple_of{7}(-48));

// The limits of each type.
static_assert(multiple_of{2}(std::numeric_limits<std::int64_t>::min()));
static_assert(!multiple_of{3}(std::numeric_limits<std::int64_t>::min()));
static_assert(multiple_of{std::uint64_t{1} << 63}(std::numeric_limits<std::int64_t>::min()));
static_assert(multiple_of{5}(std::numeric_limits<std::uint64_t>::max()));
static_assert(!multiple_of{std::numeric_limits<std::uint64_t>::max()}(std::numeric_limits<std::uint64_t>::max() - 1));
static_assert(multiple_of{std::numeric_limits<std::int64_t>::max()}(std::numeric_limits<std::int64_t>::max()));
static_assert(!multiple_of{10}(std::int64_t{9007199254740993}) && !multiple_of{2}(std::int64_t{9007199254740993}));

// Reals, and reals with integers.
static_assert(multiple_of{0.5}(1.5) && multiple_of{0.5}(-2.0) && !multiple_of{0.5}(0.75) && multiple_of{0.5}(0.0));
static_assert(multiple_of{0.5}(3) && multiple_of{2.5}(5) && !multiple_of{2.5}(6) && multiple_of{5}(10.0));
static_assert(!multiple_of{5}(10.5) && !multiple_of{5}(7.0) && multiple_of{5}(1e22) && !multiple_of{3}(1e22));
static_assert(multiple_of{1e3}(2000) && !multiple_of{1e3}(2500) && !multiple_of{1e22}(1) && multiple_of{1e22}(0));

// Decimals: no `double` is a tenth, and yet each of these is spelled as so many tenths.
static_assert(multiple_of{0.1}(0.3) && multiple_of{0.1}(0.7) && multiple_of{0.1}(1.1) && !multiple_of{0.1}(0.35));
static_assert(multiple_of{0.01}(19.99) && multiple_of{0.01}(-4.35) && !multiple_of{0.01}(19.999));
static_assert(multiple_of{0.1}(10000000000.1) && !multiple_of{0.1}(10000000000.05) && !multiple_of{1}(10000000000.5));
static_assert(multiple_of{0.1F}(0.3) && multiple_of{0.1}(0.3F) && multiple_of{0.1F}(0.3F) && !multiple_of{0.1}(0.25F));

// What is not finite is a multiple of nothing.
static_assert(!multiple_of{1}(std::numeric_limits<double>::infinity()));
static_assert(!multiple_of{0.1}(-std::numeric_limits<double>::infinity()));
static_assert(!multiple_of{1}(std::numeric_limits<double>::quiet_NaN()));

// Named, as clang 14 cannot make what the compiler alone makes within an expression.
constexpr multiple_of tenth{0.1};
constexpr multiple_of huge{1e300};
constexpr multiple_of least{5e-324};
constexpr multiple_of one{1};
constexpr multiple_of third{1.0 / 3};
constexpr multiple_of five{5};
constexpr multiple_of real_five{5.0};
constexpr multiple_of rough_tenth{0.1F};
constexpr multiple_of most{std::numeric_limits<std::uint64_t>::max()};
constexpr multiple_of three_tenths{0.3};
constexpr multiple_of odd{std::int64_t{1000000000000001}};

BOOST_AUTO_TEST_CASE(without_a_tolerance)
{
    BOOST_TEST(!tenth(0.1 + 0.2)); // 0.30000000000000004
    BOOST_TEST(!tenth(0.30000000000000004));
    BOOST_TEST(tenth(1e300));
    BOOST_TEST(!huge(1));
    BOOST_TEST(least(1.5));
    BOOST_TEST(!one(5e-324));
    BOOST_TEST(third(1.0 / 3)); // 0.3333333333333333
    BOOST_TEST(!third(1));
    BOOST_TEST(third(0.6666666666666666));
    BOOST_TEST(!third(5.0 / 3));
}

BOOST_AUTO_TEST_CASE(what_is_not_finite)
{
    using limits = std::numeric_limits<double>;
    for (double const number : {limits::infinity(), -limits::infinity(), limits::quiet_NaN()})
    {
        BOOST_TEST(!one(number));
        BOOST_TEST(!tenth(number));
        BOOST_TEST(!tenth(static_cast<float>(number)));
    }
}

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context = std::vector<preflight::parameter>;

    auto const whole = make_issue(five);
    BOOST_TEST(whole.type() == "multiple_of");
    BOOST_TEST(whole.message == "Input should be a multiple of 5");
    BOOST_TEST((whole.context == context{{"multiple_of", "5"}}));

    auto const real_tenth = make_issue(tenth);
    BOOST_TEST(real_tenth.message == "Input should be a multiple of 0.1");
    BOOST_TEST((real_tenth.context == context{{"multiple_of", "0.1"}}));

    auto const real = make_issue(real_five);
    BOOST_TEST(real.message == "Input should be a multiple of 5");
    BOOST_TEST((real.context == context{{"multiple_of", "5.0"}}));
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    auto const keywords = [](auto const& rule) {
        boost::json::object schema;
        rule.keywords(preflight::keywords(schema));
        return serialize(schema);
    };
    BOOST_TEST(keywords(five) == R"({"multipleOf":5})");
    BOOST_TEST(keywords(rough_tenth) == R"({"multipleOf":1E-1})");
    BOOST_TEST(keywords(most) == R"({"multipleOf":18446744073709551615})");
}

// Most edges are what they are put as, and some of each keep another limit.
BOOST_AUTO_TEST_CASE(edges)
{
    auto const count = [](auto const& rule) {
        int inside = 0, outside = 0;
        rule.edges([&](auto number) { inside += rule(number) ? 1 : 0; },
            [&](auto number) { outside += rule(number) ? 0 : 1; });
        return std::vector<int>{inside, outside};
    };
    auto const each = boost::test_tools::per_element();
    BOOST_TEST(count(five) == (std::vector<int>{13, 18}), each);
    BOOST_TEST(count(one) == (std::vector<int>{13, 12}), each);
    BOOST_TEST(count(three_tenths) == (std::vector<int>{13, 18}), each);
    BOOST_TEST(count(odd) == (std::vector<int>{3, 3}), each);
}

BOOST_AUTO_TEST_SUITE_END()
