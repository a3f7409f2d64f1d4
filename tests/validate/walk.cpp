// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/validate/value_input.hpp>
#include <preflight/validate/walk.hpp>

#include <limits>
#include <tuple>
#include <utility>

/// The types of this test.
namespace walk_test
{
constexpr preflight::waiver trial{3, "a trial"}, other{4, "another"};

struct inner
{
    int         n    = 0;
    std::string word = {};
};
struct deep
{
    walk_test::inner                first = {};
    std::vector<walk_test::inner>   list  = {};
    std::optional<walk_test::inner> maybe = {};
    int                             last  = 0;
};

/// An object that is secret as a whole.
struct hidden
{
    walk_test::inner              in   = {};
    std::vector<walk_test::inner> many = {};
    int                           open = 0;
};

/// Rules across fields.
struct asked
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "below {limit}";
    int                   limit;

    constexpr bool operator()(int a, std::optional<int> b) const { return a + b.value_or(0) >= limit; }
    constexpr void parameters(auto&& put) const { put("limit", limit); }
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
struct pair
{
    int                a = 5;
    std::optional<int> b = 100;
    int                c = 0;
};
} // namespace walk_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<walk_test::inner> = object(
    field("n",    &walk_test::inner::n, at_least{1}),
    field("word", &walk_test::inner::word, literal{"a", "b"}));
template <>
inline constexpr auto schema_of<walk_test::deep> = object(
    field("first", &walk_test::deep::first),
    field("list",  &walk_test::deep::list, min_items{1}, max_items{2}),
    field("maybe", &walk_test::deep::maybe),
    field("last",  &walk_test::deep::last));
template <>
inline constexpr auto schema_of<walk_test::hidden> = object(
    field("in",   &walk_test::hidden::in, secret),
    field("many", &walk_test::hidden::many, secret),
    field("open", &walk_test::hidden::open));
template <>
inline constexpr auto schema_of<walk_test::pair> = object(
    field("a", &walk_test::pair::a, defaulted),
    field("b", &walk_test::pair::b),
    field("c", &walk_test::pair::c, defaulted),
    cross_field(unless{walk_test::trial, walk_test::asked{"below {limit}", 10}}, &walk_test::pair::a, &walk_test::pair::b),
    cross_field(walk_test::asked{"c: {limit}", 3}, &walk_test::pair::c, &walk_test::pair::b));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(validate_walk)

using namespace preflight;
using namespace walk_test;
using detail::value_input;
using strings = std::vector<std::string>;

namespace
{
using walk = detail::walk<value_input>;

/// Returns the report of JSON text taken for a `V` on which there are rules, and on its elements others.
template <class V>
report judged(std::string_view text, auto const& set, auto const& element_set, waivers granted = {})
{
    using facet = model::judging;
    std::vector<model::rule<facet>> on_value, on_elements;
    set.rules.for_each([&]<class R>(R const& r) {
        on_value.push_back(model::compiled::forget<facet>(r, &facet::rule_of<R, subject_t<V>>));
    });
    element_set.rules.for_each([&]<class R>(R const& r) {
        on_elements.push_back(model::compiled::forget<facet>(r, &facet::rule_of<R, subject_t<element_t<V>>>));
    });
    model::annotation<facet> const of_elements{.rules = on_elements}, said{.rules = on_value, .elements = &of_elements};

    auto const      value = parse(text).value();
    path_link const root;
    report          found;
    bool const      sound = walk(found, granted).value({value, true}, model::node_of<facet, V>, said, root, false);
    BOOST_TEST(sound == found.empty());
    return found;
}

/// Returns the messages of it.
template <class V>
strings said(std::string_view text, auto const& set, waivers granted = {})
{
    strings all;
    for (auto const& i : judged<V>(text, set, rules(), granted))
        all.push_back(i.message);
    return all;
}

/// Returns the issues of JSON text taken for a `T`, each as `path type`.
template <class T>
strings issues(std::string_view text, waivers granted = {})
{
    auto const value = parse(text).value();
    report     found;
    bool const sound = walk(found, granted)
                           .value({value, true}, model::node_of<model::judging, T>, model::nothing_said<model::judging>,
                               path_link(), false);
    BOOST_TEST(sound == found.empty());
    return support::issues(found);
}

auto const each_line = boost::test_tools::per_element();
} // namespace

