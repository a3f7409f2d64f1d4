// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rule)

using preflight::before_elements;
using preflight::code;
using preflight::exhaustive;
using preflight::is_lifted;
using preflight::rule_for;
using preflight::waiver;

/// What a rule has besides its code and its predicate.
struct hooks
{
    std::string_view sentence = "no";

    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, auto... /*names*/) const {}
};
struct said : hooks
{
    static constexpr auto code = preflight::code::value_error;
};

struct even : said
{
    constexpr bool operator()(int n) const { return n % 2 == 0; }
};
struct without_code : hooks
{
    constexpr bool operator()(int) const { return true; }
};
struct without_answer : said
{
    constexpr void operator()(int) const {}
};
struct with_a_number : said
{
    constexpr int operator()(int n) const { return n; }
};
struct not_constant : said
{
    bool operator()(int) { return true; } // not const: a rule is a constant, so this one cannot be called
};
struct with_another_code : hooks
{
    static constexpr std::string_view code = "value_error";

    constexpr bool operator()(int) const { return true; }
};

static_assert(rule_for<even, int> && rule_for<even, short>);
static_assert(!rule_for<even, std::string_view> && !rule_for<even, preflight::item_count>);
static_assert(!rule_for<without_code, int> && !rule_for<without_answer, int> && !rule_for<with_a_number, int>);
static_assert(!rule_for<not_constant, int> && !rule_for<with_another_code, int> && !rule_for<int, int>);

/// Rules that lack something, and one that does not.
struct bare
{
    constexpr bool operator()(int) const { return true; }
};
struct without_parameters : bare
{
    static constexpr auto code = preflight::code::string_type;
    constexpr void        keywords(auto&&) const {}
};
struct without_keywords : bare
{
    static constexpr auto code = preflight::code::string_type;
    constexpr void        parameters(auto&&) const {}
};
struct of_a_code : without_keywords
{
    constexpr void keywords(auto&&) const {}
};
struct without_a_sentence : of_a_code
{
    static constexpr auto code = preflight::code::value_error;
};
struct with_a_number_for_a_sentence : without_a_sentence
{
    int sentence = 0;
};
struct of_its_own_code : of_a_code
{
    static constexpr auto code = preflight::own_code("odd", "An odd number");
};
static_assert(!rule_for<bare, int> && !rule_for<without_parameters, int> && !rule_for<without_keywords, int>);
static_assert(!rule_for<without_a_sentence, int> && !rule_for<with_a_number_for_a_sentence, int>);
static_assert(rule_for<of_a_code, int> && rule_for<of_its_own_code, int>);

/// A rule whose predicate takes values of these types.
template <class... V>
struct takes : said
{
    constexpr bool operator()(V...) const { return true; }
};

// What a predicate would narrow it cannot judge.
static_assert(rule_for<takes<int>, int> && rule_for<takes<int>, short> && rule_for<takes<int>, std::uint16_t>);
static_assert(!rule_for<takes<int>, std::int64_t> && !rule_for<takes<int>, unsigned>);
static_assert(!rule_for<takes<int>, double> && !rule_for<takes<int>, float>);
static_assert(!rule_for<takes<unsigned>, int> && !rule_for<takes<std::uint64_t>, int>);
static_assert(rule_for<takes<std::int64_t>, int> && rule_for<takes<std::int64_t>, unsigned>);
static_assert(!rule_for<takes<std::int64_t>, std::uint64_t>);
static_assert(!rule_for<takes<char>, int> && !rule_for<takes<bool>, int> && !rule_for<takes<bool>, double>);
static_assert(rule_for<takes<float>, float> && !rule_for<takes<float>, double> && rule_for<takes<double>, float>);
static_assert(!rule_for<takes<double>, std::int64_t> && !rule_for<takes<float>, int>); // not each is a `double`
static_assert(rule_for<takes<bool>, bool> && rule_for<takes<int>, bool> && rule_for<takes<int>, char>); // wider
static_assert(rule_for<takes<std::string_view>, std::string_view> && !rule_for<takes<std::string>, std::string_view>);
static_assert(rule_for<takes<int const&>, int> && !rule_for<takes<int const&>, std::int64_t>);
static_assert(!rule_for<takes<int&>, int> && !rule_for<takes<int, int>, int> && !rule_for<takes<>, int>);

/// Predicates that are templates.
struct of_any : said
{
    constexpr bool operator()(auto const&) const { return true; }
};
struct of_any_reference : of_any
{
    constexpr bool operator()(auto&&) const { return true; }
};
struct of_integers : of_any
{
    constexpr bool operator()(std::integral auto) const { return true; }
};
static_assert(rule_for<of_any, int> && rule_for<of_any, double> && rule_for<of_any, std::string_view>);
static_assert(rule_for<of_any_reference, int> && rule_for<of_any_reference, std::string_view>);
static_assert(rule_for<of_integers, int> && rule_for<of_integers, std::uint64_t> && !rule_for<of_integers, double>);

/// Predicates of several forms.
struct of_two : takes<int>
{
    using takes<int>::operator();
    constexpr bool operator()(std::string_view) const { return true; }
};
struct of_both_numbers : takes<int>
{
    using takes<int>::operator();
    constexpr bool operator()(double) const { return true; }
};
struct of_int_or_any_real : takes<int>
{
    using takes<int>::operator();
    constexpr bool operator()(std::floating_point auto) const { return true; }
};
static_assert(rule_for<of_two, int> && rule_for<of_two, std::string_view> && !rule_for<of_two, std::int64_t>);
static_assert(rule_for<of_both_numbers, int> && rule_for<of_both_numbers, double>);
static_assert(rule_for<of_both_numbers, float> && !rule_for<of_both_numbers, std::int64_t>);
static_assert(rule_for<of_int_or_any_real, int> && rule_for<of_int_or_any_real, double>);
static_assert(rule_for<of_int_or_any_real, float> && !rule_for<of_int_or_any_real, std::int64_t>);

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
