// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/expected.hpp>

#include <preflight/rules/literal.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_expected)

using preflight::expected;
using words = std::vector<std::string_view>;

#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert(expected(std::array<std::string_view, 2>{"a", "b"}) == "'a' or 'b'");
#endif

BOOST_AUTO_TEST_CASE(any_number_of_words)
{
    BOOST_TEST(expected(words{}) == "");
    BOOST_TEST(expected(words{"a"}) == "'a'");
    BOOST_TEST(expected(words{"a", "b"}) == "'a' or 'b'");
    BOOST_TEST(expected(words{"a", "b", "c"}) == "'a', 'b' or 'c'");
    BOOST_TEST(expected(words{"", "b", "", "d"}) == "'', 'b', '' or 'd'");
    BOOST_TEST(expected(preflight::literal{"tcp", "udp"}.words) == "'tcp' or 'udp'");
}

// What Python's `repr` gives for each.
BOOST_AUTO_TEST_CASE(quoted_as_python_does)
{
    struct
    {
        std::string_view word, quoted;
    } const rows[] = {
        {"a b", "'a b'"},
        {"it's", R"("it's")"},
        {R"(a "b")", R"('a "b"')"},
        {R"(it's "b")", R"('it\'s "b"')"},
        {R"(a\b)", R"('a\\b')"},
        {R"(it's\)", R"("it's\\")"},
        {"\n\r\t", R"('\n\r\t')"},
        {std::string_view("\0\x1f\x7f", 3), R"('\x00\x1f\x7f')"},
        {" ~", "' ~'"},
        {"gr\xc3\xbcn \xf0\x9f\x98\x80", "'gr\xc3\xbcn \xf0\x9f\x98\x80'"},
    };
    for (auto const& [word, quoted] : rows)
        BOOST_TEST(expected(words{word}) == quoted);
}

BOOST_AUTO_TEST_SUITE_END()
