// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/schema/notes.hpp>

#include <boost/json/serialize.hpp>

#include <cstdint>

/// The types of this test.
namespace notes_test
{
struct label
{
    std::string text = {};

    friend bool operator==(label const&, label const&) = default;
};

struct parcel
{
    std::string             id      = {};
    int                     weight  = 1;
    double                  height  = 0.5;
    bool                    fragile = false;
    std::optional<unsigned> count   = {};
    sample::metal           seal    = sample::metal::iron;
    std::vector<int>        sizes   = {};
    notes_test::label       front   = {};
    std::optional<label>    back    = {};
    std::string             plain   = {};

    friend bool operator==(parcel const&, parcel const&) = default;
};
} // namespace notes_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<notes_test::label> = object(
    field("text", &notes_test::label::text), title{"A label / ~"}, description{"What is stuck on"}, deprecated, examples{R"({"text": "up"})"});

template <>
inline constexpr auto schema_of<notes_test::parcel> = object(title{"Parcel"},
    field("id",      &notes_test::parcel::id,      min_length{2}, title{"Number"}, description{"As printed | on it"}, examples{"AB", "CD"}),
    field("weight",  &notes_test::parcel::weight,  defaulted, examples{1, 2U, -3L}),
    field("height",  &notes_test::parcel::height,  defaulted, examples{1, 0.25, 0.5F}, deprecated),
    field("fragile", &notes_test::parcel::fragile, defaulted, examples{true}),
    field("count",   &notes_test::parcel::count,   description{"How many"}, examples{std::uint32_t{7}}),
    field("seal",    &notes_test::parcel::seal,    defaulted, title{"Seal"}, examples{"Fe"}),
    field("sizes",   &notes_test::parcel::sizes,   defaulted, examples{"[1, 2.0]", "no JSON"}),
    field("front",   &notes_test::parcel::front),
    field("back",    &notes_test::parcel::back,    description{"Of the \xc3\xbc" "ber side"}, examples{"{\"text\": 1}"}),
    field("plain",   &notes_test::parcel::plain,   defaulted));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_notes)

using namespace notes_test;
using preflight::json_type;
using preflight::model_of;

constexpr auto const& notes_on(std::size_t n) { return *model_of<parcel>.fields()[n].notes; }

static_assert(model_of<parcel>.notes->title == "Parcel" && model_of<parcel>.notes->description.empty());
static_assert(!model_of<parcel>.notes->deprecated && model_of<parcel>.notes->examples.empty());
static_assert(model_of<label>.notes->title == "A label / ~" && model_of<label>.notes->deprecated);
static_assert(model_of<label>.notes->description == "What is stuck on" && model_of<label>.notes->examples.size() == 1);
static_assert(notes_on(0).title == "Number" && notes_on(0).description == "As printed | on it");
static_assert(notes_on(0).examples.size() == 2 && notes_on(0).examples[1].text() == "CD" && !notes_on(0).deprecated);
static_assert(notes_on(1).examples[0].signed_integer() == 1 && notes_on(1).examples[1].unsigned_integer() == 2);
static_assert(notes_on(1).title.empty() && notes_on(1).description.empty());
static_assert(notes_on(2).examples[0].signed_integer() == 1 && notes_on(2).examples[2].real() == 0.5);
static_assert(notes_on(2).deprecated && notes_on(3).examples[0].boolean());
static_assert(notes_on(9).title.empty() && !notes_on(9).deprecated && notes_on(9).examples.empty());

// A note fits any member, and is no rule.
using preflight::says_of;
static_assert(says_of<preflight::title, int> && says_of<preflight::description, std::vector<label>>);
static_assert(says_of<preflight::deprecated_tag, label> && says_of<preflight::examples<2>, std::optional<label>>);

// Of what type an example may be; of an array or an object it is JSON text.
namespace
{
template <class... E>
constexpr bool fit(json_type types, E... each)
{
    preflight::detail::noted<sizeof...(E)> all;
    all.samples = {each...};
    return all.fit(types);
}
} // namespace
using preflight::json_scalar;
constexpr json_scalar text{"a", true}, number{std::int64_t{1}}, truth{true};
static_assert(fit(json_type::string) && fit(json_type::string, text, text) && !fit(json_type::string, text, number));
static_assert(fit(json_type::number, number) && !fit(json_type::number, text) && !fit(json_type::number, truth));
static_assert(fit(json_type::boolean, truth) && !fit(json_type::boolean, number));
static_assert(fit(json_type::array, text) && !fit(json_type::array, number) && fit(json_type::object, text));
static_assert(!fit(json_type::object, truth) && fit(json_type::string | json_type::number, number, text));

