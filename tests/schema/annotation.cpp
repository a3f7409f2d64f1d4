// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/annotation.hpp>

#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_annotation)

using namespace preflight;
using detail::can_be_said;
using detail::get;

// Nothing is said of what nothing is said of.
static_assert(std::same_as<decltype(unsaid{}.of_element()), unsaid> && !unsaid::is_secret && !nothing_said.is_secret);
static_assert(decltype(unsaid::rules)::size == 0);

// Rules on elements, also in sets.
constexpr auto words = each(min_length{1}, max_length{3});
static_assert(std::same_as<decltype(words.said.rules), detail::bundle<min_length, max_length>>);
static_assert(std::same_as<decltype(words.said.elements), unsaid> && !decltype(words.said)::is_secret);
static_assert(get<0>(words.said.rules).limit == 1 && get<1>(words.said.rules).limit == 3);
static_assert(std::same_as<decltype(each(rules(min_length{1}, max_length{3}))), std::remove_const_t<decltype(words)>>);

// On elements of elements, wherever that stands among the rules.
constexpr auto rows = each(min_items{1}, each(at_least{1}, each()), max_items{2});
static_assert(std::same_as<decltype(rows.said.rules), detail::bundle<min_items, max_items>>);
static_assert(std::same_as<decltype(rows.said.elements.rules), detail::bundle<at_least<int>>>);
static_assert(decltype(rows.said.elements.elements.rules)::size == 0);
static_assert(&rows.said.of_element() == &rows.said.elements);

// What is said twice of elements holds together, on each level.
constexpr auto both = detail::merged(each(min_items{1}, each(at_least{1})).said, unsaid{}, each(max_items{2}).said,
    each(each(at_most{9}, each(at_most{7}))).said);
static_assert(std::same_as<decltype(both.rules), detail::bundle<min_items, max_items>>);
static_assert(std::same_as<decltype(both.elements.rules), detail::bundle<at_least<int>, at_most<int>>>);
static_assert(get<1>(both.elements.rules).limit == 9 && get<0>(both.elements.elements.rules).limit == 7);
static_assert(std::same_as<decltype(detail::merged()), unsaid> &&
              std::same_as<decltype(detail::merged(unsaid{}, unsaid{})), unsaid>);

// Each level must have elements, and each rule must fit them.
template <class V>
constexpr bool fits(auto said)
{
    return can_be_said<decltype(detail::on_elements(said)), element_t<V>>;
}
using text = std::string;
static_assert(fits<std::vector<text>>(words) && fits<std::array<text, 2>>(words));
static_assert(fits<std::optional<std::vector<std::optional<text>>>>(words));
static_assert(!fits<text>(words) && !fits<std::vector<int>>(words) && !fits<std::vector<std::vector<text>>>(words));
static_assert(fits<std::vector<std::vector<text>>>(each(words)) && !fits<std::vector<text>>(each(words)));
static_assert(fits<std::vector<std::optional<std::vector<text>>>>(each(min_items{1}, words)));
static_assert(fits<std::vector<std::array<text, 3>>>(each(min_items{1}, words)));
static_assert(!fits<std::vector<std::vector<text>>>(each(min_length{1}, words)));
static_assert(!fits<int>(each()) && fits<std::vector<int>>(each()) && !fits<std::vector<int>>(each(each())));
static_assert(fits<text>(min_length{1}) && fits<int>(min_length{1})); // which is not said of elements

BOOST_AUTO_TEST_CASE(at_run_time)
{
    BOOST_TEST(get<0>(words.said.rules).limit == 1U);
    BOOST_TEST(get<0>(both.rules).limit == 1U);
    BOOST_TEST(get<1>(both.rules).limit == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
