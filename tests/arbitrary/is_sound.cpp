// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/is_sound.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(arbitrary_is_sound)

using namespace preflight::outline;
using namespace outlines;
using preflight::max_depth;

BOOST_AUTO_TEST_CASE(what_is_valid)
{
    value number = whole(0, 9);
    number.rules.push_back(of([](json const& n) { return n != 3; }));
    BOOST_TEST(is_sound(number, 2, 0));
    BOOST_TEST(!is_sound(number, 3, 0));
    BOOST_TEST(!is_sound(number, "2", 0));
    BOOST_TEST(!is_sound(number, nullptr, 0));

    // A list of numbers, perhaps null, and an object of such: of those that a rule across fields looks at.
    value list{kinds::list};
    list.rules.push_back(of([](json const& all) { return all.as_array().size() < 3; }));
    list.element           = std::make_unique<value>(whole(0, 9));
    list.element->nullable = true;
    object o = two_numbers({across_both([](boost::json::object const& all) { return all.at("a") != 7; })});
    value  pair{kinds::object};
    pair.fields = &o;
    struct
    {
        value const*     what;
        std::string_view text;
        bool             expected;
    } const rows[] = {
        {&list, "[]", true},
        {&list, "[1,null]", true},
        {&list, "[1,2,3]", false},
        {&list, R"(["1"])", false},
        {&list, R"({"a":1})", false},
        {&list, "null", false},
        {&pair, R"({"a":1,"b":2})", true},
        {&pair, R"({"a":1})", true},
        {&pair, R"({"a":1,"b":null})", false}, // "b" may be absent, and not null
        {&pair, R"({"b":2})", false},          // lacks "a"
        {&pair, R"({"a":1,"b":"2"})", false},  // is no number
        {&pair, R"({"a":null,"b":2})", false}, // is required
        {&pair, R"({"a":7,"b":2})", false},    // breaks the rule
        {&pair, "[]", false},
    };
    for (auto const& [what, text, expected] : rows)
    {
        BOOST_TEST(is_sound(*what, boost::json::parse(text), 0) == expected, text);
        BOOST_TEST(is_sound(*what, boost::json::parse(text), preflight::max_depth - 1) == expected, text);
        BOOST_TEST(!is_sound(*what, boost::json::parse(text), preflight::max_depth), text); // too deep
    }
    BOOST_TEST(is_sound(number, 2, preflight::max_depth)); // a scalar is nowhere too deep
}

BOOST_AUTO_TEST_CASE(maps_unions_and_closed_objects_that_are_valid)
{
    // At most two numbers, perhaps null, under keys of one letter.
    value map = map_of(any(kinds::text), write_null(whole(0, 9)), {0, 1, 2});
    map.rules.push_back(of([](json const& all) { return all.as_object().size() < 3; }));
    map.key->rules.push_back(of([](json const& key) { return key.as_string().size() == 1; }));

    object closed    = two_numbers({}), open;
    closed.closed    = true;
    value const shut = object_of(closed);

    // An object by the word under "type", which it need not have; a number, or a map, or null, by its JSON type.
    value tagged{kinds::choice};
    tagged.tag = "type";
    for (object const* each : {&closed, &open})
        tagged.alternatives.push_back(object_of(*each));
    tagged.alternatives[0].words = {"none"};
    tagged.alternatives[1].words = {"open", "free"};
    value typed{kinds::choice};
    typed.alternatives.push_back(whole(0, 9));
    typed.alternatives[0].types = preflight::json_type::number;
    typed.alternatives.push_back(write_null(map_of(any(kinds::text), whole(0, 9), {0})));
    typed.alternatives[1].types = preflight::json_type::object;

    value anything{kinds::any}, nothing{kinds::any}, unit{kinds::choice};
    anything.types = preflight::json_type::object | preflight::json_type::null;
    nothing.types  = preflight::json_type::null;
    unit.alternatives.push_back(std::move(nothing));
    unit.alternatives[0].types = preflight::json_type::null;

    auto const deepest = max_depth;
    struct
    {
        value const*     what;
        std::string_view text;
        std::size_t      depth; // at which it is just valid; at the next it is not
        bool             expected = true;
    } const rows[] = {
        {&map, "{}", deepest - 1},
        {&map, R"({"a":1,"b":null})", deepest - 1},
        {&map, R"({"a":1,"b":2,"c":3})", 0, false},
        {&map, R"({"a":1,"bb":2})", 0, false},
        {&map, R"({"a":"1"})", 0, false},
        {&map, "[]", 0, false},
        {&map, "null", 0, false},
        {&shut, R"({"a":1,"b":2})", deepest - 1},
        {&shut, R"({"a":1,"c":2})", 0, false},
        {&tagged, R"({"type":"free","more":1})", deepest - 1},
        {&tagged, R"({"type":"none","a":1})", 0, false}, // whose key is unknown
        {&tagged, R"({"type":"other"})", 0, false},
        {&tagged, R"({"type":1})", 0, false},
        {&tagged, R"({"a":1})", 0, false},
        {&tagged, "[]", 0, false},
        {&typed, R"({"a":1})", deepest - 1},
        {&typed, R"({"a":"1"})", 0, false},
        {&typed, "[]", 0, false},
        {&anything, R"({"a":[{}]})", deepest - 3},
        {&anything, "{}", deepest - 1},
        {&anything, "[]", 0, false},
    };
    for (auto const& [what, text, depth, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(is_sound(*what, boost::json::parse(text), 0) == expected);
            BOOST_TEST(is_sound(*what, boost::json::parse(text), depth) == expected);
            BOOST_TEST((!expected || !is_sound(*what, boost::json::parse(text), depth + 1)));
        }
    // scalars, and null where a pointer holds it, lie at any depth
    BOOST_TEST((is_sound(typed, 5, deepest) && is_sound(typed, nullptr, deepest) && is_sound(anything, {}, deepest)));
    BOOST_TEST((is_sound(unit, nullptr, deepest) && !is_sound(unit, 1, 0) && !is_sound(typed, "5", 0)));
}

BOOST_AUTO_TEST_SUITE_END()
