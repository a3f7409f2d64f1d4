// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"
#include "decoding.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/kinds/enumeration.hpp>
#include <preflight/kinds/variant.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <utility>
#include <variant>

/// The types of this test.
namespace enumeration_test
{
/// One value has two words, and one has none.
enum class colour
{
    red,
    green,
    blue,
    infrared
};
enum level : std::uint8_t
{
    low,
    high
};
enum class floor_number
{
    ground,
    first,
    second
};
enum class without_words
{
    one
};

struct not_red
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "red is sold out";

    constexpr bool operator()(colour c) const { return c != colour::red; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const
    {
        put.nested("not", [](auto&& banned) { banned("const", "red"); });
    }
};

/// A rule across two of them, the second of which may be absent.
struct different
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "two of one colour";

    constexpr bool operator()(colour one, std::optional<colour> other) const { return one != other; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

struct paint
{
    colour                             main    = {};
    colour                             second  = colour::blue;
    std::optional<colour>              accent  = {};
    std::vector<colour>                stripes = {};
    std::vector<std::optional<colour>> gaps    = {};
    colour                             trim    = colour::green;
    level                              gloss   = low;

    friend bool operator==(paint const&, paint const&) = default;
};

/// One that every compiler can judge.
struct badge
{
    colour main = colour::red;
};
} // namespace enumeration_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto words_of<enumeration_test::colour> = words(
    word{enumeration_test::colour::red,   "red"},
    word{enumeration_test::colour::green, "green"},
    word{enumeration_test::colour::green, "lime"},
    word{enumeration_test::colour::blue,  "it's blue"});

template <>
inline constexpr auto words_of<enumeration_test::level> = words(
    word{enumeration_test::low, "low"},
    word{enumeration_test::high, "high"});

template <>
inline constexpr auto words_of<enumeration_test::floor_number> = words(
    word{enumeration_test::floor_number::ground, "2"},
    word{enumeration_test::floor_number::first,  "?"});

template <>
inline constexpr auto schema_of<enumeration_test::paint> = object(
    field("main",    &enumeration_test::paint::main),
    field("second",  &enumeration_test::paint::second,  defaulted),
    field("accent",  &enumeration_test::paint::accent),
    field("stripes", &enumeration_test::paint::stripes, defaulted, max_items{3}, each(enumeration_test::not_red{})),
    field("gaps",    &enumeration_test::paint::gaps,    defaulted),
    field("trim",    &enumeration_test::paint::trim,    defaulted, enumeration_test::not_red{}),
    field("gloss",   &enumeration_test::paint::gloss,   defaulted),
    cross_field(enumeration_test::different{}, &enumeration_test::paint::main, &enumeration_test::paint::accent));

template <>
inline constexpr auto schema_of<enumeration_test::badge> = object(field("main", &enumeration_test::badge::main));
// clang-format on
} // namespace preflight

/// More words than a fold expression may have with clang.
namespace enumeration_test
{
enum class number : int
{
};

template <std::size_t I>
constexpr std::array<char, 4> digits{static_cast<char>('0' + I / 1000), static_cast<char>('0' + I / 100 % 10),
    static_cast<char>('0' + I / 10 % 10), static_cast<char>('0' + I % 10)};
template <std::size_t... I>
constexpr auto numbers(std::index_sequence<I...>)
{
    return preflight::words(preflight::word<number>{static_cast<number>(I), {digits<I>.data(), 4}}...);
}
} // namespace enumeration_test

template <>
inline constexpr auto preflight::words_of<enumeration_test::number> =
    enumeration_test::numbers(std::make_index_sequence<1000>{});

BOOST_AUTO_TEST_SUITE(kinds_enumeration)

using namespace enumeration_test;
using preflight::describable;
using preflight::json_scalar;
using preflight::json_type;

using kind = preflight::kind<colour>;
static_assert(kind::what == preflight::shape::scalar && kind::types == json_type::string && kind::name == "string");
static_assert(std::same_as<kind::subject, colour> && kind::wrong_type.code == preflight::code::enumeration);
static_assert(describable<colour> && describable<level> && !describable<without_words>);
static_assert(describable<std::optional<colour>> && describable<std::vector<level>>);
static_assert(preflight::words_of<colour>.size() == 4 && preflight::words_of<colour>[2].text == "lime");

static_assert(kind::is_sound(colour::red) && kind::is_sound(colour::blue) && !kind::is_sound(colour::infrared));
static_assert(!kind::is_sound(static_cast<colour>(7)) && !kind::is_sound(static_cast<colour>(-1)));
static_assert(kind::subject_of(colour::blue) == colour::blue);

