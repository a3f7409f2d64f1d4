// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/schema/object_part.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

/// The types of this test.
namespace object_part_test
{
struct base
{
    int a = 0;
};
struct one : base
{
    int b = 0;
};
struct other
{
    int c = 0;
};

struct in_order
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "not in order";

    constexpr bool operator()(int a, int b) const { return a <= b; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
} // namespace object_part_test

BOOST_AUTO_TEST_SUITE(schema_object_part)

using namespace object_part_test;
using namespace preflight;

constexpr auto a    = field("a", &base::a);
constexpr auto b    = field("b", &one::b, defaulted);
constexpr auto c    = field("c", &other::c);
constexpr auto rule = cross_field(in_order{}, &base::a, &one::b);
constexpr auto note = title{"one"};

template <auto const&... Parts>
using owner = detail::owner_of_parts<std::remove_cvref_t<decltype(Parts)>...>;
template <auto const&... Parts>
inline constexpr bool fit = detail::of_one_struct<std::remove_cvref_t<decltype(Parts)>...>;
template <auto const&... Parts>
inline constexpr std::size_t counted = detail::count_of_parts<std::remove_cvref_t<decltype(Parts)>...>;

// The struct of all parts, notes and marks aside.
static_assert(std::same_as<owner<a>, base> && std::same_as<owner<a, b>, one> && std::same_as<owner<note, b, a>, one>);
static_assert(std::same_as<owner<closed, note, a, rule>, one> && std::same_as<owner<note>, void>);

BOOST_AUTO_TEST_CASE(of_one_struct)
{
    BOOST_TEST((fit<a>));
    BOOST_TEST((fit<closed, a, note, b, rule>));
    BOOST_TEST(!(fit<a, c>));
    BOOST_TEST(!(fit<note, c, b>));
    BOOST_TEST((counted<closed, a, note, b, rule> == 3));
    BOOST_TEST((counted<note, closed> == 0));
}

BOOST_AUTO_TEST_CASE(one_sort_of_parts_in_order)
{
    auto const all    = detail::bundled(note, a, rule, b, closed);
    auto const fields = detail::only<detail::part::field>(all);
    BOOST_TEST_REQUIRE(fields.size == 2U);
    BOOST_TEST((detail::get<0>(fields).name == "a" && detail::get<1>(fields).name == "b"));
    BOOST_TEST(detail::only<detail::part::cross_field>(all).size == 1U);
    BOOST_TEST(detail::only<detail::part::other>(all).size == 2U);
    BOOST_TEST(detail::only<detail::part::field>(detail::bundled(note)).size == 0U);
}

BOOST_AUTO_TEST_CASE(as_parts_of_a_struct)
{
    constexpr auto of_one = detail::part_for<one>(a);
    static_assert(std::same_as<decltype(of_one)::owner, one> && decltype(of_one)::is_inherited);
    BOOST_TEST((of_one.name == "a" && of_one.member == &one::a));
    static_assert(
        !decltype(detail::part_for<one>(b))::is_inherited && decltype(detail::part_for<one>(b))::is_defaulted);

    constexpr auto of_base = cross_field(in_order{}, &base::a, &base::a);
    static_assert(std::same_as<decltype(detail::part_for<one>(of_base))::owner, one>);
    static_assert(std::same_as<decltype(detail::part_for<one>(c))::owner, other>); // which is then an error
}

BOOST_AUTO_TEST_SUITE_END()
