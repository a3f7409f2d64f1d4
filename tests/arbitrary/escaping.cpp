// SPDX-License-Identifier: BSL-1.0
#include <preflight/arbitrary/escaping.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_escaping)

using namespace std::string_view_literals;
using preflight::choices;
using namespace preflight::outline;

BOOST_AUTO_TEST_CASE(code_units)
{
    struct
    {
        std::string_view sequence, low, high;
    } const rows[] = {
        {"\0"sv, "\\u0000", "\\u0000"},
        {"J", "\\u004a", "\\u004A"},
        {"\x7f", "\\u007f", "\\u007F"},
        {"\xc2\x80", "\\u0080", "\\u0080"},
        {"\xdf\xbf", "\\u07ff", "\\u07FF"},
        {"\xe0\xa0\x80", "\\u0800", "\\u0800"},
        {"\xea\xaf\x8d", "\\uabcd", "\\uABCD"},
        {"\xef\xbf\xbf", "\\uffff", "\\uFFFF"},
        {"\xf0\x90\x80\x80", "\\ud800\\udc00", "\\uD800\\udc00"}, // each in a case of its own
        {"\xf0\x9f\x98\x80", "\\ud83d\\ude00", "\\uD83D\\ude00"},
        {"\xf4\x8f\xbf\xbf", "\\udbff\\udfff", "\\uDBFF\\udfff"},
    };
    std::vector<std::uint8_t> const once{1};
    for (auto const& [sequence, low, high] : rows)
    {
        choices     none, first(once);
        std::string out = "x";
        append_code_units(out, sequence, none);
        BOOST_TEST(out == "x" + std::string(low));
        out.clear();
        append_code_units(out, sequence, first);
        BOOST_TEST(out == high);
    }
}

BOOST_AUTO_TEST_CASE(strings)
{
    struct
    {
        std::string_view          text;
        std::vector<std::uint8_t> chosen; // 3 of four is an escape that need not be, and then 1 of two in uppercase
        std::string_view          expected;
    } const rows[] = {
        {"", {}, R"("")"},
        {"a\xc3\xa4\xf0\x9f\x98\x80", {}, "\"a\xc3\xa4\xf0\x9f\x98\x80\""},
        {"a\"\\\n\x01", {}, R"("a\"\\\n\u0001")"},
        {"ab", {3, 0, 2}, R"("\u0061b")"},
        {"ab", {2, 3, 0}, R"("a\u0062")"},
        {"\"\xc3\xa4J", {3, 0, 3, 1, 3, 1}, R"("\u0022\u00E4\u004A")"},
        {"\xff"
         "a",
            {3, 3, 0}, "\"\xef\xbf\xbd\\u0061\""}, // is none
        {"\xc3", {3}, "\"\xef\xbf\xbd\""},
    };
    for (auto const& [text, chosen, expected] : rows)
    {
        choices     from(chosen);
        std::string out;
        append_escaped(out, text, from);
        BOOST_TEST(out == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
