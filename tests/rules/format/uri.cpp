// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/uri.hpp>

#include <boost/test/unit_test.hpp>
#include <boost/url/src.hpp> // the tests link no Boost.URL

#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_uri)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "a:",
    "A:",
    "a+b-c.1:",
    "https://example.com",
    "https://example.com/",
    "https://example.com/a/b?c=d&e#f",
    "http://u:p@h:80/",
    "http://[2001:db8::1]/",
    "http://192.0.2.1/",
    "urn:isbn:0451450523",
    "mailto:ada@example.com",
    "tel:+1-816-555-1212",
    "tel:911",
    "file:///etc/hosts",
    "a:b%20c",
    "a:?",
    "a:?b",
    "a:?b#c",
    "a:?:",
    "a:#?",
    "a:#",
    "a:/",
    "a://",
    "a:!$&'()*+,;=@:~",
};
constexpr std::string_view bad[] = {
    "",
    ":",
    "a",
    "/",
    "//a",
    "/a",
    "?a",
    "#a",
    "1a:",
    "+a:",
    "1:?a",
    ":?a",
    "?a:?b",
    "a:?b c",
    "a:#%",
    "a:?#b#c",
    "a_b:",
    "a b:",
    " a:b",
    "a:b ",
    "a: b",
    "a:%",
    "a:%2",
    "a:%2g",
    "a:[",
    "a:b#c#d",
    "a:<b>",
    "a:\"",
    "a:\\",
    "a:^",
    "a:`",
    "a:{}",
    "a:|",
    "http://[::1",
    "http://[::g]",
    "http://a:b",
    "http://a:8a",
    "\xc3\xa4:a",
    "a:\xc3\xa4",
    "a:\n",
    "www.example.com",
};

BOOST_AUTO_TEST_CASE(uri)
{
    formats::check(format::uri, good, bad, "uri", "Text should be a URI with a scheme, like https://example.com/");
}

BOOST_AUTO_TEST_SUITE_END()
