// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/derive_examples.hpp>
#include <preflight/rules/char_set.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_derive_examples)

using namespace preflight::outline;
using outlines::json;
using outlines::kinds;
using outlines::listed;
using outlines::of;
using sizes = std::vector<std::size_t>;

namespace
{
std::size_t size_of(json const& v) { return v.is_array() ? v.get_array().size() : v.get_string().size(); }

/// Returns a text or a list with a rule that names sizes and decides which of them are valid.
value of_sizes(kinds what, sizes inside, sizes outside, std::function<bool(std::size_t)> const& keeps)
{
    value v{what};
    v.held = [](json const& each) { return std::optional(each); };
    v.rules.push_back(of([=](json const& each) { return keeps(size_of(each)); }));
    v.rules[0].sizes_inside  = std::move(inside);
    v.rules[0].sizes_outside = std::move(outside);
    return v;
}
} // namespace

BOOST_AUTO_TEST_CASE(sizes_that_keep_the_rules)
{
    auto const any = [](std::size_t) { return true; };
    struct
    {
        value v;
        sizes expected;
    } const rows[] = {
        {of_sizes(kinds::list, {}, {}, any), {0, 1, 2, 3}},
        {of_sizes(kinds::list, {10}, {11}, any), {0, 1, 2, 3, 10, 11}},
        {of_sizes(kinds::list, {10, 2}, {11, 1}, [](std::size_t n) { return n >= 2 && n <= 10; }), {2, 3, 10}},
        {of_sizes(kinds::list, {1'000'000}, {1'000'001}, any), {0, 1, 2, 3, 1'000'000}},
        {of_sizes(kinds::list, {}, {}, [](std::size_t) { return false; }), {}},
        {of_sizes(kinds::text, {}, {}, any), {0, 1, 2, 15, 16, 17, 33}},
        {of_sizes(kinds::text, {25}, {26}, [](std::size_t n) { return n >= 1 && n <= 25; }), {1, 2, 15, 16, 17, 25}},
    };
    for (auto const& [v, expected] : rows)
    {
        value made{v.what};
        made.held  = v.held;
        made.rules = v.rules;
        // each character is a byte, so that the rule counts characters
        made.rules.push_back(of([](auto const&) { return true; }));
        made.rules[1].allowed.push_back(preflight::char_set("a-z"));
        derive_examples(made);
        BOOST_TEST(made.sizes == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(whether_there_is_a_text_of_a_size)
{
    value text{kinds::text};
    text.held      = [](json const& each) { return std::optional(each); };
    auto const all = {"a", "b", "c", "d"};
    for (auto& place : text.characters)
        place = {{all.begin(), all.end()}, {"a"}, {}};
    text.rules.push_back(of([](json const& t) { return t.get_string().starts_with("dc"); })); // one of 16
    BOOST_TEST(has_text(text, 3));
    BOOST_TEST(has_text(text, 2));
    BOOST_TEST(!has_text(text, 1));
    text.rules[0] = of([](json const& t) { return t.get_string().starts_with("d"); });
    BOOST_TEST(has_text(text, 99));
    text.rules[0] = of([](json const& t) { return t.get_string().size() == 2000; });
    BOOST_TEST(has_text(text, 2000));

    int asked     = 0; // a long one costs more, and is tried less often
    text.rules[0] = of([&](json const&) { return ++asked, false; });
    BOOST_TEST(!has_text(text, 99));
    BOOST_TEST(asked == 64);
    BOOST_TEST(!has_text(text, 100));
    BOOST_TEST(asked == 64 + 4);

    text.characters[0].within.clear();
    text.rules.clear();
    BOOST_TEST(has_text(text, 0));
    BOOST_TEST(!has_text(text, 1));
}

BOOST_AUTO_TEST_CASE(examples_that_keep_the_rules)
{
    value number{kinds::number};
    number.held             = [](json const& n) { return n.is_string() ? std::nullopt : std::optional(n); };
    number.rules            = {of([](json const& n) { return n != 5; }), of([](json const& n) { return n != 6; })};
    number.rules[0].inside  = {4, 1, "no number"};
    number.rules[0].outside = {5};
    number.rules[1].inside  = {7};
    number.rules[1].outside = {6, 4, 8};
    BOOST_TEST(listed(sound_examples(number, {1, 2, 1, 6})) == "[1,2,4,7,8]");

    number.held = [](json const& n) { return n == 2 ? std::optional(json("held")) : std::nullopt; };
    BOOST_TEST(listed(sound_examples(number, {1, 2})) == R"(["held"])");
}

BOOST_AUTO_TEST_CASE(what_follows_for_each_kind)
{
    auto const derived = [](kinds what, std::vector<json> edges) {
        value v{what};
        v.held  = [](json const& each) { return each != 256 ? std::optional(each) : std::nullopt; };
        v.edges = std::move(edges);
        derive_examples(v);
        return v;
    };
    BOOST_TEST(listed(derived(kinds::boolean, {false, true}).examples) == "[false,true]");
    BOOST_TEST(listed(derived(kinds::number, {0, 1, -128, 256, 1}).examples) == "[0,1,-128]");
    BOOST_TEST(listed(derived(kinds::number, {0.0, -0.0}).examples) == "[0E0,-0E0]");
    BOOST_TEST(listed(derived(kinds::text, {"a", "b"}).examples) == R"(["a","b"])");
    value const object = derived(kinds::object, {});
    BOOST_TEST((object.examples.empty() && object.sizes.empty()));
    BOOST_TEST(derived(kinds::list, {}).examples.empty());

    value text{kinds::text};
    text.held = [](json const& each) { return std::optional(each); };
    text.rules.push_back(of([](json const& t) { return t != "d"; }));
    for (std::string_view const set : {"a-c", "d-e", "f"})
        text.rules[0].allowed.push_back(preflight::char_set(set));
    text.rules[0].inside  = {"af", "adf"};
    text.rules[0].outside = {"d"};
    derive_examples(text);
    BOOST_TEST(listed(text.examples) == R"(["af","adf"])");
    BOOST_TEST(text.characters[0].within.size() == 3U);
    BOOST_TEST(text.characters[1].within.size() == 2U);
    BOOST_TEST(text.characters[2].within.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
