// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/unescape.hpp>
#include <preflight/json/utf8.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(utf8)

using preflight::byte_of;
using preflight::character_length;
using preflight::code_points;
using preflight::is_continuation;
using preflight::is_utf8;
using preflight::sequence_length;
using namespace std::string_view_literals;

static_assert(!is_continuation('\0') && !is_continuation('a') && !is_continuation('\x7f'));
static_assert(is_continuation('\x80') && is_continuation('\xa0') && is_continuation('\xbf'));
static_assert(!is_continuation('\xc0') && !is_continuation('\xe0') && !is_continuation('\xff'));

struct row
{
    std::string_view text;
    std::size_t      length; // of the sequence at its start; 0 when there is none
};

// Unicode 15, table 3-7: both ends of each column in each row, and the values just outside.
constexpr row rows[] = {
    {""sv, 0},
    {"\0"sv, 1},
    {"\x01", 1},
    {"\x7f", 1},
    {"\x7f\x80", 1}, // what follows does not matter
    // continuation bytes, and bytes that begin no sequence
    {"\x80", 0},
    {"\xbf", 0},
    {"\xbf\xbf", 0},
    {"\xc0\x80", 0}, // U+0000 in two bytes
    {"\xc0\xaf", 0}, // a slash in two bytes
    {"\xc1\xbf", 0}, // U+007F in two bytes
    // U+0080 to U+07FF
    {"\xc2\x80", 2},
    {"\xc2\xbf", 2},
    {"\xdf\x80", 2},
    {"\xdf\xbf", 2},
    {"\xdf\xbf\xbf", 2},
    {"\xc2\x7f", 0},
    {"\xc2\xc0", 0},
    {"\xdf\x7f", 0},
    {"\xdf\xc0", 0},
    {"\xc2", 0},
    {"\xdf", 0},
    {"\xc2\0"sv, 0},
    // U+0800 to U+0FFF
    {"\xe0\xa0\x80", 3},
    {"\xe0\xbf\xbf", 3},
    {"\xe0\x9f\xbf", 0}, // overlong
    {"\xe0\x80\x80", 0},
    {"\xe0\xc0\x80", 0},
    {"\xe0\xa0\x7f", 0},
    {"\xe0\xa0\xc0", 0},
    {"\xe0", 0},
    {"\xe0\xa0", 0},
    // U+1000 to U+CFFF
    {"\xe1\x80\x80", 3},
    {"\xec\xbf\xbf", 3},
    {"\xe1\x7f\x80", 0},
    {"\xe1\xc0\x80", 0},
    {"\xec\xbf\x7f", 0},
    {"\xec\xbf\xc0", 0},
    {"\xe1\x80", 0},
    {"\xec", 0},
    // U+D000 to U+D7FF; then the surrogates
    {"\xed\x80\x80", 3},
    {"\xed\x9f\xbf", 3},
    {"\xed\xa0\x80", 0},
    {"\xed\xaf\xbf", 0},
    {"\xed\xb0\x80", 0},
    {"\xed\xbf\xbf", 0},
    {"\xed\x7f\x80", 0},
    {"\xed\x9f", 0},
    {"\xed\xa0\xbd\xed\xb8\x80", 0}, // a pair of them
    // U+E000 to U+FFFF
    {"\xee\x80\x80", 3},
    {"\xef\xbf\xbf", 3},
    {"\xef\xbb\xbf", 3}, // a byte order mark
    {"\xee\x7f\x80", 0},
    {"\xef\xc0\x80", 0},
    {"\xef\xbf", 0},
    // U+10000 to U+3FFFF
    {"\xf0\x90\x80\x80", 4},
    {"\xf0\xbf\xbf\xbf", 4},
    {"\xf0\x8f\xbf\xbf", 0}, // overlong
    {"\xf0\x80\x80\x80", 0},
    {"\xf0\xc0\x80\x80", 0},
    {"\xf0\x90\x7f\x80", 0},
    {"\xf0\x90\xc0\x80", 0},
    {"\xf0\x90\x80\x7f", 0},
    {"\xf0\x90\x80\xc0", 0},
    {"\xf0", 0},
    {"\xf0\x90", 0},
    {"\xf0\x90\x80", 0},
    // U+40000 to U+FFFFF
    {"\xf1\x80\x80\x80", 4},
    {"\xf3\xbf\xbf\xbf", 4},
    {"\xf1\x7f\x80\x80", 0},
    {"\xf3\xc0\x80\x80", 0},
    {"\xf3\xbf\xbf", 0},
    // U+100000 to U+10FFFF, and beyond
    {"\xf4\x80\x80\x80", 4},
    {"\xf4\x8f\xbf\xbf", 4},
    {"\xf4\x90\x80\x80", 0}, // U+110000
    {"\xf4\x7f\x80\x80", 0},
    {"\xf4\xbf\xbf\xbf", 0},
    {"\xf4\x8f\xbf", 0},
    {"\xf5\x80\x80\x80", 0},
    {"\xf7\xbf\xbf\xbf", 0},
    {"\xf8\x88\x80\x80\x80", 0},
    {"\xfe", 0},
    {"\xff", 0},
};

static_assert([] {
    for (auto const& [text, length] : rows)
        if (sequence_length(text) != length)
            return false;
    return true;
}());

// When text need not be UTF-8, a byte that belongs to no sequence is a character.
static_assert(
    character_length("a") == 1 && character_length("\xc3\xa4z") == 2 && character_length("\xf0\x9f\x9a\x80") == 4);
