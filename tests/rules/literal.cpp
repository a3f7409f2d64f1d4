// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/literal.hpp>
#include <preflight/rules/unless.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace literal_test
{
struct die
{
    int                side = 6;
    bool               yes  = true;
    double             half = 0.5;
    std::optional<int> spare;

    friend bool operator==(die const&, die const&) = default;
};
inline constexpr preflight::waiver any_die{3, "any die"};
} // namespace literal_test
template <>
inline constexpr auto preflight::schema_of<literal_test::die> = preflight::object(
    field("side", &literal_test::die::side, unless{literal_test::any_die, literal{4, 6, 20}}),
    field("yes", &literal_test::die::yes, literal{true}), field("half", &literal_test::die::half, literal{0.5, 1.0}),
    field("spare", &literal_test::die::spare, literal{7}));

BOOST_AUTO_TEST_SUITE(rules_literal)

using preflight::literal;
using preflight::rule_for;
using namespace std::string_view_literals;

constexpr literal protocol{"tcp", "udp", "http"};

static_assert(std::same_as<decltype(protocol), literal<3> const>);
static_assert(rule_for<literal<3>, std::string_view>);
static_assert(
    !rule_for<literal<3>, int> && !rule_for<literal<3>, bool> && !rule_for<literal<3>, preflight::item_count>);
static_assert(preflight::exhaustive<literal<3>> && !preflight::before_elements<literal<3>>);

static_assert(protocol("tcp") && protocol("udp") && protocol("http"));
static_assert(!protocol("") && !protocol("sctp") && !protocol("https"));
static_assert(!protocol("tc") && !protocol("tcpp") && !protocol("t") && !protocol("tcpudp"));
static_assert(!protocol("TCP") && !protocol("Tcp") && !protocol("HTTP"));
static_assert(!protocol(" tcp") && !protocol("tcp ") && !protocol("tcp\n") && !protocol("tcp\0"sv));
static_assert(!protocol("'tcp'") && !protocol("tcp, udp"));

static_assert(literal{"a"}("a") && !literal{"a"}("") && !literal{"a"}("b"));
static_assert(literal{"", "a"}("") && literal{"", "a"}("a") && !literal{"", "a"}("b"));
static_assert(literal{"docker.io"sv, "ghcr.io"}("ghcr.io"));
static_assert(!literal{"docker.io", "ghcr.io"}("docker_io"));

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context = std::vector<preflight::parameter>;

    auto const said = make_issue(protocol);
    BOOST_TEST(said.type() == "literal_error");
    BOOST_TEST(said.message == "Input should be 'tcp', 'udp' or 'http'");
    BOOST_TEST((said.context == context{{"expected", "\"'tcp', 'udp' or 'http'\""}}));

    BOOST_TEST(make_issue(literal{"a"}).message == "Input should be 'a'");
    BOOST_TEST(make_issue(literal{"a", "b"}).message == "Input should be 'a' or 'b'");
    BOOST_TEST(make_issue(literal{"a", "b", "c", "d"}).message == "Input should be 'a', 'b', 'c' or 'd'");
    BOOST_TEST(make_issue(literal{""}).message == "Input should be ''");
    BOOST_TEST(make_issue(literal{"a b", "c"}).message == "Input should be 'a b' or 'c'");
}

// pydantic quotes each word as Python's repr does.
BOOST_AUTO_TEST_CASE(a_word_with_an_apostrophe)
{
    BOOST_TEST(make_issue(literal{"a'b", "c"}).message == "Input should be \"a'b\" or 'c'");
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    BOOST_TEST(keywords(protocol) == R"({"enum":["tcp","udp","http"]})");
    BOOST_TEST(keywords(literal{"a"}) == R"({"enum":["a"]})");
}

// Numbers of any type, whatever the type of those named, and booleans.
constexpr literal sides{4, 6, 20};
static_assert(std::same_as<decltype(sides), literal<3, int> const>);
static_assert(std::same_as<decltype(literal{0.5}), literal<1, double>> &&
              std::same_as<decltype(literal{true}), literal<1, bool>>);
static_assert(
    rule_for<literal<3, int>, int> && rule_for<literal<3, int>, std::uint64_t> && rule_for<literal<3, int>, double>);
static_assert(rule_for<literal<1, double>, int> && rule_for<literal<1, double>, float>);
static_assert(!rule_for<literal<3, int>, bool> && !rule_for<literal<3, int>, std::string_view>);
static_assert(
    !rule_for<literal<1, bool>, int> && !rule_for<literal<1, bool>, double> && rule_for<literal<1, bool>, bool>);
static_assert(preflight::exhaustive<literal<3, int>> && preflight::exhaustive<literal<1, bool>>);

static_assert(sides(4) && sides(6) && sides(20) && !sides(3) && !sides(5) && !sides(0) && !sides(-4));
static_assert(sides(4U) && sides(6.0) && !sides(6.5) && sides(std::uint64_t{20}) && !sides(4294967300LL));
static_assert(literal{-1}(-1) && !literal{-1}(4294967295U) && !literal{4294967295U}(-1));
static_assert(literal{0.5, 2.0}(0.5) && literal{0.5, 2.0}(2) && !literal{0.5, 2.0}(0) && !literal{0.5, 2.0}(1));
static_assert(literal{0.0}(-0.0) && literal{0.1}(0.1F) && literal{0.1F}(0.1) && !literal{0.1}(0.25F));
static_assert(!literal{std::int64_t{9007199254740993}}(9007199254740992.0));
static_assert(
    !literal{1}(std::numeric_limits<double>::quiet_NaN()) && !literal{1}(std::numeric_limits<double>::infinity()));
