// SPDX-License-Identifier: BSL-1.0
#include <preflight/detail/bundle.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(bundle)

using preflight::detail::bundled;
using preflight::detail::get;
using preflight::detail::joined;

struct sum
{
    int& n;

    constexpr void operator()(auto i) const { n = 10 * n + static_cast<int>(i); }
};

constexpr int digits(auto const& values)
{
    int n = 0;
    values.for_each(sum{n});
    return n;
}

static_assert(digits(bundled()) == 0 && digits(bundled(7)) == 7 && digits(bundled(1, 2L, 3U)) == 123);

constexpr bool positive(auto const& values)
{
    return values.all_of([](auto n) { return n > 0; });
}

static_assert(positive(bundled()) && positive(bundled(1)) && positive(bundled(1, 2.5, 3U)));
static_assert(!positive(bundled(0)) && !positive(bundled(0, 1)) && !positive(bundled(1, 0)));
static_assert(!positive(bundled(1, -0.5, 1)));

BOOST_AUTO_TEST_CASE(stops_at_the_first_no)
{
    std::string seen;
    auto const  until_b = [&](std::string_view word) {
        seen += word;
        return word != "b";
    };
    BOOST_TEST(!bundled("a", "b", "c").all_of(until_b));
    BOOST_TEST(seen == "ab");

    seen.clear();
    BOOST_TEST(bundled("x", std::string("y"), std::string_view("z")).all_of(until_b));
    BOOST_TEST(seen == "xyz");
}

static_assert(std::is_same_v<decltype(joined(bundled(1), bundled(), bundled('a', 2.5))),
    preflight::detail::bundle<int, char, double>>);
static_assert(digits(joined()) == 0 && digits(joined(bundled(1, 2))) == 12);
static_assert(digits(joined(bundled(1), bundled(2, 3), bundled(), bundled(4))) == 1234);
static_assert(joined(bundled(1), bundled(2, 3)).size == 3 && bundled().size == 0);
static_assert(bundled(3, 2, 1).apply([](int a, int b, int c) { return a * 100 + b * 10 + c; }) == 321);

BOOST_AUTO_TEST_CASE(a_value_can_be_changed)
{
    auto values    = bundled(1, std::string("a"));
    get<1>(values) = "b";
    BOOST_TEST(get<0>(values) == 1);
    BOOST_TEST(get<1>(values) == "b");
}

BOOST_AUTO_TEST_CASE(gives_the_elements_themselves)
{
    auto const  values = bundled(1, std::string("a"));
    void const* addresses[2]{};
    std::size_t n = 0;
    values.for_each([&](auto const& element) { addresses[n++] = &element; });
    BOOST_TEST(addresses[0] == &get<0>(values));
    BOOST_TEST(addresses[1] == &get<1>(values));
}

BOOST_AUTO_TEST_SUITE_END()
