// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/pattern/parse.hpp>

#include "engine.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_pattern_parse)

using preflight::regex::mistake;
using preflight::regex::parser;
using namespace std::string_view_literals;

constexpr mistake in(std::string_view pattern) { return parser<128>(pattern).parse().wrong; }

// After a mistake there is a tree that gives rise to no other.
static_assert(parser<8>("a(?=b)").parse().top().what == preflight::regex::op::empty);
static_assert(parser<8>("[").parse().top().places == 0 && parser<8>("[a]").parse().top().places == 1);

// The first mistake counts.
static_assert(in("a(?=\\1)") == mistake::look_ahead && in("\\1(?=a)") == mistake::back_reference);

struct row
{
    std::string_view pattern;
    mistake          wrong;
};

constexpr row rows[] = {
    {"a(?=b)", mistake::look_ahead},
    {"a(?!b)", mistake::look_ahead},
    {"(?<=a)b", mistake::look_behind},
    {"(?<!a)b", mistake::look_behind},
    {"(a)\\1", mistake::back_reference},
    {"\\9", mistake::back_reference},
    {"\\k<n>", mistake::back_reference},
    {"\\ba", mistake::word_boundary},
    {"a\\B", mistake::word_boundary},
    {"[\\b]", mistake::none}, // a backspace
    {"[\\B]", mistake::escape},
    {"\\p{L}", mistake::property},
    {"[\\P{L}a]", mistake::property},
    {"(?i:a)", mistake::modifiers},
    {"(?", mistake::modifiers},
    {"(?:", mistake::unclosed_group},
    {"(?:)", mistake::none},
    {"(?<n>a)", mistake::group_name},
    {"\\-", mistake::escape}, // in a class alone
    {"[\\-]", mistake::none},
    {"\\a", mistake::escape},
    {"\\_", mistake::escape},
    {"\\\"", mistake::escape},
    {"\\\xc3\xa9", mistake::escape},
    {"\\", mistake::escape},
    {"[\\", mistake::escape},
    {"\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/", mistake::none},
    {"\\t\\n\\v\\f\\r\\0", mistake::none},
    {"\\00", mistake::escape},
    {"\\0a", mistake::none},
    {"\\x4", mistake::escape},
    {"\\x4g", mistake::escape},
    {"\\xaF", mistake::none},
    {"\\u004", mistake::escape},
    {"\\u00e9", mistake::none},
    {"\\ud83d\\u00", mistake::escape},
    {"\\ud83d\\u0041", mistake::none}, // no pair
    {"\\u{}", mistake::escape},
    {"\\u{61", mistake::escape},
    {"\\u{10ffff}", mistake::none},
    {"\\u{110000}", mistake::code_point},
    {"\\u{ffffffffffffffff}", mistake::code_point},
    {"\\ca\\cZ", mistake::none},
    {"\\c", mistake::escape},
    {"\\c0", mistake::escape},
    {"\\c@", mistake::escape},
    {"\\c[", mistake::escape},
    {"\\c`", mistake::escape},
    {"\\c{", mistake::escape},
    {"(a", mistake::unclosed_group},
    {"((a)", mistake::unclosed_group},
    {"a)", mistake::unopened_group},
    {"(a))", mistake::unopened_group},
    {"[a", mistake::unclosed_class},
    {"[", mistake::unclosed_class},
    {"[^", mistake::unclosed_class},
    {"[a-", mistake::unclosed_class},
    {"[]", mistake::none},
    {"[^]", mistake::none},
    {"[[]", mistake::none},
    {"a]", mistake::lone_bracket},
    {"a}", mistake::lone_bracket},
    {"*", mistake::nothing_to_repeat},
    {"a**", mistake::nothing_to_repeat},
    {"a+++", mistake::nothing_to_repeat},
    {"a+?", mistake::none},
    {"a??", mistake::none},
    {"a???", mistake::nothing_to_repeat},
    {"^*", mistake::nothing_to_repeat},
    {"$?", mistake::nothing_to_repeat},
    {"(?:^)*", mistake::none},
    {"|+", mistake::nothing_to_repeat},
    {"{1}", mistake::count},
    {"a{1}{2}", mistake::count},
    {"a{", mistake::count},
    {"a{}", mistake::count},
    {"a{,1}", mistake::count},
    {"a{1", mistake::count},
    {"a{1,2", mistake::count},
    {"a{1;2}", mistake::count},
    {"a{1,}", mistake::none},
    {"a{0}", mistake::none},
    {"a{2,1}", mistake::count_order},
    {"a{2,2}", mistake::none},
    {"[b-a]", mistake::range_order},
    {"[a-a]", mistake::none},
    {"[\\d-a]", mistake::range_of_class},
    {"[a-\\d]", mistake::range_of_class},
    {"[\\d-]", mistake::none},
    {"[-\\d]", mistake::none},
    {"\xff", mistake::not_utf8},
    {"[\xc3]", mistake::not_utf8},
    {"a{1000}", mistake::none},
    {"a{1001}", mistake::too_long},
    {"a{1000,}", mistake::none},
    {"a{1001,}", mistake::too_long},
    {"a{0,1001}", mistake::too_long},
    {"(?:a{10}){100}", mistake::none},
    {"(?:a{10}){101}", mistake::too_long},
    {"a{999}b", mistake::none},
    {"a{1000}b", mistake::too_long},
    {"a{1000}|b", mistake::too_long},
    {"a{99999999999999999999}", mistake::too_long},
    {"(?:){9999}", mistake::none}, // what reads nothing does so once
    {"(?:(?:^){9999}){9999}", mistake::none},
};

constexpr bool all_are(auto const& table)
{
    for (auto const& [pattern, wrong] : table)
        if (in(pattern) != wrong)
            return false;
    return true;
}
static_assert(all_are(rows));

BOOST_AUTO_TEST_CASE(mistakes)
{
    for (auto const& [pattern, wrong] : rows)
        BOOST_TEST((in(pattern) == wrong), pattern);
}

BOOST_AUTO_TEST_CASE(groups_in_each_other)
{
    auto const nested = [](std::size_t depth) { return std::string(depth, '(') + 'a' + std::string(depth, ')'); };
    BOOST_TEST((in(nested(30)) == mistake::none));
    BOOST_TEST((in(nested(31)) == mistake::too_deep));
    BOOST_TEST((in("()()" + nested(30) + "()") == mistake::none)); // one behind another
}

BOOST_AUTO_TEST_SUITE_END()
