// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/family.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>

/// The types of this test.
namespace family_test
{
struct one
{};
struct other
{};
struct child : one
{};
struct grandchild : child, other
{};
struct virtual_child : virtual one
{};
struct another_child : one
{};
struct of_one_twice : child, another_child
{};
} // namespace family_test

BOOST_AUTO_TEST_SUITE(schema_family)

using namespace family_test;
using preflight::detail::is_part_in;
using preflight::detail::of_one_family;
using preflight::detail::owner_among;

// The one that is derived from the most, wherever it stands.
static_assert(std::same_as<owner_among<one>, one> && std::same_as<owner_among<one, one>, one>);
static_assert(std::same_as<owner_among<one, child>, child> && std::same_as<owner_among<child, one>, child>);
static_assert(std::same_as<owner_among<one, grandchild, other, child>, grandchild>);

BOOST_AUTO_TEST_CASE(members_that_are_those_of_another)
{
    BOOST_TEST((is_part_in<one, one>));
    BOOST_TEST((is_part_in<one, child>));
    BOOST_TEST((is_part_in<one, grandchild>));
    BOOST_TEST(!(is_part_in<child, one>));
    BOOST_TEST(!(is_part_in<one, other>));
    BOOST_TEST(!(is_part_in<one, virtual_child>));
    BOOST_TEST(!(is_part_in<one, of_one_twice>)); // which of the two?
    BOOST_TEST(!(is_part_in<int, one>));
    BOOST_TEST(!(is_part_in<void, one>));
}

BOOST_AUTO_TEST_CASE(families)
{
    BOOST_TEST((of_one_family<one>));
    BOOST_TEST((of_one_family<one, one>));
    BOOST_TEST((of_one_family<other, grandchild, one>));
    BOOST_TEST(!(of_one_family<one, other>)); // though another has both
    BOOST_TEST(!(of_one_family<child, other>));
    BOOST_TEST(!(of_one_family<virtual_child, one>));
}

BOOST_AUTO_TEST_SUITE_END()
