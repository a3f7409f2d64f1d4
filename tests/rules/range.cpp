// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_range)

using preflight::at_least;
using preflight::at_most;
using preflight::less_than;
using preflight::more_than;
using preflight::rule_for;

static_assert(std::same_as<decltype(at_least{1}), at_least<int>>);
static_assert(std::same_as<decltype(at_most{1.5}), at_most<double>>);

// numbers of any type, whatever the type of the limit, and nothing else
static_assert(
    rule_for<at_least<int>, int> && rule_for<at_least<int>, std::uint64_t> && rule_for<at_least<int>, double>);
static_assert(rule_for<at_most<double>, int> && rule_for<at_most<double>, float> && rule_for<at_most<unsigned>, short>);
static_assert(!rule_for<at_least<int>, bool> && !rule_for<at_most<int>, bool>);
static_assert(!rule_for<at_least<int>, std::string_view> && !rule_for<at_most<double>, std::string_view>);
static_assert(!rule_for<at_least<int>, preflight::item_count> && !rule_for<at_most<int>, preflight::item_count>);

static_assert(!at_least{1}(0) && at_least{1}(1) && at_least{1}(2));
static_assert(at_most{1}(0) && at_most{1}(1) && !at_most{1}(2));
static_assert(!at_least{0}(-1) && at_least{0}(0) && at_least{0}(1));
static_assert(at_most{0}(-1) && at_most{0}(0) && !at_most{0}(1));
static_assert(!at_least{-5}(-6) && at_least{-5}(-5) && at_least{-5}(-4));

// Signed and unsigned integers are compared by their values.
static_assert(!at_least{0U}(-1) && at_least{-1}(0U) && at_least{-1}(4294967295U));
static_assert(at_most{0U}(-1) && !at_most{-1}(0U) && at_most{4294967295U}(-1));
static_assert(!at_most{-1}(std::uint64_t{18446744073709551615U}));
static_assert(at_least{std::int64_t{-1}}(std::uint64_t{18446744073709551615U}));

// The limits of each type.
template <class N>
constexpr bool holds_its_limits()
{
    using limits          = std::numeric_limits<N>;
    auto const inside_min = static_cast<N>(limits::min() + 1), inside_max = static_cast<N>(limits::max() - 1);
    return at_least{limits::min()}(limits::min()) && at_most{limits::max()}(limits::max()) &&
           !at_least{inside_min}(limits::min()) && !at_most{inside_max}(limits::max()) &&
           at_least{inside_min}(inside_min) && at_most{inside_max}(inside_max);
}
static_assert(holds_its_limits<std::int8_t>() && holds_its_limits<std::uint8_t>());
static_assert(holds_its_limits<std::int16_t>() && holds_its_limits<std::uint16_t>());
static_assert(holds_its_limits<std::int32_t>() && holds_its_limits<std::uint32_t>());
static_assert(holds_its_limits<std::int64_t>() && holds_its_limits<std::uint64_t>());

// Reals, and reals with integers.
static_assert(!at_least{0.5}(0.25) && at_least{0.5}(0.5) && at_least{0.5}(0.75));
static_assert(at_most{0.5}(0.25) && at_most{0.5}(0.5) && !at_most{0.5}(0.75));
static_assert(at_least{0.0}(-0.0) && at_least{-0.0}(0.0) && at_most{0.0}(-0.0));
static_assert(!at_least{0.5}(0) && at_least{0.5}(1) && at_most{0.5}(0) && !at_most{0.5}(1));
static_assert(!at_least{1}(0.999) && at_least{1}(1.0) && !at_most{1}(1.001));
static_assert(!at_least{5e-324}(0.0) && at_least{5e-324}(5e-324));

