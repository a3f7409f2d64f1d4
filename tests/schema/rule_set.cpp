// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema/rule_set.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <tuple>

BOOST_AUTO_TEST_SUITE(rule_set)

using namespace preflight;
using namespace std::string_view_literals;

constexpr auto name = rules(min_length{1}, max_length{5}, spelled{"a-z", "a-z-", "a-z"});

static_assert(std::same_as<decltype(name), preflight::rule_set<min_length, max_length, spelled> const>);
static_assert(detail::get<0>(name.rules).limit == 1 && detail::get<1>(name.rules).limit == 5, "in their order");

// Each rule of the set must be kept.
static_assert(name("a") && name("abcde") && name("a-b"));
static_assert(!name("") && !name("abcdef") && !name("-a") && !name("A"));
static_assert(name("abc"sv) && !name("ab\0"sv) && !name("abcdef"sv));

// No rule, nothing to break.
static_assert(rules()(1) && rules()("") && decltype(rules().rules)::size == 0);

// Other values than text.
static_assert(rules(at_least{1}, at_most{5})(5) && !rules(at_least{1}, at_most{5})(6) && !rules(at_least{1})(0));
static_assert(rules(min_items{1})(item_count{1}) && !rules(min_items{1})(item_count{0}));

// Only values that each of its rules can judge.
template <class Rules, class Value>
concept judges = requires(Rules const& rules, Value const& value) { rules(value); };
static_assert(judges<decltype(name), std::string> && judges<decltype(name), std::string_view>);
static_assert(!judges<decltype(name), int> && !judges<decltype(name), item_count>);
static_assert(!judges<decltype(rules(min_length{1}, at_least{1})), int>);
static_assert(!judges<decltype(rules(min_length{1}, at_least{1})), std::string_view>);

// What a waiver may lift holds without one.
static_assert(!rules(unless{waiver{0, "w"}, not_equal{"x", ""}})("x"));

// A set is no rule: it has no issue of its own.
static_assert(!rule_for<decltype(name), std::string_view>);

// Sets within a set are one set.
static_assert(
    std::same_as<decltype(rules(rules(min_length{1}), max_length{3})), preflight::rule_set<min_length, max_length>>);

BOOST_AUTO_TEST_CASE(at_run_time)
{
    for (std::string const text : {"a", "ab", "a--b", "zzzzz"})
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(name(text)); }
    for (std::string const text : {"", "-", "a-", "zzzzzz", "aB", "a b", "a\n"})
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!name(text)); }
}

struct noting
{
    static constexpr auto code = preflight::own_code("noted", "");
    char                  letter;

    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
    bool           operator()(std::string* seen) const
    {
        *seen += letter;
        return letter != 'b';
    }
};

BOOST_AUTO_TEST_CASE(in_their_order)
{
    std::string seen;
    BOOST_TEST(!rules(noting{'a'}, noting{'b'}, noting{'c'})(&seen));
    BOOST_TEST(seen == "ab");
}

BOOST_AUTO_TEST_SUITE_END()
