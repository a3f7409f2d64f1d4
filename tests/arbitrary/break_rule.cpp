// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/break_rule.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_break_rule)

using namespace preflight::outline;
using namespace outlines;
using preflight::broken_rule;
using preflight::choices;
using preflight::code;
using preflight::path;
using all = std::set<std::string>;

namespace
{
all misfits(value const& v, code issue, bool is_root = false)
{
    return all_of([&](choices& from) { return misfit_of(v, issue, is_root, from); });
}

all texts(std::vector<json> const& values)
{
    all found;
    for (auto const& each : values)
        found.insert(serialize(each));
    return found;
}

/// A list that must have between so many elements, the rule on the least number before that on the most.
value sized(std::size_t least, std::size_t most, bool is_told = true)
{
    value      v    = list_of(whole(0, 9), {least});
    auto const size = [](json const& each) { return each.get_array().size(); };
    v.rules         = {of([=](json const& each) { return size(each) >= least; }),
                of([=](json const& each) { return size(each) <= most; })};
    if (is_told)
    {
        v.rules[0].sizes_outside = {least - 1}; // below 0 more than any list can have
        v.rules[1].sizes_outside = {most + 1};
    }
    return v;
}

/// Two whole numbers, of which the second may be absent or null, and the rules across them.
object pair_of(std::vector<std::function<bool(boost::json::object const&)>> const& rules)
{
    object o;
    o.members.push_back(needed("a", whole(0, 9)));
    o.members.push_back(spare("b", write_null(whole(0, 9))));
    for (auto const& keeps : rules)
        o.rules.push_back({code::value_error, {"a", "b"}, keeps});
    return o;
}

bool rises(boost::json::object const& o)
{
    return o.contains("b") && o.at("b").is_int64() && o.at("a").get_int64() < o.at("b").get_int64();
}
} // namespace

