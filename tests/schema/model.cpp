// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/model.hpp>

#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace model_test
{
constexpr preflight::waiver lenient{3, "lenient"};

struct inner
{
    int n = 0;
};

struct outer
{
    std::string                             name   = {};
    std::optional<std::string>              note   = {};
    int                                     count  = 2;
    std::vector<std::string>                words  = {};
    std::vector<int>                        plain  = {};
    std::optional<std::vector<std::string>> keys   = {};
    std::optional<model_test::inner>        one    = {};
    std::string                             choice = "a";
};

/// A rule with a code of its own.
struct even
{
    static constexpr auto code = preflight::own_code("odd", "Input should be even");

    constexpr bool operator()(int n) const { return n % 2 == 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const { put("multipleOf", 2); }
};
} // namespace model_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<model_test::inner> = object(field("n", &model_test::inner::n));

template <>
inline constexpr auto schema_of<model_test::outer> = object(
    field("name",   &model_test::outer::name,   min_length{2}, unless{model_test::lenient, without{"a", "no {characters}"}}),
    field("note",   &model_test::outer::note,   write_null),
    field("count",  &model_test::outer::count,  defaulted, at_least{1}, model_test::even{}),
    field("words",  &model_test::outer::words,  secret, max_items{2}, each(min_length{1}, literal{"a", "b"}), min_items{1}),
    cross_field(only_with{"x", "y", "{word} needs {needed}"}, &model_test::outer::name, &model_test::outer::choice),
    field("plain",  &model_test::outer::plain),
    field("keys",   &model_test::outer::keys,   each(unless{model_test::lenient, max_length{3}})),
    field("one",    &model_test::outer::one),
    field("choice", &model_test::outer::choice, defaulted, literal{"a", "b"}),
    cross_field(unless{model_test::lenient, only_with{"p", "q", "no"}}, &model_test::outer::choice, &model_test::outer::name));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_model)

using namespace model_test;
using preflight::json_type;
using preflight::model_of;
using preflight::shape;

constexpr auto const& type = model_of<outer>;
constexpr auto const& field(std::size_t n) { return type.fields()[n]; }

static_assert(type.shape == shape::record && type.types == json_type::object && type.name == "object");
static_assert(type.fields().size() == 8 && model_of<inner>.fields().size() == 1);
static_assert(model_of<int>.fields().empty() && model_of<std::vector<inner>>.fields().empty());

// Names, in the order of the schema.
static_assert(field(0).name == "name" && field(1).name == "note" && field(2).name == "count");
static_assert(field(3).name == "words" && field(4).name == "plain" && field(5).name == "keys");
static_assert(field(6).name == "one" && field(7).name == "choice");

// What may be absent.
static_assert(field(0).required && !field(0).defaulted && !field(0).writes_null && !field(0).secret);
static_assert(!field(1).required && !field(1).defaulted && field(1).writes_null && !field(1).secret);
static_assert(!field(2).required && field(2).defaulted && !field(2).writes_null);
static_assert(field(3).required && field(3).secret && !field(5).required && !field(6).required);
static_assert(!field(5).writes_null && !field(5).secret && field(4).required && field(7).defaulted);

// Types.
static_assert(field(0).type->shape == shape::scalar && field(0).type->types == json_type::string);
static_assert(field(1).type->shape == shape::nullable && field(1).type->inner->shape == shape::scalar);
static_assert(field(1).type->unwrapped().name == "string" && field(0).type->unwrapped().name == "string");
static_assert(field(2).type->name == "integer" && field(2).type->types == json_type::number);
static_assert(field(3).type->shape == shape::sequence && field(3).type->name == "array");
static_assert(field(3).type->inner->name == "string" && field(4).type->inner->name == "integer");
static_assert(
    field(5).type->unwrapped().shape == shape::sequence && field(5).type->unwrapped().inner->name == "string");
static_assert(field(6).type->unwrapped().id == model_of<inner>.id && field(6).type->unwrapped().id != type.id);
static_assert(field(2).type->wrong_type.what->code == preflight::code::int_type);
static_assert(type.wrong_type.what->code == preflight::code::model_attributes_type);

// Rules, in the order in which they are judged.
static_assert(field(0).rules.size() == 2 && field(1).rules.empty() && field(2).rules.size() == 2);
static_assert(field(0).rules[0].what->code == preflight::code::string_too_short && !field(0).rules[0].sentence.data());
static_assert(field(0).rules[1].what->code == preflight::code::value_error);
static_assert(field(0).rules[1].sentence == "no {characters}");
static_assert(field(2).rules[1].what->code == preflight::code::other && field(2).rules[1].what->type == "odd");
static_assert(field(2).rules[1].what->text == "Input should be even" && !field(2).rules[1].sentence.data());

static_assert(!field(0).rules[0].lifted_by && field(0).rules[1].lifted_by->number == 3);

