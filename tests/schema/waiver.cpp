// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/waiver.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>

BOOST_AUTO_TEST_SUITE(waiver)

using preflight::waivers;

constexpr preflight::waiver first{0, "first"}, second{1, "second"}, last{31, "last"};

static_assert(!waivers{}.has(first) && !waivers{}.has(second) && !waivers{}.has(last));
static_assert(waivers(first).has(first) && !waivers(first).has(second) && !waivers(first).has(last));
static_assert(!waivers(last).has(first) && !waivers(last).has(second) && waivers(last).has(last));

// Joined in any order, waivers grant exactly what each of them grants.
constexpr waivers both = waivers(first) | last;
static_assert(both.has(first) && !both.has(second) && both.has(last));
static_assert((last | both).has(first) && !(last | both).has(second) && (last | both).has(last));
static_assert((both | second).has(second) && (both | both).has(last) && !(both | waivers{}).has(second));

// Only the number matters, not the name.
static_assert(waivers(first).has(preflight::waiver{0, "another name"}));

// A single waiver converts to waivers.
static_assert(std::convertible_to<preflight::waiver, waivers>);

template <unsigned N>
constexpr preflight::waiver numbered{N, ""};
template <unsigned Granted, unsigned... Asked>
constexpr bool only_itself = ((waivers(numbered<Granted>).has(numbered<Asked>) == (Granted == Asked)) && ...);
static_assert([]<unsigned... N>(std::integer_sequence<unsigned, N...>) {
    return (only_itself<N, 0, 1, 15, 16, 30, 31> && ...);
}(std::make_integer_sequence<unsigned, 32>{}));

template <class W>
concept joins = requires(W w) {
    { w | w } -> std::convertible_to<waivers>;
};

BOOST_AUTO_TEST_CASE(two_of_them_join)
{
    BOOST_TEST(joins<waivers>);
    BOOST_TEST(joins<preflight::waiver>); // `validate(value, own_image | trial)`
}

BOOST_AUTO_TEST_SUITE_END()
