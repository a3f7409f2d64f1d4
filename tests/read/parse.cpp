// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/read/parse.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(parse_)

using namespace std::string_view_literals;
using preflight::parse;
using support::times;

BOOST_AUTO_TEST_CASE(json)
{
    struct
    {
        std::string_view text, value;
    } const rows[] = {
        {"null", "null"},
        {" \t\r\ntrue\n\r\t ", "true"},
        {"0", "0"},
        {"-0", "0"},
        {"[ ]", "[]"},
        {"{ }", "{}"},
        {R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})"},
        {R"({"a":1,"\u0061":{"b":[]}})", R"({"a":{"b":[]}})"},
        {R"("\"\\\/\b\f\n\r\t\u00e4\ud83d\ude00")", "\"\\\"\\\\/\\b\\f\\n\\r\\t\xc3\xa4\xf0\x9f\x98\x80\""},
        {R"("\uD83D\uDE00\u0000")", "\"\xf0\x9f\x98\x80\\u0000\""},
        {"\"\x7f\xef\xbf\xbf\xf4\x8f\xbf\xbf\"", "\"\x7f\xef\xbf\xbf\xf4\x8f\xbf\xbf\""},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"18446744073709551615", "18446744073709551615"},
    };
    for (auto const& [text, value] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const parsed = parse(text);
            BOOST_TEST_REQUIRE(parsed.has_value());
            BOOST_TEST(serialize(*parsed) == value);
        }
}

BOOST_AUTO_TEST_CASE(no_body)
{
    auto const parsed = parse("");
    BOOST_TEST_REQUIRE(parsed.has_error());
    BOOST_TEST(parsed.error().type() == "missing");
    BOOST_TEST(parsed.error().path.empty());
    BOOST_TEST(parsed.error().input.text() == "null");
    BOOST_TEST(parsed.error().message == "Field required");
}

