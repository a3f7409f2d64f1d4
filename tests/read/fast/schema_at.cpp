// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/read/fast/schema_at.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <tuple>

namespace schema_at_test
{
/// Keys that a text can hold without escapes, and keys that need them.
struct keys
{
    int space   = 0;
    int control = 0;
    int slash   = 0;
    int quote   = 0;
};
} // namespace schema_at_test

template <>
inline constexpr auto preflight::schema_of<schema_at_test::keys> = preflight::object(
    preflight::field("a b", &schema_at_test::keys::space), preflight::field("a\x1f", &schema_at_test::keys::control),
    preflight::field("\\b", &schema_at_test::keys::slash), preflight::field("!\"", &schema_at_test::keys::quote));

BOOST_AUTO_TEST_SUITE(fast_schema_at)

using namespace preflight::fast;
using namespace sample;
using schema_at_test::keys;

// The fields, in the order of the schema.
static_assert(field_count<limits> == 4 && field_count<span> == 6 && field_count<node> == 2);
static_assert(field_at<span, 1>::value.name == "to" && std::same_as<field_at<node, 0>::value_type, std::string>);

// The bits of the required fields; the first field has the lowest.
static_assert(required_fields<limits> == 0b1111 && required_fields<node> == 0b01 && required_fields<odd> == 0);

namespace
{
template <class T, std::size_t I>
constexpr std::string_view key{
    spelled_key<name_of<field_at<T, I>>>.data(), spelled_key<name_of<field_at<T, I>>>.size()};
template <class T, std::size_t I>
constexpr bool plain_key = is_plain<name_of<field_at<T, I>>>;
} // namespace

static_assert(key<node, 0> == "\"name\":" && key<odd, 2> == "\"\xc3\xa4/~\":");
static_assert(plain_key<node, 0> && plain_key<odd, 2>);
static_assert(!plain_key<odd, 0> && !plain_key<odd, 1>, "quotes and control characters");
static_assert(plain_key<keys, 0> && !plain_key<keys, 1>);
static_assert(!plain_key<keys, 2> && !plain_key<keys, 3>);

// The rules across fields, and the fields that they look at: `from` and `to`; `strict`, `note` and `scale`.
static_assert(cross_field_at<span, 0>::size == 2 && cross_field_at<span, 0>::index<0> == 0 &&
              cross_field_at<span, 0>::index<1> == 1);
static_assert(cross_field_at<span, 1>::size == 3 && cross_field_at<span, 1>::index<0> == 2 &&
              cross_field_at<span, 1>::index<2> == 5);

BOOST_AUTO_TEST_CASE(the_number_of_a_member)
{
    BOOST_TEST(index_of<span>(&span::from) == 0U);
    BOOST_TEST(index_of<span>(&span::unit) == 3U);
    BOOST_TEST(index_of<span>(&span::scale) == 5U);
    BOOST_TEST(index_of<span>(&node::name) == field_count<span>); // a member of another struct
}

BOOST_AUTO_TEST_CASE(what_rules_across_fields_look_at)
{
    std::string asked;
    for (std::size_t i = 0; i != field_count<span>; ++i)
        asked += std::to_string(static_cast<int>(across_of<span>(i)));
    BOOST_TEST(asked == "222022");
    BOOST_TEST((across_of<node>(0) == looked_at::nothing));
    BOOST_TEST((across_of<sample::route>(0) == looked_at::presence));
}

BOOST_AUTO_TEST_SUITE_END()
