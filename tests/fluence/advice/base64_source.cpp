// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/base64_source.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fluence_advice_base64_source)

using preflight::detail::base64_source;
using preflight::detail::size_of_base64;

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

BOOST_AUTO_TEST_CASE(what_is_base64)
{
    struct
    {
        std::string_view text, bytes;
    } const rows[] = {
        {"", ""},
        {"AAAA", std::string_view("\0\0\0", 3)},
        {"TWFu", "Man"},
        {"TWE=", "Ma"},
        {"TQ==", "M"},
        {"TWFuTQ==", "ManM"},
        {"////", "\xff\xff\xff"},
        {"+/+/", "\xfb\xff\xbf"},
        {"TW\rFu", "Man"},
        {" T W\tE\v=\n", "Ma"},
        {"\fTQ=\r=\r", "M"},
    };
    for (auto const& [text, bytes] : rows)
    {
        BOOST_TEST((size_of_base64(text) == bytes.size()), text);
        base64_source in(text);
        for (char const c : bytes)
            BOOST_TEST((in.take() == static_cast<unsigned char>(c)), text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not)
{
    for (std::string_view const text : {"A", "AA", "AAA", "AAAAA", "=",
             "==", "===", "====", "A=", "A==", "A===", "AA=", "AA===", "AAA==", "AAAA=", "AA=A", "AA==A", "AAA=A",
             "A=AA", "TR==", "TWF=", "AA-A", "AA_A", "AA.A", "AA\x80=", "AA,A", "AA:A", "AA@A", "AA[A", "AA`A", "AA{A",
             "AA!A", "AA\bA", "AAAA\b", "AAAA\x0e", "AAAA\x1f", "...."})
        BOOST_TEST(!size_of_base64(text), text);
    BOOST_TEST(!size_of_base64(std::string_view("AA\0A", 4)));
}

BOOST_AUTO_TEST_CASE(digits_and_bits_left_over)
{
    for (std::size_t n = 0; n != digits.size(); ++n)
    {
        BOOST_TEST(size_of_base64(std::string("A") + digits[n] + "==").has_value() == (n % 16 == 0), digits[n]);
        BOOST_TEST(size_of_base64(std::string("AA") + digits[n] + "=").has_value() == (n % 4 == 0), digits[n]);
        auto const    text = std::string("AAA") + digits[n];
        base64_source in(text);
        in.take();
        in.take();
        BOOST_TEST(in.take() == n);
    }
}

BOOST_AUTO_TEST_SUITE_END()