// The offset, in code points, is where the parser stopped.
BOOST_AUTO_TEST_CASE(no_json)
{
    struct
    {
        std::string_view text;
        std::size_t      offset;
        std::string_view words;
    } const rows[] = {
        // cut short
        {" ", 1, "incomplete JSON"},
        {" \t\r\n", 4, "incomplete JSON"},
        {"nul", 3, "incomplete JSON"},
        {"-", 1, "incomplete JSON"},
        {"1e", 2, "incomplete JSON"},
        {"1e+", 3, "syntax error"},
        {"\"", 1, "incomplete JSON"},
        {"\"a", 2, "incomplete JSON"},
        {"\"a\\", 3, "incomplete JSON"},
        {"\"\\u00", 5, "incomplete JSON"},
        {"\"\xc3", 2, "incomplete JSON"},
        {"[", 1, "incomplete JSON"},
        {"[1", 2, "incomplete JSON"},
        {"[1,", 3, "incomplete JSON"},
        {"{", 1, "incomplete JSON"},
        {"{\"a\"", 4, "incomplete JSON"},
        {"{\"a\":", 5, "incomplete JSON"},
        {"{\"a\":1", 6, "incomplete JSON"},
        {"{\"a\":1,", 7, "incomplete JSON"},
        {"[[]", 3, "incomplete JSON"},
        // a character that must not stand there
        {"]", 0, "syntax error"},
        {"[1,]", 3, "syntax error"},
        {"[,1]", 1, "syntax error"},
        {"[1 2]", 3, "syntax error"},
        {"[1}", 2, "syntax error"},
        {"{]", 1, "syntax error"},
        {"{\"a\":1,}", 7, "syntax error"},
        {"{,}", 1, "syntax error"},
        {"{a:1}", 1, "syntax error"},
        {"{1:1}", 1, "syntax error"},
        {"{\"a\" 1}", 5, "syntax error"},
        {"{\"a\":}", 5, "syntax error"},
        {"{\"a\":1 \"b\":2}", 7, "syntax error"},
        {"{\"a\",1}", 4, "syntax error"},
        {"'a'", 0, "syntax error"},
        {"// a\n{}", 0, "syntax error"},
        {"{/**/}", 1, "syntax error"},
        {"\0{}"sv, 0, "syntax error"},
        {"\xef\xbb\xbf{}", 0, "syntax error"}, // a byte order mark
        {"\xc2\xa0{}", 0, "syntax error"},     // white space, but not in JSON
        {"\v{}", 0, "syntax error"},
        // words and numbers
        {"trux", 0, "syntax error"},
        {"True", 0, "syntax error"},
        {"None", 0, "syntax error"},
        {"NaN", 0, "syntax error"},
        {"Infinity", 0, "syntax error"},
        {"-Infinity", 1, "syntax error"},
        {"+1", 0, "syntax error"},
        {".5", 0, "syntax error"},
        {"-a", 1, "syntax error"},
        {"[1.]", 3, "syntax error"},
        {"[1.e1]", 3, "syntax error"},
        {"[1ea]", 3, "syntax error"},
        {"[0x1]", 2, "syntax error"},
        {"[01]", 2, "syntax error"},
        {"[-01]", 3, "syntax error"},
        // more than one value
        {"{}x", 2, "extra data"},
        {"{} {}", 3, "extra data"},
        {"1 2", 2, "extra data"},
        {"01", 1, "extra data"},
        {"null,", 4, "extra data"},
        {"{}\0"sv, 2, "extra data"},
        {"\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\" x", 6, "extra data"},
        // strings
        {"\"\x01\"", 1, "syntax error"},
        {"\"a\tb\"", 2, "syntax error"},
        {"\"a\nb\"", 2, "syntax error"},
        {"\"a\0\""sv, 2, "syntax error"},
        {"\"\\x\"", 2, "syntax error"},
        {"\"\\'\"", 2, "syntax error"},
        {"\"\\u12g4\"", 5, "expected hex digit"},
        {"\"\\ud800\"", 7, "syntax error"},
        {"\"\\ud800x\"", 7, "syntax error"},
        {"\"\\ud800\\n\"", 8, "syntax error"},
        {"\"\\ud800\\u0041\"", 9, "illegal trailing surrogate"},
        {"\"\\udc00\"", 7, "illegal trailing surrogate"},
        // not UTF-8
        {"\"\x80\"", 1, "syntax error"},
        {"\"a\xc3(\"", 2, "syntax error"},
        {"\"a\xc3\"", 2, "syntax error"},
        {"\"\xe2\x82\"", 1, "syntax error"},
        {"\"\xe2\x82(\"", 1, "syntax error"},
        {"\"\xed\xa0\x80\"", 1, "syntax error"}, // a surrogate
        {"\"\xc0\x80\"", 1, "syntax error"},     // too long
        {"\"\xe0\x80\x80\"", 1, "syntax error"},
        {"\"\xf0\x80\x80\x80\"", 1, "syntax error"},
        {"\"\xf4\x90\x80\x80\"", 1, "syntax error"}, // beyond U+10FFFF
        {"\"\xf5\x80\x80\x80\"", 1, "syntax error"},
        {"\"\xff\"", 1, "syntax error"},
        {"{\"\xff\":1}", 2, "syntax error"},
        // after characters of several bytes
        {"{\"\xc3\xa4\xe2\x82\xac\":x}", 6, "syntax error"},
        {"[\"\xf0\x9f\x98\x80\",\"\xf0\x9f\x98\x80\"", 8, "incomplete JSON"},
        {"[\"\xe2\x82\xac\",\"\xe2\x82\xac\xff\"]", 7, "syntax error"},
        {"{\n \"\xc3\xa4\" : \"\xc3\xa4\" ,\r\n}", 16, "syntax error"},
    };
    for (auto const& [text, offset, words] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const parsed = parse(text);
            BOOST_TEST_REQUIRE(parsed.has_error());
            auto const& i = parsed.error();
            BOOST_TEST(i.type() == "json_invalid");
            BOOST_TEST(i.message == "JSON decode error");
            BOOST_TEST(to_dotted(i.path) == std::to_string(offset));
            BOOST_TEST((i.path == preflight::path{{"", offset, true}}));
            BOOST_TEST_REQUIRE(i.context.size() == 1);
            BOOST_TEST(i.context[0].name == "error");
            BOOST_TEST(i.context[0].value == '"' + std::string(words) + '"');
            BOOST_TEST(i.input.text() == "{}");
        }
}

BOOST_AUTO_TEST_CASE(depth)
{
    auto const deep = [](std::size_t n) { return times(n, "[") + times(n, "]"); };
    BOOST_TEST(preflight::max_depth == 32);
    BOOST_TEST(parse(deep(32)).has_value());
    BOOST_TEST(parse(times(16, "[{\"a\":") + '1' + times(16, "}]")).has_value());

    auto const too_deep = [](std::string const& text, std::size_t offset) {
        auto const parsed = parse(text);
        BOOST_TEST_REQUIRE(parsed.has_error());
        BOOST_TEST(to_dotted(parsed.error().path) == std::to_string(offset));
        BOOST_TEST(parsed.error().context[0].value == "\"too deep\"");
    };
    too_deep(deep(33), 32);
    too_deep(deep(100'000), 32);
    too_deep(times(16, "[{\"a\":") + "[]" + times(16, "}]"), std::size_t{16} * 6);
    too_deep(times(16, "[{\"a\":") + "{}" + times(16, "}]"), std::size_t{16} * 6);
    too_deep("{\"x\":" + deep(32) + '}', 5 + 31);
}

BOOST_AUTO_TEST_SUITE_END()