BOOST_AUTO_TEST_CASE(the_first_rule_that_fails_is_reported)
{
    constexpr auto set = rules(min_length{2}, max_length{3}, spelled{"a-z", "a-z"});
    BOOST_TEST(said<std::string>(R"("ab")", set) == strings{}, each_line);
    BOOST_TEST(said<std::string>(R"("A")", set) == strings{"String should have at least 2 characters"}, each_line);
    BOOST_TEST(said<std::string>(R"("ABCD")", set) == strings{"String should have at most 3 characters"}, each_line);
    BOOST_TEST(said<std::string>(R"("AB")", set) == strings{"String should match pattern '^[a-z][a-z]*$'"}, each_line);
    BOOST_TEST(said<std::string>(R"("AB")", rules()) == strings{}, each_line);
    BOOST_TEST(said<int>("1", rules(at_least{1})) == strings{}, each_line);
    BOOST_TEST(said<int>("0", rules(at_least{1})) == strings{"Input should be greater than or equal to 1"}, each_line);
}

BOOST_AUTO_TEST_CASE(rules_on_a_list_before_its_elements_and_after)
{
    constexpr auto set = rules(min_items{2}, max_items{3});
    for (auto const& [n, message] : {
             std::pair{0U, "List should have at least 2 items after validation, not 0"},
             std::pair{1U, "List should have at least 2 items after validation, not 1"},
             std::pair{2U, ""},
             std::pair{3U, ""},
             std::pair{4U, "List should have at most 3 items after validation, not 4"},
         })
        BOOST_TEST(said<std::vector<int>>('[' + support::listed(n, "1") + ']', set) ==
                       (*message ? strings{message} : strings{}),
            each_line);

    // what is due before the elements is all that is said; what is due after them only where they are sound
    strings const wrong(1, "Input should be a valid integer");
    BOOST_TEST(said<std::vector<int>>("[true,1]", set) == wrong, each_line);
    BOOST_TEST(said<std::vector<int>>("[true]", set) == wrong, each_line);
    BOOST_TEST(said<std::vector<int>>("[true,1,1,1]", set) ==
                   strings{"List should have at most 3 items after validation, not 4"},
        each_line);

    auto const found = judged<std::vector<int>>("[1,2,3,4]", set, rules());
    BOOST_TEST_REQUIRE(found.size() == 1U);
    std::string context;
    for (auto const& [name, value] : found.issues[0].context)
        (((context += name) += '=') += value) += ' ';
    BOOST_TEST(context == R"(field_type="List" max_length=3 actual_length=4 )");
    BOOST_TEST(found.issues[0].input.text() == "[1,2,3,4]");
}

BOOST_AUTO_TEST_CASE(rules_on_the_elements)
{
    auto const of = [](std::string_view text, auto const& set) {
        return support::issues(judged<std::vector<std::vector<int>>>(text, rules(max_items{3}), set));
    };
    BOOST_TEST(of("[[1],[]]", rules(min_items{1})) == strings{"1 too_short"}, each_line);
    BOOST_TEST(of("[[1,2],[true,1],[1.5]]", rules(max_items{1})) ==
                   (strings{"0 too_long", "1 too_long", "2.0 int_from_float"}),
        each_line);
    BOOST_TEST(of("[[],[],[],[]]", rules(min_items{1})) == strings{"body too_long"}, each_line);
    BOOST_TEST(of("[1,null,[]]", rules()) == (strings{"0 list_type", "1 list_type"}), each_line);

    auto const optionals = judged<std::vector<std::optional<std::string>>>(
        R"([null,"","ab",1])", rules(), rules(min_length{1}, max_length{1}));
    BOOST_TEST(
        support::issues(optionals) == (strings{"1 string_too_short", "2 string_too_long", "3 string_type"}), each_line);
}