// An integer that no `double` holds is told from its neighbours, also by a real limit.
static_assert(!at_most{9007199254740992.0}(std::int64_t{9007199254740993}));
static_assert(at_most{9007199254740992.0}(std::int64_t{9007199254740992}));
static_assert(!at_least{-9007199254740992.0}(std::int64_t{-9007199254740993}));
static_assert(at_least{-9007199254740992.0}(std::int64_t{-9007199254740992}));
static_assert(at_least{std::int64_t{9007199254740993}}(9007199254740994.0));
static_assert(!at_least{std::int64_t{9007199254740993}}(9007199254740992.0));
static_assert(!at_most{std::int64_t{9007199254740993}}(9007199254740994.0));

/// Whether limits at and around the end of what `N` holds are told apart; `next` is the least power of two beyond.
template <class N>
constexpr bool is_exact_at_the_end_of(double next)
{
    using limits         = std::numeric_limits<N>;
    double const lowest  = static_cast<double>(limits::min());
    double const inf     = std::numeric_limits<double>::infinity();
    double const nan     = std::numeric_limits<double>::quiet_NaN();
    bool const   greater = at_most{next}(limits::max()) && !at_least{next}(limits::max()) &&
                         !at_most{limits::max()}(next) && at_least{limits::max()}(next) &&
                         at_most{inf}(limits::max()) && !at_most{-inf}(limits::max()) && !at_most{limits::max()}(inf);
    bool const less = at_least{lowest}(limits::min()) && at_most{lowest}(limits::min()) &&
                      at_least{limits::min()}(lowest) && !at_least{limits::min()}(-inf) &&
                      at_least{-inf}(limits::min()) && !at_least{limits::min()}(2 * lowest - 1) &&
                      at_least{2 * lowest - 1}(limits::min()) && at_most{0.5}(limits::min());
    // what is no number is less than nothing, and nothing less than it
    bool const none = at_most{nan}(limits::min()) && at_least{nan}(limits::max()) && at_most{limits::min()}(nan) &&
                      at_least{limits::max()}(nan);
    return greater && less && none;
}
static_assert(is_exact_at_the_end_of<std::int8_t>(0x1p7) && is_exact_at_the_end_of<std::uint8_t>(0x1p8));
static_assert(is_exact_at_the_end_of<std::int32_t>(0x1p31) && is_exact_at_the_end_of<std::uint32_t>(0x1p32));
static_assert(is_exact_at_the_end_of<std::int64_t>(0x1p63) && is_exact_at_the_end_of<std::uint64_t>(0x1p64));
BOOST_AUTO_TEST_CASE(exact_at_run_time)
{
    for (double const number : {-1e30, -0.5, 0.0, std::numeric_limits<double>::quiet_NaN()})
        BOOST_TEST(!preflight::detail::is_below(0U, number));
    for (double const number : {1e30, 4294967295.0, std::numeric_limits<double>::quiet_NaN()})
        BOOST_TEST(!preflight::detail::is_above(4294967295U, number));
    BOOST_TEST((is_exact_at_the_end_of<std::int8_t>(0x1p7) && is_exact_at_the_end_of<std::uint8_t>(0x1p8)));
    BOOST_TEST((is_exact_at_the_end_of<std::int64_t>(0x1p63) && is_exact_at_the_end_of<std::uint64_t>(0x1p64)));
}
static_assert(at_least{-0.5}(0U) && !at_most{-0.5}(0U) && at_most{-1.5}(-2) && !at_most{-1.5}(-1));
static_assert(!at_least{-1.5}(-2) && at_least{-1.5}(-1) && !at_least{-1}(-1.5) && at_most{-1}(-1.5));

