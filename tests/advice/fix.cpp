// SPDX-License-Identifier: BSL-1.0
#include <preflight/advice.hpp>
#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>
#include <preflight/validate.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fix_test
{
struct item
{
    std::string                name;
    std::optional<std::string> colour;
};
inline constexpr preflight::advice_code odd{"odd", preflight::certainty::likely, "What.", "Cost.", "Mend it."};
} // namespace fix_test

template <>
inline constexpr auto preflight::schema_of<fix_test::item> = preflight::object(
    field("name", &fix_test::item::name, max_length{8}), field("colour", &fix_test::item::colour, max_length{4}));

BOOST_AUTO_TEST_SUITE(advice_fix)

using fix_test::item;

namespace
{
preflight::report judge(std::string_view text) { return preflight::validate<item>(text); }

/// Unknown keys; and of colours: gray is grey, and what ends with `!` should have one more.
preflight::advice_list advise(std::string_view text)
{
    return preflight::advise<item>(text, [](preflight::spot const& body, preflight::adviser& to) {
        auto const where  = body[&item::colour];
        auto const colour = where.text().value_or("");
        if (colour == "gray")
            to.add(fix_test::odd, where, "It is gray").replacement = "\"grey\"";
        if (colour.ends_with('!'))
            to.add(fix_test::odd, where, "It is loud").replacement = '"' + std::string(colour) + "!\"";
        if (colour == "red")
            to.add(fix_test::odd, where, "It is red").replacement = "\"scarlet\"";
    });
}
} // namespace

BOOST_AUTO_TEST_CASE(what_is_mended)
{
    struct
    {
        std::string_view text, mended;
        std::size_t      done;
    } const rows[] = {
        {R"({"name":"a"})", R"({"name":"a"})", 0},
        {"{ \"nmae\" :\t\"a\" }\n", "{ \"name\" :\t\"a\" }\n", 1}, // every other byte is kept; an issue goes away
        {R"({"name":"a","color":"gray"})", R"({"name":"a","colour":"grey"})", 2}, // one after the other
        {R"({"color":"red","nmae":"a"})", R"({"colour":"red","name":"a"})", 2},   // scarlet is too long
        {R"({"name":"a","color":3})", R"({"name":"a","color":3})", 0},            // it would be an issue, and is none
        {R"({"nmae":3})", R"({"nmae":3})", 0},                                    // as here, where it would be another
        {R"({"name":"a","colour":"x!"})", R"({"name":"a","colour":"x!"})", 0},    // advised on again
        {R"({"name":"a","color":"b","colur":"c"})", R"({"name":"a","colour":"b","colur":"c"})", 1}, // one of two
        {R"({"nmae":"a","nmae":"b"})", R"({"nmae":"a","nmae":"b"})", 0}, // the first of the two would be there still
        {R"({"nmae":"a")", R"({"nmae":"a")", 0},                         // no JSON
        {"", "", 0},
    };
    for (auto const& [text, mended, done] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const fixed = preflight::fix(text, judge, advise);
            BOOST_TEST(fixed.text == mended);
            BOOST_TEST(fixed.done.size() == done);
            BOOST_TEST(preflight::fix(fixed.text, judge, advise).done.empty());
        }
}

BOOST_AUTO_TEST_CASE(what_was_done)
{
    auto const fixed = preflight::fix("{\n\"nmae\":\"a\",\"color\":\"b\"}", judge, advise);
    BOOST_TEST_REQUIRE(fixed.done.size() == 2U);
    BOOST_TEST((fixed.done[0].code == "unknown-key" && fixed.done[0].replacement == "\"name\""));
    BOOST_TEST((fixed.done[0].begin == preflight::position{2, 1}));
    BOOST_TEST((fixed.done[1].begin == preflight::position{2, 12})); // as the text was then
}

// Advice that leads from one replacement to the next, forever.
BOOST_AUTO_TEST_CASE(it_ends)
{
    std::size_t asked = 0;
    auto const  fixed = preflight::fix(
        "\"\"", [](std::string_view) { return preflight::report(); },
        [&](std::string_view text) {
            preflight::advice_list found;
            preflight::adviser     to(found);
            preflight::advice_code code                         = fix_test::odd;
            code.name                                           = ++asked % 2 == 0 ? "even" : "odd";
            to.add(code, preflight::path(), "More").replacement = '"' + std::string(text.size() - 1, 'a') + '"';
            return found;
        });
    BOOST_TEST(fixed.done.size() == preflight::max_fixes);
    BOOST_TEST(fixed.text.size() == preflight::max_fixes + 2);
}

BOOST_AUTO_TEST_SUITE_END()
