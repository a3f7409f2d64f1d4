// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/json/append_value.hpp>
#include <preflight/json/tape.hpp>
#include <preflight/read/parse.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_tape)

using namespace std::string_literals;
using preflight::json_scalar;
using preflight::json_type;
using preflight::detail::tape;

namespace
{
/// What a text that the tape reads would be written as; of any other "odd", where a parser takes it, or "no".
std::string written(std::string_view text, std::size_t depth = preflight::max_depth)
{
    std::vector<char> const exact(text.begin(), text.end()); // a sanitizer notices any byte read past its end
    text                = {exact.data(), exact.size()};
    auto const document = preflight::parse(text, {}, depth);
    tape       in;
    if (!in.read(text, depth))
        return document ? "odd" : "no";
    std::string out, expected = "no";
    in.append_to(out, 0);
    if (document)
        preflight::append_json(expected = "", *document);
    BOOST_TEST(out == expected, text);
    return out;
}

/// An object of so many keys, which begin with `name`.
std::string object_of(std::size_t n, std::string const& name = "k", std::string const& more = "")
{
    std::string text = "{";
    for (std::size_t i = 0; i != n; ++i)
        text += (i == 0 ? "\"" : ",\"") + name + std::to_string(i) + "\":" + std::to_string(i);
    return text + more + '}';
}
} // namespace

BOOST_AUTO_TEST_CASE(is_written_as_a_document_is)
{
    std::pair<std::string, std::string> const rows[] = {
        {"null", "null"},
        {"true", "true"},
        {" false\t\r\n", "false"},
        {R"("")", R"("")"},
        {R"("a long string that is plain: more than sixteen")", R"("a long string that is plain: more than sixteen")"},
        {R"("ä€😀")", R"("ä€😀")"},
        {R"("\u00e4\ud83d\ude00\/\"\\\b\f\n\r\t\u0000")", R"("ä😀/\"\\\b\f\n\r\t\u0000")"},
        {"\"\x7f\"", "\"\x7f\""},
        {"0", "0"},
        {"-0", "0"},
        {"-1", "-1"},
        {"-0.0", "-0.0"},
        {"1.50", "1.5"},
        {"1e2", "100.0"},
        {"1E+2", "100.0"},
        {"12e-1", "1.2"},
        {"1e99", "1e+99"},
        {"999999999999999999", "999999999999999999"},
        {"9223372036854775807", "9223372036854775807"},
        {"9223372036854775808", "9223372036854775808"},
        {"18446744073709551615", "18446744073709551615"},
        {"18446744073709551616", "1.8446744073709552e+19"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"-9223372036854775809", "-9.223372036854776e+18"},
        {"1" + support::times(198, "0"), "1e+198"},
        {"[]", "[]"},
        {"[ ]", "[]"},
        {"{}", "{}"},
        {"{ }", "{}"},
        {"[1,[2,[]],{}]", "[1,[2,[]],{}]"},
        {"[1, [2,[ ] ],{}]", "[1,[2,[]],{}]"},
        {R"({"a":1,"b":{"a":[1.0,"x"]},"":null})", R"({"a":1,"b":{"a":[1.0,"x"]},"":null})"},
        {R"({ "a" : 1 , "b" : [ true , false ] } )", R"({"a":1,"b":[true,false]})"},
        {R"({"\u0061":1,"b":2,"A":3})", R"({"a":1,"b":2,"A":3})"},
        {R"([{"a":1},{"a":1}])", R"([{"a":1},{"a":1}])"},
        {R"({"ab":1,"ba":2,"aab":3,"bba":4,"abb":5})", R"({"ab":1,"ba":2,"aab":3,"bba":4,"abb":5})"},
        {R"({"a1b":1,"a2b":2})", R"({"a1b":1,"a2b":2})"}, // keys of one kind that differ
        {object_of(24), object_of(24)},
        {object_of(25), object_of(25)},
        {object_of(1000), object_of(1000)},
    };
    for (auto const& [text, expected] : rows)
    {
        bool const is_scalar = expected[0] != '[' && expected[0] != '{';
        BOOST_TEST(written(text) == (is_scalar ? "odd" : expected));
        BOOST_TEST(written('[' + text + ']') == '[' + expected + ']');
        BOOST_TEST(written("{\"x\": " + text + ",\"y\":[" + text + "]}") ==
                   "{\"x\":" + expected + ",\"y\":[" + expected + "]}");
        for (std::size_t n = 0; n < text.size() && n != 64; ++n)
            written(text.substr(0, n));
        for (char const more : {'}', ']', ',', '"', '1', 'x', '\0', '\xff'})
            written(text + more);
    }
}

