// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/broken.hpp>

#include <preflight/export/describing.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace broken_test
{
struct shelf
{
    std::string              name  = {};
    std::vector<std::string> books = {};
    std::string              lamp  = "off";
};

/// More members than a sentence can name.
struct eleven
{
    int a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0;
};
struct rising
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{0} is first, {9} the last that has a name: {10}";

    constexpr bool operator()(auto... n) const
    {
        std::array const all{n...};
        return std::is_sorted(all.begin(), all.end());
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, auto...) const {}
};
} // namespace broken_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<broken_test::shelf> = object(
    field("name",  &broken_test::shelf::name, min_length{2}),
    field("books", &broken_test::shelf::books, max_items{3}),
    field("lamp",  &broken_test::shelf::lamp, defaulted, literal{"on", "off"}),
    cross_field(only_with{"on", "dark", "{word} needs {needed}"}, &broken_test::shelf::lamp, &broken_test::shelf::name));

template <>
inline constexpr auto schema_of<broken_test::eleven> = object(
    field("a", &broken_test::eleven::a), field("b", &broken_test::eleven::b), field("c", &broken_test::eleven::c),
    field("d", &broken_test::eleven::d), field("e", &broken_test::eleven::e), field("f", &broken_test::eleven::f),
    field("g", &broken_test::eleven::g), field("h", &broken_test::eleven::h), field("i", &broken_test::eleven::i),
    field("j", &broken_test::eleven::j), field("k", &broken_test::eleven::k),
    cross_field(broken_test::rising{}, &broken_test::eleven::a, &broken_test::eleven::b, &broken_test::eleven::c,
        &broken_test::eleven::d, &broken_test::eleven::e, &broken_test::eleven::f, &broken_test::eleven::g,
        &broken_test::eleven::h, &broken_test::eleven::i, &broken_test::eleven::j, &broken_test::eleven::k));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_broken)

using broken_test::shelf;

/// What is told of a rule: its code, its message and the names of its context.
std::string told(preflight::issue const& said)
{
    std::string text = std::string(said.type()) + ": " + said.message;
    for (auto const& [name, value] : said.context)
        text += " " + name + "=" + value;
    return text;
}

template <class Facet>
void tells_the_same()
{
    namespace model   = preflight::model;
    auto const& type  = model::node_of<Facet, shelf>;
    auto const& field = type.fields();
    struct row
    {
        preflight::issue said;
        char const*      words;
    };
    for (auto const& [said, words] : {
             row{model::make_issue(field[0].rules[0]),
                 "string_too_short: String should have at least 2 characters min_length=2"},
             row{model::make_issue(field[1].rules[0], model::actual_length{4}),
                 "too_long: List should have at most 3 items after validation, "
                 "not 4 field_type=\"List\" max_length=3 actual_length=4"},
             row{model::make_issue(field[2].rules[0]),
                 "literal_error: Input should be 'on' or 'off' expected=\"'on' or 'off'\""},
             row{model::make_issue(type.cross_fields[0]), "value_error: Value error, on needs dark error={}"},
             row{model::make_issue(type.wrong_type),
                 "model_attributes_type: Input should be a valid dictionary or object to "
                 "extract fields from"},
         })
        BOOST_TEST(told(said) == words);
}

BOOST_AUTO_TEST_CASE(all_facets_say_the_same)
{
    tells_the_same<preflight::model::judging>();
    tells_the_same<preflight::model::describing>();
}

BOOST_AUTO_TEST_CASE(a_rule_across_more_fields_than_it_can_name)
{
    auto const& type = preflight::model::node_of<preflight::model::judging, broken_test::eleven>;
    BOOST_TEST(told(preflight::model::make_issue(type.cross_fields[0])) ==
               "value_error: Value error, a is first, j the last that has a name: N error={}");
}

BOOST_AUTO_TEST_SUITE_END()