// A `float` is the number that its text spells, as a limit and as what is judged.
static_assert(at_most{0.1}(0.1F) && at_least{0.1}(0.1F) && at_least{-0.1}(-0.1F) && at_most{0.1F}(0.1));
static_assert(at_least{0.7F}(0.7) && at_most{0.7F}(0.7F) && at_least{16777217.0}(16777220.F));
static_assert(!at_most{0.1}(0.10000001F) && !at_least{0.1}(0.099999994F) && !at_most{0.1F}(0.10000000149011612));

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(a_float_limit_as_it_is_spelled)
{
    BOOST_TEST(make_issue(at_most{0.1F}).message == "Input should be less than or equal to 0.1");
    BOOST_TEST((make_issue(at_most{0.1F}).context == std::vector<preflight::parameter>{{"le", "0.1"}}));
    BOOST_TEST(keywords(at_least{0.3F}) == R"({"minimum":3E-1})");
}

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context = std::vector<preflight::parameter>;

    auto const low = make_issue(at_least{1});
    BOOST_TEST(low.type() == "greater_than_equal");
    BOOST_TEST(low.message == "Input should be greater than or equal to 1");
    BOOST_TEST((low.context == context{{"ge", "1"}}));

    auto const high = make_issue(at_most{0.5});
    BOOST_TEST(high.type() == "less_than_equal");
    BOOST_TEST(high.message == "Input should be less than or equal to 0.5");
    BOOST_TEST((high.context == context{{"le", "0.5"}}));

    BOOST_TEST(make_issue(at_least{-128}).message == "Input should be greater than or equal to -128");
    BOOST_TEST(make_issue(at_most{std::numeric_limits<std::uint64_t>::max()}).message ==
               "Input should be less than or equal to 18446744073709551615");
}

// pydantic's message has a real without `.0` and without an exponent; its `ctx` has it as Python writes it.
BOOST_AUTO_TEST_CASE(a_real_limit_in_the_message)
{
    struct row
    {
        double           limit;
        std::string_view sentence, context;
    };
    constexpr row rows[] = {
        {0.1, "0.1", "0.1"},
        {-2.5, "-2.5", "-2.5"},
        {1.0, "1", "1.0"},
        {1e16, "10000000000000000", "1e+16"},
        {1e-7, "0.0000001", "1e-07"},
    };
    for (auto const& [limit, sentence, context] : rows)
        BOOST_TEST_CONTEXT(limit)
        {
            auto const said = make_issue(at_least{limit});
            BOOST_TEST(said.message == "Input should be greater than or equal to " + std::string(sentence));
            BOOST_TEST(said.context.at(0).value == context);
        }
}

// The two that leave the limit out say no exactly where the other limit says yes, whatever the types.
static_assert(
    std::same_as<decltype(more_than{1}), more_than<int>> && std::same_as<decltype(less_than{1.5}), less_than<double>>);
static_assert(
    rule_for<more_than<int>, int> && rule_for<more_than<int>, std::uint64_t> && rule_for<more_than<int>, double>);
static_assert(
    rule_for<less_than<double>, int> && rule_for<less_than<double>, float> && rule_for<less_than<unsigned>, short>);
static_assert(!rule_for<more_than<int>, bool> && !rule_for<less_than<int>, bool>);
static_assert(!rule_for<more_than<int>, std::string_view> && !rule_for<less_than<int>, preflight::item_count>);

static_assert(!more_than{1}(0) && !more_than{1}(1) && more_than{1}(2));
static_assert(less_than{1}(0) && !less_than{1}(1) && !less_than{1}(2));
static_assert(!more_than{0.0}(0) && !more_than{0.0}(-0.0) && more_than{0.0}(5e-324) && !more_than{0}(-0.5));
static_assert(!less_than{0.0}(0) && !less_than{0.0}(-0.0) && less_than{0.0}(-5e-324) && !less_than{0}(0.5));
static_assert(!more_than{0U}(-1) && more_than{-1}(0U) && less_than{0U}(-1) && !less_than{-1}(4294967295U));
static_assert(more_than{9007199254740992.0}(std::int64_t{9007199254740993}));
static_assert(!more_than{9007199254740992.0}(std::int64_t{9007199254740992}));
static_assert(less_than{std::int64_t{9007199254740993}}(9007199254740992.0));
static_assert(!less_than{9007199254740992.0}(std::int64_t{9007199254740993}));
static_assert(
    !more_than{0.1}(0.1F) && more_than{0.1}(0.10000001F) && !less_than{0.1}(0.1F) && less_than{0.1F}(0.099999994F));