BOOST_AUTO_TEST_CASE(leaves_what_is_odd_to_a_parser)
{
    for (auto const& text : {"1"s, "null"s, " \"a\""s, R"({"a":1,"a":1})"s, R"({"a":1,"b":2,"\u0061":3})"s,
             R"([{"x":{"a":1,"b":2,"a":3}}])"s, object_of(24, "k", R"(,"k7":0)"), object_of(100, "k", R"(,"k7":0)"),
             "[1e100]"s, "[1e-100]"s, "[0e000]"s, "[1" + support::times(199, "0") + ']'})
        BOOST_TEST(written(text) == "odd", text);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_json)
{
    for (auto const& text : {""s, " "s, "nul"s, "nulL"s, "tru"s, "True"s, "falsy"s, "01"s, "-"s, "-a"s, "+1"s, ".5"s,
             "1."s, "1.e1"s, "1e"s, "1e+"s, "0x1"s, "1 2"s, "[1 2]"s, "[1,]"s, "[,1]"s, "[,]"s, "["s, "]"s, "[1"s,
             "[1,"s, "[}"s, "{]"s, "{"s, "}"s, "{\"a\"}"s, "{\"a\":}"s, "{\"a\":1,}"s, "{,}"s, "{a:1}"s, "{1:1}"s,
             "{\"a\" 1}"s, "{\"a\":1 \"b\":2}"s, "{\"a\":1:\"b\"}"s, "{\"a\","s, "{\"a\":"s, "{\"a\""s, "\""s, "\"a"s,
             "\"\\"s, "\"\\\""s, "\"\\x\""s, "\"\\u00\""s, "\"\\u00g0\""s, "\"\\ud800\""s, "\"\\ud800\\u0041\""s,
             "\"\\ud800x\""s, "\"\\udc00\""s, "\"\n\""s, "\"\x1f\""s, "\"\0\""s, "\"\x80\""s, "\"\xc3\""s,
             "\"\xc0\x80\""s, "\"\xed\xa0\x80\""s, "\"\xf4\x90\x80\x80\""s, "\xef\xbb\xbf{}"s, "{\"\xff\":1}"s,
             "{\"\\x\":1}"s, "\v1"s, "[1]]"s, "{}{}"s, "/**/1"s, "'a'"s, "NaN"s, "Infinity"s, "1_0"s, "\"a\"b"s})
    {
        BOOST_TEST(written(text) == "no", text);
        BOOST_TEST(written('[' + text + (text.empty() ? ",]" : "]")) != "odd", text);
        BOOST_TEST(written("{\"x\":" + text + '}') != "odd", text);
    }
}

BOOST_AUTO_TEST_CASE(goes_as_deep_as_it_is_told)
{
    auto const deep = [](std::size_t n) { return support::times(n, "[") + support::times(n, "]"); };
    BOOST_TEST(written(deep(3), 3) == deep(3));
    BOOST_TEST(written(deep(4), 3) == "no");
    BOOST_TEST(written("{\"a\":[{}]}", 3) == "{\"a\":[{}]}");
    BOOST_TEST(written("{\"a\":[{}]}", 2) == "no");
    BOOST_TEST(written("[[[]],[[]]]", 3) == "[[[]],[[]]]");
    BOOST_TEST(written("1", 0) == "odd");
    BOOST_TEST(written("[]", 0) == "no");
    BOOST_TEST(written(deep(tape::most_deep), 100) == deep(tape::most_deep));
    BOOST_TEST(written(deep(tape::most_deep + 1), 100) == "odd");
}

BOOST_AUTO_TEST_CASE(finds_keys)
{
    for (std::size_t const n : {1U, 2U, 24U, 25U, 26U, 300U})
    {
        // Large objects in each other and beside each other have tables of their own.
        auto const inner = object_of(n, "i");
        auto const text =
            '[' + object_of(n, "\\u006b", ",\"in\":" + inner + ",\"beside\":" + inner) + ',' + inner + ']';
        tape in;
        BOOST_TEST_REQUIRE(in.read(text, 32));
        auto const outer  = 1U;
        auto const nested = in.find(outer, "in") + 1;
        auto const last   = in[outer].next;
        for (std::size_t i = 0; i != n; ++i)
        {
            auto const number = std::to_string(i);
            BOOST_TEST(
                in.scalar(in[in.find(outer, "k" + number) + 1]).signed_integer() == static_cast<std::int64_t>(i));
            for (auto const object : {nested, in.find(outer, "beside") + 1, last})
            {
                auto const found = in.find(object, "i" + number);
                BOOST_TEST_REQUIRE((found > object && found < in[object].next));
                BOOST_TEST(in.spelled(in[found + 1]) == number);
                BOOST_TEST(in.find(object, "k" + number) == tape::none);
            }
        }
        BOOST_TEST(in.find(outer, "k" + std::to_string(n)) == tape::none);
        BOOST_TEST(in.find(outer, "") == tape::none);
    }
    tape none;
    BOOST_TEST_REQUIRE(none.read("{}", 32));
    BOOST_TEST(none.find(0, "a") == tape::none);
}

BOOST_AUTO_TEST_CASE(tells_scalars)
{
    tape in;
    BOOST_TEST_REQUIRE(in.read(R"([null,true,false,-1,9223372036854775808,0.5,"a\u0062",[]])", 32));
    BOOST_TEST((in.scalar(in[1]).type() == json_type::null));
    BOOST_TEST(in.scalar(in[2]).boolean());
    BOOST_TEST(!in.scalar(in[3]).boolean());
    BOOST_TEST(in.scalar(in[4]).signed_integer() == -1);
    BOOST_TEST(in.scalar(in[5]).unsigned_integer() == 9223372036854775808U);
    BOOST_TEST(in.scalar(in[6]).real() == 0.5);
    BOOST_TEST((in.scalar(in[7]).text() == "ab" && in.scalar(in[7]).is_known_utf8()));
    BOOST_TEST((in.scalar(in[8]).type() == json_type::null)); // not to be asked
}

BOOST_AUTO_TEST_SUITE_END()
