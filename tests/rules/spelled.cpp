// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/spelled.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_spelled)

using preflight::exactly;
using preflight::rule_for;
using preflight::spelled;
using namespace std::string_view_literals;

static_assert(rule_for<spelled, std::string_view> && rule_for<exactly, std::string_view>);
static_assert(!rule_for<spelled, int> && !rule_for<exactly, preflight::item_count>);

constexpr spelled host{"a-z0-9", "a-z0-9-", "a-z0-9"}; // no hyphen at either end

static_assert(!host("") && !host("-") && !host("--"));
static_assert(host("a") && host("z") && host("0") && host("9"));
static_assert(!host("`") && !host("{") && !host("/") && !host(":") && !host("A") && !host("_") && !host(" "));
static_assert(host("ab") && host("a1") && host("1a") && host("my-gpu-container"));
static_assert(!host("-a") && !host("a-") && !host("-a-"));
static_assert(host("a-b") && host("a--b"));
static_assert(!host("a`b") && !host("a{b") && !host("a/b") && !host("a:b") && !host("aAb") && !host("a.b"));
static_assert(!host("ab ") && !host(" ab") && !host("a b"));
static_assert(!host("ab\n") && !host("a\n") && !host("\n") && !host("a\nb"));
static_assert(!host("a\0"sv) && !host("\0"sv) && !host("a\0b"sv));
static_assert(!host("é") && !host("aéb") && !host("aé") && !host("éa"));

constexpr spelled variable{"A-Z", "A-Z0-9_"};

static_assert(!variable("") && variable("A") && variable("Z") && !variable("@") && !variable("["));
static_assert(!variable("0") && !variable("_") && !variable("_A") && !variable("0A") && !variable("a"));
static_assert(variable("A0") && variable("A9") && variable("A_") && variable("A__") && variable("PATH_2"));
static_assert(!variable("A/") && !variable("A:") && !variable("A@") && !variable("A[") && !variable("A^"));
static_assert(!variable("A`") && !variable("Aa") && !variable("A-B") && !variable("A=B") && !variable("A\n"));

// The first and the last character each have a set of their own.
constexpr spelled ends{"a", "b", "c"};
static_assert(ends("a") && ends("ac") && ends("abc") && ends("abbc"));
static_assert(!ends("b") && !ends("c") && !ends("ab") && !ends("aa") && !ends("acc") && !ends("bc") && !ends("abcc"));

// The rest of a text does not look at the inner characters where these may be any of those allowed, and else it does.
BOOST_AUTO_TEST_CASE(sets_that_the_compiler_does_not_know)
{
    struct row
    {
        std::string_view first, inner, last, text;
        bool             is, rest;
    };
    row const rows[] = {
        {"a", "abc", "c", "abc", true, true},
        {"a", "abc", "c", "adc", false, true},
        {"a", "bc", "c", "abc", true, true},
        {"a", "bc", "c", "aac", false, false},
        {"a", "ab", "c", "abc", true, true},
        {"a", "ab", "c", "acc", false, false},
    };
    for (auto const& [first, inner, last, text, is, rest] : rows)
    {
        spelled const rule{first, inner, last};
        BOOST_TEST(rule(text) == is, rule.pattern() << " on " << text);
        BOOST_TEST(rule.rest(text) == rest, rule.pattern() << " on " << text);
    }
}

constexpr exactly country{2, "A-Z"};

static_assert(!country("") && !country("D") && country("DE") && !country("DEU"));
static_assert(country("AA") && country("ZZ") && country("AZ"));
static_assert(!country("@A") && !country("A@") && !country("[A") && !country("A["));
static_assert(!country("de") && !country("De") && !country("dE") && !country("D1") && !country("D-") && !country("D "));
static_assert(!country("DE\n") && !country("D\n") && !country("\nD") && !country("D\0"sv) && !country("DE\0"sv));
static_assert(!country("é") && !country("Ü") && !country("ＤＥ"));
static_assert(exactly{0, "a"}("") && !exactly{0, "a"}("a"));
static_assert(exactly{1, "a"}("a") && !exactly{1, "a"}("") && !exactly{1, "a"}("aa") && !exactly{1, "a"}("b"));

/// Returns texts over an alphabet with the ends of the ranges and their neighbours.
std::vector<std::string> texts(std::string_view alphabet, std::size_t longest)
{
    std::vector<std::string> all{""};
    for (std::size_t from = 0, n = 1; n <= longest; ++n)
    {
        std::size_t const end = all.size();
        for (; from != end; ++from)
            for (char const c : alphabet)
                all.push_back(all[from] + c);
    }
    return all;
}

