// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/email.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_email)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "ada@example.com",
    "a@b",
    "A.B@C.D",
    "a.b.c@d",
    "1@2",
    "!#$%&'*+-/=?^_`{|}~@x",
    "a+b@example.com",
    "te~st@example.com",
    "\"\"@x",
    "\" \"@x",
    "\"a@b\"@x",
    "\"a..b\"@x",
    "\"\\\"\"@x",
    "\"\\\\\"@x",
    "\"\\ \"@x",
    "\"\\~!#[]\"@x",
    "\"joe bloggs\"@example.com",
    "a@[1.2.3.4]",
    "a@[255.255.255.255]",
    "a@[IPv6:::1]",
    "a@[ipV6:2001:db8::1]",
    "a@[IPv6:::1.2.3.4]",
    "a@127.0.0.1",
    "a@xn--x",
    "1234567890123456789012345678901234567890123456789012345678901234@x",
};
constexpr std::string_view bad[] = {
    "",
    "@",
    "a",
    "a@",
    "@a",
    "a@@b",
    "a@b@c",
    ".a@b",
    "a.@b",
    "a..b@c",
    ".@b",
    " a@b",
    "a @b",
    "a@ b",
    "a@b ",
    "a b@c",
    "a,b@c",
    "a(b)@c",
    "a:b@c",
    "a;b@c",
    "a<b>@c",
    "<a@b>",
    "Ada <a@b>",
    "a[b@c",
    "a]b@c",
    "a\\b@c",
    "a\"b@c",
    "\"a\"b@c",
    "a\"b\"@c",
    "\"a@b",
    "\"a\"@",
    "\"\\\"@x",
    "\"\\",
    "\"",
    "\"\n\"@x",
    "\"\x7f\"@x",
    "\"\xc3\xa4\"@x",
    "\xc3\xa4@x",
    "a@\xc3\xa4",
    "a@-b",
    "a@b-",
    "a@b..c",
    "a@.b",
    "a@b.",
    "a@b_c",
    "a@b\n",
    "a@[",
    "a@]",
    "a@[]",
    "a@[1.2.3]",
    "a@[1.2.3.4",
    "a@1.2.3.4]",
    "a@[256.2.3.4]",
    "a@[::1]",
    "a@[IPv6]",
    "a@[IPv6:]",
    "a@[IPv6:1]",
    "a@[IPv4:1.2.3.4]",
    "a@[x:y]",
    "a@[1.2.3.4]x",
    "a@[IPv5:::1]",
    "a@[IPv6\x1a::1]",
    "a@[IPv\x16:::1]",
    "a@[IPw6:::1]",
    "a@[IPv6;::1]",
    "12345678901234567890123456789012345678901234567890123456789012345@x",
};
static_assert(formats::takes_all(format::email, good) && formats::takes_none(format::email, bad));

BOOST_AUTO_TEST_CASE(email)
{
    formats::check(format::email, good, bad, "email", "Text should be an email address, like ada@example.com");
}

// The local part may be 64 characters long, quotes included.
BOOST_AUTO_TEST_CASE(lengths)
{
    std::string const quoted = '"' + std::string(62, ' ') + '"';
    BOOST_TEST((format::email(quoted + "@x") && !format::email('"' + std::string(63, ' ') + "\"@x")));
    BOOST_TEST(!format::email("a@" + std::string(64, 'a')));
}

// Of all ASCII characters, those of `atext` alone may stand in a local part, and any printable one in quotes behind a backslash.
BOOST_AUTO_TEST_CASE(each_character)
{
    for (int c = 0; c != 128; ++c)
    {
        auto const one = static_cast<char>(c);
        auto const allowed =
            std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&'*+-/=?^_`{|}~");
        BOOST_TEST(format::email(std::string(1, one) + "@x") == (allowed.find(one) != allowed.npos), c);
        bool const printable = c >= 32 && c < 127;
        BOOST_TEST(format::email(std::string("\"\\") + one + "\"@x") == printable, c);
        BOOST_TEST(format::email(std::string("\"") + one + "\"@x") == (printable && one != '"' && one != '\\'), c);
    }
}

BOOST_AUTO_TEST_SUITE_END()
