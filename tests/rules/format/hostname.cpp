// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/hostname.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_hostname)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "a",
    "Z",
    "0",
    "9",
    "localhost",
    "www.example.com",
    "WWW.Example.COM",
    "a-b",
    "a--b",
    "xn--nxasmq6b",
    "1and1.example",
    "127.0.0.1",
    "a.b.c.d.e.f.g",
    "3com.com",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz01234567890",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz01234567890.a",
};
constexpr std::string_view bad[] = {
    "",
    ".",
    "..",
    "a.",
    ".a",
    "a..b",
    "-",
    "-a",
    "a-",
    "-.a",
    "a.-b",
    "a-.b",
    "a.b-",
    "_a",
    "a_b",
    "a b",
    " a",
    "a ",
    "a/b",
    "a:80",
    "a@b",
    "a\n",
    "a[",
    "a`",
    "a{",
    "\xc3\xa4",
    "a.\xc3\xa4",
    "ex*mple.com",
    "http://a",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901",
    "a.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901",
};
static_assert(formats::takes_all(format::hostname, good) && formats::takes_none(format::hostname, bad));

BOOST_AUTO_TEST_CASE(hostname)
{
    formats::check(format::hostname, good, bad, "hostname", "Text should be a host name, like www.example.com");
}

// 63 characters in a label, and 253 in all.
BOOST_AUTO_TEST_CASE(lengths)
{
    std::string const label(63, 'a');
    BOOST_TEST((format::hostname(label) && !format::hostname(label + 'a')));
    std::string const longest = label + '.' + label + '.' + label + '.' + std::string(61, 'a');
    BOOST_TEST(longest.size() == 253U);
    BOOST_TEST((format::hostname(longest) && !format::hostname(longest + 'a')));
}

BOOST_AUTO_TEST_SUITE_END()
