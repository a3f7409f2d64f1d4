// SPDX-License-Identifier: BSL-1.0
#include <preflight/validate/to_integer.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

using preflight::detail::to_integer;

namespace
{
template <class V>
struct row
{
    std::string_view number;
    std::optional<V> expected = {};
};

template <class V>
void judge(std::initializer_list<row<V>> rows)
{
    for (auto const& [number, expected] : rows)
        BOOST_TEST((to_integer<V>(boost::json::parse(number)) == expected), number);
}
} // namespace

BOOST_AUTO_TEST_SUITE(to_integer_)

BOOST_AUTO_TEST_CASE(both_ends_of_each_type)
{
    judge<std::int8_t>({{"-129"}, {"-128", -128}, {"-128.0", -128}, {"0", 0}, {"-0.0", 0}, {"127", 127},
        {"1.27e2", 127}, {"128"}, {"128.0"}});
    judge<std::uint8_t>({{"-1"}, {"-1.0"}, {"0", 0}, {"255", 255}, {"255.0", 255}, {"256"}, {"256.0"}});
    judge<std::int64_t>({{"-9223372036854775808", std::numeric_limits<std::int64_t>::min()},
        {"-9223372036854775808.0", std::numeric_limits<std::int64_t>::min()}, {"-9.3e18"},
        {"9223372036854775807", std::numeric_limits<std::int64_t>::max()}, {"9223372036854775808"},
        {"9223372036854775808.0"}});
    judge<std::uint64_t>({{"18446744073709551615", std::numeric_limits<std::uint64_t>::max()}, {"18446744073709551616"},
        {"-1"}, {"1e19", 10'000'000'000'000'000'000u}});
}

BOOST_AUTO_TEST_CASE(numbers_that_are_not_whole)
{
    judge<int>({{"0.5"}, {"-0.5"}, {"1e400"}, {"-1e400"}, {"true"}, {"null"}, {R"("1")"}, {"[]"}});
}

BOOST_AUTO_TEST_SUITE_END()