/// What a word is read as; a value that no word has where it is refused.
constexpr colour read(std::string_view word)
{
    colour     out     = colour::infrared;
    bool       refused = false;
    bool const taken   = kind::decode(json_scalar(word, false), out, [&](auto const&) { refused = true; });
    return taken != refused ? out : static_cast<colour>(99);
}
static_assert(read("red") == colour::red && read("green") == colour::green && read("it's blue") == colour::blue);
static_assert(read("lime") == colour::green);
static_assert(read("") == colour::infrared && read("Red") == colour::infrared && read("re") == colour::infrared);
static_assert(read("redd") == colour::infrared && read("infrared") == colour::infrared);

/// What is written for a value.
constexpr bool writes(colour value, std::string_view word)
{
    bool same = false;
    kind::encode(value, [&](auto const& what) {
        if constexpr (std::convertible_to<decltype(what), std::string_view>)
            same = what == word;
    });
    return same;
}
static_assert(writes(colour::red, "red") && writes(colour::green, "green") && writes(colour::blue, "it's blue"));
static_assert(!writes(colour::green, "lime") && !writes(colour::infrared, ""));

constexpr colour assigned(colour to)
{
    kind::assign(to, colour::blue);
    return to;
}
static_assert(assigned(colour::red) == colour::blue);

// Rules see the value.
static_assert(preflight::rule_for<not_red, colour> && !preflight::rule_for<not_red, level>);
static_assert(
    !preflight::rule_for<preflight::at_least<int>, colour> && !preflight::rule_for<preflight::literal<1>, colour>);
static_assert(preflight::detail::default_breaks_rule(
    preflight::detail::field_of("main", &badge::main, preflight::defaulted, not_red{})));
static_assert(
    !preflight::detail::default_breaks_rule(preflight::detail::field_of("main", &badge::main, preflight::defaulted)));

static_assert(preflight::is_valid(badge{colour::red}) && preflight::is_valid(badge{colour::blue}));
static_assert(!preflight::is_valid(badge{colour::infrared}) && !preflight::is_valid(badge{static_cast<colour>(9)}));

namespace
{
std::string const listed  = R"('red', 'green', 'lime' or \"it's blue\")"; // as JSON has it
std::string const told    = R"(Input should be 'red', 'green', 'lime' or "it's blue")";
std::string const refused = "enum expected=\"" + listed + '"';
} // namespace

BOOST_AUTO_TEST_CASE(json_values)
{
    decoding::holds<colour>({
        {R"("red")", R"("red")"},
        {R"("green")", R"("green")"},
        {R"("lime")", R"("green")"},
        {R"("it's blue")", R"("it's blue")"},
        {R"("r\u0065d")", R"("red")"},
        {R"("")", refused},
        {R"("Red")", refused},
        {R"("red ")", refused},
        {R"("red\u0000")", refused},
        {R"("infrared")", refused},
        {"null", refused},
        {"0", refused},
        {"true", refused},
        {"1.5", refused},
    });
    decoding::holds<level>({{R"("low")", R"("low")"}, {R"("high")", R"("high")"},
        {"1", R"(enum expected="'low' or 'high'")"}, {R"("")", R"(enum expected="'low' or 'high'")"}});
    BOOST_TEST(preflight::make_issue(kind::wrong_type).message == told);
}

// What is no word's value must not be taken for one that is not there.
BOOST_AUTO_TEST_CASE(a_value_without_a_word_is_written_as_its_number_in_text)
{
    BOOST_TEST(decoding::encoded(colour::infrared) == R"("3")");
    BOOST_TEST(decoding::encoded(static_cast<colour>(-1)) == R"("-1")");
    BOOST_TEST(decoding::encoded(static_cast<level>(255)) == R"("255")");
    BOOST_TEST(decoding::encoded(static_cast<floor_number>(3)) == R"("3")");
    BOOST_TEST(decoding::encoded(floor_number::second) == R"("??")"); // as "2" and "?" are words of others

    // Nothing else takes it for its own.
    using either = std::variant<floor_number, int>;
    BOOST_TEST(preflight::validate(either(2)).empty());
    BOOST_TEST(!preflight::validate(either(floor_number::second)).empty());
    BOOST_TEST(!preflight::is_valid(either(floor_number::second)));
}

