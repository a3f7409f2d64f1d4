// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds/map.hpp>

#include <boost/container/flat_map.hpp>

#include <algorithm>
#include <concepts>
#include <functional>
#include <map>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The types of this test.
namespace kinds_map_test
{
/// An order of one's own, in which letters are alike, large or small.
struct any_case
{
    bool operator()(std::string_view a, std::string_view b) const
    {
        return std::lexicographical_compare(
            a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) { return (one | 0x20) < (other | 0x20); });
    }
};

struct pod
{
    std::map<std::string, std::string>                                labels   = {};
    std::unordered_map<std::string, int>                              counts   = {};
    boost::container::flat_map<std::string, std::vector<std::string>> commands = {};
    std::optional<std::map<std::string, std::map<std::string, bool>>> flags    = {};
    std::map<std::string, std::string>                                secrets  = {{"token", "default"}};
    std::map<std::string, pod>                                        inner    = {};
    std::map<std::string, double, any_case>                           rates    = {};

    friend bool operator==(pod const& a, pod const& b)
    {
        return a.labels == b.labels && a.counts == b.counts && a.commands == b.commands && a.flags == b.flags &&
               a.secrets == b.secrets && a.inner == b.inner && a.rates == b.rates;
    }
};
struct lengths
{
    std::map<std::string, std::string> one = {};
    std::map<std::string, std::string> two = {};

    friend bool operator==(lengths const&, lengths const&) = default;
};
} // namespace kinds_map_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<kinds_map_test::pod> = object(
    field("labels",   &kinds_map_test::pod::labels,   min_items{1}, max_items{2}, keys(min_length{2}, spelled{"a-z", "a-z"}), each(min_length{2})),
    field("counts",   &kinds_map_test::pod::counts,   defaulted, keys(literal{"a", "b"}), each(at_least{1})),
    field("commands", &kinds_map_test::pod::commands, defaulted, each(min_items{1}, each(min_length{1}))),
    field("flags",    &kinds_map_test::pod::flags,    max_items{1}, each(keys(max_length{1}), min_items{1})),
    field("secrets",  &kinds_map_test::pod::secrets,  secret, defaulted, keys(min_length{1}), each(min_length{4})),
    field("inner",    &kinds_map_test::pod::inner,    defaulted),
    field("rates",    &kinds_map_test::pod::rates,    defaulted));

template <>
inline constexpr auto schema_of<kinds_map_test::lengths> = object(
    field("one", &kinds_map_test::lengths::one, defaulted, min_items{0}, max_items{1}),
    field("two", &kinds_map_test::lengths::two, defaulted, unless{waiver{1, "w"}, max_items{1}}));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_map)

using namespace kinds_map_test;
using preflight::describable;
using preflight::mapping;

using texts = std::map<std::string, std::string>;
using kind  = preflight::kind<texts>;
static_assert(kind::what == preflight::shape::mapping && kind::types == preflight::json_type::object);
static_assert(kind::name == "object" && kind::wrong_type.code == preflight::code::dict_type);
static_assert(std::same_as<kind::inner, std::string> && std::same_as<kind::subject, preflight::entry_count>);
static_assert(std::same_as<preflight::element_t<std::optional<texts>>, std::string>);

// Any order, any hash, any memory; of anything that has a kind.
static_assert(mapping<std::map<std::string, bool, std::greater<>>> && mapping<std::unordered_map<std::string, texts>>);
static_assert(mapping<boost::container::flat_map<std::string, pod>> && mapping<std::pmr::map<std::string, int>>);
static_assert(mapping<std::map<std::pmr::string, int>> && mapping<std::map<std::string, std::optional<int>>>);
// Keys are text, and stand there once.
static_assert(!describable<std::map<int, int>> && !describable<std::map<std::string_view, int>>);
static_assert(!describable<std::map<std::wstring, int>> && !describable<std::multimap<std::string, int>>);
static_assert(!describable<std::map<std::string, int*>> && !describable<std::map<std::string, std::map<int, int>>>);
static_assert(!describable<std::unordered_multimap<std::string, int>>);

// What can be said of it.
template <class A, class V>
constexpr bool says = preflight::says_of<A, V>;
using preflight::each;
using preflight::keys;
using preflight::max_items;
using preflight::max_length;
static_assert(says<max_items, texts> && says<max_items, std::optional<texts>> && !says<max_length, texts>);
static_assert(says<decltype(keys(max_length{1})), texts> && says<decltype(keys(max_length{1})), std::optional<texts>>);
static_assert(!says<decltype(keys(max_items{1})), texts> && !says<decltype(keys(max_length{1})), std::vector<int>>);
static_assert(!says<decltype(keys(max_length{1})), std::string> && !says<decltype(keys(max_length{1})), pod>);
static_assert(says<decltype(each(max_length{1})), texts> && !says<decltype(each(max_items{1})), texts>);
static_assert(says<decltype(each(keys(max_length{1}))), std::map<std::string, texts>>);
static_assert(!says<decltype(each(keys(max_length{1}))), texts>);

