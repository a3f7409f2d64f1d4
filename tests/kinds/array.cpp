// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds/array.hpp>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace kinds_array_test
{
struct box
{
    std::array<int, 2>                                  size   = {1, 2};
    std::optional<std::array<bool, 1>>                  flag   = {};
    std::vector<std::array<std::string, 2>>             labels = {};
    std::array<std::array<int, 2>, 2>                   matrix = {};
    std::array<std::string, 17>                         many   = {};
    std::optional<std::array<std::optional<double>, 3>> gaps   = {};

    friend bool operator==(box const&, box const&) = default;
};

/// One that every compiler can judge.
struct point
{
    std::array<int, 2> at = {1, 1};

    friend bool operator==(point const&, point const&) = default;
};
enum class without_words
{
    one
};
} // namespace kinds_array_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<kinds_array_test::box> = object(
    field("size",   &kinds_array_test::box::size,   each(at_least{1}, at_most{9})),
    field("flag",   &kinds_array_test::box::flag),
    field("labels", &kinds_array_test::box::labels, defaulted, max_items{2}, each(each(min_length{1}))),
    field("matrix", &kinds_array_test::box::matrix, defaulted),
    field("many",   &kinds_array_test::box::many,   defaulted),
    field("gaps",   &kinds_array_test::box::gaps,   min_items{1}, each(at_most{1.0})));

template <>
inline constexpr auto schema_of<kinds_array_test::point> =
    object(field("at", &kinds_array_test::point::at, each(at_least{1})));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_array)

using namespace kinds_array_test;
using preflight::describable;

using pair = preflight::kind<std::array<int, 2>>;
static_assert(pair::what == preflight::shape::sequence && pair::types == preflight::json_type::array);
static_assert(pair::size == 2 && std::same_as<pair::inner, int>);
static_assert(preflight::detail::get<0>(pair::rules).limit == 2 && preflight::detail::get<1>(pair::rules).limit == 2);
static_assert(preflight::detail::fixed_size<std::array<int, 2>> == 2);
static_assert(preflight::detail::fixed_size<std::vector<int>> == 0 && preflight::detail::fixed_size<int> == 0);
static_assert(describable<std::array<bool, 3>> && describable<std::array<std::array<point, 1>, 2>>);
static_assert(!describable<std::array<int*, 2>> && !describable<std::array<without_words, 2>>);
static_assert(!describable<std::array<int, 0>>); // which has nothing to say

static_assert(
    preflight::is_valid(point{}) && !preflight::is_valid(point{{1, 0}}) && !preflight::is_valid(point{{0, 1}}));
static_assert(
    preflight::is_valid(std::array{point{}, point{}}) && !preflight::is_valid(std::array{point{}, point{{0, 0}}}));

BOOST_AUTO_TEST_CASE(of_json_text)
{
    support::holds<box>({
        {R"({"size":[1,9]})"},
        {R"({"size":[]})", {"size too_short"}},
        {R"({"size":[1]})", {"size too_short"}},
        {R"({"size":[1,2,3]})", {"size too_long"}},
        {R"({"size":[0,2,"a"]})", {"size too_long"}},
        {R"({"size":[0]})", {"size.0 greater_than_equal"}},
        {R"({"size":[0,10]})", {"size.0 greater_than_equal", "size.1 less_than_equal"}},
        {R"({"size":["a",1]})", {"size.0 int_type"}},
        {R"({"size":{}})", {"size list_type"}},
        {R"({"size":null})", {"size list_type"}},
        {"{}", {"size missing"}},
        {R"({"size":[1,2],"flag":null})"},
        {R"({"size":[1,2],"flag":[true]})"},
        {R"({"size":[1,2],"flag":[]})", {"flag too_short"}},
        {R"({"size":[1,2],"flag":[true,false]})", {"flag too_long"}},
        {R"({"size":[1,2],"labels":[["a","b"],["c","d"]]})"},
        {R"({"size":[1,2],"labels":[["a",""],["c"]]})", {"labels.0.1 string_too_short", "labels.1 too_short"}},
        {R"({"size":[1,2],"labels":[[],[],[]]})", {"labels too_long"}},
        {R"({"size":[1,2],"matrix":[[1,2],[3,4]]})"},
        {R"({"size":[1,2],"matrix":[[1,2],[3]]})", {"matrix.1 too_short"}},
        {R"({"size":[1,2],"matrix":[[1,2,3],[3,4]]})", {"matrix.0 too_long"}},
        {R"({"size":[1,2],"matrix":[[1,2]]})", {"matrix too_short"}},
        {R"({"size":[1,2],"many":[)" + support::listed(17, R"("x")") + "]}"},
        {R"({"size":[1,2],"many":[)" + support::listed(16, R"("x")") + "]}", {"many too_short"}},
        {R"({"size":[1,2],"many":[)" + support::listed(18, R"("x")") + "]}", {"many too_long"}},
        {R"({"size":[1,2],"gaps":[null,1,0.5]})"},
        {R"({"size":[1,2],"gaps":[null,1,1.5]})", {"gaps.2 less_than_equal"}},
        {R"({"size":[1,2],"gaps":[null,1]})", {"gaps too_short"}},
    });
    auto const found = preflight::read<box>(R"({"size":[3,4],"flag":[true],"matrix":[[1,2],[3,4]]})");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((*found == box{.size = {3, 4}, .flag = {{true}}, .matrix = {{{1, 2}, {3, 4}}}}));
}

