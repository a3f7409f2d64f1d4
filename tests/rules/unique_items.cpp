// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/read/fast/reader.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/rules/unique_items.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unique_items_test
{
struct point
{
    int                x = 0;
    std::optional<int> y = {};

    friend bool operator==(point const&, point const&) = default;
};
struct all
{
    std::vector<int>                        whole  = {};
    std::vector<double>                     real   = {};
    std::vector<std::string>                words  = {};
    std::vector<std::optional<bool>>        maybe  = {};
    std::vector<std::vector<int>>           rows   = {};
    std::vector<point>                      points = {};
    std::optional<std::vector<std::string>> spare  = {};

    friend bool operator==(all const&, all const&) = default;
};
struct line
{
    std::string kind = "line";
    int         x    = 0;
};
struct spot
{
    std::string kind = "spot";
    int         x    = 0;
};
using mark = std::variant<line, spot>;
struct variants
{
    std::vector<std::variant<std::monostate, int, std::string>> mixed = {};
    std::vector<mark>                                           marks = {};
};
struct views
{
    std::string_view           name  = {};
    std::vector<std::uint64_t> marks = {};
};
} // namespace unique_items_test
template <>
inline constexpr auto preflight::schema_of<unique_items_test::point> =
    preflight::object(field("x", &unique_items_test::point::x), field("y", &unique_items_test::point::y));
template <>
inline constexpr auto preflight::schema_of<unique_items_test::all> =
    preflight::object(field("whole", &unique_items_test::all::whole, defaulted, unique_items),
        field("real", &unique_items_test::all::real, defaulted, unique_items),
        field("words", &unique_items_test::all::words, min_items{1}, unique_items, max_items{3}, each(max_length{2})),
        field("maybe", &unique_items_test::all::maybe, defaulted, unique_items),
        field("rows", &unique_items_test::all::rows, defaulted, unique_items, each(unique_items)),
        field("points", &unique_items_test::all::points, defaulted, unique_items),
        field("spare", &unique_items_test::all::spare, unless{sample::relaxed, unique_items}));
template <>
inline constexpr auto preflight::tag_of<unique_items_test::mark> = preflight::tag("kind");
template <>
inline constexpr auto preflight::schema_of<unique_items_test::line> = preflight::object(
    field("kind", &unique_items_test::line::kind, literal{"line"}), field("x", &unique_items_test::line::x));
template <>
inline constexpr auto preflight::schema_of<unique_items_test::spot> = preflight::object(
    field("kind", &unique_items_test::spot::kind, literal{"spot"}), field("x", &unique_items_test::spot::x));
template <>
inline constexpr auto preflight::schema_of<unique_items_test::variants> =
    preflight::object(field("mixed", &unique_items_test::variants::mixed, defaulted, unique_items),
        field("marks", &unique_items_test::variants::marks, defaulted, unique_items));
template <>
inline constexpr auto preflight::schema_of<unique_items_test::views> = preflight::object(
    field("name", &unique_items_test::views::name), field("marks", &unique_items_test::views::marks, unique_items));

BOOST_AUTO_TEST_SUITE(rules_unique_items)

using namespace preflight;
using unique_items_test::all;
using unique_items_test::point;
using rule = unique_items_rule;

// lists, and nothing else
static_assert(rule_for<rule, item_list> && rule_for<max_items, item_list>);
static_assert(!rule_for<rule, item_count> && !rule_for<rule, int> && !rule_for<rule, std::string_view>);
static_assert(!before_elements<rule> && !exhaustive<rule>);

static_assert(is_valid(unique_items_test::views{}));
#if defined(CONSTEXPR_STRINGS)
constexpr bool holds_at_compile_time()
{
    all good{.words = {"a", "b"}, .maybe = {true, false, std::nullopt}, .points = {{1, 1}, {1, 2}, {1, {}}}};
    all twice{.words = {"a", "a"}}, twice_a_struct{.words = {"a"}, .points = {{1, 1}, {1, 2}, {1, 1}}};
    all many{.words = {"a"}};
    for (int n = 0; n != 100; ++n)
        many.whole.push_back(n);
    bool const differ = is_valid(many);
    many.whole[3]     = 99;
    return is_valid(good) && !is_valid(twice) && !is_valid(twice_a_struct) && differ && !is_valid(many);
}
static_assert(holds_at_compile_time());
static_assert(is_valid(unique_items_test::views{"", {1, 2, 3}}) && !is_valid(unique_items_test::views{"", {1, 2, 1}}));
#endif