BOOST_AUTO_TEST_CASE(a_lifted_rule_is_passed_over)
{
    constexpr auto set = rules(unless{trial, max_length{3}}, spelled{"a-z", "a-z"});
    strings const  long_text{"String should have at most 3 characters"};
    BOOST_TEST(said<std::string>(R"("ABCD")", set) == long_text, each_line);
    BOOST_TEST(said<std::string>(R"("ABCD")", set, other) == long_text, each_line);
    BOOST_TEST(said<std::string>(R"("ABCD")", set, trial) == strings{"String should match pattern '^[a-z][a-z]*$'"},
        each_line);
    BOOST_TEST(said<std::string>(R"("abcd")", set, trial) == strings{}, each_line);

    constexpr auto items = rules(unless{trial, max_items{3}}, unless{other, min_items{2}});
    BOOST_TEST(said<std::vector<int>>("[1,1,1,1]", items) ==
                   strings{"List should have at most 3 items after validation, not 4"},
        each_line);
    BOOST_TEST(said<std::vector<int>>("[1,1,1,1]", items, trial) == strings{}, each_line);
    BOOST_TEST(said<std::vector<int>>("[1]", items, trial) ==
                   strings{"List should have at least 2 items after validation, not 1"},
        each_line);
    BOOST_TEST(said<std::vector<int>>("[1]", items, other) == strings{}, each_line);
}

BOOST_AUTO_TEST_CASE(a_lifted_rule_on_keys_is_passed_over)
{
    std::string_view const text = R"({"labels":{},"counts":{"five":1}})";
    BOOST_TEST(issues<sample::maps>(text) == strings{"counts.five.[key] literal_error"}, each_line);
    BOOST_TEST(issues<sample::maps>(text, sample::relaxed) == strings{}, each_line);
    BOOST_TEST(issues<sample::maps>(R"({"labels":{"A":""}})", sample::relaxed) ==
                   strings{"labels.A.[key] string_pattern_mismatch"},
        each_line);
}

// As boost::json::value can hold what no text has.
BOOST_AUTO_TEST_CASE(any_json_that_no_text_says)
{
    auto const of = [](boost::json::value any) {
        boost::json::object document;
        document["object"].emplace_object()["a"] = std::move(any);
        return support::issues(validate<sample::anything>(boost::json::value(std::move(document))));
    };
    BOOST_TEST(of(std::numeric_limits<double>::quiet_NaN()) == strings{"object.a finite_number"}, each_line);
    BOOST_TEST(of("\xff") == strings{"object.a string_unicode"}, each_line);
    BOOST_TEST(of({1.5, "\xc3\xa4", nullptr}) == strings{}, each_line);
}

BOOST_AUTO_TEST_CASE(a_wrong_type_under_rules_that_name_all)
{
    constexpr auto two = rules(max_length{9}, unless{trial, literal{"a"}}, literal{"b", "c"});
    strings const  first{"Input should be 'a'"}, second{"Input should be 'b' or 'c'"};
    for (auto const wrong : {"1", "true", "null", "[]", "{}"})
        BOOST_TEST_CONTEXT(wrong)
        {
            BOOST_TEST(said<std::string>(wrong, two) == first, each_line);
            BOOST_TEST(said<std::string>(wrong, two, trial) == second, each_line);
            BOOST_TEST(said<std::string>(wrong, rules(max_length{9}, unless{trial, literal{"a"}}), trial) ==
                           strings{"Input should be a valid string"},
                each_line);
            BOOST_TEST(
                said<std::string>(wrong, rules(max_length{9})) == strings{"Input should be a valid string"}, each_line);
        }
    BOOST_TEST(said<std::optional<std::string>>("null", two) == strings{}, each_line);
    BOOST_TEST(said<std::optional<std::string>>("1", two) == first, each_line);
}

