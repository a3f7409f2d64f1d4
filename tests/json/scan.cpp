// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/scan.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(scan)

using namespace std::string_view_literals;
using preflight::scan::end_of_string;
using preflight::scan::end_of_value;
using preflight::scan::inside;
using preflight::scan::is_space;
using preflight::scan::skip_space;
using preflight::scan::spells;

// The four white space characters of JSON, and no others.
static_assert(is_space(' ') && is_space('\t') && is_space('\n') && is_space('\r'));
static_assert(!is_space('\0') && !is_space('\v') && !is_space('\f') && !is_space('\b') && !is_space('\x1f'));
static_assert(!is_space('!') && !is_space('\x85') && !is_space('\xa0') && !is_space('a') && !is_space('/'));

static_assert(skip_space("", 0) == 0 && skip_space("a", 0) == 0 && skip_space(" a", 0) == 1);
static_assert(skip_space(" \t\r\n a ", 0) == 5 && skip_space(" \t\r\n a ", 6) == 7 && skip_space("a  ", 1) == 3);
static_assert(skip_space("a", 1) == 1 && skip_space("a", 2) == 2 && skip_space("\v a", 0) == 0);

struct row
{
    std::string_view text;
    std::size_t      at, end;
};

constexpr row strings[] = {
    {R"("")", 0, 2},
    {R"("a")", 0, 3},
    {R"("a" )", 0, 3},
    {R"("a","b")", 0, 3},
    {R"("a","b")", 4, 7},
    {R"( "a" )", 1, 4},
    {R"("\"")", 0, 4},
    {R"("\\")", 0, 4},
    {R"("\\"")", 0, 4},
    {R"("\\\"")", 0, 6},
    {R"("\\\\"x")", 0, 6},
    {R"("\u0022")", 0, 8},
    {R"("}],:")", 0, 6},
    {"\"a\nb\"", 0, 5},
    {"\"a\0b\""sv, 0, 5},
    {R"("é")", 0, 4},
    // without an end
    {R"(")", 0, 1},
    {R"("a)", 0, 2},
    {R"("a\)", 0, 3},
    {R"("a\")", 0, 4},
    {R"("a\\)", 0, 4},
};

constexpr row values[] = {
    {"1", 0, 1},
    {"1,2", 0, 1},
    {"1 ,2", 0, 1},
    {"1]", 0, 1},
    {"1}", 0, 1},
    {"-1.5e+10\n", 0, 8},
    {"-1.5e+10\t", 0, 8},
    {"-1.5e+10\r", 0, 8},
    {"true,", 0, 4},
    {"null", 0, 4},
    {"[1,2]", 1, 2},
    {"[1,2]", 3, 4},
    {R"("a",)", 0, 3},
    {R"("a,b")", 0, 5},
    {R"("a" ])", 0, 3},
    {R"("\"",1)", 0, 4},
    {"[]", 0, 2},
    {"{}", 0, 2},
    {"[],[]", 0, 2},
    {"[ ] ", 0, 3},
    {"[[]]", 0, 4},
    {"[[]]", 1, 3},
    {"[{},[1,2],3],4", 0, 12},
    {R"({"a":1},2)", 0, 7},
    {R"({"a":1})", 5, 6},
    {R"({"a" : "b" })", 7, 10},
    {R"({"a":{"b":[1,{"c":"}"}]}} ,1)", 0, 25},
    {R"(["]"])", 0, 5},
    {R"(["\"]"])", 0, 7},
    {R"([1, 2, 3] )", 0, 9},
    {R"({"a": "x y", "b": [ ]})", 6, 11},
    // nothing there
    {"", 0, 0},
    {",", 0, 0},
    {"]", 0, 0},
    {"}", 0, 0},
    {" 1", 0, 0},
    {"1", 1, 1},
    // without an end
    {"[", 0, 1},
    {"[1,2", 0, 4},
    {R"({"a":)", 0, 5},
    {R"({"a)", 0, 3},
    {R"(["a\)", 0, 4},
    {R"([[1])", 0, 4},
};

static_assert([] {
    for (auto const& [text, at, end] : strings)
        if (end_of_string(text, at) != end)
            return false;
    for (auto const& [text, at, end] : values)
        if (end_of_value(text, at) != end)
            return false;
    return true;
}());

BOOST_AUTO_TEST_CASE(strings_end_at_their_quote)
{
    for (auto const& [text, at, end] : strings)
        BOOST_TEST_CONTEXT(text << " at " << at) { BOOST_TEST(end_of_string(text, at) == end); }
}