BOOST_AUTO_TEST_CASE(values_that_a_kind_does_not_take)
{
    value number{kinds::number};
    number.wrong_type = code::int_type;
    number.misfits    = {{code::int_from_float, 0.5}, {code::less_than_equal, 256}, {code::int_from_float, 1.5}};
    BOOST_TEST(misfits(number, code::int_from_float) == texts({0.5, 1.5}), boost::test_tools::per_element());
    BOOST_TEST(misfits(number, code::less_than_equal) == texts({256}), boost::test_tools::per_element());
    choices none;
    BOOST_TEST((misfit_of(number, code::int_from_float, false, none) == 0.5));

    value word{kinds::text}; // whose words are all that there is
    word.wrong_type = code::enumeration;
    word.misfits    = {{code::enumeration, "c"}, {code::enumeration, "d"}};
    BOOST_TEST(misfits(word, code::enumeration) ==
                   (all{"[]", "{}", "true", "0", "1.5E0", R"([{"a":null}])", "null", "c", "d"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_of_another_type)
{
    all const every{"[]", "{}", "true", "0", "text", "1.5E0", R"([{"a":null}])", "null"};
    struct
    {
        value v;
        bool  is_root;
        all   without;
    } const rows[] = {
        {value{kinds::object}, false, {"{}"}},
        {value{kinds::object}, true, {"{}", "null"}}, // which is another issue
        {write_null(value{kinds::object}), false, {"{}", "null"}},
        {value{kinds::list}, false, {"[]", R"([{"a":null}])"}},
        {value{kinds::list}, true, {"[]", R"([{"a":null}])", "null"}},
        {value{kinds::text}, false, {"text"}},
        {write_null(value{kinds::text}), false, {"text", "null"}},
        {value{kinds::boolean}, false, {"true"}},
        {value{kinds::number}, false, {"0", "1.5E0"}},
    };
    for (auto const& [v, is_root, without] : rows)
    {
        all expected = every;
        for (auto const& each : without)
            expected.erase(each);
        BOOST_TEST(misfits(v, code::other, is_root) == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(lists_too_short_or_too_long)
{
    struct
    {
        value                 v;
        std::size_t           rule;
        std::string_view      before;
        std::set<std::size_t> at_least; // sizes
        std::size_t           low, high;
    } const rows[] = {
        {sized(2, 3), 0, "[1,2,3]", {0, 1}, 0, 1}, {sized(2, 3), 0, "[]", {0, 1}, 0, 1},
        {sized(2, 3), 1, "[1,2]", {4, 50}, 4, 99}, {sized(2, 3), 1, "[]", {4, 50}, 4, 99},
        {sized(0, 200), 1, "[1]", {201}, 201, 201},
        {sized(0, 4, false), 1, "[1,2]", {5, 99}, 5, 99}, // of which no rule tells
    };
    for (auto const& [v, n, before, at_least, low, high] : rows)
        BOOST_TEST_CONTEXT(before << ", rule " << n)
        {
            std::set<std::size_t> sizes;
            std::minstd_rand      engine(1);
            choices               from(engine);
            for (int turn = 0; turn != 3000; ++turn)
            {
                auto const was  = boost::json::parse(before).as_array();
                auto       list = was;
                BOOST_TEST_REQUIRE(break_list(list, v, n, 0, from));
                sizes.insert(list.size());
                BOOST_TEST_REQUIRE((low <= list.size() && list.size() <= high));
                for (std::size_t i = 0; i != list.size(); ++i) // copies of what was there, else new ones
                    BOOST_TEST_REQUIRE((was.empty() ? list[i].is_int64() : list[i] == was[i % was.size()]));
            }
            for (std::size_t const each : at_least)
                BOOST_TEST(sizes.contains(each), each);
        }

    choices            none;
    boost::json::array list{1};
    BOOST_TEST(!break_list(list, sized(0, 100), 0, 0, none)); // no list is shorter than empty
    BOOST_TEST(serialize(list) == "[1]");
    value const vast = sized(0, 10'000'000);
    BOOST_TEST(!break_list(list, vast, 1, 0, none));
    BOOST_TEST(serialize(list) == "[1]");
}

// Every other time as a rule tells; else less than five, or less than a hundred.
BOOST_AUTO_TEST_CASE(the_size_that_breaks_a_rule_is_chosen)
{
    value const quiet = sized(3, 200, false), told = sized(2, 3);
    struct
    {
        value const*              v;
        std::size_t               rule;
        std::vector<std::uint8_t> chosen;
        std::size_t               expected;
    } const rows[] = {
        {&quiet, 0, {0, 2}, 2},
        {&quiet, 0, {0, 5}, 0},
        {&quiet, 0, {2, 6}, 1},
        {&quiet, 0, {1, 101}, 1},
        {&quiet, 0, {1, 102}, 2},
        {&told, 1, {0}, 4},
        {&told, 1, {2}, 4},
        {&told, 1, {1, 1, 105}, 5},
        {&told, 1, {1, 1, 99}, 99},
        {&told, 1, {1, 0, 9}, 4},
    };
    for (auto const& [v, n, chosen, expected] : rows)
    {
        choices            from(chosen);
        boost::json::array list;
        BOOST_TEST_REQUIRE(break_list(list, *v, n, 0, from));
        BOOST_TEST(list.size() == expected);
    }
}

BOOST_AUTO_TEST_CASE(what_no_list_breaks)
{
    choices            none;
    boost::json::array list;
    for (std::vector<std::size_t> const& sizes :
        {std::vector<std::size_t>{}, std::vector<std::size_t>{1}, std::vector<std::size_t>{2000}})
    {
        value v = list_of(whole(0, 9), sizes);
        v.rules.push_back(of([](json const&) { return true; }));
        BOOST_TEST(!break_list(list, v, 0, 0, none));
    }
    BOOST_TEST(list.empty());
}

BOOST_AUTO_TEST_CASE(maps_of_another_size_or_with_another_key)
{
    // Of which no rule tells that it is broken, and of keys one letter
    value v      = map_of(any(kinds::text), whole(0, 9), {2});
    v.rules      = {of(
        [](json const& size) { return (size.is_object() ? size.as_object().size() : size.as_array().size()) == 2; })};
    v.key->sizes = {1};
    v.key->rules = {
        of([](json const& key) { return key.as_string().size() == 1; }), of([](json const&) { return true; })};
    v.key->rules[0].outside = {"ab"};

    auto const broken = [&](std::string_view before, auto const& does) {
        return all_of(
            [&](choices& from) {
                auto map = boost::json::parse(before).as_object();
                return does(map, from) ? json(map) : json("none");
            },
            200);
    };
    auto const other_size = [&](auto& map, choices& from) { return break_map(map, v, 0, 0, from); };
    for (auto const& each : broken(R"({"a":1,"b":2})", other_size))
        BOOST_TEST((each == "{}" || each == R"({"a":1})" || each == R"({"b":2})"), each); // there are but two keys
    auto const other_key = [&](auto& map, choices& from) { return break_key(map, v, 0, 0, from); };
    auto const with_keys = broken(R"({"a":1,"b":2})", other_key);
    BOOST_TEST((with_keys.contains(R"({"ab":1,"b":2})") || with_keys.contains(R"({"b":2,"ab":1})")));
    for (auto const& each : broken("{}", other_key))
        BOOST_TEST(boost::json::parse(each).as_object().begin()->key().size() != 1U, each);

    auto const nothing_else = [&](auto& map, choices& from) { return break_key(map, v, 1, 0, from); };
    BOOST_TEST(broken(R"({"a":1})", nothing_else) == all{"none"}, boost::test_tools::per_element());
    v.rules[0] = of([](json const&) { return true; });
    BOOST_TEST(broken(R"({"a":1})", other_size) == all{"none"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(fields_that_a_rule_across_looks_at_are_repaired)
{
    auto o = pair_of({rises});
    o.members.push_back(needed("c", whole(0, 9)));
    struct
    {
        std::string_view before, after;
    } const rows[] = {
        {R"({"a":1,"b":2,"c":3})", R"({"a":1,"b":2,"c":3})"},
        {R"({"a":"1","b":[],"c":"3"})", R"({"a":0,"b":0,"c":"3"})"},
        {R"({"a":null,"b":null})", R"({"a":0,"b":null})"},
        {"{}", R"({"a":0})"},
        {R"({"b":2})", R"({"b":2,"a":0})"},
    };
    for (auto const& [before, after] : rows)
    {
        auto    members = boost::json::parse(before).as_object();
        choices none;
        repair(members, o, 0, none);
        BOOST_TEST(serialize(members) == after);
    }
}

BOOST_AUTO_TEST_CASE(a_rule_across_that_is_the_first_that_is_broken)
{
    auto const broken = [](object const& o, std::size_t n, std::string_view before, int turns = 300) {
        return all_of(
            [&](choices& from) {
                auto       members = boost::json::parse(before).as_object();
                bool const is      = break_cross_field(members, o, n, 0, from);
                return is ? json(members) : json("none of " + serialize(members));
            },
            turns);
    };
    auto o             = pair_of({rises, [](auto const& members) { return members.at("a").get_int64() % 2 == 0; }});
    o.rules[0].outside = {{3, 3}, {4, std::nullopt}};
    auto const falling = broken(o, 0, R"({"a":1,"b":2,"c":3})");
    for (auto const& each : falling)
        BOOST_TEST(!rises(boost::json::parse(each).as_object()), each);
    BOOST_TEST(falling.contains(R"({"a":3,"b":3,"c":3})"));
    BOOST_TEST(falling.contains(R"({"a":4,"c":3})")); // where a member was erased
    BOOST_TEST(falling.size() > 20U);                 // and other ones
    for (auto const& each : broken(o, 1, R"({"a":1,"b":2})"))
    {
        auto const members = boost::json::parse(each).as_object();
        BOOST_TEST((rises(members) && members.at("a").get_int64() % 2 == 1), each);
    }
    // found by trial, absent members too
    auto const absent = pair_of({[](auto const& members) { return members.contains("b"); }});
    for (auto const& each : broken(absent, 0, R"({"a":1,"b":2})"))
        BOOST_TEST(!boost::json::parse(each).as_object().contains("b"), each);
    // what cannot be broken
    auto const never  = pair_of({[](auto const&) { return true; }});
    auto const mended = broken(never, 0, R"({"a":"1"})", 1);
    BOOST_TEST(mended.begin()->starts_with("none of "));
    BOOST_TEST(!mended.contains(R"(none of {"a":"1"})"));
}

// Most often one that the rule tells of; else a member that may be absent is, once in three times.
BOOST_AUTO_TEST_CASE(the_fields_that_break_a_rule_across_are_chosen)
{
    auto told             = pair_of({[](auto const& o) { return o.at("a") != 3 && o.at("a") != 5; }});
    told.rules[0].outside = {{3, std::nullopt}};
    auto const absent     = pair_of({[](auto const& o) { return o.contains("b"); }});
    struct
    {
        object const*             o;
        std::vector<std::uint8_t> chosen; // of a number eight bytes
        std::string_view          expected;
    } const rows[] = {
        {&told, {0}, R"({"a":3})"},
        {&told, {2}, R"({"a":3})"},
        {&told, {4}, R"({"a":3})"},
        {&told, {3, 0, 0, 0, 0, 0, 0, 0, 5, 1, 0, 0, 0, 0, 0, 0, 0, 7}, R"({"a":5,"b":7})"},
        {&told, {3, 0, 0, 0, 0, 0, 0, 0, 5, 3, 0, 0, 0, 0, 0, 0, 0, 7}, R"({"a":5,"b":7})"},
        {&absent, {0, 0, 0, 0, 0, 0, 0, 5, 2}, R"({"a":5})"},
        {&absent, {0, 0, 0, 0, 0, 0, 0, 5, 5}, R"({"a":5})"},
    };
    for (auto const& [o, chosen, expected] : rows)
    {
        choices             from(chosen);
        boost::json::object members{{"a", 1}};
        BOOST_TEST_REQUIRE(break_cross_field(members, *o, 0, 0, from));
        BOOST_TEST(serialize(members) == expected);
    }
}

BOOST_AUTO_TEST_CASE(one_broken_rule)
{
    value text                = any(kinds::text);
    text.sizes                = {1};
    text.rules                = {of([](json const& t) { return t != "!"; }), of([](json const&) { return true; })};
    text.rules[0].outside     = {"!"};
    object o                  = pair_of({rises, [](auto const&) { return true; }});
    o.members[0].what.misfits = {{code::int_from_float, 0.5}};
    o.members.push_back(spare("list", sized(1, 2)));
    o.members.push_back(spare("text", std::move(text)));
    value const            root  = object_of(o);
    std::string_view const sound = R"({"a":1,"b":2,"list":[3],"text":"a"})";

    struct
    {
        broken_rule      f;
        std::string_view after, where; // of the smallest choices
    } const rows[] = {
        {{{}, code::model_attributes_type}, "[]", ""},
        {{{{"a"}}, code::missing}, R"({"text":"a","b":2,"list":[3]})", ".a"},
        {{{{"text"}}, code::missing}, R"({"a":1,"b":2,"list":[3]})", ".text"},
        {{{{"a"}}, code::int_type}, R"({"a":[],"b":2,"list":[3],"text":"a"})", ".a"},
        {{{{"a"}}, code::int_from_float}, R"({"a":5E-1,"b":2,"list":[3],"text":"a"})", ".a"},
        {{{{"list"}, {"", 0, true}}, code::int_type}, R"({"a":1,"b":2,"list":[[]],"text":"a"})", ".list[0]"},
        {{{{"list"}}, code::too_short, 0}, R"({"a":1,"b":2,"list":[],"text":"a"})", ".list"},
        {{{{"list"}}, code::too_long, 1}, R"({"a":1,"b":2,"list":[3,3,3],"text":"a"})", ".list"},
        {{{{"text"}}, code::value_error, 0}, R"({"a":1,"b":2,"list":[3],"text":"!"})", ".text"},
        {{{{"text"}}, code::value_error, 1}, sound, "none"},
        {{{}, code::value_error, 0}, R"({"a":0,"b":0,"list":[3],"text":"a"})", ""},
        {{{}, code::value_error, 1}, sound, "none"},
    };
    for (auto const& [f, after, at] : rows)
        BOOST_TEST_CONTEXT(to_string(f))
        {
            json       document = boost::json::parse(sound);
            choices    none;
            auto const given = break_document(document, root, f, none);
            BOOST_TEST((document == boost::json::parse(after)), serialize(document));
            BOOST_TEST((given ? where(*given) : "none") == at);
        }

    // as the root, it is not null
    BOOST_TEST(!all_of([&](choices& from) {
        json document;
        break_document(document, root, {{}, code::model_attributes_type}, from);
        return document;
    }).contains("null"));
}

BOOST_AUTO_TEST_SUITE_END()
