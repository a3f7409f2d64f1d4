// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/arbitrary/generating.hpp>
#include <preflight/schema/compile.hpp>

#include <memory>
#include <set>

/// The types of this test.
namespace compile_test
{
/// A type that holds itself.
struct tree
{
    int               n        = 0;
    std::vector<tree> branches = {};

    friend bool operator==(tree const& a, tree const& b) { return a.n == b.n && a.branches == b.branches; }
};

/// Two types that hold each other.
struct chapter;
struct book
{
    std::string          title = {};
    std::vector<chapter> chapters; // of what is not complete yet

    friend bool operator==(book const& a, book const& b);
};
struct chapter
{
    int               pages  = 0;
    std::vector<book> quoted = {};

    friend bool operator==(chapter const& a, chapter const& b) { return a.pages == b.pages && a.quoted == b.quoted; }
};
inline bool operator==(book const& a, book const& b) { return a.title == b.title && a.chapters == b.chapters; }

/// A rule with a code of its own, and a parameter.
struct multiple
{
    static constexpr auto code = preflight::own_code("not_a_multiple", "Input should be a multiple of {of}");
    int                   of;

    constexpr bool operator()(int n) const { return n % of == 0; }
    constexpr void parameters(auto&& put) const { put("of", of); }
    constexpr void keywords(auto&& put) const { put("multipleOf", of); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(of);
        outside(of + 1);
    }
};

/// One across fields, likewise.
struct sum_is
{
    static constexpr auto code = preflight::own_code("wrong_sum", "Sum should be {sum}");
    int                   sum;

    constexpr bool operator()(int a, std::optional<int> b) const { return !b || a + *b == sum; }
    constexpr void parameters(auto&& put) const { put("sum", sum); }
    constexpr void keywords(auto&& put, std::string_view, std::string_view) const { put("description", "a sum"); }
};

struct numbers
{
    int                a    = 4;
    std::optional<int> b    = {};
    std::vector<int>   list = {};

    friend bool operator==(numbers const&, numbers const&) = default;
};
/// Several rules on elements, behind them a field with a rule, and two rules across fields.
struct sixes
{
    std::vector<int> list = {};
    int              a    = 4;
    int              b    = 6;
};
} // namespace compile_test

namespace preflight
{
template <>
inline constexpr auto schema_of<compile_test::sixes> = object(
    field("list", &compile_test::sixes::list, max_items{3}, each(compile_test::multiple{2}, compile_test::multiple{3})),
    field("a", &compile_test::sixes::a, compile_test::multiple{4}), field("b", &compile_test::sixes::b),
    cross_field(compile_test::sum_is{10}, &compile_test::sixes::a, &compile_test::sixes::b),
    cross_field(compile_test::sum_is{10}, &compile_test::sixes::b, &compile_test::sixes::a));

template <>
inline constexpr auto schema_of<compile_test::tree> = object(field("n", &compile_test::tree::n, at_least{1}),
    field("branches", &compile_test::tree::branches, defaulted, max_items{2}));

// The schema of `chapter` is stated after that of `book`, which holds a list of it.
template <>
inline constexpr auto schema_of<compile_test::book> = object(field("title", &compile_test::book::title, min_length{1}),
    field("chapters", &compile_test::book::chapters, defaulted, max_items{2}));
template <>
inline constexpr auto schema_of<compile_test::chapter> =
    object(field("pages", &compile_test::chapter::pages, at_least{1}),
        field("quoted", &compile_test::chapter::quoted, defaulted, max_items{1}));

template <>
inline constexpr auto schema_of<compile_test::numbers> =
    object(field("a", &compile_test::numbers::a, compile_test::multiple{2}), field("b", &compile_test::numbers::b),
        field("list", &compile_test::numbers::list, defaulted, each(compile_test::multiple{3})),
        cross_field(compile_test::sum_is{10}, &compile_test::numbers::a, &compile_test::numbers::b));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_compile)

using namespace compile_test;
using preflight::model_of;
using preflight::model::node_of;

namespace model = preflight::model;

// Types refer to each other by address, here by their ids, which no other type has.
constexpr auto const& id_below(auto const& type, std::size_t n) { return type.fields()[n].type->inner->id; }
static_assert(id_below(model_of<tree>, 1) == model_of<tree>.id && !model_of<tree>.id.empty());
static_assert(id_below(model_of<book>, 1) == model_of<chapter>.id);
static_assert(id_below(model_of<chapter>, 1) == model_of<book>.id && model_of<book>.id != model_of<chapter>.id);
static_assert(model_of<tree>.id == "compile_test::tree"); // as all compilers spell it
static_assert(model_of<int>.id.empty() && model_of<std::vector<tree>>.id.empty());

