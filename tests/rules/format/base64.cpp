// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/base64.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_base64)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "",
    "TWFu",
    "TWE=",
    "TQ==",
    "Zg==",
    "Zm8=",
    "Zm9v",
    "Zm9vYg==",
    "Zm9vYmE=",
    "Zm9vYmFy",
    "+/+/",
    "AAAA",
    "////",
    "0189",
    "azAZ",
};
constexpr std::string_view bad[] = {
    "T",
    "TW",
    "TWF",
    "TWFuT",
    "T===",
    "====",
    "=",
    "==",
    "TQ=",
    "TWE",
    "TWE==",
    "TQ===",
    "TWFu====",
    "TW=u",
    "T=Fu",
    "=WFu",
    "TQ==TQ==",
    "TWFu\n",
    "TWFu ",
    "TW Fu",
    "TWF\n",
    "TW-_",
    "TW.u",
    "TWF:",
    "TWF@",
    "TWF[",
    "TWF`",
    "TWF{",
    "TWF\xc3",
    "TR==",
    "TS==",
    "TX==",
    "TWF=",
    "TWG=",
    "TWH=",
};
static_assert(formats::takes_all(format::base64, good) && formats::takes_none(format::base64, bad));

BOOST_AUTO_TEST_CASE(base64)
{
    formats::check(format::base64, good, bad, "base64", "Text should be Base64, like TWFu");
}

// What is left over of the last character is 0: a sixteenth of the digits may stand before two signs of padding, a quarter before one.
BOOST_AUTO_TEST_CASE(bits_that_are_left_over)
{
    std::string_view const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t n = 0; n != digits.size(); ++n)
    {
        BOOST_TEST(format::base64(std::string("A") + digits[n] + "==") == (n % 16 == 0), digits[n]);
        BOOST_TEST(format::base64(std::string("AA") + digits[n] + "=") == (n % 4 == 0), digits[n]);
        BOOST_TEST(format::base64(std::string("AAA") + digits[n]), digits[n]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