BOOST_AUTO_TEST_CASE(values_end_where_they_end)
{
    for (auto const& [text, at, end] : values)
        BOOST_TEST_CONTEXT(text << " at " << at) { BOOST_TEST(end_of_value(text, at) == end); }
}

// In any text and from any position, the end lies between that position and the end of the text.
BOOST_AUTO_TEST_CASE(stays_inside)
{
    constexpr std::string_view alphabet = "\"\\[{}],:1 ";
    std::string                text(5, ' ');
    bool                       inside = true;
    for (std::size_t n = 0; n != 100000; ++n)
    {
        std::size_t rest = n;
        for (char& c : text)
        {
            c = alphabet[rest % alphabet.size()];
            rest /= alphabet.size();
        }
        for (std::size_t at = 0; at <= text.size(); ++at)
        {
            std::size_t const end = end_of_value(text, at);
            inside &= end >= at && end <= text.size();
            std::size_t const quote = end_of_string(text, at);
            inside &= quote > at || at == text.size();
            inside &= quote <= text.size();
        }
    }
    BOOST_TEST(inside);
}

BOOST_AUTO_TEST_CASE(each_in_what_holds_some)
{
    struct
    {
        std::string_view text;
        std::size_t      at;
        std::string      visited;
    } const rows[] = {
        {"{}", 0, ""},
        {"[ ]", 0, ""},
        {R"({"a":1, "b" : [2]})", 0, R"("a"=1 "b"=[2] )"},
        {R"([1 , {"a":[]},"2"])", 0, R"(=1 ={"a":[]} ="2" )"},
        {R"({"a":[1,2],"b":3})", 5, "=1 =2 "},
        // what holds none, and what is not there
        {"1,2", 0, ""},
        {R"("[1]")", 0, ""},
        {"[1]", 3, ""},
        {"", 0, ""},
        {std::string_view("[1]").substr(0, 0), 0, ""},
    };
    for (auto const& [text, at, visited] : rows)
        BOOST_TEST_CONTEXT(text << " from " << at)
        {
            std::string all;
            auto const  note = [&, whole = text](std::string_view key, preflight::text_range value) {
                (((all += key) += '=') += whole.substr(value.begin, value.end - value.begin)) += ' ';
            };
            preflight::scan::for_each_in(text, at, note);
            BOOST_TEST(all == visited);
        }
}

struct spelling
{
    std::string_view token, name;
    bool             same;
};

constexpr spelling spellings[] = {
    {R"("name")", "name", true},
    {R"("")", "", true},
    {R"("name")", "nam", false},
    {R"("name")", "names", false},
    {R"("name")", "Name", false},
    {R"("name ")", "name", false},
    {R"("")", "name", false},
    {R"("name")", "", false},
    {R"("\u006eame")", "name", true},
    {R"("na\u006De")", "name", true},
    {R"("\u006e\u0061\u006d\u0065")", "name", true},
    {R"("\\u006eame")", "name", false},
    {R"("na\/me")", "na/me", true},
    {R"("na\"me")", "na\"me", true},
    {R"("na\nme")", "na\nme", true},
    {R"("é")", "é", true},
    {R"("\u00e9")", "é", true},
    {R"("e\u0301")", "é", false}, // as it is encoded, not as it looks
    // not a token
    {"", "", false},
    {R"(")", "", false},
};

static_assert(inside(R"("name")") == "name" && inside(R"("\"")") == R"(\")" && inside(R"("")").empty());
static_assert(inside("").empty() && inside("\"").empty());

BOOST_AUTO_TEST_CASE(what_holds_nothing_has_no_members)
{
    for (std::string_view const text : {"", "1", "\"[1]\"", "]", "x[1]"})
        preflight::scan::for_each_in(text, 0, [&](auto, auto) { BOOST_TEST(false, text); });
    std::size_t visited = 0;
    preflight::scan::for_each_in("[1]", 0, [&](auto, auto) { ++visited; });
    BOOST_TEST(visited == 1U);
}

BOOST_AUTO_TEST_CASE(tokens_spell_names)
{
    for (auto const& [token, name, same] : spellings)
        BOOST_TEST_CONTEXT(token << " and " << name) { BOOST_TEST(spells(token, name) == same); }
}

BOOST_AUTO_TEST_SUITE_END()