BOOST_AUTO_TEST_CASE(schema)
{
    decoding::has_keywords<colour>(R"({"enum": ["red", "green", "lime", "it's blue"]})");

    auto const properties = preflight::json_schema<paint>()["properties"];
    auto const same       = [&](std::string_view pointer, std::string_view expected) {
        auto const& found = properties.at_pointer(pointer);
        BOOST_TEST((found == boost::json::parse(expected)), found << " is not " << expected);
    };
    same("/main", R"({"enum": ["red", "green", "lime", "it's blue"]})");
    same("/second", R"({"enum": ["red", "green", "lime", "it's blue"], "default": "it's blue"})");
    same("/accent", R"({"anyOf": [{"enum": ["red", "green", "lime", "it's blue"]}, {"type": "null"}]})");
    same("/stripes/items", R"({"enum": ["red", "green", "lime", "it's blue"], "not": {"const": "red"}})");
    same("/gloss", R"({"enum": ["low", "high"], "default": "low"})");
}

BOOST_AUTO_TEST_CASE(edges_are_words_and_what_one_slip_makes_of_them)
{
    decoding::edges<colour> const found;
    BOOST_TEST(found.inside == (std::vector<std::string>{R"("red")", R"("green")", R"("green")", R"("it's blue")"}),
        boost::test_tools::per_element());
    BOOST_TEST(found.outside.size() >= 4U * 6U);
    BOOST_TEST(found.count(found.outside, refused) == found.outside.size());
}

BOOST_AUTO_TEST_CASE(of_json_text)
{
    support::holds<paint>({
        {R"({"main":"red"})"},
        {R"({"main":"lime"})"},
        {R"({"main":"\u0067reen"})"},
        {"{}", {"main missing"}},
        {R"({"main":"pink"})", {"main enum"}},
        {R"({"main":null})", {"main enum"}},
        {R"({"main":0})", {"main enum"}},
        {R"({"main":["red"]})", {"main enum"}},
        {R"({"main":{}})", {"main enum"}},
        {R"({"main":"red","second":"red"})"},
        {R"({"main":"red","second":""})", {"second enum"}},
        {R"({"main":"red","second":null})", {"second enum"}},
        {R"({"main":"red","accent":null})"},
        {R"({"main":"red","accent":"lime"})"},
        {R"({"main":"red","accent":"lim"})", {"accent enum"}},
        {R"({"main":"red","accent":false})", {"accent enum"}},
        {R"({"main":"red","stripes":["lime","it's blue"]})"},
        {R"({"main":"red","stripes":["pink","green",null,"red"]})", {"stripes too_long"}},
        {R"({"main":"red","stripes":["pink","red",1]})", {"stripes.0 enum", "stripes.1 value_error", "stripes.2 enum"}},
        {R"({"main":"red","gaps":[null,"red",null]})"},
        {R"({"main":"red","gaps":[null,"",3]})", {"gaps.1 enum", "gaps.2 enum"}},
        {R"({"main":"red","trim":"lime"})"},
        {R"({"main":"red","trim":"red"})", {"trim value_error"}},
        {R"({"main":"red","trim":"read"})", {"trim enum"}},
        {R"({"main":"red","gloss":"high"})"},
        {R"({"main":"red","gloss":1})", {"gloss enum"}},
        {R"({"main":"red","accent":"red"})", {"body value_error"}},
        {R"({"main":"green","accent":"lime"})", {"body value_error"}}, // one value
        {R"({"main":"green","accent":"lime","gloss":0})", {"gloss enum"}},
    });
    auto const found = preflight::read<paint>(
        R"({"main":"lime","accent":"red","stripes":["lime","it's blue"],"gaps":["green",null],"gloss":"high"})");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((*found == paint{.main  = colour::green,
                              .accent  = colour::red,
                              .stripes = {colour::green, colour::blue},
                              .gaps    = {colour::green, {}},
                              .gloss   = high}));
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](paint const& value) {
        support::agrees(value);
        return support::issues(preflight::validate(value));
    };
    using strings   = std::vector<std::string>;
    auto const each = boost::test_tools::per_element();
    BOOST_TEST(issues({}) == strings{}, each);
    BOOST_TEST(issues({.main = colour::infrared}) == strings{"main enum"}, each);
    BOOST_TEST(issues({.second = colour::infrared}) == strings{"second enum"}, each);
    BOOST_TEST(issues({.accent = colour::infrared}) == strings{"accent enum"}, each);
    BOOST_TEST(issues({.stripes = {colour::blue, colour::infrared, colour::red}}) ==
                   (strings{"stripes.1 enum", "stripes.2 value_error"}),
        each);
    BOOST_TEST(issues({.gaps = {std::nullopt, colour::infrared}}) == strings{"gaps.1 enum"}, each);
    BOOST_TEST(issues({.trim = colour::red}) == strings{"trim value_error"}, each);
    BOOST_TEST(issues({.gloss = static_cast<level>(2)}) == strings{"gloss enum"}, each);
    BOOST_TEST(issues({.main = colour::blue, .accent = colour::blue}) == strings{"body value_error"}, each);

    auto const found = preflight::validate(paint{.main = colour::infrared});
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].message == told);
    BOOST_TEST(found[0].input.text() == R"("3")");
}

BOOST_AUTO_TEST_CASE(read_into_and_written)
{
    paint out{.main = colour::blue, .accent = colour::red, .stripes = {colour::blue, colour::blue}, .gloss = high};
    BOOST_TEST(preflight::read_into(R"({"main":"lime","stripes":["green"]})", out).empty());
    BOOST_TEST((out == paint{.main = colour::green, .stripes = {colour::green}}));

    std::string const text =
        R"({"main":"green","second":"it's blue","stripes":["green"],"gaps":[],"trim":"green","gloss":"low"})";
    BOOST_TEST(preflight::write(out).value() == text);
    auto const value = boost::json::value_from(out);
    BOOST_TEST((value == boost::json::parse(text)));
    BOOST_TEST((boost::json::value_to<paint>(value) == out));
    BOOST_TEST((boost::json::try_value_to<paint>(boost::json::parse(R"({"main":"pink"})")).error() ==
                preflight::code::enumeration));
    BOOST_TEST(preflight::write(paint{.accent = colour::infrared}).has_error());
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    std::string const body = R"({"detail":[{"type":"enum","loc":["body","main"],"msg":"Input should be )" + listed +
                             R"(","input":"pink","ctx":{"expected":")" + listed + R"("}}]})";
    std::string const sent  = R"({"main":"pink"})";
    auto const        found = preflight::validate<paint>(sent);
    BOOST_TEST(to_fastapi(found) == body);
    auto const remote = preflight::from_fastapi<paint>(body);
    BOOST_TEST_REQUIRE(remote.has_value());
    BOOST_TEST_REQUIRE(remote->size() == 1U);
    BOOST_TEST((remote->issues[0].code == preflight::code::enumeration));
    BOOST_TEST(to_fastapi(*remote) == body);
    BOOST_TEST(
        show(sent, found) == "body:1:9: main: " + told + "\n   1 | {\"main\":\"pink\"}\n     |         ^~~~~~\n");
    BOOST_TEST(show(sent, *remote) == show(sent, found));

    std::string const table = preflight::rules_table<paint>();
    for (std::string const& row : {
             "| `main` | string, required | `enum` | " + told + " |\n",
             "| `second` | string, default `\"it's blue\"` | `enum` | " + told + " |\n",
             "| `accent` | string, optional | `enum` | " + told + " |\n",
             std::string("| `stripes[]` | string | `value_error` | Value error, red is sold out |\n"),
             "| `gaps[]` | string | `enum` | " + told + " |\n",
             std::string("| `trim` | string, default `\"green\"` | `value_error` | Value error, red is sold out |\n"),
         })
        BOOST_TEST(table.find(row) != std::string::npos, "no row " << row << " in\n" << table);
}

