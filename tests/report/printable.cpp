// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/printable.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <iomanip>
#include <sstream>
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
        {"\xc2\x9b[31m", "<U+009B>[31m"},                               // a C1 control
        {"x\u202ey", "x<U+202E>y"},                                     // changes the direction
        {"x\u200ey", "x<U+200E>y"},                                     // a mark that changes the direction
        {"x\u200dy", "x<U+200D>y"},                                     // joins characters
        {"x\u2028y", "x<U+2028>y"},                                     // breaks a line
        {"\ufeff\u00adx\u00a0", "<U+FEFF><U+00AD>x<U+00A0>"},           // show nothing
        {"\U000e0041", "<U+E0041>"},                                    // a tag
        {"e\u0301\u540d", "e\u0301\u540d"}, {"x\xc2", "x\xef\xbf\xbd"}, // not UTF-8, cut short
        {"\x80\xc3", "\xef\xbf\xbd\xef\xbf\xbd"},                       // not UTF-8
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST(preflight::printable(text) == expected);
}

// Every character: those that show nothing or mislead are named, by what Unicode says of them and we know of blocks of them.
BOOST_AUTO_TEST_CASE(what_is_shown_as_something_else)
{
    auto const is_between = [](char32_t low, char32_t c, char32_t high) { return low <= c && c <= high; };
    auto const is_named   = [&](char32_t c) {
        return c < 0xa1 || c == 0xad || c == 0x34f || c == 0x61c || is_between(0x115f, c, 0x1160) || c == 0x1680 ||
               is_between(0x17b4, c, 0x17b5) || is_between(0x180b, c, 0x180f) || is_between(0x2000, c, 0x200f) ||
               is_between(0x2028, c, 0x202f) || is_between(0x205f, c, 0x206f) || c == 0x2800 || c == 0x3000 ||
               c == 0x3164 || is_between(0xfe00, c, 0xfe0f) || c == 0xfeff || c == 0xffa0 ||
               is_between(0xfff0, c, 0xfffb) || is_between(0x1bca0, c, 0x1bca3) || is_between(0x1d173, c, 0x1d17a) ||
               is_between(0xe0000, c, 0xe0fff);
    };
    for (char32_t c = 0x80; c != 0x110000; ++c)
    {
        if (is_between(0xd800, c, 0xdfff))
            continue;
        std::string bytes;
        preflight::append_utf8(bytes, c);
        std::ostringstream name;
        name << "<U+" << std::hex << std::uppercase << std::setw(4) << std::setfill('0') << static_cast<unsigned>(c)
             << '>';
        if (preflight::printable(bytes) != (is_named(c) ? name.str() : bytes))
            BOOST_ERROR(name.str());
    }
    for (char c = 0; c != 0x20; ++c)
        if (c != '\t')
        {
            std::string picture;
            preflight::append_utf8(picture, 0x2400 + static_cast<char32_t>(c));
            BOOST_TEST(preflight::printable({&c, 1}) == picture);
        }
}

// Edges of the tables, and characters that people have asked terminals about.
BOOST_AUTO_TEST_CASE(cells_of_a_terminal)
{
    struct
    {
        std::string_view character;
        std::size_t      width;
    } const rows[] = {
        {"a", 1},
        {"\t", 1},
        {"\x1b", 1},
        {"\x80", 1},
        {"\u00e4", 1},
        {"\u02ff", 1},
        {"\u0300", 0},
        {"\u036f", 0},
        {"\u0370", 1},
        {"\u10ff", 1},
        {"\u1100", 2},
        {"\u115e", 2},
        {"\u1161", 0},
        {"\u11ff", 0},
        {"\u200b", 8},
        {"\u2013", 1},
        {"\u231a", 2},
        {"\u2764", 1},
        {"\u27bf", 2},
        {"\u303f", 1},
        {"\u3041", 2},
        {"\u4dc0", 1},
        {"\u4e00", 2},
        {"\uac00", 2},
        {"\uffe6", 2},
        {"\uff61", 1},
        {"\U0001f1e6", 1},
        {"\U0001f600", 2},
        {"\U0001faff", 1},
        {"\U0002fffd", 2},
        {"\U0003fffe", 1},
        {"\U000e0100", 9},
        {"\U0010ffff", 1},
    };
    for (auto const& [character, width] : rows)
        BOOST_TEST_CONTEXT(character) { BOOST_TEST(preflight::detail::shown(character).width == width); }
}

BOOST_AUTO_TEST_SUITE_END()
