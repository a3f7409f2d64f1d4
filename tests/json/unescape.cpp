// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/append.hpp>
#include <preflight/json/unescape.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(unescape)

using preflight::append_utf8;
using preflight::unescaped;
using namespace std::string_view_literals;

struct row
{
    std::string_view inside, text;
};

constexpr row rows[] = {
    {"", ""},
    {"a", "a"},
    {"grün 日本 🚀", "grün 日本 🚀"},
    {"a\0b"sv, "a\0b"sv},
    {R"(\")", "\""},
    {R"(\\)", "\\"},
    {R"(\/)", "/"},
    {R"(\b)", "\b"},
    {R"(\f)", "\f"},
    {R"(\n)", "\n"},
    {R"(\r)", "\r"},
    {R"(\t)", "\t"},
    {R"(a\nb)", "a\nb"},
    {R"(\n\n)", "\n\n"},
    {R"(\\n)", R"(\n)"},
    {R"(\\\n)", "\\\n"},
    {R"(\\\\)", R"(\\)"},
    {R"(\\u0041)", R"(\u0041)"},
    // \u, at the ends of each length of UTF-8
    {R"(\u0000)", "\0"sv},
    {R"(\u0041)", "A"},
    {R"(\u007f)", "\x7f"},
    {R"(\u0080)", "\xc2\x80"},
    {R"(\u00e9)", "é"},
    {R"(\u07ff)", "\xdf\xbf"},
    {R"(\u0800)", "\xe0\xa0\x80"},
    {R"(\u20ac)", "€"},
    {R"(\ud7ff)", "\xed\x9f\xbf"},
    {R"(\ue000)", "\xee\x80\x80"},
    {R"(\uffff)", "\xef\xbf\xbf"},
    {R"(\u00411)", "A1"},
    {R"(x\u0041\u0042y)", "xABy"},
    // hexadecimal digits of both cases
    {R"(\uabcd)", "\xea\xaf\x8d"},
    {R"(\uABCD)", "\xea\xaf\x8d"},
    {R"(\uefEF)", "\xee\xbf\xaf"},
    {R"(\u0019\u001a\u001F)", "\x19\x1a\x1f"},
    // pairs
    {R"(\ud800\udc00)", "\xf0\x90\x80\x80"},
    {R"(\ud83d\ude80)", "🚀"},
    {R"(\uD83D\uDE80)", "🚀"},
    {R"(\udbff\udfff)", "\xf4\x8f\xbf\xbf"},
    {R"(\ud83d\ude80\ud83d\ude80)", "🚀🚀"},
    {R"(a\ud83d\ude80b)", "a🚀b"},
    {R"(\ud7ff\u0041)", "\xed\x9f\xbf"
                        "A"}, // not a pair
    {R"(\ue000\u0041)", "\xee\x80\x80"
                        "A"},
};

BOOST_AUTO_TEST_CASE(what_is_meant)
{
    for (auto const& [inside, text] : rows)
        BOOST_TEST_CONTEXT(inside) { BOOST_TEST(unescaped(inside) == text); }
}

#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert(unescaped(R"(a\n\u00e9\ud83d\ude80)") == "a\né🚀");
#endif

// Every string that is written reads back as it was.
BOOST_AUTO_TEST_CASE(round_trips)
{
    for (int c = 0; c != 128; ++c)
    {
        std::string const text{'x', static_cast<char>(c), 'y'};
        std::string       json;
        preflight::append_json(json, std::string_view(text));
        BOOST_TEST_CONTEXT("character " << c)
        {
            BOOST_TEST(unescaped(std::string_view(json).substr(1, json.size() - 2)) == text);
        }
    }
}

// For text that no parser would accept, the result is unspecified, but nothing outside the text is read, and the result is not longer.
BOOST_AUTO_TEST_CASE(stays_inside)
{
    constexpr std::string_view broken[] = {R"(\)", R"(\u)", R"(\u0)", R"(\u004)", R"(\x)", R"(\u00g1)", R"(\u    )",
        R"(\ud83d)", R"(\ud83d\)", R"(\ud83d\u)", R"(\ud83d\ude8)", R"(\ud83dx)", R"(\ud83d\n)", R"(\ude80)",
        R"(\ude80\ud83d)", "\\\xff", "\xff", "\\u\xff\xff\xff\xff", R"(\ud83d\ud83d)"};
    for (auto const text : broken)
        BOOST_TEST_CONTEXT(text)
        {
            std::string const exact(text); // a buffer that ends where the text does
            BOOST_TEST(unescaped(exact).size() <= text.size());
        }
    BOOST_TEST(unescaped(R"(a\)") == R"(a\)");
    BOOST_TEST(unescaped(R"(\x)") == "x");
}

struct point_row
{
    char32_t         point;
    std::string_view utf8;
};

constexpr point_row points[] = {
    {0, "\0"sv},
    {0x41, "A"},
    {0x7f, "\x7f"},
    {0x80, "\xc2\x80"},
    {0x7ff, "\xdf\xbf"},
    {0x800, "\xe0\xa0\x80"},
    {0xd7ff, "\xed\x9f\xbf"},
    {0xe000, "\xee\x80\x80"},
    {0xfffd, "\xef\xbf\xbd"},
    {0xffff, "\xef\xbf\xbf"},
    {0x10000, "\xf0\x90\x80\x80"},
    {0x1f680, "🚀"},
    {0x3ffff, "\xf0\xbf\xbf\xbf"},
    {0x40000, "\xf1\x80\x80\x80"},
    {0x10ffff, "\xf4\x8f\xbf\xbf"},
};

BOOST_AUTO_TEST_CASE(code_points_as_utf8)
{
    for (auto const& [point, utf8] : points)
        BOOST_TEST_CONTEXT("U+" << std::hex << static_cast<unsigned>(point))
        {
            std::string text = "<";
            append_utf8(text, point);
            BOOST_TEST(text == '<' + std::string(utf8));
        }
}

BOOST_AUTO_TEST_SUITE_END()
