// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/make_issue.hpp>
#include <preflight/rules.hpp>
#include <preflight/validate/judge.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

BOOST_AUTO_TEST_SUITE(judge)

using namespace preflight;

constexpr waiver trial{3, "a trial"};

/// Returns the messages of the report.
template <bool BeforeElements>
std::vector<std::string> said(auto const& set, auto const& subject, waivers granted = {})
{
    std::vector<std::string> all;
    bool const               kept = detail::judge<BeforeElements>(
        set.rules, subject, granted, [&](auto const& rule) { all.push_back(make_issue(rule).message); });
    BOOST_TEST(kept == all.empty());
    return all;
}

using messages = std::vector<std::string>;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_CASE(the_first_rule_that_fails_is_reported)
{
    constexpr auto set = rules(min_length{2}, max_length{3}, spelled{"a-z", "a-z"});
    BOOST_TEST(said<false>(set, "ab"sv) == messages{}, boost::test_tools::per_element());
    BOOST_TEST((said<false>(set, "A"sv) == messages{"String should have at least 2 characters"}));
    BOOST_TEST((said<false>(set, "ABCD"sv) == messages{"String should have at most 3 characters"}));
    BOOST_TEST((said<false>(set, "AB"sv) == messages{"String should match pattern '^[a-z][a-z]*$'"}));
    BOOST_TEST(said<false>(rules(), "AB"sv) == messages{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(before_the_elements_and_after)
{
    constexpr auto set = rules(min_items{2}, max_items{3});
    for (auto const& [n, before, after] : {
             std::tuple{0U, "", "List should have at least 2 items after validation, not 0"},
             std::tuple{1U, "", "List should have at least 2 items after validation, not 1"},
             std::tuple{2U, "", ""},
             std::tuple{3U, "", ""},
             std::tuple{4U, "List should have at most 3 items after validation, not 4", ""},
         })
        BOOST_TEST_CONTEXT(n << " elements")
        {
            auto const words = [](std::string_view text) {
                return text.empty() ? messages{} : messages{std::string(text)};
            };
            BOOST_TEST((said<true>(set, item_count{n}) == words(before)));
            BOOST_TEST((said<false>(set, item_count{n}) == words(after)));
        }
}

BOOST_AUTO_TEST_CASE(a_lifted_rule_is_passed_over)
{
    constexpr auto set = rules(unless{trial, max_length{3}}, spelled{"a-z", "a-z"});
    BOOST_TEST((said<false>(set, "ABCD"sv) == messages{"String should have at most 3 characters"}));
    BOOST_TEST((said<false>(set, "ABCD"sv, trial) == messages{"String should match pattern '^[a-z][a-z]*$'"}));
    BOOST_TEST((said<false>(set, "ABCD"sv, waiver{4, ""}) == messages{"String should have at most 3 characters"}));
    BOOST_TEST(said<false>(set, "abcd"sv, trial).empty());

    constexpr auto items = rules(unless{trial, max_items{3}});
    BOOST_TEST(
        (said<true>(items, item_count{4}) == messages{"List should have at most 3 items after validation, not 4"}));
    BOOST_TEST(said<true>(items, item_count{4}, trial).empty());
    BOOST_TEST(said<false>(items, item_count{4}).empty());
}

// The compiler comes to the same verdict.
struct nobody
{
    constexpr void operator()(auto&&) const {}
};
constexpr bool verdict(auto const& set, auto const& subject, waivers granted = {})
{
    return detail::judge<false>(set.rules, subject, granted, nobody{});
}
static_assert(verdict(rules(at_least{1}), 1) && !verdict(rules(at_least{1}), 0));
static_assert(verdict(rules(min_items{1}), item_count{1}) && !verdict(rules(min_items{1}), item_count{0}));
static_assert(verdict(rules(max_items{1}), item_count{2}), "due before the elements");
static_assert(!verdict(rules(unless{trial, at_least{1}}), 0) && verdict(rules(unless{trial, at_least{1}}), 0, trial));

// An issue without a rule.
BOOST_AUTO_TEST_CASE(plain_issues)
{
    auto const said = make_issue(detail::plain_issue<code::missing>{});
    BOOST_TEST(said.type() == "missing");
    BOOST_TEST(said.message == "Field required");
    BOOST_TEST(said.context.empty());
    BOOST_TEST(make_issue(detail::plain_issue<code::int_type>{}).type() == "int_type");
}

BOOST_AUTO_TEST_SUITE_END()