BOOST_AUTO_TEST_CASE(one_node_for_each_type)
{
    auto const& type = model_of<tree>;
    BOOST_TEST(type.fields()[1].type->inner == &type);
    BOOST_TEST(type.fields()[1].type == std::addressof(model_of<std::vector<tree>>));
    BOOST_TEST(model_of<book>.fields()[1].type->inner == std::addressof(model_of<chapter>));
    BOOST_TEST(model_of<chapter>.fields()[1].type->inner == std::addressof(model_of<book>));
    BOOST_TEST(model_of<numbers>.fields()[0].type == std::addressof(model_of<int>));
    BOOST_TEST(model_of<numbers>.fields()[1].type->inner == std::addressof(model_of<int>));

    std::set<std::string_view> const ids{
        model_of<tree>.id, model_of<book>.id, model_of<chapter>.id, model_of<numbers>.id, model_of<sample::node>.id};
    BOOST_TEST(ids.size() == 5U);
}

// A rule whose type is forgotten is still the one inside the schema.
BOOST_AUTO_TEST_CASE(rules_and_fields_by_their_addresses)
{
    auto const& fields = preflight::schema_of<numbers>.fields;
    auto const& type   = model_of<numbers>;
    auto const  at     = [](auto const& what) { return static_cast<void const*>(std::addressof(what)); };
    auto const& first  = preflight::detail::get<0>(fields);
    auto const& list   = preflight::detail::get<2>(fields);
    BOOST_TEST(type.fields()[0].self == at(first));
    BOOST_TEST(type.fields()[2].self == at(list));
    BOOST_TEST(type.fields()[0].rules[0].self == at(preflight::detail::get<0>(first.rules)));
    BOOST_TEST(type.fields()[2].elements->rules[0].self == at(preflight::detail::get<0>(list.elements.rules)));
    BOOST_TEST(type.cross_fields[0].self == at(preflight::detail::get<0>(preflight::schema_of<numbers>.cross_fields)));
    BOOST_TEST(type.cross_fields[0].rule.self ==
               at(preflight::detail::get<0>(preflight::schema_of<numbers>.cross_fields).rule));
}

BOOST_AUTO_TEST_CASE(rules_in_one_row)
{
    auto const& type = model_of<sixes>;
    auto const  code = [](auto const& rule) { return rule.what->type; };
    auto const& list = preflight::detail::get<0>(preflight::schema_of<sixes>.fields);
    BOOST_TEST(code(type.fields()[0].rules[0]) == "too_long");
    BOOST_TEST_REQUIRE(type.fields()[0].elements->rules.size() == 2U);
    BOOST_TEST(type.fields()[0].elements->rules[1].self ==
               static_cast<void const*>(std::addressof(preflight::detail::get<1>(list.elements.rules))));
    BOOST_TEST_REQUIRE(type.fields()[1].rules.size() == 1U);
    BOOST_TEST(type.fields()[1].rules[0].self ==
               static_cast<void const*>(std::addressof(
                   preflight::detail::get<0>(preflight::detail::get<1>(preflight::schema_of<sixes>.fields).rules))));
    BOOST_TEST_REQUIRE(type.cross_fields.size() == 2U);
    BOOST_TEST(type.cross_fields[0].names[0] == "a");
    BOOST_TEST(type.cross_fields[1].names[0] == "b");
}

// What a facet asks is there for each scalar, rule and field, and only there.
BOOST_AUTO_TEST_CASE(functions_of_each_facet)
{
    auto const& judged = node_of<model::judging, numbers>;
    BOOST_TEST(!judged.functions);
    BOOST_TEST_REQUIRE(judged.fields()[0].type->functions);
    int         four = 4, three = 3;
    auto const& rule = judged.fields()[0].rules[0];
    BOOST_TEST(rule.functions->keeps(rule.self, &four));
    BOOST_TEST(!rule.functions->keeps(rule.self, &three));
    auto const& each = judged.fields()[2].elements->rules[0];
    BOOST_TEST(each.functions->keeps(each.self, &three));
    BOOST_TEST(!each.functions->keeps(each.self, &four));
    BOOST_TEST(!judged.wrong_type.functions->keeps); // no subject breaks it: it is of another type
    BOOST_TEST(!judged.fields()[1].type->functions);
    BOOST_TEST(judged.fields()[1].type->inner->functions == judged.fields()[0].type->functions);

    auto const& described = node_of<model::describing, numbers>;
    BOOST_TEST(!described.fields()[0].functions->default_of);
    BOOST_TEST(described.fields()[2].functions->default_of);

    auto const& generated = node_of<model::generating, numbers>;
    BOOST_TEST(generated.fields()[0].functions->sound_when_absent(generated.fields()[0].self, {}));
    BOOST_TEST(generated.id == judged.id);
}

