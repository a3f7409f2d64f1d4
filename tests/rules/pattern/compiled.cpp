// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/pattern/compiled.hpp>

#include "engine.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_pattern_compiled)

using engine::automaton;
using preflight::regex::mistake;
using namespace std::string_view_literals;

namespace
{
struct row
{
    std::string_view              pattern;
    std::vector<std::string_view> yes, no;
};

std::vector<row> const rows{
    // characters
    {"^a$", {"a"}, {"", "b", "`", "A", "aa", "a\n"}},
    {"^é$", {"é"}, {"e", "\xc3", "\xa9", "\xc3\xa8", "éé"}},
    {"^\U0001f600$", {"\U0001f600"}, {"\U0001f601", "\U0001f5ff", "\xf0"}},
    {"^-,:=!<>&~_ \"'`%@#;$", {"-,:=!<>&~_ \"'`%@#;"}, {"-"}},
    // escapes
    {"^\\t\\n\\v\\f\\r\\0$", {"\t\n\v\f\r\0"sv}, {"\t\n\v\f\r", "tnvfr0"}},
    {"^\\x41\\x7a$", {"Az"}, {"az", "AZ", "x41x7a"}},
    {"^\\u00E9\\u00e9$", {"éé"}, {"ee"}},
    {"^\\u{61}\\u{00000062}\\u{1F600}$", {"ab\U0001f600"}, {"a"}},
    {"^\\ud83d\\ude00$", {"\U0001f600"}, {"\xed\xa0\xbd\xed\xb8\x80", "\U0001f601"}},
    {"\\ud83d", {}, {"\U0001f600", "", "\xed\xa0\xbd"}},
    {"\\u{d83d}\\u{de00}", {}, {"\U0001f600"}}, // no pair
    {"^[\\ud83d\\u0041]$", {"A"}, {"\U0001f600", "\xed\xa0\xbd"}},
    {"^\\cA\\cz$", {"\x01\x1a"}, {"Az", "\x01z"}},
    {"^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$", {"^$\\.*+?()[]{}|/"}, {"", "a"}},
    // any
    {"^.$", {"a", " ", "\0"sv, "\t", "\x7f", "é", "\U0001f600", "\u0085"}, {"", "\n", "\r", "\u2028", "\u2029", "aa"}},
    {"^.+$", {"abc"}, {"ab\nc", "\nabc", "abc\n"}},
    // classes
    {"^\\d$", {"0", "9", "5"}, {"/", ":", "a", "\u0660", ""}},
    {"^\\D$", {"/", ":", "a", "\u0660"}, {"0", "9", ""}},
    {"^\\w$", {"a", "z", "A", "Z", "0", "9", "_"}, {"`", "{", "@", "[", "/", ":", "-", "é", "\u212a", "\u017f"}},
    {"^\\W$", {"`", "{", "@", "[", "/", ":", "-", "é"}, {"a", "Z", "0", "_"}},
    {"^\\s$",
        {"\t", "\n", "\v", "\f", "\r", " ", "\u00a0", "\u1680", "\u2000", "\u200a", "\u2028", "\u2029", "\u202f",
            "\u205f", "\u3000", "\ufeff"},
        {"\b", "\x0e", "\x1f", "!", "\u0085", "\u180e", "\u1fff", "\u200b", "\u2027"}},
    {"^\\S$", {"a", "\u0085", "\u200b"}, {" ", "\ufeff", "\n"}},
    // sets
    {"^[abc]$", {"a", "b", "c"}, {"d", "`", "", "ab"}},
    {"^[b-y]$", {"b", "y", "m"}, {"a", "z"}},
    {"^[^b-y]$", {"a", "z", "\n", "é"}, {"b", "y", ""}},
    {"^[a-cx-z0]$", {"a", "c", "x", "z", "0"}, {"d", "w", "1"}},
    {"^[-a]$", {"-", "a"}, {"b"}},
    {"^[a-]$", {"-", "a"}, {"b"}},
    {"^[--/]$", {"-", ".", "/"}, {",", "0"}},
    {"^[a\\-z]$", {"a", "-", "z"}, {"b"}},
    {"^[a^]$", {"a", "^"}, {"b"}},
    {"^[.*+?$(){}|[/]$", {".", "*", "+", "?", "$", "(", ")", "{", "}", "|", "[", "/"}, {"a", "\\", "]"}},
    {"^[\\]\\\\]$", {"]", "\\"}, {"["}},
    {"^[\\b]$", {"\b"}, {"b"}},
    {"^[\\d\\s_]$", {"1", " ", "_"}, {"a"}},
    {"^[^\\d\\s]$", {"a", "_"}, {"1", " "}},
    {"^[\\D]$", {"a"}, {"1"}},
    {"^[^\\D]$", {"1"}, {"a"}},
    {"^[\\w\\W]$", {"a", "\n", "é"}, {"", "ab"}},
    {"^[a-\\u{1f600}]$", {"a", "é", "\U0001f600"}, {"`", "\U0001f601"}},
    {"^[^]$", {"a", "\n"}, {""}},
    {"[]", {}, {"", "a"}},
    {"^a[]?$", {"a"}, {"", "ab"}},
    // anchors
    {"a", {"a", "ba", "ab", "bab"}, {"", "b"}},
    {"^a", {"a", "ab"}, {"", "ba"}},
    {"a$", {"a", "ba"}, {"", "ab", "a\n"}},
    {"^$", {""}, {"a", "\n"}},
    {"$^", {""}, {"a"}},
    {"^a$$", {"a"}, {"", "aa"}},
    {"^a$(?:b?$|c)", {"a"}, {"ab", "ac"}},
    {"a^b|b$a", {}, {"ab", "ba", "a\nb", ""}},
    {"(^a|b$)", {"a", "ac", "b", "cb"}, {"", "ca", "bc"}},
    {"(?:^|-)a(?:-|$)", {"a", "-a", "a-", "b-a-b"}, {"ba", "ab", ""}},
    {"a*^b", {"b", "bc"}, {"", "a", "ab"}},
    {"^(?:a$)*", {"", "a", "b"}, {}},
    // groups and alternatives
    {"^(a|bc|)$", {"a", "bc", ""}, {"b", "abc", "c"}},
    {"^a|b$", {"a", "ac", "b", "cb"}, {"ca", "bc"}},
    {"^(?:a(b|c)d)+$", {"abd", "acd", "abdacd"}, {"", "ad", "abcd"}},
    {"^()$", {""}, {"a"}},
    // repetition
    {"^a*$", {"", "a", "aaa"}, {"b", "ab"}},
    {"^a+$", {"a", "aaa"}, {"", "b"}},
    {"^a?$", {"", "a"}, {"aa"}},
    {"^a{2}$", {"aa"}, {"", "a", "aaa"}},
    {"^a{2,}$", {"aa", "aaa", "aaaaaa"}, {"", "a", "aab"}},
    {"^a{1,3}$", {"a", "aa", "aaa"}, {"", "aaaa"}},
    {"^a{0}b$", {"b"}, {"ab", ""}},
    {"^a{00002}$", {"aa"}, {"a"}},
    {"^a*?b+?c??d{1,2}?$", {"bd", "aabbcdd"}, {"ad", "bccd", "bddd"}},
    {"^(?:ab){2,3}$", {"abab", "ababab"}, {"ab", "aba", "abababab"}},
    {"^(?:a{1,2}b?){2}$", {"aa", "abab", "aabaab", "aaa"}, {"a", "b", "ababab"}},
    {"^(?:a?){3}$", {"", "a", "aaa"}, {"aaaa"}},
    {"^(?:a*b*)*$", {"", "abba"}, {"c"}},
    // more places at once than a word has bits
    {"^(?:a?){64}(?:b?){64}$", {"", "a", "b", "aabb"}, {"ba", "aba"}},
};
} // namespace