static_assert(character_length("\x80") == 1 && character_length("\xc3") == 1 && character_length("\xe2\x82z") == 1);

BOOST_AUTO_TEST_CASE(table_3_7)
{
    for (std::size_t i = 0; auto const& [text, length] : rows)
        BOOST_TEST_CONTEXT("row " << i++)
        {
            BOOST_TEST(sequence_length(text) == length);
            BOOST_TEST(is_utf8(text) == (length == text.size() || text == "\x7f"sv));
            // The same in the middle of a text.
            BOOST_TEST(is_utf8("é" + std::string(text) + "ö") == is_utf8(text));
        }
}

/// Returns the encoding of a code point, each byte by the definition.
std::string encoded(unsigned point)
{
    auto const byte = [](unsigned bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    auto const tail = [&](unsigned shift) { return byte(0x80 + point / shift % 64); };
    if (point < 0x80)
        return {byte(point)};
    if (point < 0x800)
        return {byte(0xc0 + point / 64), tail(1)};
    if (point < 0x10000)
        return {byte(0xe0 + point / 4096), tail(64), tail(1)};
    return {byte(0xf0 + point / 262144), tail(4096), tail(64), tail(1)};
}

BOOST_AUTO_TEST_CASE(every_code_point)
{
    std::vector<unsigned> wrong;
    for (unsigned point = 0; point != 0x200000; ++point)
    {
        std::string const text   = encoded(point);
        bool const        scalar = point < 0xd800 || (point > 0xdfff && point < 0x110000);
        std::size_t const length = scalar ? text.size() : 0;
        bool const correct       = sequence_length(text) == length && is_utf8(text) == scalar && code_points(text) == 1;
        if (!correct)
            wrong.push_back(point);
    }
    BOOST_TEST(wrong == std::vector<unsigned>{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_two_bytes)
{
    std::vector<int> wrong;
    for (int a = 0; a != 256; ++a)
        for (int b = 0; b != 256; ++b)
        {
            bool const        valid = (a < 0x80 && b < 0x80) || (a >= 0xc2 && a <= 0xdf && b >= 0x80 && b <= 0xbf);
            std::string const text{static_cast<char>(a), static_cast<char>(b)};
            if (is_utf8(text) != valid)
                wrong.push_back(256 * a + b);
        }
    BOOST_TEST(wrong == std::vector<int>{}, boost::test_tools::per_element());
}

// Many bytes are looked at at once. Each of them must count at any place, and no byte outside the text may count.
BOOST_AUTO_TEST_CASE(a_byte_anywhere)
{
    for (std::size_t size = 1; size != 26; ++size)
        for (std::size_t at = 0; at != size; ++at)
            for (char const byte : "\x7f\x80\x81\xc3\xff") // and 0
                for (char const behind : {'a', '\x80'})
                {
                    std::string around(26 + size, 'a');
                    around[26 + at] = byte;
                    around += std::string(8, behind);
                    bool const valid = static_cast<unsigned char>(byte) < 0x80;
                    BOOST_TEST_CONTEXT("byte " << int{byte} << " at " << at << " of " << size)
                    {
                        BOOST_TEST(is_utf8(std::string_view(around).substr(26, size)) == valid);
                    }
                }
}

BOOST_AUTO_TEST_CASE(every_three_bytes_behind_a_lead)
{
    std::vector<int> wrong;
    for (int a = 0xe0; a != 0xf0; ++a)
        for (int b = 0; b != 256; ++b)
            for (int c = 0; c != 256; ++c)
            {
                int const         point  = (a - 0xe0) * 4096 + (b - 0x80) * 64 + (c - 0x80);
                bool const        tails  = b >= 0x80 && b <= 0xbf && c >= 0x80 && c <= 0xbf;
                bool const        valid  = tails && point >= 0x800 && (point < 0xd800 || point > 0xdfff);
                char const        text[] = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
                std::size_t const length = sequence_length({text, 3});
                if (length != (valid ? 3U : 0U))
                    wrong.push_back(65536 * a + 256 * b + c);
            }
    BOOST_TEST(wrong == std::vector<int>{}, boost::test_tools::per_element());
}

static_assert(is_utf8("") && is_utf8("abc") && is_utf8("grün 日本 🚀") && is_utf8("a\0b"sv));
static_assert(!is_utf8("abc\x80") &&
              !is_utf8("\x80"
                       "abc") &&
              !is_utf8("日\xe6\x9c") && !is_utf8("🚀\xf0\x9f\x9a"));

static_assert(code_points("") == 0 && code_points("a") == 1 && code_points("\0\0"sv) == 2);
static_assert(code_points("ü") == 1 && code_points("u\xcc\x88") == 2 && code_points("日本語") == 3);
static_assert(code_points("🚀") == 1 && code_points("a🚀b") == 3);

// In text that is not UTF-8, all bytes but continuation bytes are counted.
static_assert(code_points("\x80\x80") == 0 && code_points("\xff\xff") == 2 && code_points("a\xe6\x97") == 2);

static_assert(
    byte_of("", 0, 0) == 0 && byte_of("", 0, 5) == 0 && byte_of("abc", 0, 5) == 3 && byte_of("abc", 1, 1) == 2);
static_assert(byte_of("a\xc3\xa4\xe2\x82\xac.", 0, 3) == 6 && byte_of("a\xc3\xa4\xe2\x82\xac.", 1, 1) == 3);
static_assert(
    byte_of("\x80\x80.", 0, 2) == 2 && byte_of("\xe2\x82.", 0, 2) == 2); // not UTF-8: each byte is a character

BOOST_AUTO_TEST_SUITE_END()