static_assert(field(3).rules.size() == 2);
static_assert(field(3).rules[0].what->code == preflight::code::too_long && field(3).rules[0].before_elements);
static_assert(field(3).rules[1].what->code == preflight::code::too_short && !field(3).rules[1].before_elements);
static_assert(!field(3).rules[0].exhaustive && !field(0).rules[0].before_elements);
static_assert(field(7).rules.size() == 1 && field(7).rules[0].exhaustive && !field(0).rules[0].exhaustive);

// Rules on elements.
static_assert(field(3).elements->rules.size() == 2 && !field(3).elements->elements);
static_assert(field(3).elements->rules[0].what->code == preflight::code::string_too_short);
static_assert(field(3).elements->rules[1].exhaustive && !field(3).elements->rules[0].exhaustive);
static_assert(!field(4).elements && !field(0).elements && field(4).rules.empty());
static_assert(field(5).rules.empty() && field(5).elements->rules.size() == 1);
static_assert(field(5).elements->rules[0].lifted_by->number == 3);

// Rules across fields.
static_assert(type.cross_fields.size() == 2 && model_of<inner>.cross_fields.empty());
static_assert(type.cross_fields[0].names.size() == 2);
static_assert(type.cross_fields[0].names[0] == "name" && type.cross_fields[0].names[1] == "choice");
static_assert(type.cross_fields[1].names[0] == "choice" && type.cross_fields[1].names[1] == "name");
static_assert(type.cross_fields[0].rule.what->code == preflight::code::value_error);
static_assert(type.cross_fields[0].rule.sentence == "{word} needs {needed}" && !type.cross_fields[0].rule.lifted_by);
static_assert(type.cross_fields[1].rule.lifted_by->number == 3);

static_assert(preflight::model::nothing_said<preflight::model::structure>.rules.empty());
static_assert(!preflight::model::nothing_said<preflight::model::structure>.elements);
static_assert(!preflight::model::nothing_said<preflight::model::structure>.secret);

// With -fsanitize=undefined, g++ takes no comparison of an address with null for a constant.
BOOST_AUTO_TEST_CASE(lifted_by_a_waiver)
{
    auto const& liftable = field(0).rules[1];
    BOOST_TEST((liftable.is_lifted(lenient) && !liftable.is_lifted({})));
    BOOST_TEST(!liftable.is_lifted(preflight::waiver{4, "other"}));
    BOOST_TEST(!field(0).rules[0].is_lifted(lenient));
}

BOOST_AUTO_TEST_CASE(as_the_documentation_shows_it)
{
    std::string lines;
    for (auto const& each : model_of<outer>.fields())
        (((lines += each.name) += ": ") += each.type->unwrapped().name) += '\n';
    BOOST_TEST(lines == "name: string\nnote: string\ncount: integer\nwords: array\nplain: array\nkeys: array\n"
                        "one: object\nchoice: string\n");
}

// What is not said stays what it is by itself.
BOOST_AUTO_TEST_CASE(made_by_hand)
{
    using preflight::model::structure;
    preflight::model::rule<structure> rule;
    BOOST_TEST(!rule.is_lifted(lenient));
    rule.lifted_by = &lenient;
    BOOST_TEST(rule.is_lifted(lenient));
    BOOST_TEST(!rule.is_lifted({}));

    preflight::model::node<structure> text, maybe, twice;
    maybe.shape = twice.shape = shape::nullable;
    maybe.inner               = &text;
    twice.inner               = &maybe;
    BOOST_TEST(&text.unwrapped() == &text);
    BOOST_TEST(&maybe.unwrapped() == &text);
    BOOST_TEST(&twice.unwrapped() == &text);
    BOOST_TEST(text.fields().empty());

    preflight::model::node<structure> record, list;
    record.shape    = shape::record;
    list.shape      = shape::sequence;
    list.inner      = &maybe;
    auto const held = [](preflight::model::node<structure> const& node) {
        std::vector<preflight::model::node<structure> const*> all;
        node.for_each_record([&](auto const& each) { all.push_back(&each); });
        return all;
    };
    using nodes = std::vector<preflight::model::node<structure> const*>;
    BOOST_TEST((held(text).empty() && held(twice).empty() && held(list).empty()));
    maybe.inner = &record;
    BOOST_TEST((held(record) == nodes{&record}));
    BOOST_TEST((held(maybe) == nodes{&record} && held(twice) == nodes{&record} && held(list) == nodes{&record}));

    preflight::model::node<structure>              map, any, either;
    preflight::model::node<structure> const* const all[] = {&list, &text, &any, &map};
    map.shape                                            = shape::mapping;
    map.inner                                            = &list;
    any.shape                                            = shape::any;
    either.shape                                         = shape::choice;
    either.alternatives                                  = all;
    BOOST_TEST((held(map) == nodes{&record} && held(any).empty() && held(either) == nodes{&record, &record}));
}

// What a part has of which nothing is said.
constexpr preflight::model::rule<preflight::model::structure> plain_rule;
static_assert(!plain_rule.before_elements && !plain_rule.exhaustive && !plain_rule.lifted_by);
constexpr preflight::model::field<preflight::model::structure> plain_field;
static_assert(plain_field.required && !plain_field.defaulted && !plain_field.writes_null && !plain_field.secret);

BOOST_AUTO_TEST_SUITE_END()
