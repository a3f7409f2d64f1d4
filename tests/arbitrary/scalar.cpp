// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/scalar.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_scalar)

using preflight::choices;
using namespace preflight::outline;
using outlines::all_of;
using outlines::any;
using outlines::json;
using outlines::of;
using outlines::whole;

namespace
{
std::size_t length(json const& text) { return text.get_string().size(); }
} // namespace

BOOST_AUTO_TEST_CASE(what_fails_is_tried_again)
{
    struct
    {
        int                times, calls;
        std::optional<int> expected;
    } const rows[] = {{0, 1, 0}, {1, 2, 1}, {256, 257, 256}, {257, 257, std::nullopt}};
    for (auto const& [times, calls, expected] : rows)
    {
        int        called = 0;
        choices    none;
        auto const made = tried(none, [&, succeeds = times](choices&) {
            return called++ == succeeds ? std::optional(called - 1) : std::nullopt;
        });
        BOOST_TEST(called == calls);
        BOOST_TEST((made == expected));
    }

    auto const second = [](std::uint8_t byte) { // what is decided when it is tried again
        std::array<std::uint8_t, 1> const one{byte};
        choices                           from(one);
        int                               called = 0;
        return tried(from, [&](choices& c) {
            return called++ == 0 ? std::nullopt : std::optional(c.below(1'000'000));
        }).value();
    };
    std::set<std::size_t> all;
    for (unsigned byte = 0; byte != 256; ++byte)
        all.insert(second(static_cast<std::uint8_t>(byte)));
    BOOST_TEST(all.size() > 250U);
    BOOST_TEST(second(7) == second(7));
}

BOOST_AUTO_TEST_CASE(between_two_whole_numbers)
{
    struct
    {
        json                  a, b;
        std::set<std::string> all;
    } const rows[] = {
        {-1, 2, {"-1", "0", "1", "2"}},
        {2, -1, {"-1", "0", "1", "2"}},
        {5, 5, {"5"}},
        {std::uint64_t{7}, std::uint64_t{9}, {"7", "8", "9"}},
        {std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max() - 1,
            {"18446744073709551614", "18446744073709551615"}},
        {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::min() + 1,
            {"-9223372036854775807", "-9223372036854775808"}},
    };
    for (auto const& [a, b, all] : rows)
        BOOST_TEST(all_of([&, one = a, other = b](choices& from) { return between(one, other, from); }) == all,
            boost::test_tools::per_element());

    choices none;
    BOOST_TEST((between(std::uint64_t{3}, std::uint64_t{9}, none).is_uint64()));
    BOOST_TEST((between(3, 9, none).is_int64()));
    BOOST_TEST((between(3, 9, none) == 3));
}

// Each of their bits is chosen.
BOOST_AUTO_TEST_CASE(between_the_least_and_the_greatest)
{
    using limits = std::numeric_limits<std::int64_t>;
    std::array<std::uint8_t, 8> const bytes{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef};

    choices some(bytes), same(bytes), real(bytes), none;
    BOOST_TEST((between(limits::min(), limits::max(), some) == limits::min() + 0x0123456789abcdef));
    BOOST_TEST((between(std::uint64_t{0}, std::numeric_limits<std::uint64_t>::max(), same) == 0x0123456789abcdefU));
    BOOST_TEST((between(-1.0, 3.0, real).get_double() == -1 + 4 * std::ldexp(0x0123456789abcdef, -64)));
    BOOST_TEST((between(-1.0, 3.0, none) == -1.0));
}

BOOST_AUTO_TEST_CASE(anything_of_the_right_type)
{
    using all = std::set<std::string>;
    BOOST_TEST(all_of([](choices& c) { return anything(any(outlines::kinds::boolean), c); }) == (all{"false", "true"}),
        boost::test_tools::per_element());
    BOOST_TEST(all_of([](choices& c) { return anything(whole(-1, 1), c); }) == (all{"-1", "0", "1"}),
        boost::test_tools::per_element());
    std::set<std::size_t> lengths;
    for (auto const& text : all_of([](choices& c) { return anything(any(outlines::kinds::text), c); }))
        lengths.insert(text.size());
    BOOST_TEST(*lengths.begin() == 0U);
    BOOST_TEST(*lengths.rbegin() == lengths.size() - 1);
}