BOOST_AUTO_TEST_CASE(holds_each_key_once)
{
    texts value{{"a", "b"}};
    kind::emplace(value, "a") = "c";
    kind::emplace(value, "d") = "e";
    BOOST_TEST((value == texts{{"a", "c"}, {"d", "e"}}));
    kind::clear(value);
    BOOST_TEST(value.empty());
}

BOOST_AUTO_TEST_CASE(of_json_text)
{
    std::string const ok = R"({"labels":{"ab":"cd"},)";
    support::holds<pod>({
        {R"({"labels":{"ab":"cd","cd":"ef"}})"},
        {R"({"labels":{}})", {"labels too_short"}},
        {R"({"labels":{"ab":"cd","cd":"ef","ef":"gh"}})", {"labels too_long"}},
        {R"({"labels":{"a":"cd"}})", {"labels.a.[key] string_too_short"}},
        {R"({"labels":{"a":"x"}})", {"labels.a.[key] string_too_short", "labels.a string_too_short"}},
        {R"({"labels":{"AB":"x","cd":1,"b":"ok"}})",
            {"labels.AB.[key] string_pattern_mismatch", "labels.AB string_too_short", "labels.cd string_type",
                "labels.b.[key] string_too_short"}},
        {R"({"labels":{"":"cd"}})", {"labels..[key] string_too_short"}},
        {R"({"labels":{"[key]":"cd"}})", {"labels.[key].[key] string_pattern_mismatch"}},
        // of more sound entries than are allowed that is the only issue, wherever the others stand
        {R"({"labels":{"ab":1,"ac":"yy","ad":"zz","ae":"ww","af":1}})", {"labels too_long"}},
        {R"({"labels":{"ab":1,"ac":"yy","ad":"zz"}})", {"labels.ab string_type"}},
        {R"({"labels":{"a":"vv","ac":"yy","ad":"zz","ae":1}})",
            {"labels.a.[key] string_too_short", "labels.ae string_type"}},
        {"{}", {"labels missing"}},
        {R"({"labels":null})", {"labels dict_type"}},
        {R"({"labels":[]})", {"labels dict_type"}},
        {R"({"labels":"ab"})", {"labels dict_type"}},
        // of a key that comes twice the last value counts, where the first stands
        {R"({"labels":{"ab":1,"ab":"cd"}})"},
        {R"({"labels":{"ab":"cd","ab":1}})", {"labels.ab string_type"}},
        {R"({"labels":{"ab":"cd","cd":2,"ab":1}})", {"labels.ab string_type", "labels.cd string_type"}},
        {R"({"labels":{"\u0061b":"cd","ab":"ef"}})"},
        {ok + R"("counts":{"a":1,"b":2}})"},
        {ok + R"("counts":{"c":0}})", {"counts.c.[key] literal_error", "counts.c greater_than_equal"}},
        {ok + R"("commands":{"":["x"],"b":["y","z"]}})"},
        {ok + R"("commands":{"z":["x",""],"b":[],"a":7}})",
            {"commands.z.1 string_too_short", "commands.b too_short", "commands.a list_type"}},
        {ok + R"("flags":null})"},
        {ok + R"("flags":{"a":{"b":true}}})"},
        {ok + R"("flags":{"a":{"bb":1},"b":{}}})",
            {"flags.a.bb.[key] string_too_long", "flags.a.bb bool_type", "flags.b too_short"}},
        {ok + R"("flags":{"a":{"b":true},"b":{"b":true}}})", {"flags too_long"}},
        {ok + R"("inner":{"a":{"labels":{"x":"cd"}},"b":{"inner":{"c":{}}}}})",
            {"inner.a.labels.x.[key] string_too_short", "inner.b.labels missing", "inner.b.inner.c.labels missing"}},
        {ok + R"("rates":{"a":1,"b":2}})"},
    });
    auto const found = preflight::read<pod>(
        R"({"labels":{"ab":"cd","ab":"gh"},"commands":{"z":["1"],"a":["2"],"k":["3"]},"rates":{"a":1,"A":2}})");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((found->labels == texts{{"ab", "gh"}}));
    BOOST_TEST((found->commands == decltype(found->commands){{"a", {"2"}}, {"k", {"3"}}, {"z", {"1"}}}));
    BOOST_TEST(found->rates.size() == 1U);
    BOOST_TEST(found->rates.begin()->second == 2);
    BOOST_TEST((found->secrets == texts{{"token", "default"}}));
}