namespace
{
struct row
{
    std::string field, list;
    bool        unique;
};
// Whether lists have equal elements, as JSON has it.
row const rows[] = {
    {"whole", "[]", true},
    {"whole", "[1]", true},
    {"whole", "[1,2,-1]", true},
    {"whole", "[1,2,1]", false},
    {"whole", "[1,1.0]", false},
    {"whole", "[0,-0]", false},
    {"whole", "[10,1e1]", false},
    {"real", "[1,1.5,2]", true},
    {"real", "[1,1.0]", false},
    {"real", "[0.0,-0.0]", false},
    {"real", "[0,-0.0]", false},
    {"real", "[0.1,0.10]", false},
    {"real", "[0.1,0.10000000000000001]", false},
    {"real", "[0.1,0.10000000000000002]", true},
    {"real", "[9007199254740993,9007199254740994]", true},
    {"real", "[18446744073709551615,1]", true},
    {"real", "[1e300,1e299,1e300]", false},
    {"words", R"(["a","b",""])", true},
    {"words", R"(["a","A"])", true},
    {"words", R"(["a","b","a"])", false},
    {"words", R"(["a","\u0061"])", false},
    {"words", R"(["","\u0000"])", true},
    {"words", R"(["1","1a"])", true},
    {"maybe", "[true,false,null]", true},
    {"maybe", "[null,true,null]", false},
    {"maybe", "[false,false]", false},
    {"rows", "[[],[1],[1,2],[2,1]]", true},
    {"rows", "[[1,2],[],[1,2]]", false},
    {"rows", "[[1],[1.0]]", false},
    {"rows", "[[],[]]", false},
    {"points", R"([{"x":1,"y":2},{"x":2,"y":1},{"x":1},{"x":2}])", true},
    {"points", R"([{"x":1,"y":2},{"y":2,"x":1}])", false},
    {"points", R"([{"x":1},{"x":1.0}])", false},
};
} // namespace

BOOST_AUTO_TEST_CASE(of_json)
{
    for (auto const& [field, list, unique] : rows)
        BOOST_TEST_CONTEXT(field << ' ' << list)
        {
            std::string const text = R"({"words":["a"],")" + field + "\":" + list + '}';
            using strings          = std::vector<std::string>;
            BOOST_TEST(support::issues<all>(text) == (unique ? strings{} : strings{field + " value_error"}),
                boost::test_tools::per_element());
            BOOST_TEST(is_valid<all>(text) == unique);
            all kept{};
            BOOST_TEST(read_into(text, kept).empty() == unique);
            if (unique)
                support::agrees(read<all>(text).value());
        }
}

// As JSON, what a schema does not know and what is left out make a difference; in structs they are gone.
BOOST_AUTO_TEST_CASE(what_a_struct_does_not_hold)
{
    for (std::string_view const text : {R"({"words":["a"],"points":[{"x":1,"z":1},{"x":1,"z":2}]})",
             R"({"words":["a"],"points":[{"x":1,"y":null},{"x":1}]})"})
    {
        BOOST_TEST(is_valid<all>(text), text);
        BOOST_TEST(!is_valid(read<all>(text).value()), text);
    }
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    double const nan = std::numeric_limits<double>::quiet_NaN();
    for (all const& bad : {
             all{.whole = {1, 2, 1}, .words = {"a"}},
             all{.real = {0.0, -0.0}, .words = {"a"}},
             all{.real = {nan, 1, nan, 2, nan, 0}, .words = {"a"}},
             all{.words = {"a", "b", "a"}},
             all{.words = {"a"}, .maybe = {true, {}, {}}},
             all{.words = {"a"}, .rows = {{1, 2}, {2}, {1, 2}}},
             all{.words = {"a"}, .rows = {{1, 1}}},
             all{.words = {"a"}, .points = {{1, 2}, {1, 2}}},
             all{.words = {"a"}, .points = {{1, {}}, {1, {}}}},
             all{.words = {"a"}, .spare = std::vector<std::string>{"x", "x"}},
         })
    {
        support::agrees(bad);
        BOOST_TEST(!is_valid(bad));
    }
    BOOST_TEST(is_valid(all{.words = {"a"}, .spare = std::vector<std::string>{"x", "x"}}, sample::relaxed));
}

