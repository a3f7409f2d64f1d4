// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/show/locate.hpp>

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <deque>
#include <functional>
#include <random>

BOOST_AUTO_TEST_SUITE(locate_)

using preflight::locate;
using preflight::path;
using preflight::step;
using preflight::text_range;

namespace
{
step key(std::string name) { return {std::move(name)}; }
step at(std::size_t index) { return {"", index, true}; }

std::string_view part(std::string_view text, path const& way)
{
    text_range const e = locate(text, way);
    BOOST_TEST_REQUIRE((e.begin <= e.end && e.end <= text.size()));
    return text.substr(e.begin, e.end - e.begin);
}
} // namespace

BOOST_AUTO_TEST_CASE(a_value)
{
    struct
    {
        std::string_view text;
        path             way;
        std::string_view expected;
    } const rows[] = {
        {"1", {}, "1"},
        {" \r\n\t{ } \n", {}, "{ }"},
        {R"({"a":1,"b":[2,{"c":3}]})", {}, R"({"a":1,"b":[2,{"c":3}]})"},
        {R"({"a":1,"b":[2,{"c":3}]})", {key("a")}, "1"},
        {R"({"a":1,"b":[2,{"c":3}]})", {key("b")}, R"([2,{"c":3}])"},
        {R"({"a":1,"b":[2,{"c":3}]})", {key("b"), at(0)}, "2"},
        {R"({"a":1,"b":[2,{"c":3}]})", {key("b"), at(1)}, R"({"c":3})"},
        {R"({"a":1,"b":[2,{"c":3}]})", {key("b"), at(1), key("c")}, "3"},
        {"{ \"a\" : 1 , \"b\"\n:\t[ 2 , 3 ]\r\n}", {key("b"), at(1)}, "3"},
        {"[[],{},[[]],[[],[1]]]", {at(3), at(1), at(0)}, "1"},
        {"[[],{},[[]],[[],[1]]]", {at(1)}, "{}"},
        {"[ [ ] , { } , 0]", {at(2)}, "0"},
        {"[true,false,null,-1.5e+3]", {at(3)}, "-1.5e+3"},
        {"[true,false,null,-1.5e+3]", {at(2)}, "null"},
        // the path ends at what is missing, whatever follows
        {R"({"a":1})", {key("b"), key("a")}, R"({"a":1})"},
        {std::string_view("{}{").substr(0, 2), {key("a"), key("b")}, "{}"},
        {"", {key("a")}, ""},
        // strings with characters that look like structure
        {R"({"a":"}],{[:","b":"x,y"})", {key("b")}, R"("x,y")"},
        {R"({"a":"\"b\":1,","b":"\\"})", {key("b")}, R"("\\")"},
        {R"({"a":"\\","b":"\\\"","c":3})", {key("c")}, "3"},
        {R"({"}":{"]":[1,2]}})", {key("}"), key("]"), at(1)}, "2"},
        // keys with escapes
        {R"({"a\"b":1,"a\\":2,"\u00e4":3})", {key("a\"b")}, "1"},
        {R"({"a\"b":1,"a\\":2,"\u00e4":3})", {key("a\\")}, "2"},
        {R"({"a\"b":1,"a\\":2,"\u00e4":3})", {key("\xc3\xa4")}, "3"},
        {R"({"\ud83d\ude00\/\n":1})", {key("\xf0\x9f\x98\x80/\n")}, "1"},
        {R"({"a\u0000":1,"a":2})", {key("a")}, "2"},
        {R"({"":1,"a":{"":2}})", {key("")}, "1"},
        {R"({"":1,"a":{"":2}})", {key("a"), key("")}, "2"},
        // a key that comes twice
        {R"({"a":1,"a":2})", {key("a")}, "2"},
        {R"({"a":[1],"\u0061":[2],"b":3})", {key("a"), at(0)}, "2"},
        {R"({"a":{"b":1},"a":{"c":2}})", {key("a"), key("b")}, R"({"c":2})"},
        // a path that leads further than the text: the last value on it
        {R"({"a":1})", {key("b")}, R"({"a":1})"},
        {R"({"a":{"b":[]}})", {key("a"), key("b"), at(0), key("c")}, "[]"},
        {R"({"a":{}})", {key("a"), key("b")}, "{}"},
        {R"({"0":1})", {at(0)}, R"({"0":1})"},
        {"[1]", {key("0")}, "[1]"},
        {"[1]", {key("")}, "[1]"},
        {"[1,2]", {at(2)}, "[1,2]"},
        {"\"a\"", {key("a")}, "\"a\""},
        {"", {}, ""},
        {"", {key("a")}, ""},
        {"  ", {key("a")}, ""},
    };
    for (auto const& [text, way, expected] : rows)
        BOOST_TEST_CONTEXT(text << " at " << to_pointer(way)) { BOOST_TEST(part(text, way) == expected); }
}

