// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The types of this test.
namespace schema_test
{
struct tag
{
    std::string word;
};

struct sample
{
    std::string                     id;
    std::string                     mode  = "fast";
    int                             count = 3;
    std::optional<std::string>      note;
    std::vector<std::string>        words;
    std::optional<std::vector<tag>> tags;
    std::optional<schema_test::tag> main_tag;
    std::string                     token;
    double                          unlisted = 0; // a member without a field
};

struct tree
{
    int               n = 0;
    std::vector<tree> branches;
};

constexpr preflight::only_with fast_needs_id{"fast", "1", "no"};
} // namespace schema_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<schema_test::tag> = object(
    field("word", &schema_test::tag::word, min_length{1}));

template <>
inline constexpr auto schema_of<schema_test::sample> = object(
    field("id",       &schema_test::sample::id,    min_length{1}, rules(max_length{8}, spelled{"a-z0-9", "a-z0-9"})),
    field("mode",     &schema_test::sample::mode,  defaulted, literal{"fast", "slow"}),
    field("count",    &schema_test::sample::count, at_least{1}, defaulted, at_most{5}),
    field("note",     &schema_test::sample::note,  max_length{9}),
    field("words",    &schema_test::sample::words, max_items{4}, each(min_length{2}, max_length{6}), min_items{1}),
    cross_field(schema_test::fast_needs_id, &schema_test::sample::mode, &schema_test::sample::id),
    field("tags",     &schema_test::sample::tags),
    field("main-tag", &schema_test::sample::main_tag),
    field("",         &schema_test::sample::token, secret),
    cross_field(unless{waiver{2, "w"}, schema_test::fast_needs_id}, &schema_test::sample::id, &schema_test::sample::token));

template <>
inline constexpr auto schema_of<schema_test::tree> = object(
    field("branches", &schema_test::tree::branches),
    field("n",        &schema_test::tree::n));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(object_)

using namespace preflight;
using schema_test::sample;
using schema_test::tag;
using schema_test::tree;

constexpr auto const& fields = schema_of<sample>.fields;

template <std::size_t I>
using field_at = std::remove_cvref_t<decltype(preflight::detail::get<I>(fields))>;

static_assert(described<sample> && described<tag> && described<tree> && !described<int>);

// The fields, in the order in which they are declared.
static_assert(schema_of<sample>.count == 8 && schema_of<tag>.count == 1 && schema_of<tree>.count == 2);
static_assert(preflight::detail::get<0>(fields).name == "id" && preflight::detail::get<1>(fields).name == "mode");
static_assert(preflight::detail::get<2>(fields).name == "count" && preflight::detail::get<3>(fields).name == "note");
static_assert(preflight::detail::get<4>(fields).name == "words" && preflight::detail::get<5>(fields).name == "tags");
static_assert(preflight::detail::get<6>(fields).name == "main-tag" && preflight::detail::get<7>(fields).name.empty());
static_assert(preflight::detail::get<0>(schema_of<tree>.fields).name == "branches" &&
              preflight::detail::get<1>(schema_of<tree>.fields).name == "n");

// Each field has its member.
static_assert(preflight::detail::get<0>(fields).member == &sample::id &&
              preflight::detail::get<1>(fields).member == &sample::mode);
static_assert(preflight::detail::get<2>(fields).member == &sample::count &&
              preflight::detail::get<7>(fields).member == &sample::token);
static_assert(std::same_as<field_at<0>::owner, sample> && std::same_as<field_at<0>::value_type, std::string>);
static_assert(std::same_as<field_at<2>::value_type, int>);
static_assert(std::same_as<field_at<5>::value_type, std::optional<std::vector<tag>>>);

// Each field is either required, defaulted or optional.
static_assert(field_at<0>::is_required && !field_at<0>::is_defaulted);
static_assert(!field_at<1>::is_required && field_at<1>::is_defaulted);
static_assert(!field_at<2>::is_required && field_at<2>::is_defaulted);
static_assert(!field_at<3>::is_required && !field_at<3>::is_defaulted);
static_assert(field_at<4>::is_required && !field_at<4>::is_defaulted);
static_assert(!field_at<5>::is_required && !field_at<5>::is_defaulted);
static_assert(!field_at<6>::is_required && field_at<7>::is_required);

// Only fields that are marked are secret.
static_assert(field_at<7>::is_secret && !field_at<0>::is_secret && !field_at<1>::is_secret && !field_at<6>::is_secret);

