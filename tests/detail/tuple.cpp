// SPDX-License-Identifier: BSL-1.0
#include <preflight/detail/tuple.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(tuple)

using preflight::detail::all_of;
using preflight::detail::for_each;

struct sum
{
    int& n;

    constexpr void operator()(auto i) const { n = 10 * n + static_cast<int>(i); }
};

constexpr int digits(auto const& tuple)
{
    int n = 0;
    for_each(tuple, sum{n});
    return n;
}

static_assert(digits(std::tuple{}) == 0 && digits(std::tuple{7}) == 7 && digits(std::tuple{1, 2L, 3U}) == 123);

constexpr bool positive(auto const& tuple)
{
    return all_of(tuple, [](auto n) { return n > 0; });
}

static_assert(positive(std::tuple{}) && positive(std::tuple{1}) && positive(std::tuple{1, 2.5, 3U}));
static_assert(!positive(std::tuple{0}) && !positive(std::tuple{0, 1}) && !positive(std::tuple{1, 0}));
static_assert(!positive(std::tuple{1, -0.5, 1}));

BOOST_AUTO_TEST_CASE(stops_at_the_first_no)
{
    std::string seen;
    auto const  until_b = [&](std::string_view word) {
        seen += word;
        return word != "b";
    };
    BOOST_TEST(!all_of(std::tuple{"a", "b", "c"}, until_b));
    BOOST_TEST(seen == "ab");

    seen.clear();
    BOOST_TEST(all_of(std::tuple{"x", std::string("y"), std::string_view("z")}, until_b));
    BOOST_TEST(seen == "xyz");
}

BOOST_AUTO_TEST_CASE(gives_the_elements_themselves)
{
    std::tuple const tuple{1, std::string("a")};
    void const*      addresses[2]{};
    std::size_t      n = 0;
    for_each(tuple, [&](auto const& element) { addresses[n++] = &element; });
    BOOST_TEST(addresses[0] == &std::get<0>(tuple));
    BOOST_TEST(addresses[1] == &std::get<1>(tuple));
}

BOOST_AUTO_TEST_SUITE_END()
