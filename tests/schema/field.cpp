// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/schema/field.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace field_test
{
struct tag
{
    std::string word;
};

struct counts
{
    int                n    = 3;
    unsigned           much = 0;
    std::optional<int> none;
};
} // namespace field_test

template <>
inline constexpr auto preflight::schema_of<field_test::tag> =
    preflight::object(preflight::field("word", &field_test::tag::word, preflight::min_length{1}));

BOOST_AUTO_TEST_SUITE(field_)

using namespace preflight;
using field_test::counts;
using field_test::tag;

// Which marks and rules a member may have.
static_assert(says_of<min_length, std::string> && says_of<min_length, std::optional<std::string_view>>);
static_assert(!says_of<min_length, int> && !says_of<min_length, std::vector<std::string>> && !says_of<min_length, tag>);
static_assert(says_of<max_items, std::vector<tag>> && says_of<max_items, std::optional<std::vector<int>>>);
static_assert(!says_of<max_items, std::string> && !says_of<max_items, int> && !says_of<max_items, tag>);
static_assert(says_of<at_least<int>, int> && says_of<at_least<double>, std::optional<unsigned>>);
static_assert(!says_of<at_least<int>, std::string> && !says_of<at_least<int>, bool> && !says_of<at_least<int>, tag>);
static_assert(says_of<literal<1>, std::string> && !says_of<literal<1>, int> && !says_of<literal<1>, bool>);
static_assert(says_of<decltype(rules(min_length{1}, max_length{2})), std::string>);
static_assert(!says_of<decltype(rules(min_length{1}, at_least{2})), std::string>);
static_assert(says_of<decltype(rules()), int>);

using each_word = decltype(each(min_length{1}));
static_assert(
    says_of<each_word, std::vector<std::string>> && says_of<each_word, std::optional<std::vector<std::string>>>);
static_assert(says_of<each_word, std::vector<std::optional<std::string>>>);
static_assert(!says_of<each_word, std::string> && !says_of<each_word, int> && !says_of<each_word, std::vector<int>>);
static_assert(!says_of<each_word, std::vector<std::vector<std::string>>>);
static_assert(says_of<decltype(each(max_items{1})), std::vector<std::vector<std::string>>>);

static_assert(says_of<secret_tag, int> && says_of<secret_tag, std::optional<tag>>);
static_assert(says_of<defaulted_tag, int> && says_of<defaulted_tag, tag>);
static_assert(says_of<write_null_tag, std::optional<int>> && !says_of<write_null_tag, int>);
static_assert(!says_of<int, int> && !says_of<char const*, std::string> && !says_of<only_with, std::string>);

// What follows from marks and rules.
constexpr auto plain  = field("n", &counts::n);
constexpr auto marked = field("much", &counts::much, defaulted, at_most{9U}, secret);
constexpr auto null   = field("none", &counts::none, at_most{9}, write_null);
static_assert(!nothing_said.is_secret);
static_assert(plain.is_required && !plain.is_defaulted && !plain.writes_null && !plain.is_secret);
static_assert(!marked.is_required && marked.is_defaulted && !marked.writes_null && marked.is_secret);
static_assert(!null.is_required && !null.is_defaulted && null.writes_null && !null.is_secret);

// Rules on an object itself are never judged, so it must not be possible to state one.
struct on_objects
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "never";

    constexpr bool operator()(tag const&) const { return false; }
    constexpr void parameters(auto&&) const {}
};
BOOST_AUTO_TEST_CASE(a_rule_on_an_object)
{
    BOOST_TEST((!says_of<on_objects, tag>));
    BOOST_TEST((!says_of<on_objects, std::optional<tag>>));
    BOOST_TEST((!says_of<decltype(each(on_objects{})), std::vector<tag>>));
}

// An optional may be absent anyway.
BOOST_AUTO_TEST_CASE(no_default_for_an_optional)
{
    BOOST_TEST((!says_of<defaulted_tag, std::optional<int>>));
    BOOST_TEST((!says_of<defaulted_tag, std::optional<std::vector<tag>>>));
}

// A named set of rules may also be used for elements.
BOOST_AUTO_TEST_CASE(a_set_of_rules_for_each_element)
{
    BOOST_TEST((says_of<decltype(each(rules(min_length{1}, max_length{2}))), std::vector<std::string>>));
}

BOOST_AUTO_TEST_SUITE_END()