// It is judged when the elements are, and when no rule before it is broken.
BOOST_AUTO_TEST_CASE(in_order)
{
    support::holds<all>({
        {R"({"words":["abc","abc"]})", {"words.0 string_too_long", "words.1 string_too_long"}},
        {R"({"words":["a","a","a","a"]})", {"words too_long"}},
        {R"({"words":[]})", {"words too_short"}},
        {R"({"words":["a"],"whole":["1","1"]})", {"whole.0 int_type", "whole.1 int_type"}},
        {R"({"words":["a"],"rows":[[1,1],[1,1]]})", {"rows.0 value_error", "rows.1 value_error"}},
    });
    auto const said = validate<all>(R"({"words":["a","a"]})");
    BOOST_TEST(said[0].message == "Value error, Items should be unique");
}

// Alternatives differ, whatever they hold.
BOOST_AUTO_TEST_CASE(of_variants)
{
    using unique_items_test::variants;
    for (auto const& [field, list, unique] : {
             row{"mixed", R"([1,null,"1",2])", true},
             row{"mixed", R"([1,"1",1.0])", false},
             row{"mixed", R"([null,1,null])", false},
             row{"mixed", R"(["1",null,"1"])", false},
             row{"marks", R"([{"kind":"line","x":1},{"kind":"spot","x":1},{"kind":"line","x":2}])", true},
             row{"marks", R"([{"kind":"spot","x":1},{"kind":"line","x":1},{"x":1.0,"kind":"spot"}])", false},
         })
        BOOST_TEST_CONTEXT(field << ' ' << list)
        {
            std::string const text = "{\"" + field + "\":" + list + '}';
            BOOST_TEST(is_valid<variants>(text) == unique);
            BOOST_TEST(read<variants>(text).has_value() == unique);
        }
    using unique_items_test::line;
    using unique_items_test::spot;
    BOOST_TEST(is_valid(variants{.mixed = {1, std::monostate{}, "1", 2}}));
    BOOST_TEST(!is_valid(variants{.mixed = {1, "1", 1}}));
    BOOST_TEST(!is_valid(variants{.mixed = {"1", std::monostate{}, "1"}}));
    BOOST_TEST(!is_valid(variants{.mixed = {std::monostate{}, 1, std::monostate{}}}));
    BOOST_TEST(is_valid(variants{.marks = {line{.x = 1}, spot{.x = 1}, line{.x = 2}}}));
    BOOST_TEST(!is_valid(variants{.marks = {spot{.x = 1}, line{.x = 1}, spot{.x = 1}}}));
}

BOOST_AUTO_TEST_CASE(json_schema_keyword)
{
    boost::json::object schema;
    unique_items.keywords(keywords(schema));
    BOOST_TEST(serialize(schema) == R"({"uniqueItems":true})");
}

// Beyond 64 elements, and up to many: not each with each.
BOOST_AUTO_TEST_CASE(many)
{
    for (int const n : {63, 64, 65, 100000})
    {
        all a{.words = {"a"}};
        for (int i = 0; i != n; ++i)
            a.whole.push_back(i);
        BOOST_TEST(is_valid(a), n);
        BOOST_TEST(validate<all>(support::spelled(a)).empty(), n);
        a.whole.back() = 0;
        BOOST_TEST(!is_valid(a), n);
        BOOST_TEST(validate(a).size() == 1U, n);
    }
}

// The fast reader sees the elements together, as it reads them for that.
BOOST_AUTO_TEST_CASE(known_to_the_fast_reader)
{
    BOOST_TEST(fast::try_fast<all>(R"({"words":["a"]})"));
    BOOST_TEST(!fast::try_fast<all>(R"({"words":["a","a"]})"));
    BOOST_TEST(fast::try_fast<point>(R"({"x":1})"));
}

BOOST_AUTO_TEST_CASE(generated)
{
    arbitrary<all> const made;
    std::mt19937         engine(7);
    choices              from(engine);
    for (int n = 0; n != 200; ++n)
    {
        auto const text = made.text(from);
        BOOST_TEST(support::issues<all>(text).empty(), text);
    }
    std::size_t broken = 0;
    for (auto const& r : made.broken_rules())
        for (int n = 0; n != 4; ++n)
        {
            auto const text = made.text(from, r);
            BOOST_TEST(text.has_value(), to_string(r));
            if (!text)
                continue;
            auto const found = validate<all>(text->document);
            BOOST_TEST((found.size() == 1 && found[0].code == r.code && found[0].path == text->path), text->document);
            broken += r.code == code::value_error ? 1U : 0U;
        }
    BOOST_TEST(broken == 8U * 4U);
}

BOOST_AUTO_TEST_SUITE_END()