static_assert(
    !more_than{0}(std::numeric_limits<double>::quiet_NaN()) && !less_than{0}(std::numeric_limits<double>::quiet_NaN()));

BOOST_AUTO_TEST_CASE(without_the_limit_itself)
{
    auto const low = make_issue(more_than{1});
    BOOST_TEST(low.type() == "greater_than");
    BOOST_TEST(low.message == "Input should be greater than 1");
    BOOST_TEST((low.context == std::vector<preflight::parameter>{{"gt", "1"}}));

    auto const high = make_issue(less_than{1e16});
    BOOST_TEST(high.type() == "less_than");
    BOOST_TEST(high.message == "Input should be less than 10000000000000000");
    BOOST_TEST((high.context == std::vector<preflight::parameter>{{"lt", "1e+16"}}));

    BOOST_TEST(keywords(more_than{1}) == R"({"exclusiveMinimum":1})");
    BOOST_TEST(keywords(less_than{0.5}) == R"({"exclusiveMaximum":5E-1})");
}

// Each edge lies on the side on which the rule puts it, and the limit itself is among them.
BOOST_AUTO_TEST_CASE(edges_without_the_limit)
{
    auto const of = [](auto const& rule, auto limit) {
        int  inside = 0, outside = 0;
        bool has_limit = false;
        rule.edges(
            [&](auto number) {
                BOOST_TEST(rule(number));
                ++inside;
            },
            [&](auto number) {
                BOOST_TEST(!rule(number));
                has_limit |= static_cast<double>(number) == static_cast<double>(limit);
                ++outside;
            });
        BOOST_TEST(has_limit);
        return inside * 10 + outside;
    };
    BOOST_TEST(of(more_than{5}, 5) == 23); // the next integer and the next double; the limit and those below
    BOOST_TEST(of(less_than{5}, 5) == 23);
    BOOST_TEST(of(more_than{0.5}, 0.5) == 23);
    BOOST_TEST(of(less_than{0.5F}, 0.5F) == 23);
    BOOST_TEST(of(more_than{std::numeric_limits<int>::max()}, std::numeric_limits<int>::max()) == 13);
    BOOST_TEST(of(less_than{0U}, 0U) == 13);
}

// Of a real limit, the numbers at a distance of 1, and the nearest ones.
BOOST_AUTO_TEST_CASE(edges_of_a_real_limit)
{
    using numbers    = std::vector<double>;
    auto const edges = [](auto const& rule) {
        std::pair<numbers, numbers> found;
        rule.edges([&](double number) { found.first.push_back(number); },
            [&](double number) { found.second.push_back(number); });
        return found;
    };
    double const  limit = 0.5;
    numbers const above{1.5, std::nextafter(limit, 1)}, below{-0.5, std::nextafter(limit, 0)};
    auto const    with = [&](numbers others) {
        others.insert(others.begin(), limit);
        return others;
    };
    BOOST_TEST((edges(at_least{limit}) == std::pair(with(above), below)));
    BOOST_TEST((edges(at_most{limit}) == std::pair(with(below), above)));
    BOOST_TEST((edges(more_than{limit}) == std::pair(above, with(below))));
    BOOST_TEST((edges(less_than{limit}) == std::pair(below, with(above))));
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    BOOST_TEST(keywords(at_least{1}) == R"({"minimum":1})");
    BOOST_TEST(keywords(at_most{-1}) == R"({"maximum":-1})");
    BOOST_TEST(keywords(at_most{std::uint64_t{18446744073709551615U}}) == R"({"maximum":18446744073709551615})");
    BOOST_TEST(keywords(at_least{0.5}) == R"({"minimum":5E-1})");
}

BOOST_AUTO_TEST_SUITE_END()
