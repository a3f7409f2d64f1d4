// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>

#include <boost/json/serialize.hpp>

#include <concepts>

/// The types of this test.
namespace inherited_test
{
struct named
{
    std::string        name    = "none";
    std::optional<int> rank    = 3;
    int                unnamed = 0;
};
struct sized
{
    int size = 1;
};

/// Members of two bases and its own.
struct crate : named, sized
{
    std::optional<int> level = {};

    crate() { size = 5; }

    friend bool operator==(crate const& a, crate const& b)
    {
        return a.name == b.name && a.rank == b.rank && a.size == b.size && a.level == b.level;
    }
};

/// Those of a base alone, which has no schema.
struct box : sized
{
    box() { size = 7; }

    friend bool operator==(box const& a, box const& b) { return a.size == b.size; }
};

/// In an aggregate, one of whose members no schema names.
struct tin : named
{
    int weight = 2;

    friend bool operator==(tin const& a, tin const& b)
    {
        return a.name == b.name && a.weight == b.weight && a.unnamed == b.unnamed;
    }
};
struct shelf
{
    std::vector<tin>   tins = {};
    std::vector<crate> more = {};
    std::optional<box> one  = {};

    friend bool operator==(shelf const&, shelf const&) = default;
};

/// A size that is no more than a level, where there is one.
struct stacked
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "too large";

    constexpr bool operator()(int size, std::optional<int> level) const { return !level || size <= *level; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
} // namespace inherited_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<inherited_test::crate> = object(
    field("name",  &inherited_test::crate::name, defaulted, min_length{1}),
    field("rank",  &inherited_test::crate::rank, alias{"grade"}),
    field("size",  &inherited_test::crate::size, defaulted, at_least{1}),
    field("level", &inherited_test::crate::level),
    cross_field(inherited_test::stacked{}, &inherited_test::crate::size, &inherited_test::crate::level),
    at_most_one("one of them", &inherited_test::crate::rank, &inherited_test::crate::level));

template <>
inline constexpr auto schema_of<inherited_test::box> = object(
    field("size", &inherited_test::box::size, defaulted, at_least{1}));

template <>
inline constexpr auto schema_of<inherited_test::tin> = object(
    field("name",   &inherited_test::tin::name),
    field("weight", &inherited_test::tin::weight));

template <>
inline constexpr auto schema_of<inherited_test::shelf> = object(
    field("tins", &inherited_test::shelf::tins, defaulted),
    field("more", &inherited_test::shelf::more, defaulted),
    field("one",  &inherited_test::shelf::one));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_inherited)

using namespace inherited_test;

static_assert(preflight::model_of<crate>.fields().size() == 4 && preflight::model_of<crate>.cross_fields.size() == 2);
static_assert(preflight::model_of<crate>.cross_fields[0].names[0] == "size");
static_assert(std::same_as<decltype(preflight::needs(&crate::rank, &crate::level))::owner, crate>);
static_assert(std::same_as<decltype(preflight::needs(&crate::level, &crate::rank))::owner, crate>);
static_assert(!preflight::detail::names_all_members<tin> && !preflight::detail::names_all_members<crate>);

BOOST_AUTO_TEST_CASE(in_documents)
{
    support::holds<crate>({
        {"{}"},
        {R"({"name": "a", "rank": 1, "size": 2})"},
        {R"({"grade": 1})"},
        {R"({"size": 2, "level": 2, "rank": null})"},
        {R"({"level": 5})"},
        {R"({"level": 4})", {"body value_error"}}, // what a new one has is judged, too
        {R"({"level": 5, "grade": 1})", {"body value_error"}},
        {R"({"name": "", "grade": "1", "size": 0})",
            {"name string_too_short", "grade int_type", "size greater_than_equal"}},
    });
    support::holds<box>({{"{}"}, {R"({"size": 1})"}, {R"({"size": 0})", {"size greater_than_equal"}}});
    support::holds<shelf>({
        {R"({"tins": [{"name": "a", "weight": 1}], "more": [{}], "one": {}})"},
        {R"({"tins": [{"name": 1}], "more": [{"level": 1}]})",
            {"tins.0.name string_type", "tins.0.weight missing", "more.0 value_error"}},
    });
}

BOOST_AUTO_TEST_CASE(read_and_written)
{
    auto const one = preflight::read<crate>(R"({"grade": 2})");
    BOOST_TEST_REQUIRE(one.has_value());
    BOOST_TEST((one->name == "none" && one->rank == 2 && one->size == 5 && !one->level));
    BOOST_TEST(*preflight::write(*one) == R"({"name":"none","rank":2,"size":5})");
    box small;
    small.size = 0;
    BOOST_TEST(!preflight::is_valid(small));
    BOOST_TEST(preflight::read_into("{}", small).empty());
    BOOST_TEST(small.size == 7); // as a new box, not a new base, has it

    // a list element that is read again is a new one, but for what the schema names
    shelf again;
    again.tins.resize(1);
    again.tins[0].unnamed = 9;
    BOOST_TEST(preflight::read_into(R"({"tins": [{"name": "b", "weight": 3}]})", again).empty());
    BOOST_TEST((again.tins[0].name == "b" && again.tins[0].weight == 3 && again.tins[0].unnamed == 0));
}

BOOST_AUTO_TEST_CASE(in_schemas_tables_and_generated)
{
    auto schema = preflight::json_schema<crate>();
    BOOST_TEST((schema["properties"].at("size").at("default") == 5));
    BOOST_TEST((preflight::json_schema<box>()["properties"].at("size").at("default") == 7));
    BOOST_TEST(preflight::rules_table<box>().find("| `size` | integer, default `7` |") != std::string::npos);

    preflight::arbitrary<crate> const make;
    for (unsigned char byte = 0; byte != 255; ++byte)
    {
        std::vector<unsigned char> const bytes(20, byte);
        preflight::choices               from(bytes);
        support::agrees<crate>(std::string_view(make.text(from)));
        BOOST_TEST(preflight::is_valid(make.object(from)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
