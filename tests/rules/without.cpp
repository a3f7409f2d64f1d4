// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/without.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_without)

using preflight::rule_for;
using preflight::without;
using namespace std::string_view_literals;

static_assert(rule_for<without, std::string_view>);
static_assert(!rule_for<without, int> && !rule_for<without, preflight::item_count>);

constexpr without lowercase{"A-Z", "Image must be lowercase"};

static_assert(lowercase("") && lowercase("a") && lowercase("ubuntu:22.04"));
static_assert(lowercase("@") && !lowercase("A") && !lowercase("Z") && lowercase("["));
static_assert(!lowercase("Ubuntu") && !lowercase("ubuntU") && !lowercase("ubUntu") && !lowercase("UBUNTU"));
static_assert(!lowercase("ubuntu:Latest") && !lowercase("ubuntu@sha256:ABC") && !lowercase("GHCR.io/a/b"));
static_assert(lowercase("a\nb") && !lowercase("a\nB") && !lowercase("a\0B"sv) && lowercase("\0"sv));
static_assert(lowercase("ü") && lowercase("Ü") && lowercase("Ａ")); // only ASCII is in a set
static_assert(!lowercase("ÜA"));

constexpr without blanks{" \t", "{banned} is banned"};

static_assert(blanks("") && blanks("ab") && blanks("a\nb") && !blanks("a b") && !blanks("\t") && !blanks(" "));

static_assert(without{"-", "no hyphen"}("a_b") && !without{"-", "no hyphen"}("a-b"));

// A reader judges the set alone, and nothing else is left to judge.
BOOST_AUTO_TEST_CASE(its_parts_say_the_same)
{
    for (int byte = 0; byte != 256; ++byte)
    {
        std::string const text{'a', static_cast<char>(byte), 'a'};
        bool              banned = false;
        lowercase.banned([&](preflight::char_set set) { banned |= set.has(static_cast<char>(byte)); });
        BOOST_TEST_CONTEXT("byte " << byte)
        {
            BOOST_TEST(lowercase(text) == (byte < 'A' || byte > 'Z'));
            BOOST_TEST(lowercase(text) == (!banned && lowercase.rest(text)));
        }
    }
}

BOOST_AUTO_TEST_CASE(has_its_message)
{
    auto const upper = make_issue(lowercase);
    BOOST_TEST(upper.type() == "value_error");
    BOOST_TEST(upper.message == "Value error, Image must be lowercase");
    BOOST_TEST((upper.context == std::vector<preflight::parameter>{{"error", "{}"}}));

    BOOST_TEST(make_issue(without{"a-f", "None of {banned}"}).message == "Value error, None of a-f");
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords) { BOOST_TEST(keywords(lowercase) == R"({"pattern":"^[^A-Z]*$"})"); }

BOOST_AUTO_TEST_SUITE_END()
