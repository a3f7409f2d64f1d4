// SPDX-License-Identifier: BSL-1.0
#include "../samples.hpp"
#include "outlines.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/arbitrary/spelling.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_spelling)

namespace json = boost::json;

namespace
{
/// Returns a document without the keys that `known` does not have, and with 1.0 as 1.
json::value known_part(json::value const& v, json::value const& known)
{
    if (v.is_number())
        return v.to_number<double>();
    if (v.is_object() && known.is_object())
    {
        json::object part;
        for (auto const& member : known.get_object())
            if (auto const* const found = v.get_object().if_contains(member.key()))
                part[member.key()] = known_part(*found, member.value());
        return part;
    }
    if (!v.is_array() || !known.is_array() || v.get_array().size() != known.get_array().size())
        return v;
    json::array part;
    for (std::size_t i = 0; i != v.get_array().size(); ++i)
        part.push_back(known_part(v.get_array()[i], known.get_array()[i]));
    return part;
}
} // namespace

BOOST_AUTO_TEST_CASE(no_choice_is_the_plain_spelling)
{
    preflight::arbitrary<sample::limits> const make;
    preflight::choices                         none;
    auto const document = json::parse(R"({"percent": 5, "ratio":0.5,"code" :"ä\n","x":[1, {}]})");
    BOOST_TEST(make.spell(document, none) == R"({"percent":5,"ratio":0.5,"code":"ä\n","x":[1,{}]})");
}

BOOST_AUTO_TEST_CASE(whatever_the_spelling_it_means_the_same)
{
    preflight::arbitrary<sample::lists> const make;
    std::mt19937                              engine(1);
    preflight::choices                        from(engine);
    for (int n = 0; n != 300; ++n)
    {
        auto const document = make.json(from);
        auto const text     = make.spell(document, from);
        auto const back     = preflight::parse(text);
        BOOST_TEST_REQUIRE(back.has_value(), text);
        BOOST_TEST(known_part(*back, document) == known_part(document, document), text << '\n' << serialize(document));
    }
}

namespace
{
using preflight::outline::object;
using preflight::outline::value;

std::string spelled(json::value const& document, value const& root, std::vector<std::uint8_t> const& chosen)
{
    preflight::choices from(chosen);
    return preflight::outline::speller(from).spell(document, root);
}

/// The oddities, as bits of the first choice.
enum : std::uint8_t
{
    plain     = 0,
    blanks    = 1,
    escapes   = 2,
    order     = 4,
    strangers = 8,
    doubles   = 16,
    numbers   = 32
};

object of_members(std::vector<std::string_view> const& names)
{
    object o;
    for (auto const name : names)
        o.members.push_back(outlines::spare(name, outlines::whole(0, 9)));
    return o;
}
} // namespace

BOOST_AUTO_TEST_CASE(an_oddity_is_chosen_first_then_whether_and_how_it_comes)
{
    object const known = of_members({"a"});
    value const  root  = outlines::object_of(known);
    struct
    {
        std::vector<std::uint8_t> chosen;
        std::string_view          document, expected;
        // clang-format off
    } const rows[] = {
        {{plain}, R"({"a":1,"b":[2,0]})", R"({"a":1,"b":[2,0]})"},
        {{64}, "[1]", "[1]"},           // there are 64 sets of them
        {{65, 2, 0}, "[1]", " [1]"},    // so this is `blanks`
        {{blanks, 0, 1}, "[1]", "[1]"}, // once in three
        {{blanks, 2, 0, 2, 1}, "1", " 1\n"},
        {{blanks, 2, 2, 2, 3}, "1", "\n  1\t"},
        {{blanks, 2, 4, 2, 5}, "1", "\r\n1                  "},
        {{blanks, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0}, "[1,2]", " [ 1 , 2 ] "},
        {{blanks, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0}, R"({"a":1})", R"( { "a" : 1 } )"},
        {{blanks, 0, 0, 0, 0, 0, 2, 0}, R"({"a":1,"b":2})", R"({"a":1, "b":2})"},
        {{blanks, 2, 0, 2, 0}, "{}", " {} "},
        {{escapes}, R"({"a":"b"})", R"({"a":"b"})"},
        {{escapes, 3, 0, 3, 1}, R"({"a":"J"})", R"({"\u0061":"\u004A"})"},
        {{order, 2, 1}, R"({"a":1,"b":2,"c":3})", R"({"a":1,"b":2,"c":3})"},
        {{order}, R"({"a":1,"b":2,"c":3})", R"({"b":2,"c":3,"a":1})"},
        {{order, 1, 0}, R"({"a":1,"b":2,"c":3})", R"({"c":3,"a":1,"b":2})"},
        {{order}, "{}", "{}"},
        {{doubles, 2, 0}, R"({"a":1})", R"({"a":1})"}, // once in four
        {{doubles, 3, 0}, R"({"a":1})", R"({"a":null,"a":1})"},
        {{doubles, 0, 3, 1}, R"({"a":1,"b":2})", R"({"a":1,"b":true,"b":2})"},
        {{strangers, 2, 5, 1}, R"({"a":1})", R"({"a":1})"}, // once in four
        {{strangers, 3, 5, 1}, R"({"a":1})", R"({"x":true,"a":1})"},
        {{strangers, 0, 5, 1}, "{}", "{}"}, // once in two
        {{strangers, 1, 5, 1}, "{}", R"({"x":true})"},
        {{strangers + doubles, 3, 0, 3, 5, 1}, R"({"a":1})", R"({"a":null,"x":true,"a":1})"},
        {{strangers + blanks, 0, 3, 5, 2, 0, 2, 0, 2, 0, 1, 2, 0}, R"({"a":1})", R"({ "x" : true ,"a":1})"},
        {{numbers, 0, 1}, "1", "1"}, // once in two
    };
    // clang-format on
    for (auto const& [chosen, document, expected] : rows)
        BOOST_TEST(spelled(json::parse(document), root, chosen) == expected);
}

