// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/show/show.hpp>

#include <random>
#include <sstream>

BOOST_AUTO_TEST_SUITE(show_)

using namespace sample;
using namespace std::string_literals;
using preflight::show;
using support::times;

namespace
{
template <class T>
std::string shown(std::string_view text, preflight::show_options const& how = {})
{
    return show(text, preflight::validate<T>(text), how);
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> all;
    std::istringstream       in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

/// Returns the characters of a UTF-8 text.
std::vector<std::string> characters(std::string_view line)
{
    std::vector<std::string> all;
    for (std::size_t n = 0; !line.empty(); line.remove_prefix(n))
    {
        n = preflight::sequence_length(line);
        BOOST_TEST_REQUIRE(n != 0U);
        all.emplace_back(line.substr(0, n));
    }
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(to_the_letter)
{
    BOOST_TEST(shown<limits>("{\n    \"percent\": 101,\n    \"ratio\": 0.5,\n    \"code\": \"A\"\n}\n") ==
               "body:2:16: percent: Input should be less than or equal to 100\n"
               "   2 |     \"percent\": 101,\n"
               "     |                ^~~\n"
               "body:4:13: code: String should have at least 2 characters\n"
               "   4 |     \"code\": \"A\"\n"
               "     |             ^~~\n"
               "body:1:1: colour: Field required\n"
               "   1 | {\n"
               "     | ^\n");
    BOOST_TEST(shown<scalars>("{}") == "");
    BOOST_TEST(shown<scalars>("") == "body:1:1: body: Field required\n   1 | \n     | ^\n");
    BOOST_TEST(shown<scalars>("{\"a\":") ==
               "body:1:6: body: JSON decode error: incomplete JSON\n   1 | {\"a\":\n     |      ^\n");
    BOOST_TEST(
        shown<scalars>("{\"a\":\n") == "body:2:1: body: JSON decode error: incomplete JSON\n   2 | \n     | ^\n");
    BOOST_TEST(shown<scalars>("{\"a\" 1}") ==
               "body:1:6: body: JSON decode error: syntax error\n   1 | {\"a\" 1}\n     |      ^\n");
}

BOOST_AUTO_TEST_CASE(file_colour_and_large_line_numbers)
{
    BOOST_TEST(shown<scalars>("[]", {.file = "a b.json"}) ==
               "a b.json:1:1: body: Input should be a valid dictionary or "
               "object to extract fields from\n   1 | []\n     | ^~\n");
    // a name that a terminal would obey, or that would forge a line
    BOOST_TEST(shown<scalars>("[]", {.file = "a\x1b[2J\nb:1:1: ok\xe2\x80\xae"})
            .starts_with("a\xe2\x90\x9b[2J\xe2\x90\x8a"
                         "b:1:1: ok<U+202E>:1:1: body: "));
    BOOST_TEST(shown<node>("{\"name\":\"\"}", {.colour = true}) ==
               "\x1b[1mbody:1:9: \x1b[0mname: String should have at least 1 character\n"
               "   1 | {\"name\":\"\"}\n"
               "     |         \x1b[31m^~\x1b[0m\n");
    BOOST_TEST(shown<scalars>(times(99, "\n") + "1") == "body:100:1: body: Input should be a valid dictionary or "
                                                        "object to extract fields from\n 100 | 1\n     | ^\n");
    BOOST_TEST(shown<scalars>(times(99'999, "\n") + "1") ==
               "body:100000:1: body: Input should be a valid dictionary or "
               "object to extract fields from\n100000 | 1\n       | ^\n");
}

/// Returns a report with an issue `json_invalid` at each of these characters.
preflight::report no_json(std::vector<std::size_t> const& stops)
{
    preflight::report found;
    for (std::size_t const stop : stops)
    {
        found.issues.emplace_back();
        found.issues.back().code = preflight::code::json_invalid;
        found.issues.back().path.push_back({.index = stop, .is_index = true});
    }
    return found;
}

BOOST_AUTO_TEST_CASE(the_part_of_the_text)
{
    struct
    {
        std::string_view                                 text;
        preflight::report                                issues;
        std::vector<std::pair<std::size_t, std::size_t>> expected;
    } const rows[] = {
        {R"({"word":12,"flag" : [ ] })", preflight::validate<scalars>(std::string_view(R"({"word":12,"flag" : [ ] })")),
            {{20, 23}, {8, 10}}},
        {R"( {"children":[{ }]})", preflight::validate<node>(std::string_view(R"( {"children":[{ }]})")),
            {{1, 2}, {14, 15}}},
        {"\xc3\xa4\xc3\xa4.....", no_json({5, 0, 2, 3, 2, 99}), {{7, 8}, {0, 1}, {4, 5}, {5, 6}, {4, 5}, {9, 10}}},
    };
    for (auto const& [text, issues, expected] : rows)
    {
        auto const found = locate(text, issues);
        BOOST_TEST_REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i != found.size(); ++i)
            BOOST_TEST((found[i].begin == expected[i].first && found[i].end == expected[i].second),
                text << ": " << found[i].begin << " to " << found[i].end);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_characters_unless_said_otherwise)
{
    for (std::size_t const n : {99U, 100U, 102U})
    {
        auto const lines = lines_of(shown<scalars>('"' + times(n - 2, "x") + '"'));
        BOOST_TEST(characters(lines[1]).size() == 7 + (n > 100 ? 100 + 1 : n));
    }
}

BOOST_AUTO_TEST_CASE(an_issue_that_is_not_in_the_body)
{
    preflight::report found;
    found.issues.emplace_back();
    found.issues[0].in_body = false;
    found.issues[0].message = "Field required";
    found.issues[0].path.push_back({.key = "header"});
    BOOST_TEST(show("{}", found) == "body: header: Field required\n");
    BOOST_TEST(show("{}", found, {.file = "a", .colour = true}) == "\x1b[1ma: \x1b[0mheader: Field required\n");

    found.issues.emplace_back();
    found.issues[1].message = "and one that is";
    BOOST_TEST(
        show("{}", found) == "body: header: Field required\nbody:1:1: body: and one that is\n   1 | {}\n     | ^~\n");
}

BOOST_AUTO_TEST_CASE(secrets_are_redacted_also_in_invalid_json)
{
    for (auto const text :
        {R"({"password" "hunter22"})", R"({"password":"hunter22")", R"({"user":x,"password":"hunter22"})"})
        BOOST_TEST(shown<account>(text).find("hunter22") == std::string::npos, text);
    BOOST_TEST(shown<account>(R"({"user":x,"a":"hunter22"})").find("hunter22") != std::string::npos); // not one
}

BOOST_AUTO_TEST_CASE(invalid_json_at_an_unknown_place)
{
    preflight::report found;
    found.issues.emplace_back();
    found.issues[0].code    = preflight::code::json_invalid;
    found.issues[0].message = "no JSON";
    BOOST_TEST(show("{]", found) == "body:1:1: body: no JSON\n   1 | {]\n     | ^\n");
}

// The position of each issue, and the first character above the mark.
BOOST_AUTO_TEST_CASE(line_and_column)
{
    struct
    {
        std::string              text;
        std::vector<std::string> expected; // line:column character
    } const rows[] = {
        {R"({"flag":1})", {"1:9 1"}},
        {"{\"flag\":\n1}", {"2:1 1"}},
        {"{\r\n  \"flag\" :\r\n    1\r\n}\r\n", {"3:5 1"}},
        {"{\t\"flag\":\t1}", {"1:11 1"}},
        {"{\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x84\x80\":0,\"flag\":1}", {"1:17 1"}},
        {R"({"a":"\"}\\","flag":1})", {"1:21 1"}},
        {R"({"a\"\\b":"{,","flag":1})", {"1:23 1"}},
        {R"({"flag":true,"fl\u0061g":1})", {"1:26 1"}},
        {R"({"flag":true,"flag":"x"})", {"1:21 \""}},
        {R"({"flag":"x","flag":1})", {"1:20 1"}}, // the last
        {R"({"x":[],"y":{},"z":[{},[[]]],"flag":[]})", {"1:37 ["}},
        {R"({"flag":{},"word":[]})", {"1:9 {", "1:19 ["}},
        {"{\n\"word\":\n1,\n\"flag\":\n2}", {"5:1 2", "3:1 1"}}, // in the order of the schema
        {"null", {"1:1 n"}},
        {" null", {"1:2 n"}},
        {"{\"a\":1", {"1:7 "}},
        {"{\"a\":1\n\n", {"3:1 "}},
        {"{\"a\":1,}", {"1:8 }"}},
        {"{\"\xc3\xa4\":\n\"\xc3\xa4\" x}", {"2:5 x"}},
        {"{} x", {"1:4 x"}},
        {"{\"a\":\"\x01\"}", {"1:7 \xe2\x90\x81"}},
        {"{\"a\":\"\n\"}", {"1:7 "}},
        {"{\"a\":\"\x80\x80z\"}", {"1:7 \xef\xbf\xbd"}},
        {"{\"a\":\"\xe2\x82z\"}", {"1:7 \xef\xbf\xbd"}},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const               lines = lines_of(shown<scalars>(text));
            std::vector<std::string> found;
            for (std::size_t i = 0; i + 2 < lines.size(); i += 3)
            {
                auto const at     = lines[i].substr(5, lines[i].find(": ") - 5);
                auto const column = lines[i + 2].find('^'); // all before it is ASCII
                auto const above  = characters(lines[i + 1]);
                found.push_back(at + ' ' + (column < above.size() ? above[column] : ""));
            }
            BOOST_TEST(found == expected, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(missing_keys_are_at_the_brace)
{
    BOOST_TEST(shown<node>("{\"name\":\"a\",\n \"children\":[{\"name\":\"b\"},\n  { }]}") ==
               "body:3:3: children.1.name: Field required\n"
               "   3 |   { }]}\n"
               "     |   ^\n");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_mark)
{
    std::string const wide =
        "{\"pad\":\"" + times(5000, "\xc3\xa4") + "\",\"flag\":7,\"more\":\"" + times(5000, "x") + "\"}";
    auto const lines = lines_of(shown<scalars>(wide, {.width = 60}));
    BOOST_TEST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0].starts_with("body:1:5018: flag"));
    auto const above = characters(lines[1]);
    BOOST_TEST(above.size() == 7U + 60 + 2);
    BOOST_TEST(above[7] == "…");
    BOOST_TEST(above.back() == "…");
    BOOST_TEST(above[lines[2].find('^')] == "7");
    BOOST_TEST(lines[2].ends_with("^"));
}

BOOST_AUTO_TEST_CASE(no_control_character_gets_through)
{
    std::string controls;
    for (int c = 1; c != 0x20; ++c)
        if (c != '\n')
            controls += static_cast<char>(c);
    controls += "\x7f\xc2\x80\xc2\x85\xc2\x9b\xc2\x9f"s + '\0';

    for (std::string const& text : {"[\"" + controls + "\"]", controls,
             "{\"\x7f\xc2\x9b"
             "31m\":\"\x7f\xc2\x9d\",\"flag\":1}"s,
             "\x9b[31m" + controls})
    {
        std::string const out = shown<scalars>(text);
        for (std::size_t i = 0; i != out.size(); ++i)
        {
            auto const c = static_cast<unsigned char>(out[i]);
            BOOST_TEST((c >= 0x20 || c == '\n'));
            BOOST_TEST(c != 0x7f);
            BOOST_TEST((c != 0xc2 || static_cast<unsigned char>(out[i + 1]) >= 0xa0));
        }
        BOOST_TEST(preflight::is_utf8(out));
    }
}

BOOST_AUTO_TEST_CASE(nor_does_one_in_the_name_of_a_field)
{
    BOOST_TEST(shown<odd>(R"({"x\ny":1})") == "body:1:9: x\xe2\x90\x8ay: Input should be a valid string\n"
                                              "   1 | {\"x\\ny\":1}\n"
                                              "     |         ^\n");
}

BOOST_AUTO_TEST_CASE(a_report_of_another_text_is_harmless)
{
    auto const found = preflight::validate<lists>(std::string_view(R"({"tags":["aa","b"],"rows":[[1],["x"]]})"));
    for (std::string_view const text :
        {"", " ", "{", "{\"tags\"", "{\"tags\":", "{\"tags\":[", "[\"tags\"]", "{\"rows\":[[", "\"", "\n\n"})
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(lines_of(show(text, found)).size() == 3 * found.size()); }
}

BOOST_AUTO_TEST_CASE(from_a_struct_or_a_json_value)
{
    // a report need not be made from text; the text that `write` makes can be shown
    batch const value{{{1, 2}, {2, 1}}};
    std::string text;
    preflight::append_json(text, value);
    auto const lines = lines_of(show(text, preflight::validate(value)));
    BOOST_TEST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0] == "body:1:" + std::to_string(text.find("{\"from\":2") + 1) +
                               ": spans.1: Value error, from comes before to");
}

BOOST_AUTO_TEST_SUITE_END()