// The rules, including those of a set, in their order. Marks and rules on elements are not among them.
static_assert(std::same_as<decltype(field_at<0>::rules), preflight::detail::bundle<min_length, max_length, spelled>>);
static_assert(std::same_as<decltype(field_at<1>::rules), preflight::detail::bundle<literal<2>>>);
static_assert(std::same_as<decltype(field_at<2>::rules), preflight::detail::bundle<at_least<int>, at_most<int>>>);
static_assert(std::same_as<decltype(field_at<3>::rules), preflight::detail::bundle<max_length>>);
static_assert(std::same_as<decltype(field_at<4>::rules), preflight::detail::bundle<max_items, min_items>>);
static_assert(std::same_as<decltype(field_at<7>::rules), preflight::detail::bundle<>>);
static_assert(preflight::detail::get<0>(preflight::detail::get<0>(fields).rules).limit == 1 &&
              preflight::detail::get<1>(preflight::detail::get<0>(fields).rules).limit == 8);
static_assert(preflight::detail::get<0>(preflight::detail::get<2>(fields).rules).limit == 1 &&
              preflight::detail::get<1>(preflight::detail::get<2>(fields).rules).limit == 5);
static_assert(preflight::detail::get<0>(preflight::detail::get<4>(fields).rules).limit == 4 &&
              preflight::detail::get<1>(preflight::detail::get<4>(fields).rules).limit == 1);

// An element has its own rules.
constexpr auto of_word = preflight::detail::get<4>(fields).of_element();
static_assert(std::same_as<decltype(of_word.rules), preflight::detail::bundle<min_length, max_length> const> ||
              std::same_as<decltype(of_word.rules), preflight::detail::bundle<min_length, max_length>>);
static_assert(
    preflight::detail::get<0>(of_word.rules).limit == 2 && preflight::detail::get<1>(of_word.rules).limit == 6);
static_assert(std::same_as<std::remove_cvref_t<decltype(of_word.elements)>, preflight::unsaid> && !of_word.is_secret);
static_assert(decltype(preflight::detail::get<0>(fields).of_element().rules)::size == 0);

// The rules across fields, in their order, wherever they stand.
constexpr auto const& cross_fields = schema_of<sample>.cross_fields;
static_assert(cross_fields.size == 2);
static_assert(std::same_as<decltype(preflight::detail::get<0>(cross_fields).rule), only_with>);
static_assert(std::same_as<decltype(preflight::detail::get<1>(cross_fields).rule), unless<only_with>>);
static_assert(preflight::detail::get<0>(cross_fields).members.apply([](auto one, auto other) {
    return one == &sample::mode && other == &sample::id;
}));
static_assert(preflight::detail::get<1>(cross_fields).members.apply([](auto one, auto other) {
    return one == &sample::id && other == &sample::token;
}));
static_assert(preflight::detail::get<1>(cross_fields).rule.lifted_by.number == 2);
static_assert(schema_of<tag>.cross_fields.size == 0);

// The name of a member. An empty name is a name, and differs from a missing one.
static_assert(schema_of<sample>.name_of(&sample::id) == "id" && schema_of<sample>.name_of(&sample::mode) == "mode");
static_assert(schema_of<sample>.name_of(&sample::main_tag) == "main-tag");
static_assert(schema_of<sample>.name_of(&sample::token).empty() && schema_of<sample>.name_of(&sample::token).data());
static_assert(!schema_of<sample>.name_of(&sample::unlisted).data());
static_assert(!schema_of<sample>.name_of(&tag::word).data() && schema_of<tag>.name_of(&tag::word) == "word");

BOOST_AUTO_TEST_CASE(of_values_too)
{
    sample s;
    s.*preflight::detail::get<0>(schema_of<sample>.fields).member = "x";
    s.*preflight::detail::get<4>(schema_of<sample>.fields).member = {"a", "b"};
    BOOST_TEST(s.id == "x");
    BOOST_TEST(s.words.size() == 2U);

    std::string names;
    schema_of<sample>.fields.for_each([&](auto const& f) { (names += f.name) += ' '; });
    BOOST_TEST(names == "id mode count note words tags main-tag  ");
}

// Errors that do not compile (tests/reject/) are found here in a schema that was not made by `object`.
BOOST_AUTO_TEST_CASE(errors_in_a_schema)
{
    constexpr auto id    = field("id", &sample::id);
    constexpr auto mode  = field("mode", &sample::mode);
    constexpr auto again = field("id", &sample::token);
    constexpr auto other = field("other", &sample::token, alias{"key", "mode"});
    constexpr auto rule  = cross_field(schema_test::fast_needs_id, &sample::mode, &sample::id);

    BOOST_TEST(!detail::object_of(id, mode).has_two_fields_of_one_name());
    BOOST_TEST(detail::object_of(id, mode, again).has_two_fields_of_one_name());
    BOOST_TEST(!detail::object_of(id, other).has_two_fields_of_one_name());
    BOOST_TEST(detail::object_of(id, other, mode).has_two_fields_of_one_name());
    BOOST_TEST(!detail::object_of(rule, mode, id).has_rule_across_no_field());
    BOOST_TEST(detail::object_of(mode, rule).has_rule_across_no_field());
    BOOST_TEST(!detail::object_of(mode).has_rule_across_no_field());
}

BOOST_AUTO_TEST_SUITE_END()
