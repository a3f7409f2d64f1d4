// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/all_differ.hpp>
#include <preflight/read/parse.hpp>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_all_differ)

namespace
{
bool differ(boost::json::value const& a, boost::json::value const& b)
{
    return preflight::detail::all_differ(boost::json::array{a, b});
}
bool differ(std::string_view a, std::string_view b)
{
    return differ(preflight::parse(a).value(), preflight::parse(b).value());
}
} // namespace

// Of these no two are equal, and each is equal to itself.
BOOST_AUTO_TEST_CASE(values_that_differ)
{
    constexpr std::string_view texts[] = {"null", "true", "false", "0", "1", "-1", "0.5", "1e300", "-1e300",
        "9007199254740992", "9007199254740993", "18446744073709551615", "-9223372036854775808", "1e19",
        "1.8446744073709552e19", R"("")", R"("0")", R"("null")", R"("n")", R"("\u0000")", R"("\"")", R"("a")",
        R"("ab")", "[]", "[[]]", "[[],[]]", "[0]", "[0,0]", "[[0],0]", "[0,[0]]", "[null]", R"(["",""])", R"(["1\"x"])",
        R"([1,"x"])", "[1,11]", "[11,1]", "{}", R"({"":0})", R"({"a":0})", R"({"a":1})", R"({"a":0,"b":0})",
        R"({"a":{"b":0}})", R"({"ab":0})", R"([{"a":0},{"b":0}])", R"([{"a":0,"b":0}])"};
    for (auto const a : texts)
        for (auto const b : texts)
            BOOST_TEST(differ(a, b) == (a != b), a << " and " << b);
}

BOOST_AUTO_TEST_CASE(values_that_are_equal)
{
    struct
    {
        std::string_view one, other;
    } const rows[] = {
        {"1", "1.0"},
        {"0", "-0"},
        {"0", "-0.0"},
        {"0.0", "-0.0"},
        {"-5", "-5e0"},
        {"100", "1e2"},
        {"9007199254740992", "9007199254740992.0"},
        {"9223372036854775808", "9.223372036854775808e18"},
        {"-9223372036854775808", "-9.223372036854775808e18"},
        {"0.5", "5e-1"},
        {R"("a")", R"("\u0061")"},
        {"[1,[2.0]]", "[1.0,[2]]"},
        {R"({"a":1,"b":[2]})", R"({"b":[2.0],"a":1})"},
        {R"([{"x":{"a":1,"b":2}}])", R"([{"x":{"b":2,"a":1}}])"},
    };
    for (auto const& [one, other] : rows)
        BOOST_TEST(!differ(one, other), one << " and " << other);
    BOOST_TEST(!differ(std::int64_t{5}, std::uint64_t{5}));
    BOOST_TEST(differ(std::int64_t{-1}, std::numeric_limits<std::uint64_t>::max()));
    double const nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST((!differ(nan, nan) && !differ(infinity, infinity) && differ(infinity, -infinity) && differ(nan, 0)));
}

BOOST_AUTO_TEST_CASE(few_and_many)
{
    using preflight::detail::all_differ;
    BOOST_TEST((all_differ({}) && all_differ(boost::json::array{nullptr})));
    boost::json::array many;
    for (int n = 0; n != 100000; ++n)
        many.emplace_back(n);
    BOOST_TEST(all_differ(many));
    many[50000] = 99999.0;
    BOOST_TEST(!all_differ(many));
}

BOOST_AUTO_TEST_SUITE_END()
