// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/json_schema.hpp>
#include <preflight/kinds/unique_ptr.hpp>

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The types of this test.
namespace kinds_unique_ptr_test
{
struct leaf
{
    int n = 7;
};

/// What can only be moved, and holds itself.
struct branch
{
    std::string                          name  = {};
    std::unique_ptr<branch>              left  = {};
    std::unique_ptr<branch>              right = {};
    std::vector<std::unique_ptr<branch>> more  = {};

    friend bool operator==(branch const& a, branch const& b) { return support::spelled(a) == support::spelled(b); }
};

/// Members that can only be moved, with defaults of their own.
struct garden
{
    std::vector<branch>     trees = {};
    branch                  oldest{"oak"};
    std::unique_ptr<branch> newest = std::make_unique<branch>();
    int                     unsaid = 3;
};

/// A rule across a pointer and another member.
struct named_alike
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "the newest is called as the oldest";

    bool operator()(branch const& oldest, std::unique_ptr<branch> const& newest) const
    {
        return !newest || oldest.name == newest->name;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
} // namespace kinds_unique_ptr_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<kinds_unique_ptr_test::branch> = object(
    field("name",  &kinds_unique_ptr_test::branch::name,  min_length{1}),
    field("left",  &kinds_unique_ptr_test::branch::left),
    field("right", &kinds_unique_ptr_test::branch::right, write_null),
    field("more",  &kinds_unique_ptr_test::branch::more,  defaulted, max_items{2}));

template <>
inline constexpr auto schema_of<kinds_unique_ptr_test::garden> = object(
    field("trees",  &kinds_unique_ptr_test::garden::trees,  defaulted),
    field("oldest", &kinds_unique_ptr_test::garden::oldest, defaulted),
    field("newest", &kinds_unique_ptr_test::garden::newest),
    cross_field(kinds_unique_ptr_test::named_alike{}, &kinds_unique_ptr_test::garden::oldest, &kinds_unique_ptr_test::garden::newest));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_unique_ptr)

using namespace kinds_unique_ptr_test;
using preflight::describable;
using std::unique_ptr;

using number = preflight::kind<unique_ptr<int>>;
static_assert(number::what == preflight::shape::nullable && std::same_as<number::inner, int>);
static_assert(preflight::nullable<unique_ptr<branch>> && describable<std::vector<unique_ptr<leaf>>>);
static_assert(!describable<unique_ptr<unique_ptr<int>>> && !describable<unique_ptr<std::optional<int>>>);
static_assert(!describable<std::optional<unique_ptr<int>>> && !describable<unique_ptr<char>>);
static_assert(!describable<unique_ptr<int[]>>);

BOOST_AUTO_TEST_CASE(what_it_holds)
{
    unique_ptr<int> value;
    BOOST_TEST(!number::has(value));
    BOOST_TEST(number::emplace(value) == 0);
    BOOST_TEST(number::has(value));
    int* const there = value.get();
    *there           = 3;
    BOOST_TEST(&number::emplace(value) == there); // what is there is kept, and its memory too
    BOOST_TEST(number::get(value) == 3);
    number::reset(value);
    BOOST_TEST(!number::has(value));
    BOOST_TEST(preflight::kind<unique_ptr<leaf>>::emplace(*std::make_unique<unique_ptr<leaf>>()).n == 7);
}

BOOST_AUTO_TEST_CASE(of_json_text)
{
    support::holds<branch>({
        {R"({"name":"a"})"},
        {R"({"name":"a","left":null,"right":{"name":"b","left":{"name":"c"}}})"},
        {R"({"name":"a","left":{"name":""},"right":{"left":{"name":1}}})",
            {"left.name string_too_short", "right.name missing", "right.left.name string_type"}},
        {R"({"name":"a","left":7})", {"left model_attributes_type"}},
        {R"({"name":"a","more":[null,{"name":"b","more":[]}]})"},
        {R"({"name":"a","more":[null,{"name":"b","more":[null,null,null]}]})", {"more.1.more too_long"}},
        {R"({"name":"a","more":null})", {"more list_type"}},
        {support::times(31, R"({"name":"a","left":)") + R"({"name":"a"})" + support::times(31, "}")},
        {support::times(32, R"({"name":"a","left":)") + R"({"name":"a"})" + support::times(32, "}"),
            {"608 json_invalid"}},
    });
}

