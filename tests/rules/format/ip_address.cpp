// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/ip_address.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_ip_address)

namespace format = preflight::format;

constexpr std::string_view v4[] = {
    "0.0.0.0",
    "255.255.255.255",
    "192.0.2.1",
    "1.22.233.244",
    "249.250.9.10",
    "99.100.199.200",
};
constexpr std::string_view no_v4[] = {
    "",
    ".",
    "...",
    "1",
    "1.2",
    "1.2.3",
    "1.2.3.",
    ".1.2.3",
    "1..2.3",
    "1.2.3.4.",
    "1.2.3.4.5",
    "256.0.0.0",
    "0.256.0.0",
    "0.0.256.0",
    "0.0.0.256",
    "0.0.0.999",
    "0.0.0.1000",
    "00.0.0.0",
    "01.2.3.4",
    "1.2.3.04",
    "1.2.3.000",
    "-1.2.3.4",
    "+1.2.3.4",
    "1.2.3.4 ",
    " 1.2.3.4",
    "1.2.3.0x4",
    "1.2.3.a",
    "1,2,3,4",
    "1.2.3.4/24",
    "1.2.3.4:80",
    "3232235777",
    "1.2.3.\xd9\xa4",
};
static_assert(formats::takes_all(format::ipv4, v4) && formats::takes_none(format::ipv4, no_v4));

constexpr std::string_view v6[] = {
    "::",
    "::1",
    "1::",
    "::1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7::",
    "1::3:4:5:6:7:8",
    "1:2:3:4::6:7:8",
    "1:2:3:4:5:6:7:8",
    "2001:db8::8:800:200C:417A",
    "ABCD:EF01:2345:6789:abcd:ef01:2345:6789",
    "FF01::101",
    "::ffff",
    "ffff::",
    "0:0:0:0:0:0:0:0",
    "0001::000a",
    "fe80::1",
    "::192.0.2.1",
    "::ffff:192.0.2.1",
    "64:ff9b::0.0.0.0",
    "1:2:3:4:5:6:1.2.3.4",
    "1:2:3:4:5::1.2.3.4",
    "::2:3:4:5:6:255.255.255.255",
};
constexpr std::string_view no_v6[] = {
    "",
    ":",
    ":::",
    "::::",
    "1",
    "1:",
    ":1",
    "1:2",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:",
    ":1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:",
    ":1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8:9",
    "1::2::3",
    "::1::",
    "1:::2",
    "1::2:",
    ":1::2",
    "::1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8::",
    "1:2:3:4::5:6:7:8",
    "12345::",
    "::00000",
    "g::",
    "::g",
    "::G",
    "1:2:3:4:5:6:7:g",
    "::1 ",
    " ::1",
    "[::1]",
    "::1%eth0",
    "::1/64",
    "1.2.3.4",
    "::1.2.3",
    "::1.2.3.256",
    "::01.2.3.4",
    "::1.2.3.4.5",
    "::1.2.3.4:1",
    "1.2.3.4::",
    "::a.2.3.4",
    "::.2.3.4",
    "1:2:3:4:5:1.2.3.4",
    "1:2:3:4:5:6:7:1.2.3.4",
    "1:2:3:4:5:6::1.2.3.4",
    "1:2:3:4:5:6:7::1.2.3.4",
    "1::2:1.2.3.4:",
    "::1:2:3:4:5:6:1.2.3.4",
    "::\xc3\xa4",
};
static_assert(formats::takes_all(format::ipv6, v6) && formats::takes_none(format::ipv6, no_v6));

BOOST_AUTO_TEST_CASE(ipv4)
{
    formats::check(format::ipv4, v4, no_v4, "ipv4", "Text should be an IPv4 address, like 192.0.2.1");
}
BOOST_AUTO_TEST_CASE(ipv6)
{
    formats::check(format::ipv6, v6, no_v6, "ipv6", "Text should be an IPv6 address, like 2001:db8::1");
}

// Each number, and the one beyond.
BOOST_AUTO_TEST_CASE(each_byte)
{
    for (int n = 0; n != 1100; ++n)
        BOOST_TEST(format::ipv4("1.2.3." + std::to_string(n)) == (n < 256), n);
}

BOOST_AUTO_TEST_SUITE_END()