namespace
{
/// Whether the compiler finds an example on a member that it cannot hold, or that breaks a rule.
template <class T, class V>
consteval bool is_wrong(V T::* member, auto... said)
{
    return preflight::detail::has_wrong_example(preflight::detail::field_of("key", member, said...));
}
} // namespace
static_assert(!is_wrong(&parcel::id, preflight::examples{"a"}) && is_wrong(&parcel::id, preflight::examples{1}));
static_assert(!is_wrong(&parcel::id, preflight::examples{"ab"}, preflight::max_length{2}));
static_assert(is_wrong(&parcel::id, preflight::examples{"ab", "abc"}, preflight::max_length{2}));
static_assert(
    !is_wrong(&parcel::id, preflight::examples{"abc"}, preflight::unless{sample::relaxed, preflight::max_length{2}}));
static_assert(
    !is_wrong(&parcel::seal, preflight::examples{"Au"}) && is_wrong(&parcel::seal, preflight::examples{"au"}));
static_assert(is_wrong(&parcel::seal, preflight::examples{"Fe"}, sample::noble{}));
static_assert(!is_wrong(&parcel::count, preflight::examples{0}) && is_wrong(&parcel::count, preflight::examples{true}));
static_assert(!is_wrong(&parcel::back, preflight::examples{"{}"}) && is_wrong(&parcel::back, preflight::examples{1}));
static_assert(!is_wrong(&parcel::plain, preflight::title{"none"}));

/// The same of a valid one, at run time, when each compiler can judge it.
template <class T, class V>
bool valid(V T::* member, auto... said)
{
    return preflight::detail::examples_are_valid(preflight::detail::field_of("key", member, said...));
}

BOOST_AUTO_TEST_CASE(examples_that_are_numbers)
{
    constexpr preflight::examples one{1}, less{-1}, half{0.5};
    BOOST_TEST(valid(&parcel::weight, one, preflight::at_least{1}));
    BOOST_TEST(!valid(&parcel::weight, less, preflight::at_least{1}));
    BOOST_TEST(valid(&parcel::weight, less));
    BOOST_TEST(!valid(&parcel::weight, half));
    BOOST_TEST(!valid(&parcel::count, less));
    BOOST_TEST(valid(&parcel::height, half));
    BOOST_TEST(!valid(&parcel::height, half, preflight::at_least{1}));
    BOOST_TEST(!valid(&parcel::id, one));
    BOOST_TEST(!valid(&parcel::sizes, one));
    BOOST_TEST(!valid(&parcel::front, one));
    // a valid one is no error
    BOOST_TEST(!preflight::detail::has_wrong_example(preflight::detail::field_of("key", &parcel::weight, one)));
}

BOOST_AUTO_TEST_CASE(examples_that_are_text)
{
    constexpr preflight::examples some{"[]", "{}"};
    BOOST_TEST(valid(&parcel::id, some));
    BOOST_TEST(!valid(&parcel::id, some, preflight::min_length{3}));
    BOOST_TEST(valid(&parcel::sizes, some));
    BOOST_TEST(valid(&parcel::front, some));
    BOOST_TEST(!valid(&parcel::weight, some));
    BOOST_TEST(!valid(&parcel::fragile, some));
}

BOOST_AUTO_TEST_CASE(all_notes_on_one_thing)
{
    using preflight::detail::notes_among;
    constexpr preflight::title       named{"Parcel"};
    constexpr preflight::description meant{"What is sent"};
    constexpr preflight::examples    shown{1};

    auto const all = notes_among(preflight::defaulted, named, meant, preflight::deprecated);
    BOOST_TEST(all.name == "Parcel");
    BOOST_TEST(all.meaning == "What is sent");
    BOOST_TEST(all.is_dropped);
    BOOST_TEST(!all.empty());
    BOOST_TEST(!notes_among(meant).empty());
    BOOST_TEST(!notes_among(preflight::deprecated).empty());
    BOOST_TEST(!notes_among(shown).empty());
    BOOST_TEST(notes_among(preflight::defaulted).empty());
}