BOOST_AUTO_TEST_CASE(what_lies_too_deep_as_a_struct)
{
    branch root{"a"};
    for (std::size_t depth = 2; depth != preflight::max_depth; ++depth) // an empty list is the last
    {
        branch next{"b"};
        next.left = std::make_unique<branch>(std::move(root));
        root      = std::move(next);
    }
    BOOST_TEST(preflight::is_valid(root));
    BOOST_TEST(preflight::validate(root).empty());
    branch next{"b"};
    next.right = std::make_unique<branch>(std::move(root));
    BOOST_TEST(!preflight::is_valid(next));
    BOOST_TEST(support::issues(preflight::validate(next)).size() == 1U);
}

// Members that are absent are as in a new struct, by moving them.
BOOST_AUTO_TEST_CASE(what_can_only_be_moved)
{
    garden out;
    BOOST_TEST(preflight::read_into(
        R"({"trees":[{"name":"ash"},{"name":"elm","left":{"name":"twig"}}],"oldest":{"name":"yew"},)"
        R"("newest":{"name":"yew"}})",
        out)
            .empty());
    BOOST_TEST(out.trees.size() == 2U);
    BOOST_TEST(out.trees[1].left->name == "twig");
    branch* const newest = out.newest.get();
    out.unsaid           = 4;
    BOOST_TEST(preflight::read_into(R"({"oldest":{"name":"fir"},"newest":{"name":"fir"}})", out).empty());
    BOOST_TEST(out.newest.get() == newest);
    BOOST_TEST(preflight::read_into("{}", out).empty());
    BOOST_TEST(out.trees.empty());
    BOOST_TEST(out.oldest.name == "oak");
    BOOST_TEST(!out.newest);
    BOOST_TEST(out.unsaid == 4);
    BOOST_TEST(preflight::read_into(R"({"oldest": {"name": "f\u0069r"}, "newest": {"name": "fir"}})", out).empty());
    BOOST_TEST(out.newest->name == "fir");
    BOOST_TEST(preflight::read_into(R"({"n\u0065west": null})", out).empty()); // by way of a document
    BOOST_TEST(out.oldest.name == "oak");
    BOOST_TEST(!out.newest);
    BOOST_TEST(support::issues<garden>(R"({"newest":{"name":"a"}})") == std::vector<std::string>{"body value_error"},
        boost::test_tools::per_element());

    auto const value = boost::json::parse(R"({"trees":[],"oldest":{"name":"yew","right":null,"more":[]}})");
    BOOST_TEST((boost::json::value_from(boost::json::value_to<garden>(value)) == value));
    BOOST_TEST(boost::json::try_value_to<garden>(value)->oldest.name == "yew");
    BOOST_TEST(
        preflight::write(*preflight::read<garden>(R"({"oldest":{"name":"a","left":{"name":"b"}}})")).value() ==
        R"({"trees":[],"oldest":{"name":"a","left":{"name":"b","right":null,"more":[]},"right":null,"more":[]}})");
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    BOOST_TEST((preflight::json_schema<branch>()["properties"].at_pointer("/left") ==
                boost::json::parse(R"({"anyOf": [{"$ref": "#"}, {"type": "null"}]})")));
    std::string const table = preflight::rules_table<branch>();
    BOOST_TEST(table.find("| `left` | object, optional | `model_attributes_type` |") != table.npos);
}

BOOST_AUTO_TEST_SUITE_END()