BOOST_AUTO_TEST_CASE(whole_numbers_may_have_a_fraction)
{
    constexpr std::int64_t most = 9007199254740992; // a double holds all whole numbers up to this one exactly
    value const            root = outlines::whole(0, 9);
    struct
    {
        json::value      number;
        std::uint8_t     way;
        std::string_view expected;
    } const rows[] = {
        {1, 0, "1.0"},
        {1, 1, "1e0"},
        {1, 2, "10E-1"},
        {-1, 3, "-1000e-3"},
        {1, 4, "1.0"},
        {0, 0, "0.0"},
        {0, 1, "0e0"},
        {0, 2, "0.0"}, // where the others would not be JSON
        {0, 3, "0e0"},
        {std::uint64_t{0}, 3, "0e0"},
        {std::uint64_t{7}, 3, "7000e-3"},
        {most - 1, 0, "9007199254740991.0"},
        {most, 0, "9007199254740992"},
        {1 - most, 0, "-9007199254740991.0"},
        {-most, 0, "-9007199254740992"},
        {std::numeric_limits<std::int64_t>::min(), 0, "-9223372036854775808"},
        {std::uint64_t{most - 1}, 0, "9007199254740991.0"},
        {std::uint64_t{most}, 0, "9007199254740992"},
        {0.5, 0, "0.5"},
        {true, 0, "true"},
        {nullptr, 0, "null"},
    };
    for (auto const& [number, way, expected] : rows)
        BOOST_TEST(spelled(number, root, {numbers, 1, way}) == expected);
}

BOOST_AUTO_TEST_CASE(keys_that_no_schema_knows)
{
    struct
    {
        object           known;
        std::uint8_t     way;
        std::string_view expected; // the key
        // clang-format off
    } const rows[] = {
        {of_members({"abcd"}), 0, "abcdx"},
        {of_members({"abcd"}), 1, ""},
        {of_members({"abcd"}), 2, "abcd "},
        {of_members({"abcd"}), 3, "\\u0000abcd"},
        {of_members({"abcd"}), 4, "ab"},
        {of_members({"abcd"}), 5, "x"},
        {of_members({"abcd"}), 6, "abcdx"},
        {of_members({"ab", "a"}), 4, "?"}, // where it is known
        {of_members({"ab", "a", "?"}), 4, "??"},
        {of_members({"\xc3\xa4"}), 4, "?"}, // when it is not UTF-8
    };
    // clang-format on
    for (auto const& [known, way, expected] : rows)
    {
        std::vector<std::uint8_t> chosen{strangers, 1};
        if (known.members.size() != 1)
            chosen.push_back(0); // the first of them
        chosen.push_back(way);
        BOOST_TEST(
            spelled(json::object(), outlines::object_of(known), chosen) == "{\"" + std::string(expected) + "\":null}");
    }
    object const two = of_members({"ab", "cd"});
    BOOST_TEST(spelled(json::object(), outlines::object_of(two), {strangers, 1, 1, 4}) == R"({"c":null})");
}