BOOST_AUTO_TEST_CASE(as_root)
{
    support::holds<std::array<point, 2>>({
        {R"([{"at":[1,1]},{"at":[2,2]}])"},
        {R"([{"at":[1,1]}])", {"body too_short"}},
        {R"([{"at":[1,1]},{"at":[0,2]}])", {"1.at.0 greater_than_equal"}},
        {"{}", {"body list_type"}},
    });
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](box const& value) {
        support::agrees(value);
        return support::issues(preflight::validate(value));
    };
    using strings = std::vector<std::string>;
    BOOST_TEST(issues({}) == strings{}, boost::test_tools::per_element());
    BOOST_TEST(issues({.size = {1, 10}}) == strings{"size.1 less_than_equal"}, boost::test_tools::per_element());
    BOOST_TEST(
        issues({.labels = {{"", "a"}}}) == strings{"labels.0.0 string_too_short"}, boost::test_tools::per_element());
    BOOST_TEST(issues({.gaps = std::array<std::optional<double>, 3>{std::nullopt, 2.0, std::nullopt}}) ==
                   strings{"gaps.1 less_than_equal"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(read_into_and_written)
{
    box out{.size = {5, 5}, .matrix = {{{1, 2}, {3, 4}}}};
    BOOST_TEST(preflight::read_into(R"({"size":[6,7]})", out).empty());
    BOOST_TEST((out == box{.size = {6, 7}}));
    out.many = {};
    BOOST_TEST(preflight::write(out).value() ==
               R"({"size":[6,7],"labels":[],"matrix":[[0,0],[0,0]],"many":[)" + support::listed(17, R"("")") + "]}");
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    auto const properties = preflight::json_schema<box>()["properties"];
    BOOST_TEST((properties.at_pointer("/size/minItems") == 2));
    BOOST_TEST((properties.at_pointer("/size/maxItems") == 2));
    BOOST_TEST((properties.at_pointer("/labels/items/items/minLength") == 1));
    BOOST_TEST((properties.at_pointer("/labels/items/maxItems") == 2));

    BOOST_TEST(to_fastapi(preflight::validate<box>(R"({"size":[1]})")) ==
               R"({"detail":[{"type":"too_short","loc":["body","size"],"msg":"List should have at least 2 items after )"
               R"(validation, not 1","input":[1],"ctx":{"field_type":"List","min_length":2,"actual_length":1}}]})");

    std::string const table = preflight::rules_table<box>();
    for (std::string_view const row : {
             "| `size` | array, required | `too_short` | List should have at least 2 items after validation, not N |\n"
             "|  |  | `too_long` | List should have at most 2 items after validation, not N |\n"
             "| `size[]` | integer | `greater_than_equal` | Input should be greater than or equal to 1 |\n",
             "| `labels[][]` | string | `string_too_short` | String should have at least 1 character |\n",
         })
        BOOST_TEST(table.find(row) != table.npos, row << " is not in\n" << table);
}

BOOST_AUTO_TEST_SUITE_END()