BOOST_AUTO_TEST_CASE(generated)
{
    preflight::arbitrary<paint> const made;
    std::mt19937                      engine(7);
    preflight::choices                from(engine);

    std::map<std::string, int> mains;
    for (int n = 0; n != 200; ++n)
    {
        auto const text = made.text(from);
        BOOST_TEST(support::issues<paint>(text).empty(), text);
        auto const value = preflight::read<paint>(text).value();
        ++mains[decoding::encoded(value.main)];
        BOOST_TEST(preflight::is_valid(made.object(from)));
    }
    BOOST_TEST(mains.size() == 3U); // every value

    std::size_t broken = 0;
    for (auto const& rule : made.broken_rules())
        for (int n = 0; n != 8; ++n)
            BOOST_TEST_CONTEXT(to_string(rule))
            {
                auto const text = made.text(from, rule);
                BOOST_TEST(text.has_value());
                if (!text)
                    continue;
                auto const found = preflight::validate<paint>(text->document);
                BOOST_TEST(
                    (found.size() == 1 && found[0].code == rule.code && found[0].path == text->path), text->document);
                auto const object = made.object(from, rule);
                BOOST_TEST(object.has_value() == rule.fits_a_struct());
                if (!object)
                    continue;
                auto const of_struct = preflight::validate(object->document);
                BOOST_TEST((of_struct.size() == 1 && of_struct[0].code == rule.code), summary(of_struct));
                ++broken;
            }
    BOOST_TEST(broken == 4U * 8U); // two rules on values, one on the size of a list and one across fields

    for (auto const word : {"red", "green", "lime", "it's blue", "low", "high"})
        BOOST_TEST(made.words().count(word) == 1U, word);
}

BOOST_AUTO_TEST_CASE(a_thousand_words)
{
    using enumeration_test::number;
    BOOST_TEST(decoding::decoded<number>(json_scalar("0000", true)) == "\"0000\"");
    BOOST_TEST(decoding::decoded<number>(json_scalar("0999", true)) == "\"0999\"");
    BOOST_TEST(decoding::decoded<number>(json_scalar("1000", true)).starts_with("enum expected="));
}

BOOST_AUTO_TEST_SUITE_END()