// A flat map takes any order of keys in no more than n log n steps.
BOOST_AUTO_TEST_CASE(many_keys)
{
    std::string text = "[{";
    for (int n = 100'000; n != 0; --n)
        text += '"' + std::to_string(n) + "\":[]" + (n == 1 ? "}]" : ",");
    using many = std::vector<boost::container::flat_map<std::string, std::vector<int>>>;
    BOOST_TEST(preflight::read<many>(text)->front().size() == 100'000U);
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](pod const& value) {
        support::agrees(value);
        return support::issues(preflight::validate(value));
    };
    using strings      = std::vector<std::string>;
    texts const labels = {{"ab", "cd"}};
    auto const  each   = boost::test_tools::per_element();
    BOOST_TEST(issues({}) == strings{"labels too_short"}, each);
    BOOST_TEST(issues({.labels = labels}) == strings{}, each);
    BOOST_TEST(issues({.labels = {{"ab", "cd"}, {"ac", "cd"}, {"ad", "cd"}}}) == strings{"labels too_long"}, each);
    BOOST_TEST(issues({.labels = {{"z", "c"}, {"A", "cd"}}}) ==
                   (strings{"labels.A.[key] string_too_short", "labels.z.[key] string_too_short",
                       "labels.z string_too_short"}),
        each);
    BOOST_TEST(issues({.labels = {{"\xff", "cd"}}}) == strings{"labels.\xff.[key] string_unicode"}, each);
    BOOST_TEST(issues({.labels = {{"ab", "\xff\xff"}}}) == strings{"labels.ab string_unicode"}, each);
    BOOST_TEST(issues({.labels = labels, .counts = {{"c", 1}}}) == strings{"counts.c.[key] literal_error"}, each);
    BOOST_TEST(issues({.labels = labels, .inner = {{"x", {}}}}) == strings{"inner.x.labels too_short"}, each);

    pod root{.labels = labels};
    for (std::size_t depth = 2; depth != preflight::max_depth; depth += 2) // its own maps are the last
        root = {.labels = labels, .inner = {{"x", root}}};
    BOOST_TEST(preflight::is_valid(root));
    root = {.labels = labels, .inner = {{"x", root}}};
    BOOST_TEST(!preflight::is_valid(root));
    for (auto const& each_issue : preflight::validate(root))
        BOOST_TEST(each_issue.type() == "too_deep");
}

BOOST_AUTO_TEST_CASE(what_a_waiver_lifts)
{
    std::string const text = R"({"two":{"a":"","b":""}})";
    support::holds<lengths>(
        {{text, {"two too_long"}}, {R"({"one":{"a":"","b":""}})", {"one too_long"}}, {R"({"one":{}})"}});
    support::holds<lengths>({{text}}, preflight::waiver{1, "w"});
}

BOOST_AUTO_TEST_CASE(read_into_and_written)
{
    pod out{.labels = {{"xx", "yy"}}, .counts = {{"a", 1}}, .secrets = {}};
    BOOST_TEST(preflight::read_into(R"({"labels":{"cd":"ef","ab":"cd"}})", out).empty());
    BOOST_TEST((out == pod{.labels = {{"ab", "cd"}, {"cd", "ef"}}}));
    std::string const text =
        R"({"labels":{"ab":"cd","cd":"ef"},"counts":{},"commands":{},"secrets":{"token":"default"},"inner":{},"rates":{}})";
    BOOST_TEST(preflight::write(out).value() == text);
    BOOST_TEST((boost::json::value_from(out) == boost::json::parse(text)));
    BOOST_TEST((boost::json::value_to<pod>(boost::json::parse(text)) == out));
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    std::string const sent  = R"({"labels":{"ab":"c","A":"dd"}})";
    auto const        found = preflight::validate<pod>(sent);
    std::string const body =
        R"({"detail":[{"type":"string_too_short","loc":["body","labels","ab"],"msg":"String should have at )"
        R"(least 2 characters","input":"c","ctx":{"min_length":2}},{"type":"string_too_short","loc":)"
        R"(["body","labels","A","[key]"],"msg":"String should have at least 2 characters","input":"A",)"
        R"("ctx":{"min_length":2}}]})";
    BOOST_TEST(to_fastapi(found) == body);
    BOOST_TEST(to_pointer(found[1].path) == "/labels/A");
    std::string const shown = "body:1:17: labels.ab: String should have at least 2 characters\n"
                              "   1 | " +
                              sent +
                              "\n     |                 ^~~\n"
                              "body:1:21: labels.A.[key]: String should have at least 2 characters\n"
                              "   1 | " +
                              sent + "\n     |                     ^~~\n";
    BOOST_TEST(show(sent, found) == shown);

    auto const remote = preflight::from_fastapi<pod>(body);
    BOOST_TEST_REQUIRE(remote.has_value());
    BOOST_TEST((remote->issues[1].path == found[1].path));
    BOOST_TEST(to_fastapi(*remote) == body);
    BOOST_TEST(show(sent, *remote) == shown);

    // pydantic's words
    auto const only = [](std::string_view text) { return to_fastapi(preflight::validate<lengths>(text)); };
    BOOST_TEST(
        only(R"({"one":{"a":"","b":""}})") ==
        R"({"detail":[{"type":"too_long","loc":["body","one"],"msg":"Dictionary should have at most 1 item after )"
        R"(validation, not more","input":{"a":"","b":""},"ctx":{"field_type":"Dictionary","max_length":1,"actual_length":null}}]})");
    BOOST_TEST(
        to_fastapi(preflight::validate<pod>(R"({"labels":{}})")) ==
        R"({"detail":[{"type":"too_short","loc":["body","labels"],"msg":"Dictionary should have at least 1 item after )"
        R"(validation, not 0","input":{},"ctx":{"field_type":"Dictionary","min_length":1,"actual_length":0}}]})");
    BOOST_TEST(
        only(R"({"one":1})") ==
        R"({"detail":[{"type":"dict_type","loc":["body","one"],"msg":"Input should be a valid dictionary","input":1}]})");
}