BOOST_AUTO_TEST_CASE(types_that_hold_themselves_are_judged)
{
    support::holds<tree>({
        {R"({"n":1})"},
        {R"({"n":0,"branches":[{"n":1,"branches":[{}]},{"n":0}]})",
            {"n greater_than_equal", "branches.0.branches.0.n missing", "branches.1.n greater_than_equal"}},
    });
    support::holds<book>({
        {R"({"title":"a","chapters":[{"pages":1,"quoted":[{"title":"b","chapters":[]}]}]})"},
        {R"({"title":"a","chapters":[{"pages":0,"quoted":[{"title":"","chapters":[{"pages":0},{}]}]}]})",
            {"chapters.0.pages greater_than_equal", "chapters.0.quoted.0.title string_too_short",
                "chapters.0.quoted.0.chapters.0.pages greater_than_equal",
                "chapters.0.quoted.0.chapters.1.pages missing"}},
    });
    support::holds<chapter>({
        {R"({"pages":1,"quoted":[{"title":"a"},{"title":"b"}]})", {"quoted too_long"}},
        {R"({"pages":1,"quoted":[{"title":1}]})", {"quoted.0.title string_type"}},
    });
}

BOOST_AUTO_TEST_CASE(a_code_of_a_rules_own)
{
    support::holds<numbers>({
        {R"({"a":4})"},
        {R"({"a":4,"b":6,"list":[3,0]})"},
        {R"({"a":3})", {"a not_a_multiple"}},
        {R"({"a":"4"})", {"a int_type"}},
        {R"({"a":4,"list":[3,4,5]})", {"list.1 not_a_multiple", "list.2 not_a_multiple"}},
        {R"({"a":4,"b":5})", {"body wrong_sum"}},
    });
    std::string const sent  = R"({"a":3,"list":[4]})";
    auto const        found = preflight::validate<numbers>(sent);
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].code == preflight::code::other));
    BOOST_TEST(found[0].type() == "not_a_multiple");
    BOOST_TEST(found[0].message == "Input should be a multiple of 2");
    BOOST_TEST(found[1].message == "Input should be a multiple of 3");

    std::string const body =
        R"({"detail":[{"type":"not_a_multiple","loc":["body","a"],"msg":"Input should be a multiple of 2","input":3,)"
        R"("ctx":{"of":2}},{"type":"not_a_multiple","loc":["body","list",0],"msg":"Input should be a multiple of 3",)"
        R"("input":4,"ctx":{"of":3}}]})";
    BOOST_TEST(to_fastapi(found) == body);
    auto const remote = preflight::from_fastapi<numbers>(body);
    BOOST_TEST_REQUIRE(remote.has_value());
    BOOST_TEST(to_fastapi(*remote) == body);
    BOOST_TEST(support::issues(*remote) == support::issues(found), boost::test_tools::per_element());
    BOOST_TEST(show(sent, *remote) == show(sent, found));
    BOOST_TEST(
        to_fastapi(preflight::validate<numbers>(R"({"a":4,"b":5})")) ==
        R"({"detail":[{"type":"wrong_sum","loc":["body"],"msg":"Sum should be 10","input":{"a":4,"b":5},"ctx":{"sum":10}}]})");

    auto const tried = boost::json::try_value_to<numbers>(boost::json::parse(sent));
    BOOST_TEST((tried.error() == preflight::code::other));
    BOOST_TEST(tried.error().message() == "other");

    std::string const table = preflight::rules_table<numbers>();
    for (std::string_view const row :
        {"| `a` | integer, required | `not_a_multiple` | Input should be a multiple of 2 |\n",
            "| `list[]` | integer | `not_a_multiple` | Input should be a multiple of 3 |\n",
            "| (body) |  | `wrong_sum` | Sum should be 10 |\n"})
        BOOST_TEST(table.find(row) != std::string::npos, "no row " << row << " in\n" << table);

    auto const schema = preflight::json_schema<numbers>();
    BOOST_TEST((schema.at("properties").at_pointer("/a/multipleOf") == 2));
    BOOST_TEST((schema.at("properties").at_pointer("/list/items/multipleOf") == 3));
    BOOST_TEST((schema.at("description") == "a sum"));
}

BOOST_AUTO_TEST_SUITE_END()