/// Returns the texts on which the rule and its pattern disagree. As in ECMA-262, `$` in `std::regex` matches only at the end of the text.
std::vector<std::string> disputed(auto const& rule)
{
    std::regex const         pattern(rule.pattern());
    std::vector<std::string> all;
    for (auto const& text : texts("-/09:@AZ[_`az{", 3))
        if (rule(text) != std::regex_match(text, pattern))
            all.push_back(text);
    return all;
}

BOOST_AUTO_TEST_CASE(the_pattern_says_the_same)
{
    spelled const rules[] = {
        host, variable, {"a-z", "a-z"}, {"A-Z", "a-z", "0-9"}, {"a-z", "-"}, {"-", "a-z-"}, {"a", "ab", "c"}};
    for (auto const& rule : rules)
        BOOST_TEST_CONTEXT(rule.pattern())
        {
            BOOST_TEST(disputed(rule) == std::vector<std::string>{}, boost::test_tools::per_element());
        }
    exactly const counts[] = {country, {0, "A-Z"}, {1, "a-z0-9-"}, {3, "_"}};
    for (auto const& rule : counts)
        BOOST_TEST_CONTEXT(rule.pattern())
        {
            BOOST_TEST(disputed(rule) == std::vector<std::string>{}, boost::test_tools::per_element());
        }
}

/// Returns the texts on which the rule and its two parts disagree: the sets that it puts, and the rest.
std::vector<std::string> misjudged(auto const& rule)
{
    std::vector<std::string> all;
    for (auto const& text : texts("-/09:@AZ[_`az{", 3))
    {
        bool known = true;
        for (char const c : text)
        {
            bool any = false;
            rule.allowed([&](preflight::char_set set) { any |= set.has(c); });
            known &= any;
        }
        if (rule(text) != (known && rule.rest(text)))
            all.push_back(text);
    }
    return all;
}

BOOST_AUTO_TEST_CASE(its_parts_say_the_same)
{
    spelled const rules[] = {
        host, variable, {"a-z", "a-z"}, {"A-Z", "a-z", "0-9"}, {"a-z", "-"}, {"-", "a-z-"}, {"a", "ab", "c"}};
    for (auto const& rule : rules)
        BOOST_TEST_CONTEXT(rule.pattern())
        {
            BOOST_TEST(misjudged(rule) == std::vector<std::string>{}, boost::test_tools::per_element());
        }
    exactly const counts[] = {country, {0, "A-Z"}, {1, "a-z0-9-"}, {3, "_"}};
    for (auto const& rule : counts)
        BOOST_TEST_CONTEXT(rule.pattern())
        {
            BOOST_TEST(misjudged(rule) == std::vector<std::string>{}, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(the_pattern_is_spelled_as_documented)
{
    BOOST_TEST(host.pattern() == "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$");
    BOOST_TEST(variable.pattern() == "^[A-Z][A-Z0-9_]*$");
    BOOST_TEST((spelled{"A-Z", "A-Z0-9_", "A-Z0-9_"}).pattern() == "^[A-Z][A-Z0-9_]*$");
    BOOST_TEST(country.pattern() == "^[A-Z]{2}$");
}

BOOST_AUTO_TEST_CASE(has_the_message_of_pydantic)
{
    using context   = std::vector<preflight::parameter>;
    auto const name = make_issue(host);
    BOOST_TEST(name.type() == "string_pattern_mismatch");
    BOOST_TEST(name.message == "String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'");
    BOOST_TEST((name.context == context{{"pattern", "\"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$\""}}));

    auto const code = make_issue(country);
    BOOST_TEST(code.type() == "string_pattern_mismatch");
    BOOST_TEST(code.message == "String should match pattern '^[A-Z]{2}$'");
    BOOST_TEST((code.context == context{{"pattern", "\"^[A-Z]{2}$\""}}));
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    BOOST_TEST(keywords(host) == R"({"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"})");
    BOOST_TEST(keywords(variable) == R"({"pattern":"^[A-Z][A-Z0-9_]*$"})");
    BOOST_TEST(keywords(country) == R"({"pattern":"^[A-Z]{2}$"})");
}

BOOST_AUTO_TEST_SUITE_END()
