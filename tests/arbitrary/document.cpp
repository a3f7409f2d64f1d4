// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/document.hpp>
#include <preflight/json/all_differ.hpp>

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

BOOST_AUTO_TEST_SUITE(arbitrary_document)

using namespace preflight::outline;
using namespace outlines;
using preflight::any_value;
using preflight::choices;
using preflight::max_depth;

namespace
{
std::string made(value const& v, std::size_t depth, std::vector<std::uint8_t> const& chosen, maker with = maker())
{
    choices from(chosen);
    return serialize(with(v, depth, from));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_copy_with_an_example)
{
    auto const                o = two_numbers({across_both({})});
    boost::json::object const members{{"a", 1}, {"b", 2}, {"c", 3}};
    struct
    {
        cross_field::example example;
        std::string_view     expected;
    } const rows[] = {
        {{4, 5}, R"({"a":4,"b":5,"c":3})"},
        {{4, std::nullopt}, R"({"a":4,"c":3})"},
        {{std::nullopt, 5}, "none"}, // which is required
        {{4, "5"}, "none"},          // which is not a number
        {{any_value{true}, any_value{true}}, R"({"a":1,"b":2,"c":3})"},
        {{any_value{true}, any_value{false}}, R"({"a":1,"c":3})"},
        {{any_value{false}, 5}, "none"},
        {{"4", 5}, "none"},
    };
    std::minstd_rand engine;
    choices          from(engine);
    for (auto const& [example, expected] : rows)
    {
        auto const copy = with_example(members, o, o.rules[0], example, 0, from);
        BOOST_TEST((copy ? serialize(*copy) : "none") == expected);
    }
}

BOOST_AUTO_TEST_CASE(rules_across_all_kept)
{
    auto const has = [](char const* key) { return [=](boost::json::object const& o) { return o.contains(key); }; };
    auto const o   = two_numbers({across_both(has("a")), across_both(has("b"))});
    BOOST_TEST(keeps_all(o, {{"a", 1}, {"b", 1}}));
    BOOST_TEST(!keeps_all(o, {{"a", 1}}));
    BOOST_TEST(!keeps_all(o, {{"b", 1}}));
    BOOST_TEST(keeps_all(two_numbers({}), {}));
}

BOOST_AUTO_TEST_CASE(null_once_in_three_and_where_nothing_else_fits)
{
    value const flag = write_null(any(kinds::boolean));
    BOOST_TEST(made(flag, 0, {}) == "null");
    BOOST_TEST(made(flag, 0, {3}) == "null");
    BOOST_TEST(made(flag, 0, {1}) == "false");
    BOOST_TEST(made(flag, 0, {2, 1}) == "true");
    BOOST_TEST(made(any(kinds::boolean), 0, {}) == "false");
    BOOST_TEST(made(flag, max_depth, {1}) == "false");

    object o;
    o.height           = 2;
    value const nested = write_null(object_of(o));
    BOOST_TEST(made(nested, max_depth - 2, {1}) == "{}");
    BOOST_TEST(made(nested, max_depth - 1, {1}) == "null");
    choices none;
    BOOST_TEST(serialize(maker().present(nested, 0, none)) == "{}");
}

BOOST_AUTO_TEST_CASE(no_deeper_than_can_be_read)
{
    object empty;
    empty.height = 1;
    BOOST_TEST(made(any(kinds::boolean), max_depth, {1}) == "true");

    // A list has elements, and an object a member that it need not have, where these fit
    value const list = list_of(object_of(empty), {0, 1});
    BOOST_TEST(made(list, max_depth - 2, {1}) == "[{}]");
    BOOST_TEST(made(list, max_depth - 2, {0}) == "[]");
    BOOST_TEST(made(list, max_depth - 1, {1}) == "[]");
    BOOST_TEST(made(list_of(any(kinds::boolean), {0, 1}), max_depth - 1, {1}) == "[false]");

    object outer;
    outer.members.push_back(spare("in", object_of(empty)));
    BOOST_TEST(made(object_of(outer), max_depth - 2, {1}) == R"({"in":{}})");
    BOOST_TEST(made(object_of(outer), max_depth - 2, {0}) == "{}");
    BOOST_TEST(made(object_of(outer), max_depth - 2, {3}) == "{}"); // once in three
    BOOST_TEST(made(object_of(outer), max_depth - 1, {1}) == "{}");
    outer.members[0].required = true;
    BOOST_TEST(made(object_of(outer), max_depth - 1, {}) == R"({"in":{}})");

    object endless;
    endless.height = preflight::max_depth + 1;
    BOOST_TEST(made(list_of(object_of(endless), {1, 2}), 0, {1}) == "[]");
}

BOOST_AUTO_TEST_CASE(a_budget_ends_what_grows)
{
    value const list = list_of(any(kinds::boolean), {0, 3});
    BOOST_TEST(made(list, 0, {1, 1, 1, 1}, maker(4)) == "[true,true,true]");
    BOOST_TEST(made(list, 0, {1, 1, 1, 1}, maker(3)) == "[]");
    BOOST_TEST(made(list_of(any(kinds::boolean), {4}), 0, {1, 1, 1, 1}, maker(3)) == "[true,true,false,false]");
    BOOST_TEST(made(list, 0, {1, 1, 1, 1}, maker(0)) == "[]");

    // which is 1000, the list included
    BOOST_TEST(
        made(list_of(any(kinds::boolean), {0, 999}), 0, {1}).size() == 999 * std::string_view("false,").size() + 1);
    BOOST_TEST(made(list_of(any(kinds::boolean), {0, 1000}), 0, {1}) == "[]");
}

BOOST_AUTO_TEST_CASE(more_than_a_few_elements_are_copies)
{
    std::minstd_rand       engine(1);
    choices                from(engine);
    auto const             all = maker().elements(list_of(whole(0, 1'000'000'000), {}), 30, 0, from);
    std::set<std::int64_t> different;
    for (auto const& each : all)
        different.insert(each.get_int64());
    BOOST_TEST(all.size() == 30U);
    BOOST_TEST(different.size() == 12U);
    for (std::size_t i = 12; i != all.size(); ++i)
        BOOST_TEST((all[i] == all[i - 12]));
    BOOST_TEST(maker().elements(value{kinds::list}, 0, 0, from).empty());
    BOOST_TEST(made(value{kinds::list}, 0, {1}) == "[]"); // of which no size is sound

    // one deeper than the list
    object empty;
    empty.height                           = 1;
    value const                     nested = list_of(write_null(object_of(empty)), {});
    std::vector<std::uint8_t> const chosen{1};
    choices                         in(chosen), too_deep(chosen);
    BOOST_TEST(serialize(maker().elements(nested, 1, max_depth - 2, in)) == "[{}]");
    BOOST_TEST(serialize(maker().elements(nested, 1, max_depth - 1, too_deep)) == "[null]");
}

BOOST_AUTO_TEST_CASE(no_more_elements_or_entries_than_there_are_values)
{
    // An even number of those that all differ, where there are three of them
    value list = list_of(whole(0, 2), {4});
    list.rules = {of([](json const& all) { return all.as_array().size() % 2 == 0; }),
        of([](json const& all) { return preflight::detail::all_differ(all.as_array()); })};
    for (auto const& each : all_of([&](choices& from) { return maker()(list, 0, from); }, 100))
        BOOST_TEST(boost::json::parse(each).as_array().size() == 2U, each);
    list.rules[0] = of([](json const& all) { return all.as_array().size() >= 4; });
    BOOST_TEST(made(list, 0, {1}) == "[]"); // no number of them is sound

    // Likewise the keys of a map; and where no key is one, it stays empty
    auto const drawn   = [](value const& v) { return all_of([&](choices& from) { return maker()(v, 0, from); }, 200); };
    auto const limited = [&](std::vector<std::size_t> const& sizes, std::function<bool(json const&)> const& is_key) {
        value v = map_of(any(kinds::text), any(kinds::boolean), sizes);
        v.rules.push_back(of([](json const& all) { return all.as_object().size() % 2 == 0; }));
        v.key->rules.push_back(of(is_key));
        v.key->examples = {"a", "b", "ab"};
        return v;
    };
    std::set<std::size_t> sizes;
    for (auto const& each :
        drawn(limited({0, 2, 4}, [](json const& key) { return key == "a" || key == "b" || key == "ab"; })))
        sizes.insert(boost::json::parse(each).as_object().size());
    BOOST_TEST(sizes == (std::set<std::size_t>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(drawn(limited({0, 2}, [](json const&) { return false; })) == std::set<std::string>{"{}"},
        boost::test_tools::per_element());
    BOOST_TEST(drawn(limited({}, [](json const&) { return true; })) == std::set<std::string>{"{}"},
        boost::test_tools::per_element()); // of which no size is sound
    auto one_key = limited({3}, [](json const& key) { return key == "a"; });
    BOOST_TEST(made(one_key, 0, {1}) == R"({"a":false})"); // as near as it comes

    // Nor more than the budget allows, or where they would lie too deep
    value const flags = map_of(any(kinds::text), any(kinds::boolean), {0, 3});
    BOOST_TEST(boost::json::parse(made(flags, 0, {1, 1}, maker(4))).as_object().size() == 3U);
    BOOST_TEST(made(flags, 0, {1, 1}, maker(2)) == "{}");
    object empty;
    empty.height       = 1;
    value const nested = map_of(any(kinds::text), object_of(empty), {1});
    BOOST_TEST(boost::json::parse(made(nested, max_depth - 2, {})).as_object().size() == 1U);
    BOOST_TEST(made(nested, max_depth - 1, {}) == "{}");
}

BOOST_AUTO_TEST_CASE(any_json_of_its_types_that_fits)
{
    value v{kinds::any};
    v.types          = preflight::json_type::object | preflight::json_type::array | preflight::json_type::number;
    auto const drawn = [&](std::size_t depth) {
        return all_of([&](choices& from) { return maker()(v, depth, from); });
    };
    auto const wide = drawn(0);
    BOOST_TEST((wide.contains("[[[]]]") && wide.contains("{}") && wide.contains("-1")));
    BOOST_TEST((!wide.contains("true") && !wide.contains("text") && !wide.contains("null")));
    for (std::size_t const height : {0U, 1U, 2U, 3U})
        for (auto const& each : drawn(max_depth - height))
            BOOST_TEST(is_sound(v, boost::json::parse(each), max_depth - height), each);
    v.types = preflight::json_type::object;
    BOOST_TEST(made(v, max_depth, {}) == "null"); // none fits
}

BOOST_AUTO_TEST_CASE(rules_across_are_kept)
{
    auto const is = [](int a, int b) {
        return [=](boost::json::object const& o) { return o.contains("b") && o.at("a") == a && o.at("b") == b; };
    };
    auto const yes  = [](boost::json::object const&) { return true; };
    auto const made = [](object const& o) {
        return all_of([&](choices& from) { return json(maker().members_of(o, 0, from)); }, 100);
    };
    using all = std::set<std::string>;
    // as an example tells, of the rule that is broken
    BOOST_TEST(made(two_numbers({across_both(is(7, 8), {{7, 8}})})) == all{R"({"a":7,"b":8})"},
        boost::test_tools::per_element());
    BOOST_TEST(
        made(two_numbers({across_both(yes, {{1, 1}}), across_both(is(7, 8), {{7, 8}})})) == all{R"({"a":7,"b":8})"},
        boost::test_tools::per_element());
    // which keeps the other rules too
    auto const not_one = [](boost::json::object const& o) { return o.at("a") != 1; };
    auto const same    = [](boost::json::object const& o) { return o.contains("b") && o.at("a") == o.at("b"); };
    for (auto const& each : made(two_numbers({across_both(same, {{1, 1}, {2, 2}}), across_both(not_one)})))
    {
        auto const o = boost::json::parse(each).as_object();
        BOOST_TEST((same(o) && not_one(o)), each);
    }
    // or by trial
    for (auto const& each : made(two_numbers({across_both(same), across_both(not_one)})))
    {
        auto const o = boost::json::parse(each).as_object();
        BOOST_TEST((same(o) && not_one(o)), each);
    }
    // and where there is none the fields are sound
    for (auto const& each : made(two_numbers({across_both([](auto const&) { return false; })})))
        BOOST_TEST(boost::json::parse(each).at("a").is_int64());
}

BOOST_AUTO_TEST_CASE(what_a_struct_must_be_told)
{
    object inner;
    inner.members.push_back(spare("told", whole(0, 9)));
    inner.members.push_back(spare("not", whole(0, 9)));
    inner.members[0].sound_when_absent = false;
    object outer;
    outer.members.push_back(spare("one", object_of(inner)));
    outer.members.push_back(spare("list", list_of(object_of(inner), {})));
    outer.members.push_back(spare("needs", object_of(inner)));
    outer.members[2].sound_when_absent = false;

    struct
    {
        std::string_view before, after;
    } const rows[] = {
        {"{}", R"({"needs":{"told":0}})"},
        {R"({"one":{}})", R"({"one":{"told":0},"needs":{"told":0}})"},
        {R"({"one":{"told":5}})", R"({"one":{"told":5},"needs":{"told":0}})"},
        {R"({"one":{"not":5}})", R"({"one":{"not":5,"told":0},"needs":{"told":0}})"},
        {R"({"list":[{},{"told":1},{}]})", R"({"list":[{"told":0},{"told":1},{"told":0}],"needs":{"told":0}})"},
        {R"({"one":null,"list":null})", R"({"one":null,"list":null,"needs":{"told":0}})"},
        {R"({"one":[{}],"list":{}})", R"({"one":[{}],"list":{},"needs":{"told":0}})"},
        {R"({"other":{}})", R"({"other":{},"needs":{"told":0}})"},
        {"[]", "[]"},
        {"null", "null"},
    };
    for (auto const& [before, after] : rows)
    {
        json    document = boost::json::parse(before);
        choices none;
        complete(document, object_of(outer), 0, none);
        BOOST_TEST(serialize(document) == after);
    }
}

BOOST_AUTO_TEST_CASE(what_a_struct_is_told_is_no_deeper_than_can_be_read)
{
    object empty;
    empty.height = 1;
    object inner;
    inner.members.push_back(spare("told", list_of(object_of(empty), {0, 1}))); // with an element, two deep
    inner.members[0].sound_when_absent = false;
    object outer;
    outer.members.push_back(spare("one", object_of(inner)));
    outer.members.push_back(spare("list", list_of(object_of(inner), {})));

    struct
    {
        value            what;
        std::string_view before, after;
        std::size_t      height; // of what comes of it
    } const rows[] = {
        {object_of(inner), "{}", R"({"told":[{}]})", 3},
        {object_of(outer), R"({"one":{}})", R"({"one":{"told":[{}]}})", 4},
        {object_of(outer), R"({"list":[{}]})", R"({"list":[{"told":[{}]}]})", 5},
    };
    for (auto const& [what, before, after, height] : rows)
        for (bool const fits : {true, false})
        {
            json                            document = boost::json::parse(before);
            std::vector<std::uint8_t> const chosen{1};
            choices                         from(chosen);
            complete(document, what, max_depth - height + (fits ? 0 : 1), from);
            std::string expected(after);
            if (!fits)
                expected.replace(expected.find("[{}]"), 4, "[]");
            BOOST_TEST(serialize(document) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
