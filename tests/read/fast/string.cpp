// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/string.hpp>

#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_string)

using namespace preflight::fast;
using preflight::detail::code_unit;
using preflight::detail::escape_length;

BOOST_AUTO_TEST_CASE(four_digits)
{
    struct
    {
        std::string_view digits;
        unsigned         unit;
    } const rows[] = {
        {"0000", 0},
        {"1234", 0x1234},
        {"5678", 0x5678},
        {"90ab", 0x90ab},
        {"cdef", 0xcdef},
        {"ABCD", 0xabcd},
        {"EFab", 0xefab},
        {"ffff", 0xffff},
    };
    for (auto const& [digits, unit] : rows)
        BOOST_TEST(code_unit(digits.data()) == unit, digits);
}

// Any byte at any of the four places.
BOOST_AUTO_TEST_CASE(digits_are_hexadecimal)
{
    for (std::size_t place = 0; place != 4; ++place)
        for (int byte = 0; byte != 256; ++byte)
        {
            std::string text = "9aF0";
            text[place]      = static_cast<char>(byte);
            unsigned   unit  = 0;
            auto const end   = text.data() + text.size();
            if (std::from_chars(text.data(), end, unit, 16).ptr != end || text[0] == '-')
                unit = 0x10000;
            BOOST_TEST(code_unit(text.data()) == unit, "byte " << byte << " at " << place);
        }
}

BOOST_AUTO_TEST_CASE(escapes)
{
    struct
    {
        std::string_view escape;
        std::size_t      length;
    } const rows[] = {
        {R"(\")", 2},
        {R"(\\)", 2},
        {R"(\/)", 2},
        {R"(\b)", 2},
        {R"(\f)", 2},
        {R"(\n)", 2},
        {R"(\r)", 2},
        {R"(\t)", 2},
        {R"(\u0041)", 6},
        {R"(\uD7FF)", 6},
        {R"(\ue000)", 6},
        {R"(\uffff)", 6},
        {R"(\ud800\udc00)", 12},
        {R"(\udbff\udfff)", 12},
        {R"(\uD83D\uDE80)", 12},
        // none
        {R"(\a)", 0},
        {R"(\')", 0},
        {R"(\0)", 0},
        {R"(\x)", 0},
        {R"(\U0041)", 0},
        {R"(\u004g)", 0},
        {R"(\u 041)", 0},
        {R"(\udc00)", 0},
        {R"(\udfff)", 0},
        {R"(\udc00\ud800)", 0},
        {R"(\ud800)", 0},
        {R"(\ud800x)", 0},
        {R"(\ud800\n)", 0},
        {R"(\ud800\x)", 0},
        {R"(\ud800xudc00)", 0},
        {R"(\ud800\ud800)", 0},
        {R"(\ud800\udbff)", 0},
        {R"(\ud800\ue000)", 0},
        {R"(\ud800\u0041)", 0},
        {R"(\ud800\udc0g)", 0},
    };
    for (auto const& [escape, length] : rows)
        BOOST_TEST(escape_length((std::string(escape) + "\"}").c_str()) == length, escape);
}

BOOST_AUTO_TEST_CASE(strings)
{
    constexpr std::size_t none = std::string::npos;
    struct
    {
        std::string_view inside; // up to the closing quote, where it has one
        std::size_t      points;
        bool             escaped = false;
    } const rows[] = {
        {"", 0},
        {"a", 1},
        {" ~\x7f", 3},
        {"0123456789abcde", 15},
        {"0123456789abcdef", 16},
        {"0123456789abcdef0", 17},
        {"0123456789abcdef0123456789abcdef0123456789abcdef", 48},
        {"\xc3\xa4\xe2\x82\xac\xf0\x9f\x9a\x80", 3},
        {"0123456789abcde\xf0\x9f\x9a\x80z", 17}, // across what is read at once
        {R"(a\nb)", 3, true},
        {R"(\"\\)", 2, true},
        {R"(\u00e4)", 1, true},
        {R"(0123456789abcdef\ud83d\ude80z)", 18, true},
        {R"(0123456789abcde\u0041)", 16, true},
        {"\xc3\xa4\\t\xc3\xa4", 3, true},
        // none of them is valid
        {"\x1f", none},
        {"\n", none},
        {"0123456789abcdef\t", none},
        {R"(\x)", none},
        {R"(\u12)", none},
        {R"(\ud800)", none},
        {"\x80", none},
        {"\xc3", none},
        {"\xc3z", none},
        {"\xed\xa0\x80", none},
        {"\xf4\x90\x80\x80", none},
        {"\xff", none},
    };
    for (auto const& [inside, points, escaped] : rows)
        BOOST_TEST_CONTEXT(inside)
        {
            std::string const       text = '"' + std::string(inside) + "\"}";
            std::vector<char> const exact(text.begin(), text.end());
            source const            read({exact.data(), exact.size()});
            scanned const           found = scan_string(read, read.begin() + 1);
            BOOST_TEST_REQUIRE((found.close == nullptr) == (points == none));
            if (!found.close)
                continue;
            BOOST_TEST((found.close == read.end() - 2));
            BOOST_TEST(found.points == points);
            BOOST_TEST(found.escaped == escaped);
        }
}

// Plain characters that were counted before are not looked at again.
BOOST_AUTO_TEST_CASE(from_behind_what_is_plain)
{
    std::string_view const text = "\"abc\\n\xc3\xa4\"}";
    source const           read(text);
    for (std::size_t plain = 0; plain != 4; ++plain)
    {
        scanned const found = scan_string(read, read.begin() + 1, read.begin() + 1 + plain);
        BOOST_TEST((found.close == read.end() - 2 && found.points == 5 && found.escaped));
    }
}

BOOST_AUTO_TEST_CASE(without_an_end)
{
    for (std::string_view const inside :
        {"", "a", "0123456789abcdef0123456789abcdef", "\\", "a\\", "\\u", "\\u004", "\\ud83d\\ud", "\xc3", "\xf0\x9f"})
    {
        std::string const       text = '"' + std::string(inside) + '}';
        std::vector<char> const exact(text.begin(), text.end());
        source const            read({exact.data(), exact.size()});
        BOOST_TEST(!scan_string(read, read.begin() + 1).close, inside);
    }
}

BOOST_AUTO_TEST_SUITE_END()
