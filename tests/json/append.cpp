// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/append.hpp>

#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_append)

using preflight::append_json;
using namespace std::string_view_literals;

constexpr std::string json(auto const& value)
{
    std::string text;
    append_json(text, value);
    return text;
}

struct string_row
{
    std::string_view text, json;
};

// Python's json.dumps(…, ensure_ascii=False) writes them in this way.
constexpr string_row strings[] = {
    {"", R"("")"},
    {"a", R"("a")"},
    {" ", R"(" ")"},
    {R"(")", R"("\"")"},
    {R"(\)", R"("\\")"},
    {R"(\n)", R"("\\n")"},
    {"/", R"("/")"},
    {"\0"sv, R"("\u0000")"},
    {"a\0b"sv, R"("a\u0000b")"},
    {"\x01", R"("\u0001")"},
    {"\x07", R"("\u0007")"},
    {"\b", R"("\b")"},
    {"\t", R"("\t")"},
    {"\n", R"("\n")"},
    {"\x0b", R"("\u000b")"},
    {"\f", R"("\f")"},
    {"\r", R"("\r")"},
    {"\x0e", R"("\u000e")"},
    {"\x0f", R"("\u000f")"},
    {"\x10", R"("\u0010")"},
    {"\x1a", R"("\u001a")"},
    {"\x1e", R"("\u001e")"},
    {"\x1f", R"("\u001f")"},
    {"\x7e", "\"\x7e\""},
    {"\x7f", "\"\x7f\""},
    {"<>&'", R"("<>&'")"},
    {"a\"b\\c\nd", R"("a\"b\\c\nd")"},
    {"\xc2\x80", "\"\xc2\x80\""},
    {"é", R"("é")"},
    {"€", R"("€")"},
    {"𐍈", R"("𐍈")"},
    {"\xe2\x80\xa8", "\"\xe2\x80\xa8\""},         // U+2028, which ends a line in JavaScript
    {"\xef\xbb\xbf", "\"\xef\xbb\xbf\""},         // U+FEFF
    {"\xef\xbf\xbf", "\"\xef\xbf\xbf\""},         // U+FFFF
    {"\xf4\x8f\xbf\xbf", "\"\xf4\x8f\xbf\xbf\""}, // U+10FFFF
    // not UTF-8: U+FFFD for each byte that is not part of a sequence
    {"\x80", "\"\xef\xbf\xbd\""},
    {"\xff", "\"\xef\xbf\xbd\""},
    {"a\xc3", "\"a\xef\xbf\xbd\""},
    {"\xc3(", "\"\xef\xbf\xbd(\""},
    {"\xc0\xaf", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
    {"\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
    {"\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
    {"\xf0\x9f\x9a\"", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\\\"\""},
    {"\xff\xc3\xa9\xff", "\"\xef\xbf\xbd\xc3\xa9\xef\xbf\xbd\""},
};

BOOST_AUTO_TEST_CASE(null) { BOOST_TEST(json(nullptr) == "null"); }

BOOST_AUTO_TEST_CASE(texts)
{
    for (auto const& [text, expected] : strings)
        BOOST_TEST_CONTEXT(expected) { BOOST_TEST(json(text) == expected); }
}

// The characters that must be escaped, and no other ASCII character.
BOOST_AUTO_TEST_CASE(escapes_in_ascii)
{
    for (int c = 0; c != 128; ++c)
        BOOST_TEST_CONTEXT("character " << c)
        {
            bool const escaped = c < 0x20 || c == '"' || c == '\\';
            auto const text    = json(std::string_view(std::string{static_cast<char>(c)}));
            BOOST_TEST((text.size() > 3) == escaped);
            BOOST_TEST((text[1] == '\\') == escaped);
        }
}

// Text is looked at eight bytes at a time: any character at any place among them is written as it is alone.
BOOST_AUTO_TEST_CASE(any_character_anywhere)
{
    for (int c = 0; c != 0x80; ++c)
    {
        std::string const one(1, static_cast<char>(c));
        std::string const alone = json(std::string_view(one));
        for (char const other : {'0', 'z'})
            for (std::size_t size = 0; size != 26; ++size)
                for (std::size_t at = 0; at <= size; ++at)
                {
                    std::string text(size, other), expected = text;
                    text.insert(at, one);
                    expected.insert(at, alone.substr(1, alone.size() - 2));
                    BOOST_TEST(json(std::string_view(text)) == '"' + expected + '"');
                }
    }
}

BOOST_AUTO_TEST_CASE(appends)
{
    std::string text = "[";
    append_json(text, true);
    append_json(text += ',', 1);
    append_json(text += ',', 1.5);
    append_json(text += ',', "x");
    BOOST_TEST(text == R"([true,1,1.5,"x")");
}

BOOST_AUTO_TEST_CASE(booleans)
{
    BOOST_TEST(json(true) == "true");
    BOOST_TEST(json(false) == "false");
}

template <class N>
void limits(std::string_view min, std::string_view max)
{
    BOOST_TEST(json(std::numeric_limits<N>::min()) == min);
    BOOST_TEST(json(std::numeric_limits<N>::max()) == max);
    BOOST_TEST(json(N{0}) == "0");
    BOOST_TEST(json(N{7}) == "7");
    BOOST_TEST(json(N{10}) == "10");
    BOOST_TEST(json(N{100}) == "100");
}

BOOST_AUTO_TEST_CASE(integers)
{
    limits<std::int8_t>("-128", "127");
    limits<std::uint8_t>("0", "255");
    limits<std::int16_t>("-32768", "32767");
    limits<std::uint16_t>("0", "65535");
    limits<std::int32_t>("-2147483648", "2147483647");
    limits<std::uint32_t>("0", "4294967295");
    limits<std::int64_t>("-9223372036854775808", "9223372036854775807");
    limits<std::uint64_t>("0", "18446744073709551615");
    limits<long long>("-9223372036854775808", "9223372036854775807");
    BOOST_TEST(json(-1) == "-1");
    BOOST_TEST(json(-10) == "-10");
    BOOST_TEST(json(-1234567890) == "-1234567890");
}

#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert(json("a\"\n\x1f é"sv) == R"("a\"\n\u001f é")");
static_assert(json(true) == "true" && json(0) == "0" && json(-120) == "-120");
static_assert(json(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
#endif

struct number_row
{
    double           value;
    std::string_view json;
};

// Python's repr writes them in this way.
constexpr number_row numbers[] = {
    {0.0, "0.0"},
    {-0.0, "-0.0"},
    {1.0, "1.0"},
    {-1.0, "-1.0"},
    {0.1, "0.1"},
    {-0.1, "-0.1"},
    {0.3, "0.3"},
    {0.1 + 0.2, "0.30000000000000004"},
    {0.5, "0.5"},
    {1.5, "1.5"},
    {4.35, "4.35"},
    {100.0, "100.0"},
    {12345.678, "12345.678"},
    {123456.789e3, "123456789.0"},
    {3.141592653589793, "3.141592653589793"},
    {1e9, "1000000000.0"},
    {4294967296.0, "4294967296.0"},
    {1234567890123456.7, "1234567890123456.8"},
    // around 2^53
    {9007199254740991.0, "9007199254740991.0"},
    {9007199254740992.0, "9007199254740992.0"},
    {9007199254740993.0, "9007199254740992.0"},
    {9007199254740994.0, "9007199254740994.0"},
    {-9007199254740993.0, "-9007199254740992.0"},
    {18014398509481984.0, "1.8014398509481984e+16"},
    // where exponents begin
    {1e15, "1000000000000000.0"},
    {999999999999999.9, "999999999999999.9"},
    {9999999999999998.0, "9999999999999998.0"},
    {9999999999999999.0, "1e+16"},
    {1e16, "1e+16"},
    {-1e16, "-1e+16"},
    {1e17, "1e+17"},
    {123456789012345680.0, "1.2345678901234568e+17"},
    {9223372036854775807.0, "9.223372036854776e+18"},
    {18446744073709551616.0, "1.8446744073709552e+19"},
    {1e21, "1e+21"},
    {1e22, "1e+22"},
    {1e23, "1e+23"},
    {1e100, "1e+100"},
    {0.0001, "0.0001"},
    {0.00012345, "0.00012345"},
    {9.999999999999999e-05, "9.999999999999999e-05"},
    {1e-05, "1e-05"},
    {1.1e-05, "1.1e-05"},
    {-1e-05, "-1e-05"},
    {1e-07, "1e-07"},
    {1e-100, "1e-100"},
    // the ends of the type
    {5e-324, "5e-324"},
    {-5e-324, "-5e-324"},
    {1e-323, "1e-323"},
    {2.225073858507201e-308, "2.225073858507201e-308"},
    {2.2250738585072014e-308, "2.2250738585072014e-308"},
    {1.7976931348623157e308, "1.7976931348623157e+308"},
    {-1.7976931348623157e308, "-1.7976931348623157e+308"},
    // not numbers in JSON
    {std::numeric_limits<double>::infinity(), "1e+309"},
    {-std::numeric_limits<double>::infinity(), "-1e+309"},
    {std::numeric_limits<double>::quiet_NaN(), "null"},
};

BOOST_AUTO_TEST_CASE(reals)
{
    for (auto const& [value, expected] : numbers)
        BOOST_TEST_CONTEXT(expected) { BOOST_TEST(json(value) == expected); }
}

BOOST_AUTO_TEST_CASE(floats_are_their_doubles)
{
    BOOST_TEST(json(1.5F) == "1.5");
    BOOST_TEST(json(0.1F) == "0.10000000149011612");
    BOOST_TEST(json(16777217.0F) == "16777216.0");
}

// Every number that is written reads back as the same number, and as a real, because it has a fraction or an exponent.
BOOST_AUTO_TEST_CASE(round_trips)
{
    for (int exponent = -1074; exponent != 1024; ++exponent)
        for (double const digits : {1.0, -1.0, 1.1, 1.9999999999999998, 1.3333333333333333})
        {
            double const      value = std::ldexp(digits, exponent);
            std::string const text  = json(value);
            BOOST_TEST_CONTEXT(text)
            {
                BOOST_TEST(std::strtod(text.c_str(), nullptr) == value);
                BOOST_TEST(text.find_first_of(".e") != std::string::npos);
                BOOST_TEST(text.size() <= 24U);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
