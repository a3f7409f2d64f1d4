// SPDX-License-Identifier: BSL-1.0
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/scalar.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

using preflight::json_scalar;
using preflight::json_type;

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
    {
        auto const value  = boost::json::parse(number);
        auto const scalar = preflight::detail::scalar_of(value, true);
        BOOST_TEST((scalar.template to_integer<V>() == expected), number);
    }
}
} // namespace

BOOST_AUTO_TEST_SUITE(scalar)

BOOST_AUTO_TEST_CASE(both_ends_of_each_type)
{
    judge<std::int8_t>({{"-129"}, {"-128", -128}, {"-128.0", -128}, {"0", 0}, {"-0.0", 0}, {"127", 127},
        {"1.27e2", 127}, {"128"}, {"128.0"}});
    judge<std::uint8_t>({{"-1"}, {"-1.0"}, {"0", 0}, {"255", 255}, {"255.0", 255}, {"256"}, {"256.0"}});
    judge<std::int64_t>({{"-9223372036854775808", std::numeric_limits<std::int64_t>::min()}, {"-9223372036854775807.0"},
        {"-9223372036854775808.0"}, {"-9223372036854775809"}, {"-9.3e18"},
        {"-9223372036854774784.0", -9223372036854774784}, {"9223372036854774784.0", 9223372036854774784},
        {"9223372036854775807", std::numeric_limits<std::int64_t>::max()}, {"9223372036854775808"},
        {"9223372036854775808.0"}});
    judge<std::uint64_t>({{"18446744073709551615", std::numeric_limits<std::uint64_t>::max()}, {"18446744073709551616"},
        {"-1"}, {"1e19", 10'000'000'000'000'000'000u}});
}

BOOST_AUTO_TEST_CASE(numbers_that_are_not_whole) { judge<int>({{"0.5"}, {"-0.5"}, {"1e400"}, {"-1e400"}}); }

BOOST_AUTO_TEST_CASE(what_each_type_says)
{
    BOOST_TEST((json_scalar().type() == json_type::null));
    BOOST_TEST((json_scalar(true).type() == json_type::boolean && json_scalar(true).boolean() &&
                !json_scalar(false).boolean()));
    BOOST_TEST((json_scalar("a", true).type() == json_type::string && json_scalar("a", true).text() == "a"));
    BOOST_TEST((json_scalar("a", true).is_known_utf8() && !json_scalar("a", false).is_known_utf8()));
    for (auto const& [number, form] : {std::pair{json_scalar(std::int64_t{-1}), json_scalar::number::negative},
             {json_scalar(std::uint64_t{1}), json_scalar::number::natural},
             {json_scalar(1.0), json_scalar::number::real}})
        BOOST_TEST((number.type() == json_type::number && number.form() == form));
    BOOST_TEST((json_scalar().form() == json_scalar::number::none));
}

BOOST_AUTO_TEST_CASE(signs_and_fractions)
{
    struct
    {
        json_scalar n;
        bool        negative, fraction;
        double      real;
    } const rows[] = {
        {std::int64_t{-1}, true, false, -1},
        {std::int64_t{0}, false, false, 0},
        {std::int64_t{1}, false, false, 1},
        {std::uint64_t{1} << 63, false, false, 9223372036854775808.0},
        {-0.5, true, true, -0.5},
        {-1.0, true, false, -1},
        {-0.0, false, false, 0},
        {1e300, false, false, 1e300},
        {1.5, false, true, 1.5},
    };
    for (auto const& [n, negative, fraction, real] : rows)
        BOOST_TEST_CONTEXT(real)
        {
            BOOST_TEST(n.is_negative() == negative);
            BOOST_TEST(n.has_fraction() == fraction);
            BOOST_TEST(n.to_real() == real);
        }
    BOOST_TEST(!json_scalar(true).is_negative());
}

BOOST_AUTO_TEST_CASE(types_are_bits)
{
    auto some = json_type::null | json_type::array; // not const, so that it is not the compiler that joins them
    for (auto const each : {json_type::null, json_type::array})
        BOOST_TEST(is_among(each, some));
    for (auto const each : {json_type::boolean, json_type::number, json_type::string, json_type::object})
        BOOST_TEST(!is_among(each, some));
}

BOOST_AUTO_TEST_SUITE_END()