BOOST_AUTO_TEST_CASE(what_is_known_is_followed_into_the_document)
{
    object const inner = of_members({"abcd"});
    object       outer;
    outer.members.push_back(outlines::spare("in", outlines::object_of(inner)));
    outer.members.push_back(outlines::spare("list", outlines::list_of(outlines::object_of(inner), {})));
    value const                     root = outlines::object_of(outer);
    std::vector<std::uint8_t> const in_a_member{strangers, 0, 1, 5}, in_a_list{strangers, 1, 5};
    struct
    {
        std::string_view                 document;
        std::vector<std::uint8_t> const& chosen;
        std::string_view                 expected;
    } const rows[] = {
        {R"({"in":{}})", in_a_member, R"({"in":{"x":null}})"},
        {R"({"list":[{}]})", in_a_member, R"({"list":[{"x":null}]})"},
        {R"({"list":{}})", in_a_member, R"({"list":{}})"},
        {R"({"in":[{}]})", in_a_member, R"({"in":[{}]})"},
        {R"({"other":{}})", in_a_member, R"({"other":{}})"},
        {"[{}]", in_a_list, "[{}]"},
    };
    for (auto const& [document, chosen, expected] : rows)
        BOOST_TEST(spelled(json::parse(document), root, chosen) == expected);
}

BOOST_AUTO_TEST_CASE(what_comes_twice_is_no_deeper_than_can_be_read)
{
    std::vector<std::string_view> const junk{"null", "true", "-0", "1e400", "18446744073709551616", "0.1", R"("")",
        R"("\ud83d\ude00")", R"("\"}")", R"("tcp")", "{}", "[ ]", "[[],{}]", R"({"a":{"a":1,"a":[2,"]"]}})"};
    value const                         root = outlines::whole(0, 9);
    struct
    {
        std::string_view open, close;
        std::size_t      decisions; // on each
    } const around[] = {{R"({"k":)", "}", 1}, {"[[],", "]", 0}, {"[{},", "]", 0}};
    for (auto const& [open, close, decisions] : around)
        for (std::size_t const depth : {std::size_t{1}, preflight::max_depth - 3, preflight::max_depth - 2})
            for (std::uint8_t n = 0; n != 28; ++n)
            {
                std::string before, after = "}";
                for (std::size_t i = 1; i != depth; ++i)
                    before += open, after += close;
                std::vector<std::uint8_t> chosen(1 + (depth - 1) * decisions, 0);
                chosen[0] = doubles;
                chosen.push_back(3);
                chosen.push_back(n);
                // of which the first ten are flat
                std::size_t const which = n % (depth + 3 <= preflight::max_depth ? junk.size() : 10U);
                auto const        text  = spelled(json::parse(before + R"({"k":7)" + after), root, chosen);
                BOOST_TEST(text == before + R"({"k":)" + std::string(junk[which]) + R"(,"k":7)" + after);
                BOOST_TEST(preflight::parse(text).has_value());
            }
}

BOOST_AUTO_TEST_CASE(each_oddity_comes)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(2);
    preflight::choices                         from(engine);
    std::string                                all;
    for (int n = 0; n != 300; ++n)
        all += make.text(from) + '\n';

    std::vector<std::string_view> const expected{"\"\\u0063od\\u0065\"", "\t", "\r\n", "{\"code\"", "{\"ratio\"",
        "{\"colour\"", ".0,", "e0,", "0E-1", "000e-3",
        "\"\":", "\"codex\":", "\"code \":", "\"percent\":null,\"percent\":", "1e400", "\\u00"};
    for (auto const each : expected)
        BOOST_TEST((all.find(each) != all.npos), each);
}

BOOST_AUTO_TEST_CASE(any_document_can_be_spelled)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(3);
    preflight::choices                         from(engine);
    for (std::string_view const each :
        {"null", "[]", "{}", "[[[1]]]", R"({"code":{"code":[]}})", "18446744073709551615", "1e400"})
        for (int n = 0; n != 40; ++n)
        {
            auto const text = make.spell(*preflight::parse(each), from);
            BOOST_TEST(preflight::parse(text).has_value(), text);
        }
}

// A document that was not parsed.
BOOST_AUTO_TEST_CASE(invalid_utf_8_becomes_json)
{
    preflight::arbitrary<sample::limits> const make;
    std::mt19937                               engine(4);
    preflight::choices                         from(engine);
    for (int n = 0; n != 40; ++n)
    {
        auto const back = preflight::parse(make.spell(json::value("\xff\xc3"), from));
        BOOST_TEST_REQUIRE(back.has_value());
        BOOST_TEST(*back == json::value("\xef\xbf\xbd\xef\xbf\xbd"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
