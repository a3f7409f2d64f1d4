// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/schema/cross_field.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace cross_field_test
{
struct part
{
    int                n = 0;
    std::optional<int> m;
};
struct whole : part
{
    std::string text;
};
} // namespace cross_field_test

BOOST_AUTO_TEST_SUITE(schema_cross_field)

using cross_field_test::part;
using cross_field_test::whole;
using preflight::cross_field;
using preflight::judges_across;
using std::optional;

/// What a rule has besides its predicate.
struct said
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "no";

    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, auto... /*names*/) const {}
};

/// A rule whose predicate takes values of these types, one of several forms, and one of any.
template <class... V>
struct takes : said
{
    constexpr bool operator()(V...) const { return true; }
};
struct of_two : takes<int>
{
    using takes<int>::operator();
    constexpr bool operator()(std::string_view) const { return true; }
};
struct of_any : said
{
    constexpr bool operator()(auto const&) const { return true; }
};

/// Rules that lack something.
struct bare
{
    constexpr bool operator()(int) const { return true; }
};
struct without_keywords : bare
{
    static constexpr auto code = preflight::code::string_type;
    constexpr void        parameters(auto&&) const {}
};

// What a predicate would narrow it cannot judge.
static_assert(judges_across<takes<int, int>, int, int> && judges_across<takes<int, int>, short, int>);
static_assert(!judges_across<takes<int, int>, int, std::int64_t> && !judges_across<takes<int, int>, double, int>);
static_assert(!judges_across<takes<int, int>, unsigned, int> && !judges_across<takes<int, int>, int, float>);
static_assert(!judges_across<takes<float>, double> && !judges_across<takes<bool>, int>);
static_assert(judges_across<takes<int, int>, bool, int>); // wider
static_assert(judges_across<takes<std::string_view, bool>, std::string, bool>);
static_assert(!judges_across<takes<int>, int, int> && !judges_across<takes<int, int>, int>);
static_assert(judges_across<takes<optional<int>>, optional<int>> && judges_across<takes<optional<int>>, int>);
static_assert(!judges_across<takes<int>, optional<int>>);
static_assert(judges_across<takes<optional<std::string_view> const&>, optional<std::string>>);
static_assert(judges_across<takes<optional<std::int64_t>>, optional<int>>);
static_assert(!judges_across<takes<optional<int>>, optional<std::int64_t>>);
static_assert(!judges_across<takes<optional<int>>, optional<double>>);
static_assert(!judges_across<takes<optional<int>>, std::int64_t> && !judges_across<takes<optional<bool>>, int>);
static_assert(judges_across<of_any, int> && judges_across<of_any, optional<double>> && judges_across<of_two, int>);
static_assert(judges_across<of_any, std::vector<int>> && judges_across<of_any, optional<std::vector<int>>>);
static_assert(judges_across<takes<std::vector<int> const&>, std::vector<int>>); // as the member is
static_assert(judges_across<takes<optional<std::vector<int>> const&, int>, optional<std::vector<int>>, int>);
static_assert(!judges_across<takes<std::vector<int> const&>, optional<std::vector<int>>>);
static_assert(
    !judges_across<takes<std::vector<int>&>, std::vector<int>> && !judges_across<takes<int>, std::vector<int>>);
static_assert(!judges_across<without_keywords, int> && !judges_across<bare, int>);
static_assert(!judges_across<of_any, int*> && !judges_across<of_any, std::vector<bool>>);

// A rule is one across the struct of which all members are.
static_assert(std::same_as<decltype(cross_field(takes<int, optional<int>>{}, &part::n, &part::m))::owner, part>);
static_assert(
    std::same_as<decltype(cross_field(takes<std::string_view, int>{}, &whole::text, &part::n))::owner, whole>);
static_assert(
    std::same_as<decltype(cross_field(takes<int, std::string_view>{}, &part::n, &whole::text))::owner, whole>);

BOOST_AUTO_TEST_CASE(members_in_the_order_of_the_arguments)
{
    constexpr auto made = cross_field(takes<std::string_view, int>{{"why"}}, &whole::text, &part::n);
    BOOST_TEST(made.rule.sentence == "why");
    BOOST_TEST(made.members.apply([](auto one, auto other) { return one == &whole::text && other == &whole::n; }));
}

BOOST_AUTO_TEST_SUITE_END()
