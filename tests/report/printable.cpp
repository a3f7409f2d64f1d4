// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/printable.hpp>

#include <boost/test/unit_test.hpp>

#include <ios>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(printable_)

BOOST_AUTO_TEST_CASE(in_one_line)
{
    using namespace std::string_view_literals;
    struct
    {
        std::string_view text, expected;
    } const rows[] = {
        {"", ""}, {"Port must be <= 7 \xc3\xa4 \xf0\x9f\x98\x80", "Port must be <= 7 \xc3\xa4 \xf0\x9f\x98\x80"},
        {"x\ty\nz\r", "x y\xe2\x90\x8az\xe2\x90\x8d"}, {"\x1b[31m\0\x7f"sv, "\xe2\x90\x9b[31m\xe2\x90\x80\xe2\x90\xa1"},
        {"\xc2\x9b[31m", "\xef\xbf\xbd[31m"},     // a C1 control
        {"x\xe2\x80\xaey", "x\xef\xbf\xbdy"},     // changes the direction
        {"x\xe2\x80\x8ey", "x\xef\xbf\xbdy"},     // a mark that changes the direction
        {"x\xe2\x80\x8dy", "x\xe2\x80\x8dy"},     // only joins characters
        {"x\xe2\x80\xa8y", "x\xef\xbf\xbdy"},     // breaks a line
        {"x\xc2", "x\xef\xbf\xbd"},               // not UTF-8, cut short
        {"\x80\xc3", "\xef\xbf\xbd\xef\xbf\xbd"}, // not UTF-8
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST(preflight::printable(text) == expected);
}

// Each character up to U+FFFF, and those beyond that are closest to it.
BOOST_AUTO_TEST_CASE(what_is_shown_as_something_else)
{
    auto const is_between = [](char32_t low, char32_t c, char32_t high) { return low <= c && c <= high; };
    for (char32_t c = 0x80; c != 0x10400; ++c)
    {
        if (is_between(0xd800, c, 0xdfff))
            continue;
        std::string bytes;
        preflight::append_utf8(bytes, c);
        bool const misleads = c < 0xa0 || c == 0x61c || c == 0x200e || c == 0x200f || is_between(0x2028, c, 0x202e) ||
                              is_between(0x2066, c, 0x2069);
        if (preflight::printable(bytes) != (misleads ? "\xef\xbf\xbd" : bytes))
            BOOST_ERROR("U+" << std::hex << static_cast<unsigned>(c));
    }
    for (char c = 0; c != 0x20; ++c)
        if (c != '\t')
        {
            std::string picture;
            preflight::append_utf8(picture, 0x2400 + static_cast<char32_t>(c));
            BOOST_TEST(preflight::printable({&c, 1}) == picture);
        }
}

BOOST_AUTO_TEST_SUITE_END()