BOOST_AUTO_TEST_CASE(synonyms_in_order)
{
    using preflight::detail::notes_among;
    constexpr preflight::synonyms one{"a"};
    constexpr preflight::synonyms two{"b", "c"};

    auto const all = notes_among(two, preflight::deprecated, one);
    BOOST_TEST((all.other_words == std::array<std::string_view, 3>{"b", "c", "a"}));
    BOOST_TEST(!notes_among(one).empty());
    BOOST_TEST(notes_among(one).name.empty());
}

BOOST_AUTO_TEST_CASE(no_verdict_depends_on_them)
{
    support::holds<parcel>({
        {R"({"id": "AB", "front": {"text": ""}})"},
        {R"({"id": "A", "front": {}, "height": null})",
            {"id string_too_short", "height float_type", "front.text missing"}},
    });
}

BOOST_AUTO_TEST_CASE(in_the_json_schema)
{
    boost::json::value const schema = preflight::json_schema<parcel>();
    auto const               same   = [&](std::string_view pointer, std::string_view expected) {
        BOOST_TEST((schema.at_pointer(pointer) == boost::json::parse(expected)), serialize(schema.at_pointer(pointer)));
    };
    same("/title", R"("Parcel")");
    same("/properties/id",
        R"({"type": "string", "minLength": 2, "title": "Number", "description": "As printed | on it", "examples": ["AB", "CD"]})");
    same("/properties/weight/examples", "[1, 2, -3]");
    same("/properties/height", R"({"type": "number", "default": 0.5, "deprecated": true, "examples": [1, 0.25, 0.5]})");
    same("/properties/fragile/examples", "[true]");
    same("/properties/count/examples", "[7]");
    same("/properties/seal/examples", R"(["Fe"])");
    same("/properties/sizes/examples", R"([[1, 2.0], "no JSON"])");
    same("/properties/plain", R"({"type": "string", "default": ""})");
    // a struct that two fields hold is defined once, under its title; what a field says stands beside
    same("/properties/front", R"({"$ref": "#/$defs/A%20label%20~1%20~0"})");
    same("/properties/back", R"({"anyOf": [{"$ref": "#/$defs/A%20label%20~1%20~0"}, {"type": "null"}],
        "description": "Of the über side", "examples": [{"text": 1}]})");
    same("/$defs",
        R"({"A label / ~": {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"],
        "title": "A label / ~", "description": "What is stuck on", "deprecated": true, "examples": [{"text": "up"}]}})");
}

BOOST_AUTO_TEST_CASE(in_the_rules_table)
{
    BOOST_TEST(preflight::rules_table<parcel>() ==
               "| field | JSON | issue | message | description |\n"
               "|---|---|---|---|---|\n"
               "| `id` | string, required | `string_too_short` | String should have at least 2 characters | Number: As "
               "printed \\| on it |\n"
               "| `weight` | integer, default `1` | `int_type` | Input should be a valid integer |  |\n"
               "| `height` | number, default `0.5`, deprecated | `float_type` | Input should be a valid number |  |\n"
               "| `fragile` | boolean, default `false` | `bool_type` | Input should be a valid boolean |  |\n"
               "| `count` | integer, optional | `int_type` | Input should be a valid integer | How many |\n"
               "| `seal` | string, default `\"Fe\"` | `enum` | Input should be 'Fe', 'Cu' or 'Au' | Seal |\n"
               "| `sizes` | array, default `[]` | `list_type` | Input should be a valid list |  |\n"
               "| `sizes[]` | integer | `int_type` | Input should be a valid integer |  |\n"
               "| `front` | object, required, deprecated | `model_attributes_type` | Input should be a valid "
               "dictionary or object to extract fields from | A label / ~: What is stuck on |\n"
               "| `front.text` | string, required | `string_type` | Input should be a valid string |  |\n"
               "| `back` | object, optional, deprecated | `model_attributes_type` | Input should be a valid dictionary "
               "or object to extract fields from | Of the über side |\n"
               "| `back` | as `front` | | | |\n"
               "| `plain` | string, default `\"\"` | `string_type` | Input should be a valid string |  |\n");
}

BOOST_AUTO_TEST_SUITE_END()
