// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

/// The types of this test.
namespace nested_test
{
/// A rule on a map, judged after the entries, which names its edges.
struct paired
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "odd";

    constexpr bool operator()(preflight::entry_count count) const { return count.n % 2 == 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(preflight::entry_count{4});
        outside(preflight::entry_count{5});
    }
};
/// Unions, closed objects, maps in each other and in lists, with rules across them.
struct dot
{
    std::string type = "dot";
    int         size = 1;
};
struct line
{
    std::string        type = "line";
    std::optional<int> from = {};
    std::optional<int> to   = {};
};
using figure = std::variant<dot, std::unique_ptr<line>>;
using mark   = std::variant<double, std::unique_ptr<dot>, std::vector<std::map<std::string, int>>>;
struct sheet
{
    std::optional<std::map<std::string, dot>>              dots    = {};
    std::optional<std::vector<std::map<std::string, dot>>> rows    = {};
    std::optional<figure>                                  one     = {};
    std::optional<std::vector<figure>>                     more    = {};
    std::optional<std::vector<mark>>                       notes   = {};
    std::vector<std::variant<std::monostate, line>>        lines   = {};
    std::optional<boost::json::object>                     extra   = {};
    std::map<std::string, std::vector<figure>>             named   = {};
    std::map<std::string, bool>                            letters = {};
};
/// Maps and lists that can hold nothing, and rules on them that nothing breaks.
struct barren
{
    std::map<std::string, int>              any     = {};
    std::map<std::string, std::vector<int>> keyless = {};
    std::vector<dot>                        none    = {};
};
struct torn
{
    std::map<std::string, int> sizes = {};
};
} // namespace nested_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<nested_test::dot> = object(closed,
    field("type", &nested_test::dot::type, literal{"dot", "point"}),
    field("size", &nested_test::dot::size, at_least{1}));
template <>
inline constexpr auto schema_of<nested_test::line> = object(
    field("type", &nested_test::line::type, defaulted, literal{"line"}),
    field("from", &nested_test::line::from),
    field("to",   &nested_test::line::to),
    cross_field(sample::in_order{}, &nested_test::line::from, &nested_test::line::to));
template <>
inline constexpr auto tag_of<nested_test::figure> = tag("type");
template <>
inline constexpr auto schema_of<nested_test::sheet> = object(closed,
    field("dots",    &nested_test::sheet::dots, max_items{2}, keys(spelled{"a-z", "a-z0-9"}, max_length{3})),
    field("rows",    &nested_test::sheet::rows, max_items{2}, each(min_items{1}, keys(min_length{1}))),
    field("one",     &nested_test::sheet::one),
    field("more",    &nested_test::sheet::more, max_items{2}),
    field("notes",   &nested_test::sheet::notes, max_items{2}),
    field("lines",   &nested_test::sheet::lines, defaulted, max_items{3}),
    field("extra",   &nested_test::sheet::extra),
    field("named",   &nested_test::sheet::named, defaulted, max_items{2}, keys(literal{"a", "b", "c"}), each(min_items{1}, max_items{2})),
    field("letters", &nested_test::sheet::letters, defaulted, keys(literal{"a", "b", "c"}), nested_test::paired{}),
    at_least_one("Draw something", &nested_test::sheet::dots, &nested_test::sheet::rows, &nested_test::sheet::one, &nested_test::sheet::more),
    at_most_one("One note at most", &nested_test::sheet::notes, &nested_test::sheet::extra),
    needs(&nested_test::sheet::rows, &nested_test::sheet::dots));
template <>
inline constexpr auto schema_of<nested_test::barren> = object(
    field("any",     &nested_test::barren::any,     min_items{0}, keys(min_length{0})),
    field("keyless", &nested_test::barren::keyless, keys(min_length{2}, max_length{1}), each(max_items{1})),
    field("none",    &nested_test::barren::none,    max_items{0}));
template <>
inline constexpr auto schema_of<nested_test::torn> = object(
    field("sizes", &nested_test::torn::sizes, min_items{2}, max_items{1}));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(arbitrary_nested)