static_assert(literal{true}(true) && !literal{true}(false) && literal{false, true}(false));

BOOST_AUTO_TEST_CASE(numbers_and_booleans)
{
    auto const said = make_issue(sides);
    BOOST_TEST(said.type() == "literal_error");
    BOOST_TEST(said.message == "Input should be 4, 6 or 20");
    BOOST_TEST((said.context == std::vector<preflight::parameter>{{"expected", "\"4, 6 or 20\""}}));
    BOOST_TEST(make_issue(literal{-1, 1}).message == "Input should be -1 or 1");
    BOOST_TEST(make_issue(literal{true}).message == "Input should be True");
    BOOST_TEST(make_issue(literal{false, true}).message == "Input should be False or True");
    BOOST_TEST(make_issue(literal{0.5, 1e16}).message == "Input should be 0.5 or 1e+16");
    BOOST_TEST(make_issue(literal{0.1F}).message == "Input should be 0.1");

    BOOST_TEST(keywords(sides) == R"({"enum":[4,6,20]})");
    BOOST_TEST(keywords(literal{true}) == R"({"enum":[true]})");
    BOOST_TEST(keywords(literal{0.5F, 1.0F}) == R"({"enum":[5E-1,1E0]})");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_nan)
{
    using limits = std::numeric_limits<double>;
    for (double const number : {limits::quiet_NaN(), 0.0, limits::infinity()})
    {
        BOOST_TEST(!literal{0.5}(number));
        BOOST_TEST(!literal{limits::quiet_NaN()}(number));
    }
}

// Whatever is none of them breaks the rule: of another JSON type, or a number that the member cannot hold.
BOOST_AUTO_TEST_CASE(whatever_is_none_of_them)
{
    std::string const side = "side literal_error", yes = "yes literal_error", half = "half literal_error";
    support::holds<literal_test::die>({
        {R"({"side":6,"yes":true,"half":0.5})"},
        {R"({"side":6.0,"yes":true,"half":5e-1})"},
        {R"({"side":20,"yes":true,"half":1})"},
        {R"({"side":5,"yes":false,"half":0.25})", {side, yes, half}},
        {R"({"side":6.5,"yes":1,"half":"0.5"})", {side, yes, half}},
        {R"({"side":1e300,"yes":"true","half":1e400})", {side, yes, half}},
        {R"({"side":99999999999,"yes":null,"half":null})", {side, yes, half}},
        {R"({"side":true,"yes":[],"half":{}})", {side, yes, half}},
        {R"({"yes":true,"half":0.5})", {"side missing"}},
        {R"({"side":6,"yes":true,"half":0.5,"spare":null})"},
        {R"({"side":6,"yes":true,"half":0.5,"spare":7.5})", {"spare literal_error"}},
    });
    BOOST_TEST(support::issues(preflight::validate<literal_test::die>(R"({"side":6.5,"yes":true,"half":0.5})",
                   literal_test::any_die)) == std::vector<std::string>{"side int_from_float"},
        boost::test_tools::per_element());
}

// However many there are: a fold expression would end at 256 with clang.
template <std::size_t I>
constexpr std::array<char, 3> letters{
    static_cast<char>('a' + I / 100), static_cast<char>('a' + I / 10 % 10), static_cast<char>('a' + I % 10)};
template <std::size_t... I>
constexpr auto first_words(std::index_sequence<I...>)
{
    return preflight::literal{std::string_view(letters<I>.data(), 3)...};
}
constexpr auto many   = first_words(std::make_index_sequence<999>{});
constexpr auto enough = first_words(std::make_index_sequence<32>{}); // the most that are compared one by one

static_assert(many("aaa") && many("fff") && many("jji") && !many("jjj") && !many("aa") && !many("aaaa") && !many(""));
static_assert(enough("aaa") && enough("adb") && !enough("adc"));
static_assert(
    first_words(std::make_index_sequence<33>{})("adc") && !first_words(std::make_index_sequence<33>{})("add"));

BOOST_AUTO_TEST_CASE(many_words_at_run_time)
{
    for (std::string_view const word : {"aaa", "fff", "jji"})
        BOOST_TEST(many(word), word);
    for (std::string_view const other : {"jjj", "aa", "aaaa", ""})
        BOOST_TEST(!many(other), other);
}

/// What a literal puts as its edges, in order.
template <class V>
std::vector<std::vector<V>> edges_of(auto const& rule)
{
    std::vector<V> inside, outside;
    rule.edges([&](auto one) { inside.push_back(static_cast<V>(one)); },
        [&](auto one) { outside.push_back(static_cast<V>(one)); });
    return {inside, outside};
}

BOOST_AUTO_TEST_CASE(edges)
{
    using booleans       = std::vector<std::vector<bool>>;
    using numbers        = std::vector<std::vector<double>>;
    double const upwards = std::numeric_limits<double>::infinity();
    BOOST_TEST((edges_of<bool>(preflight::literal{true}) == booleans{{true}, {false}}));
    BOOST_TEST((edges_of<bool>(preflight::literal{false}) == booleans{{false}, {true}}));
    BOOST_TEST((edges_of<double>(preflight::literal{4, 9}) ==
                numbers{{4, 9}, {5, std::nextafter(4, upwards), 3, std::nextafter(4, -upwards), 10,
                                    std::nextafter(9, upwards), 8, std::nextafter(9, -upwards)}}));
}

BOOST_AUTO_TEST_SUITE_END()