BOOST_AUTO_TEST_CASE(each_construct)
{
    for (auto const& [pattern, yes, no] : rows)
    {
        automaton const made(pattern);
        BOOST_TEST((made.wrong == mistake::none && !made.too_large), pattern);
        for (auto const text : yes)
            BOOST_TEST(made.matches(text), pattern << " does not match " << text);
        for (auto const text : no)
            BOOST_TEST(!made.matches(text), pattern << " matches " << text);
        BOOST_TEST(made.count() == made.count_needed(), pattern);
    }
}

BOOST_AUTO_TEST_CASE(the_smallest_automaton)
{
    auto const states = [](std::string_view pattern) { return automaton(pattern).count(); };
    BOOST_TEST(states("[]") == 0U);
    BOOST_TEST(states("") == 1U);
    BOOST_TEST(states("^$") == 1U);
    BOOST_TEST(states("a") == 2U);
    BOOST_TEST(states("^(a|b)(0|-)$") == 3U);
    BOOST_TEST(states("^(?:aa|ab|ba|bb)$") == 3U);
    BOOST_TEST(states("^(?:a|b|aa|ab)*$") == 1U);
    BOOST_TEST(states("^a{1,63}$") == 64U);
    BOOST_TEST(states("(a|b)*a(a|b)(a|b)") == 4U); // as a search, one that has found enough
    BOOST_TEST(states("^(a|b)*a(a|b)(a|b)$") == 8U);
    BOOST_TEST(states("a*^b") == 2U); // no loop begins where nothing may follow it
}

BOOST_AUTO_TEST_CASE(up_to_the_states_that_there_is_room_for)
{
    automaton const enough("^(a|b)*a(a|b){8}$"), more("^(a|b)*a(a|b){9}$");
    BOOST_TEST(!enough.too_large);
    BOOST_TEST(enough.count() == 512U);
    BOOST_TEST(enough.matches("abbbbbbbb"));
    BOOST_TEST(!enough.matches("babbbbbbb"));
    BOOST_TEST((more.too_large && more.wrong == mistake::none));
}

// What the compiler makes: the same, and as small as its alphabet allows.
using preflight::regex::compiled;
static_assert(compiled<"^[A-Z]{2}$">.states == 4 && compiled<"^[A-Z]{2}$">.symbols == 2);
static_assert(compiled<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">.states == 4 &&
              compiled<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">.symbols == 3);
static_assert(
    compiled<"^[a-z]$">.ascii && !compiled<"^[a-zé]$">.ascii && !compiled<"[a-z]">.ascii && !compiled<"^.$">.ascii);
static_assert(compiled<"^[ab0-9]$">.symbols == 2 && compiled<"[]">.states == 1 && compiled<"">.states == 2);

// Up to 1,024 states, the one that leads to no match among them.
using preflight::regex::mistake_in;
static_assert(mistake_in<"^[a-z]{1000}$"> == mistake::none && mistake_in<"^[a-z]{1001}$"> == mistake::too_long);
static_assert(mistake_in<"^(a|b)*a(a|b){8}$"> == mistake::none);
static_assert(mistake_in<"^(a|b)*a(a|b){9}$"> == mistake::too_many_states); // 2 to the 10th, and one more
static_assert(mistake_in<"(a|b)*a(a|b){14}$"> == mistake::too_many_states);

BOOST_AUTO_TEST_SUITE_END()
