// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/json/append_value.hpp>
#include <preflight/read/parse.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <random>

BOOST_AUTO_TEST_SUITE(json_append_value)

using boost::json::value;

namespace
{
std::string text_of(value const& v)
{
    std::string text;
    preflight::append_json(text, v);
    return text;
}
} // namespace

BOOST_AUTO_TEST_CASE(as_python_writes_it)
{
    struct
    {
        std::string_view text, expected;
    } const rows[] = {
        {" null ", "null"},
        {"true", "true"},
        {"false", "false"},
        {"[ ]", "[]"},
        {"[ [ ] , { } , [ 1 , 2 ] ]", "[[],{},[1,2]]"},
        {"{ \"b\" : { } , \"a\" : [ { \"c\" : 1 } ] }", R"({"b":{},"a":[{"c":1}]})"},
        {R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})"},
        {R"({"":"","\u0000":"\u0000"})", R"({"":"","\u0000":"\u0000"})"},
        {R"("\/\u002f\b\f\n\r\t\u001b\u007f\u0080")", "\"//\\b\\f\\n\\r\\t\\u001b\x7f\xc2\x80\""},
        {R"("\u00e4\u20ac\ud83d\ude00\u2028")", "\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\xe2\x80\xa8\""},
        {R"("\"\\")", R"("\"\\")"},
        // integers in full
        {"0", "0"},
        {"-0", "0"},
        {"-1", "-1"},
        {"9223372036854775807", "9223372036854775807"},
        {"9223372036854775808", "9223372036854775808"},
        {"18446744073709551615", "18446744073709551615"},
        {"-9223372036854775808", "-9223372036854775808"},
        // beyond 64 bits, it differs from FastAPI on purpose, but is JSON
        {"18446744073709551616", "1.8446744073709552e+19"},
        {"-9223372036854775809", "-9.223372036854776e+18"},
        // the shortest digits, with a point or an exponent
        {"0.0", "0.0"},
        {"-0.0", "-0.0"},
        {"1.0", "1.0"},
        {"1.50", "1.5"},
        {"0.1", "0.1"},
        {"1e0", "1.0"},
        {"1E2", "100.0"},
        {"1e15", "1000000000000000.0"},
        {"1e16", "1e+16"},
        {"1.5e16", "1.5e+16"},
        {"123456789012345.6", "123456789012345.6"},
        {"1e22", "1e+22"},
        {"1e100", "1e+100"},
        {"0.0001", "0.0001"},
        {"0.00001", "1e-05"},
        {"0.00012", "0.00012"},
        {"0.000012", "1.2e-05"},
        {"1e-10", "1e-10"},
        {"5e-324", "5e-324"},
        {"1.7976931348623157e308", "1.7976931348623157e+308"},
        {"1e-400", "0.0"},
        // so it is when a double overflows
        {"1e400", "1e+309"},
        {"-1e400", "-1e+309"},
        {"[1e400]", "[1e+309]"},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(text_of(boost::json::parse(text)) == expected); }
}

BOOST_AUTO_TEST_CASE(values_that_no_parser_makes)
{
    BOOST_TEST(text_of(std::numeric_limits<double>::quiet_NaN()) == "null");
    BOOST_TEST(text_of(std::numeric_limits<double>::infinity()) == "1e+309");
    BOOST_TEST(text_of("a\x80\xc3") == "\"a\xef\xbf\xbd\xef\xbf\xbd\"");
    BOOST_TEST(text_of(value{{"\xff", 1}}) == "{\"\xef\xbf\xbd\":1}");
    BOOST_TEST(text_of(1U) == "1");
}

// FastAPI echoes the number as the text spells it: digits that a double can hold stay as they are.
BOOST_AUTO_TEST_CASE(reals_stay_as_they_are_spelled)
{
    std::mt19937_64 random(1);
    std::size_t     changed = 0;
    for (int i = 0; i != 2000; ++i)
    {
        std::string const spelled = text_of(std::uniform_real_distribution<double>(0.001, 1)(random));
        auto const        parsed  = preflight::parse(spelled);
        BOOST_TEST_REQUIRE(parsed.has_value());
        changed += text_of(*parsed) != spelled;
    }
    BOOST_TEST(changed == 0U);
}

BOOST_AUTO_TEST_CASE(depth)
{
    auto const deep = support::times(32, "[") + support::times(32, "]");
    BOOST_TEST(text_of(boost::json::parse(deep)) == deep);
}

BOOST_AUTO_TEST_SUITE_END()