BOOST_AUTO_TEST_CASE(secrets_stay_secret)
{
    std::string const sent  = R"({"labels":{"ab":"cd"},"secrets":{"":"hunter2","t":"abc"}})";
    auto const        found = preflight::validate<pod>(sent);
    BOOST_TEST(support::issues(found) ==
                   (std::vector<std::string>{"secrets..[key] string_too_short", "secrets.t string_too_short"}),
        boost::test_tools::per_element());
    for (std::string const& text : {to_fastapi(found), show(sent, found)})
    {
        BOOST_TEST(text.find("hunter2") == text.npos);
        BOOST_TEST(text.find("abc") == text.npos);
    }
    BOOST_TEST(to_fastapi(found, preflight::secrecy::verbatim).find("abc") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(schema)
{
    auto const properties = preflight::json_schema<pod>()["properties"];
    auto const same       = [&](std::string_view pointer, std::string_view expected) {
        auto const& found = properties.at_pointer(pointer);
        BOOST_TEST((found == boost::json::parse(expected)), found << " is not " << expected);
    };
    same("/labels", R"({"type": "object", "additionalProperties": {"type": "string", "minLength": 2},
        "propertyNames": {"minLength": 2, "pattern": "^[a-z][a-z]*$"}, "minProperties": 1, "maxProperties": 2})");
    same("/commands",
        R"({"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "minLength": 1},
        "minItems": 1}, "default": {}})");
    same("/flags",
        R"({"anyOf": [{"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "boolean"},
        "propertyNames": {"maxLength": 1}, "minProperties": 1}, "maxProperties": 1}, {"type": "null"}]})");
    same("/secrets",
        R"({"type": "object", "additionalProperties": {"type": "string", "writeOnly": true, "format": "password", "minLength": 4},
        "propertyNames": {"minLength": 1}, "writeOnly": true, "default": {"token": "default"}})");
    same("/inner", R"({"type": "object", "additionalProperties": {"$ref": "#"}, "default": {}})");

    std::string const table = preflight::rules_table<pod>();
    for (std::string_view const row : {
             "| `labels` | object, required | `too_short` | Dictionary should have at least 1 item after validation, "
             "not N |\n"
             "|  |  | `too_long` | Dictionary should have at most 2 items after validation, not N |\n"
             "| `labels.*` | key | `string_too_short` | String should have at least 2 characters |\n"
             "|  |  | `string_pattern_mismatch` | String should match pattern '^[a-z][a-z]\\*$' |\n"
             "| `labels.*` | string | `string_too_short` | String should have at least 2 characters |\n",
             "| `inner` | object, default `{}` | `dict_type` | Input should be a valid dictionary |\n"
             "| `inner.*` | as (body) | | |\n",
         })
        BOOST_TEST(table.find(row) != table.npos, row << " is not in\n" << table);
}

BOOST_AUTO_TEST_SUITE_END()