// Nothing outside the text is read, whatever the text is.
BOOST_AUTO_TEST_CASE(stays_inside_any_text)
{
    std::string const sound = R"({"a\"b":[1,{"c":"\\\"x"},[]],"d":{"e":null}})";
    for (path const& way : {path{}, {key("a\"b"), at(1), key("c")}, {key("d"), key("e")}, {key("d"), at(3)}})
        for (std::size_t i = 0; i <= sound.size(); ++i)
            for (std::string const& text :
                {sound.substr(0, i), sound.substr(i), sound.substr(0, i) + '\\' + sound.substr(i)})
            {
                text_range const e = locate(text, way);
                BOOST_TEST_CONTEXT(text) { BOOST_TEST((e.begin <= e.end && e.end <= text.size())); }
            }
}

namespace
{
/// Makes nested JSON documents with random white space, escapes, empty containers, and keys that come twice.
class documents
{
    std::mt19937 random_;

    std::size_t below(std::size_t n) { return random_() % n; }
    std::string blank()
    {
        static constexpr std::string_view some[] = {"", "", "", " ", "\n  ", "\t", "\r\n", " \n\n "};
        return std::string(some[below(std::size(some))]);
    }
    std::string text()
    {
        static constexpr std::string_view pieces[] = {"a", "b", "\\\"", "\\\\", "{", "}", "[", "]", ",", ":", " ",
            "\\u0061", "\\ud83d\\ude00", "\xc3\xa4", "\\n", "\xe2\x82\xac", "\\/"};
        std::string                       all      = "\"";
        for (std::size_t n = below(5); n != 0; --n)
            all += pieces[below(std::size(pieces))];
        return all + '"';
    }
    std::string leaf()
    {
        static constexpr std::string_view words[] = {
            "null", "true", "false", "0", "-1", "1.5e3", "-0.0", "18446744073709551615", "[]", "{}", "[ ]", "{\n}"};
        return below(3) == 0 ? text() : std::string(words[below(std::size(words))]);
    }

public:
    explicit documents(unsigned seed) : random_(seed) {}

    std::string next(std::size_t depth = 4)
    {
        if (depth == 0 || below(5) == 0)
            return blank() + leaf() + blank();
        bool const  object = below(2) == 0;
        std::string all(1, object ? '{' : '[');
        for (std::size_t n = below(5), i = 0; i != n; ++i)
        {
            all += i == 0 ? "" : ",";
            if (object)
                all += blank() + text() + blank() + ':';
            all += next(depth - 1);
        }
        return blank() + all + blank() + (object ? '}' : ']') + blank();
    }
};
} // namespace

namespace
{
/// Checks that many paths, in any order, among them one that comes twice and one that leads nowhere, find what each of them finds alone.
void all_at_once(std::string_view text, std::deque<path>& ways)
{
    ways.push_back(ways[ways.size() / 2]);
    ways.push_back(ways[ways.size() / 3]);
    ways.back().push_back(key("nowhere"));
    std::vector<path const*> some;
    some.reserve(ways.size());
    for (auto const& way : ways)
        some.push_back(&way);
    std::shuffle(some.begin(), some.end(), std::mt19937(static_cast<unsigned>(some.size())));

    auto const found = locate(text, some);
    BOOST_TEST_REQUIRE(found.size() == some.size());
    for (std::size_t i = 0; i != found.size(); ++i)
    {
        text_range const alone = locate(text, *some[i]);
        if (found[i].begin != alone.begin || found[i].end != alone.end)
            BOOST_ERROR(to_pointer(*some[i]) << " of " << text << " is elsewhere among others");
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(what_is_found_is_what_the_parser_found)
{
    using boost::json::value;
    documents   all(1);
    std::size_t paths = 0;
    for (int i = 0; i != 500; ++i)
    {
        std::string const text     = all.next();
        value const       document = boost::json::parse(text);
        std::deque<path>  ways;

        std::function<void(value const&, path const&)> const walk = [&](value const& v, path const& way) {
            ++paths;
            auto const found = part(text, way);
            ways.push_back(way);
            boost::json::error_code ec;
            if (boost::json::parse(found, ec) != v || ec || found.find_first_of(" \n\r\t") == 0)
                BOOST_ERROR(to_pointer(way) << " of " << text << " is not " << found);
            auto const deeper = [&](value const& inner, step s) {
                path on = way;
                on.push_back(std::move(s));
                walk(inner, on);
            };
            if (auto const* members = v.if_object())
                for (auto const& m : *members)
                    deeper(m.value(), key(std::string(m.key())));
            else if (auto const* elements = v.if_array())
                for (std::size_t n = 0; n != elements->size(); ++n)
                    deeper((*elements)[n], at(n));
        };
        walk(document, {});
        all_at_once(text, ways);
    }
    BOOST_TEST(paths > 2000U);
}

BOOST_AUTO_TEST_SUITE_END()