BOOST_AUTO_TEST_CASE(the_size_of_a_text_is_chosen)
{
    value const text = any(outlines::kinds::text);
    value       near = any(outlines::kinds::text), far = any(outlines::kinds::text), both = any(outlines::kinds::text);
    both.sizes         = {2};
    both.examples      = {"example"};
    near.sizes         = {2, 5};
    far.sizes          = {2, 90};
    auto const guessed = [](value const& v) { return [&v](choices& c) { return guess(v, c); }; };
    struct
    {
        std::function<json(choices&)> made;
        std::vector<std::uint8_t>     bytes;
        std::size_t                   expected;
    } const rows[] = {
        {[&](choices& c) { return anything(text, c); }, {39}, 39},
        {[&](choices& c) { return anything(text, c); }, {40}, 0},
        {guessed(near), {0}, 2},
        {guessed(near), {1}, 5},
        {guessed(near), {2, 3}, 5},
        {guessed(near), {2, 4}, 2},
        {guessed(far), {2, 64}, 66},
        {guessed(far), {2, 65}, 2},
        {guessed(both), {0}, 2},
        {guessed(both), {1}, 7},
    };
    for (auto const& [made, bytes, expected] : rows)
    {
        choices from(bytes);
        BOOST_TEST(length(made(from)) == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_guess_is_an_example_or_of_a_sound_size)
{
    value text = any(outlines::kinds::text);
    text.sizes = {2, 3, 90};
    std::set<std::size_t> lengths;
    for (auto const& made : all_of([&](choices& c) { return guess(text, c); }))
        lengths.insert(made.size());
    BOOST_TEST(*lengths.begin() == 2U);
    BOOST_TEST((*lengths.rbegin() == 90 && *std::next(lengths.rbegin()) == 66)); // no more than 64 beyond the least
    BOOST_TEST(lengths.size() == 66U);

    text.sizes    = {1, 2};
    text.examples = {"example"};
    BOOST_TEST(all_of([&](choices& c) { return guess(text, c); }) ==
                   (std::set<std::string>{"a", "aa", "ab", "b", "ba", "bb", "example"}),
        boost::test_tools::per_element());
    text.sizes = {};
    BOOST_TEST(all_of([&](choices& c) { return guess(text, c); }) == std::set<std::string>{"example"},
        boost::test_tools::per_element());
    text.examples = {};
    BOOST_TEST(all_of([&](choices& c) { return guess(text, c); }).size() > 500U);

    value number    = whole(0, 3);
    number.examples = {10, 12};
    BOOST_TEST(all_of([&](choices& c) { return guess(number, c); }) == (std::set<std::string>{"10", "11", "12"}),
        boost::test_tools::per_element());
    value flag    = any(outlines::kinds::boolean);
    flag.examples = {true};
    BOOST_TEST(all_of([&](choices& c) { return guess(flag, c); }) == std::set<std::string>{"true"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_sound_scalar_keeps_all_rules)
{
    value number = whole(0, 9);
    number.rules = {of([](json const& n) { return n != 3; }), of([](json const& n) { return n.get_int64() % 3 == 0; })};
    BOOST_TEST(all_of([&](choices& c) { return sound_scalar(number, c); }) == (std::set<std::string>{"0", "6", "9"}),
        boost::test_tools::per_element());

    number.held  = [](json const& n) { return n == 6 ? std::optional(json("held")) : std::nullopt; };
    number.rules = {of([](json const& n) { return n == "held"; })};
    BOOST_TEST(all_of([&](choices& c) { return sound_scalar(number, c); }, 100) == std::set<std::string>{"held"},
        boost::test_tools::per_element());

    number.rules = {of([](json const&) { return false; })}; // the smallest guess, where there is none
    BOOST_TEST(all_of([&](choices& c) { return sound_scalar(number, c); }, 10) == std::set<std::string>{"0"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_broken_scalar_the_rule_is_the_first_that_is_broken)
{
    value text                  = any(outlines::kinds::text);
    text.sizes                  = {1, 2};
    text.rules                  = {of([](json const& t) { return length(t) < 3; }),
                         of([](json const& t) { return t.get_string().find('!') == t.get_string().npos; }),
                         of([](json const& t) { return t != "b"; }),
                         of([](json const& t) { return length(t) != 10 || t.get_string()[0] != 'c'; })};
    text.rules[0].sizes_outside = {3, 4};
    text.rules[2].outside       = {"b"};
    text.rules[3].outside       = {"cccccccccc"}; // breaks the first, too

    auto const broken = [&](std::size_t n, int turns = 2000) {
        return all_of([&, n](choices& c) { return broken_scalar(text, n, c).value_or("none"); }, turns);
    };
    for (auto const& t : broken(0))
        BOOST_TEST(t.size() >= 3, t);
    BOOST_TEST((broken(0).contains("aaa") && broken(0).contains("abab")));
    for (auto const& t : broken(1))
        BOOST_TEST((t.size() < 3 && t.find('!') != t.npos), t);
    for (auto const t : {"!", "!a", "a!", "!b", "b!"})
        BOOST_TEST(broken(1).contains(t), t);
    BOOST_TEST(broken(2) == std::set<std::string>{"b"}, boost::test_tools::per_element());
    BOOST_TEST(broken(3, 3) == std::set<std::string>{"none"}, boost::test_tools::per_element());

    text.sizes = {}; // then of any that the others allow
    for (auto const& t : broken(1))
        BOOST_TEST((t.size() < 3 && t.find('!') != t.npos), t);
}

// Most often by an example of the rule, otherwise by the size, by a character, or by chance.
BOOST_AUTO_TEST_CASE(the_way_to_break_a_rule_is_chosen)
{
    value told                  = any(outlines::kinds::text);
    told.sizes                  = {1};
    told.rules                  = {of([](json const& t) { return length(t) == 1 && t != "!"; })};
    told.rules[0].outside       = {"outside"};
    told.rules[0].inside        = {"inside"}; // which is wrong, but can be told from the other
    told.rules[0].sizes_outside = {3};
    value sizes = any(outlines::kinds::text), few = any(outlines::kinds::text), none = any(outlines::kinds::text);
    sizes.rules = few.rules = none.rules = told.rules;
    sizes.rules[0].outside = few.rules[0].outside = none.rules[0].outside = {};
    few.rules[0].sizes_outside = none.rules[0].sizes_outside = {};
    few.sizes                                                = {1};

    value number            = whole(-1000, 1000);
    number.rules            = {of([](json const& i) { return i.get_int64() > 0; })};
    number.rules[0].outside = {-7};

    struct
    {
        value const*              v;
        std::vector<std::uint8_t> chosen;
        std::string_view          expected;
    } const rows[] = {
        {&told, {0}, "outside"},
        {&told, {1}, "outside"},
        {&told, {2}, "outside"},
        {&told, {3}, "outside"},
        {&told, {4}, "aaa"},
        {&told, {5}, "aaa"},
        {&told, {6}, "!"},
        {&told, {7, 0, 0, 2}, "aa"},
        {&told, {7, 0, 1}, "outside"},
        {&told, {7, 1, 1}, "inside"},
        {&told, {7, 1, 0, 2}, "aa"},
        {&sizes, {0}, "aaa"},
        {&sizes, {4}, "aaa"},
        {&sizes, {6}, "!"},
        {&few, {0}, "!"},
        {&few, {4}, "!"},
        {&few, {6}, "!"},
        {&few, {7, 0, 2}, "aa"}, // of which nothing is told
        {&none, {0, 31}, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"},
        {&none, {0, 32}, "!"},
        {&number, {0}, "-7"},
        {&number, {4}, "-1000"},
        {&number, {6}, "-1000"},
        {&number, {7, 0, 1}, "-7"},
    };
    for (auto const& [v, chosen, expected] : rows)
    {
        choices from(chosen);
        BOOST_TEST(outlines::shown(broken_scalar(*v, 0, from).value_or("none")) == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_broken_number_lies_at_an_edge_or_anywhere)
{
    value number = whole(-1000, 1000);
    number.rules = {
        of([](json const& n) { return n.get_int64() >= 0; }), of([](json const& n) { return n.get_int64() != 7; })};
    number.rules[0].outside = {-1};
    auto const broken       = [&](std::size_t n) {
        return all_of([&, n](choices& c) { return broken_scalar(number, n, c).value_or("none"); });
    };
    BOOST_TEST(broken(0).contains("-1"));
    BOOST_TEST(broken(0).size() > 100U);
    BOOST_TEST(!broken(0).contains("none"));
    BOOST_TEST(broken(1).contains("7")); // which no rule tells of

    number.rules[0].inside = {7};
    BOOST_TEST(broken(1) == std::set<std::string>{"7"}, boost::test_tools::per_element()); // at the edge of another
    number.held = [](json const& n) { return n == -1 ? std::nullopt : std::optional(n); };
    BOOST_TEST(!broken(0).contains("-1"));
}

BOOST_AUTO_TEST_SUITE_END()