using namespace nested_test;
using preflight::broken_rule;
using preflight::choices;

// Rules across fields that are maps, unions and closed objects take these for what they may be.
BOOST_AUTO_TEST_CASE(maps_unions_and_closed_objects_in_each_other)
{
    std::mt19937                       engine(12);
    choices                            from(engine);
    preflight::arbitrary<sheet> const  make;
    std::map<std::string, std::size_t> met; // the documents with each field
    for (int n = 0; n != 500; ++n)
    {
        auto const document = make.json(from);
        BOOST_TEST(preflight::validate<sheet>(document).empty(), support::spelled(document));
        BOOST_TEST(preflight::is_valid(make.object(from)));
        for (auto const& each : document.get_object())
            ++met[std::string(each.key())];
    }
    for (auto const* const each : {"dots", "rows", "one", "more", "notes", "lines", "extra", "named", "letters"})
        BOOST_TEST(met[each] > 50U, each);

    auto const check = [&](auto const& found, auto const& made, std::string const& text) {
        BOOST_TEST((found.size() == 1U && found[0].code == made.code && found[0].path == made.path),
            summary(found) << " in " << text);
    };
    std::set<std::string> unbroken;
    for (broken_rule const& f : make.broken_rules())
        for (int n = 0; n != 40; ++n)
            BOOST_TEST_CONTEXT(to_string(f))
            {
                if (auto const document = make.json(from, f))
                    check(preflight::validate<sheet>(document->document), *document,
                        support::spelled(document->document));
                else
                    unbroken.insert(to_string(f));
                if (auto const object = make.object(from, f))
                    check(preflight::validate(object->document), *object,
                        preflight::write(object->document) ? "written" : "a struct");
            }
    for (auto const& each : unbroken)
        BOOST_TEST(each == "", "nothing breaks " << each);

    // with several broken rules, and changed again and again, it is still text of which each issue is one of those
    std::set<std::string> known;
    for (broken_rule const& f : make.broken_rules())
        known.insert(std::string(message_of(f.code).type));
    auto text = make.text(from);
    for (int n = 0; n != 500; ++n)
    {
        text             = n % 20 == 0 ? make.faulty_text(from) : make.mutate(text, from);
        auto const found = preflight::parse(text);
        BOOST_TEST_REQUIRE(found.has_value(), text);
        for (auto const& each : preflight::validate<sheet>(*found))
            BOOST_TEST(known.contains(std::string(each.type())), each.type());
    }
}

BOOST_AUTO_TEST_CASE(maps_and_lists_that_can_hold_nothing)
{
    std::mt19937                       engine(13);
    choices                            from(engine);
    preflight::arbitrary<barren> const make;
    std::set<std::string>              broken;
    for (broken_rule const& f : make.broken_rules())
        for (int n = 0; n != 20; ++n)
            BOOST_TEST_CONTEXT(to_string(f))
            {
                auto const made = make.json(from, f);
                if (!made)
                    continue;
                auto const found = preflight::validate<barren>(made->document);
                BOOST_TEST_REQUIRE(found.size() == 1U, summary(found));
                BOOST_TEST((found[0].code == made->code && found[0].path == made->path), summary(found));
                broken.insert(to_string(f));
            }
    std::set<std::string> const expected{"any dict_type", "any missing", "any.* int_from_float", "any.* int_type",
        "any.* greater_than_equal", "any.* less_than_equal", "body model_attributes_type", "keyless dict_type",
        "keyless missing", "keyless.*.[key] string_too_long", "keyless.*.[key] string_too_short", "none list_type",
        "none missing", "none too_long"};
    BOOST_TEST(broken == expected, boost::test_tools::per_element());

    // no map is valid, and the smallest is made
    preflight::arbitrary<torn> const never;
    BOOST_TEST(support::spelled(never.json(from)) == R"({"sizes":{}})");
}

BOOST_AUTO_TEST_SUITE_END()