BOOST_AUTO_TEST_CASE(in_the_order_of_the_schema)
{
    BOOST_TEST(issues<deep>(R"({"last":"","maybe":{"n":0},"list":[{"word":"a"},1,{}],"x":1})") ==
                   (strings{"first missing", "list too_long", "maybe.n greater_than_equal", "maybe.word missing",
                       "last int_type"}),
        each_line);
    BOOST_TEST(issues<deep>(R"({"maybe":null,"list":[{"word":"a"},1],"first":{"word":1,"n":0}})") ==
                   (strings{"first.n greater_than_equal", "first.word literal_error", "list.0.n missing",
                       "list.1 model_attributes_type", "last missing"}),
        each_line);
    BOOST_TEST(
        issues<deep>(R"({"list":[],"first":{"word":"a","n":1},"last":0})") == strings{"list too_short"}, each_line);
    BOOST_TEST(issues<deep>("[]") == strings{"body model_attributes_type"}, each_line);
    BOOST_TEST(issues<std::vector<inner>>(R"([{"n":1,"word":"a"},{"n":1}])") == strings{"1.word missing"}, each_line);
}

BOOST_AUTO_TEST_CASE(what_is_missing_and_what_is_secret)
{
    auto const value = parse(R"({"in":{"n":"MARKER"},"many":[{"word":"MARKER"},"MARKER"]})").value();
    report     found;
    walk       w(found, {});
    BOOST_TEST(!w.value({value, true}, model::node_of<model::judging, hidden>, model::nothing_said<model::judging>,
        path_link(), false));
    BOOST_TEST(
        support::issues(found) == (strings{"in.n int_type", "in.word missing", "many.0.n missing",
                                      "many.0.word literal_error", "many.1 model_attributes_type", "open missing"}),
        each_line);
    for (std::size_t n = 0; n != 5; ++n)
    {
        BOOST_TEST(found.issues[n].input.text().find("MARKER") == std::string::npos);
        BOOST_TEST(found.issues[n].input.text(secrecy::verbatim).find("MARKER") != std::string::npos);
    }
    // of a key that is not there, the input is the object around it
    BOOST_TEST(found.issues[1].input.text(secrecy::verbatim) == R"({"n":"MARKER"})");
    BOOST_TEST(found.issues[5].input.text(secrecy::verbatim).starts_with(R"({"in":{)"));

    w.missing({value, true}, path_link(), false);
    BOOST_TEST(support::issues(found).back() == "body missing");
}

BOOST_AUTO_TEST_CASE(rules_across_fields_come_last)
{
    // of an absent field they see what a new struct has, and of an optional nothing
    BOOST_TEST(issues<pair>("{}") == strings{"body value_error"}, each_line);
    BOOST_TEST(issues<pair>(R"({"b":5})") == strings{}, each_line);
    BOOST_TEST(issues<pair>(R"({"b":4})") == strings{"body value_error"}, each_line);
    BOOST_TEST(issues<pair>(R"({"a":10,"b":null,"c":3})") == strings{}, each_line);
    BOOST_TEST(issues<pair>(R"({"a":10,"c":2})") == strings{"body value_error"}, each_line);
    BOOST_TEST(issues<pair>(R"({"a":0,"c":""})") == strings{"c int_type"}, each_line);

    auto const first = [](std::string_view text, waivers granted = {}) {
        return preflight::validate<pair>(text, granted).issues.at(0).message;
    };
    BOOST_TEST(first("{}") == "Value error, below 10"); // of two that are broken the first
    BOOST_TEST(first("{}", trial) == "Value error, c: 3");
    BOOST_TEST(first("{}", other) == "Value error, below 10");
    BOOST_TEST(issues<pair>(R"({"c":3})", trial) == strings{}, each_line);
}

BOOST_AUTO_TEST_SUITE_END()
