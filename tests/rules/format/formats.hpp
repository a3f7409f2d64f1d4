// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/export/keywords.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

/// Helpers for the tests of the formats.
namespace formats
{
/// Whether a format takes all of some texts, or none of them, in a constant expression too.
template <class Rule>
constexpr bool takes_all(Rule const& rule, auto const& texts)
{
    return std::all_of(std::begin(texts), std::end(texts), rule);
}
template <class Rule>
constexpr bool takes_none(Rule const& rule, auto const& texts)
{
    return std::none_of(std::begin(texts), std::end(texts), rule);
}

/// Checks the same at run time, and what a format says of itself.
template <class Rule>
void check(Rule const& rule, auto const& good, auto const& bad, std::string const& name, std::string const& sentence)
{
    static_assert(preflight::rule_for<Rule, std::string_view> && !preflight::rule_for<Rule, int>);
    static_assert(!preflight::rule_for<Rule, bool> && !preflight::rule_for<Rule, preflight::item_count>);
    for (std::string_view const text : good)
        BOOST_TEST(rule(text), text);
    for (std::string_view const text : bad)
        BOOST_TEST(!rule(text), text);
    // one character more, of any kind, where it makes a difference
    for (std::string_view const text : bad)
        BOOST_TEST(!rule(std::string(text) + '\0'), text);

    auto const said = make_issue(rule);
    BOOST_TEST(said.type() == "value_error");
    BOOST_TEST(said.message == "Value error, " + sentence);
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    BOOST_TEST(serialize(schema) == R"({"format":")" + name + "\"}");

    int inside = 0, outside = 0;
    rule.edges(
        [&](std::string_view text) {
            BOOST_TEST(rule(text), text);
            ++inside;
        },
        [&](std::string_view text) {
            BOOST_TEST(!rule(text), text);
            ++outside;
        });
    BOOST_TEST((inside >= 3 && outside >= 6));
    // the sentence has a text that does
    auto const example = sentence.substr(sentence.rfind(' ') + 1);
    BOOST_TEST(rule(example), example);
}
} // namespace formats
