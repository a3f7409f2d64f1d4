// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/port_spelling.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(fluence_advice_port_spelling)

using preflight::detail::port_spelling;
using preflight::detail::spelling_of_port;

constexpr std::string_view ranges[]    = {"5000-5005", "1-65535", "9-1", "5000-5005/tcp"};
constexpr std::string_view protocols[] = {"8080/tcp", "1/udp", "65535/http"};
constexpr std::string_view mappings[]  = {"8080:80", "8080:80/udp"};
constexpr std::string_view others[]    = {"", "80", "65535", "0-5", "1-65536", "1-", "-1", "-", "1--2", "1-2-3", "01-2",
       "a-b", "80/sctp", "80/", "/tcp", "80/tcp/udp", "80/udp/tcp", "1~2", "80/TCP", "0/tcp", "80 /tcp", "80:", ":80",
       "1:2:3", "8080,8081", " 80", "http", "80/tcp "};

constexpr bool all_are(auto const& ports, port_spelling spelling)
{
    for (auto const port : ports)
        if (spelling_of_port(port) != spelling)
            return false;
    return true;
}
static_assert(all_are(ranges, port_spelling::range) && all_are(protocols, port_spelling::protocol));
static_assert(all_are(mappings, port_spelling::mapping) && all_are(others, port_spelling::other));

BOOST_AUTO_TEST_CASE(spellings)
{
    BOOST_TEST(all_are(ranges, port_spelling::range));
    BOOST_TEST(all_are(protocols, port_spelling::protocol));
    BOOST_TEST(all_are(mappings, port_spelling::mapping));
    BOOST_TEST(all_are(others, port_spelling::other));
}

BOOST_AUTO_TEST_SUITE_END()
