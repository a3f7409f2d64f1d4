// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/literal.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

BOOST_AUTO_TEST_SUITE_END()
