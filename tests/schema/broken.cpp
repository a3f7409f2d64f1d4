// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/broken.hpp>

#include <preflight/export/describing.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
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

BOOST_AUTO_TEST_SUITE_END()
