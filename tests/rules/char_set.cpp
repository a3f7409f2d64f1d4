// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/char_set.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_char_set)

using preflight::char_set;

// Both ends of each range, and their neighbours.
static_assert(!char_set{"a-z0-9-"}.has('`') && char_set{"a-z0-9-"}.has('a'));
static_assert(char_set{"a-z0-9-"}.has('z') && !char_set{"a-z0-9-"}.has('{'));
static_assert(!char_set{"a-z0-9-"}.has('/') && char_set{"a-z0-9-"}.has('0'));
static_assert(char_set{"a-z0-9-"}.has('9') && !char_set{"a-z0-9-"}.has(':'));
static_assert(char_set{"a-z0-9-"}.has('-') && !char_set{"a-z0-9-"}.has(','));
static_assert(!char_set{"a-z0-9-"}.has('.') && !char_set{"a-z0-9-"}.has('A'));
static_assert(!char_set{"A-Z"}.has('@') && char_set{"A-Z"}.has('A'));
static_assert(char_set{"A-Z"}.has('Z') && !char_set{"A-Z"}.has('['));
static_assert(!char_set{"A-Z"}.has('a') && !char_set{"A-Z"}.has('-'));

// Only sets that are written in the same way are equal.
static_assert(char_set{"a-z"} == char_set{"a-z"});
static_assert(char_set{"a-z"} != char_set{"a-y"});

// A set holds another with all its characters.
static_assert(char_set{"a-z"}.holds(char_set{"a-z"}) && char_set{"a-z"}.holds(char_set{"b-y"}));
static_assert(!char_set{"b-z"}.holds(char_set{"a-z"}) && !char_set{"a-y"}.holds(char_set{"a-z"}));
static_assert(char_set{"a-z0-9-"}.holds(char_set{"a-z0-9"}) && !char_set{"a-z0-9"}.holds(char_set{"a-z0-9-"}));
static_assert(char_set{"a-mn-z"}.holds(char_set{"a-z"}) && char_set{"cba"}.holds(char_set{"a-c"}) &&
              !char_set{"ca"}.holds(char_set{"a-c"}));

BOOST_AUTO_TEST_CASE(holds_another_or_not)
{
    struct
    {
        std::string_view set, other;
        bool             holds;
    } const rows[] = {
        {"a-z", "a-z", true},
        {"a-z", "b-y", true},
        {"b-z", "a-z", false},
        {"0-9", "0-9", true},
        {"1-9", "0-9", false}, // the lower half of ASCII
        {"0-9", "a-z", false},
    };
    for (auto const& [set, other, holds] : rows)
        BOOST_TEST(char_set{set}.holds(char_set{other}) == holds, set << " and " << other);
}

struct row
{
    std::string_view ranges, members;
};

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";

// A set has exactly the characters of the same bracket expression in ECMA-262.
constexpr row rows[] = {
    {"a", "a"},
    {"ab", "ab"},
    {"a-a", "a"},
    {"a-b", "ab"},
    {"a-z", lower},
    {"0-9", "0123456789"},
    {"b-da", "abcd"},
    {"a-cb-d", "abcd"},
    {"aa", "a"},
    {"@", "@"},
    {"~", "~"},
    {"a-cx-z", "abcxyz"},
    {"A-Z0-9_", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"},
    // a hyphen that stands for itself: alone, last, first, after a range
    {"-", "-"},
    {"a-", "a-"},
    {"-a", "-a"},
    {"--", "-"},
    {"a-z-", "abcdefghijklmnopqrstuvwxyz-"},
    {"-a-c", "-abc"},
    {"a-c-", "abc-"},
    {"a-c-e", "abc-e"},
    {"a-c-e-g", "abc-efg"},
    // a hyphen as an end of a range
    {"--/", "-./"},
    {"+--", "+,-"},
    {"---", "-"},
};

BOOST_AUTO_TEST_CASE(has_its_characters_and_no_other_byte)
{
    for (auto const& [ranges, members] : rows)
    {
        std::string wrong;
        for (int byte = 0; byte != 256; ++byte)
            if (char const c = static_cast<char>(byte);
                char_set{ranges}.has(c) != (members.find(c) != std::string_view::npos))
                wrong += c;
        BOOST_TEST_CONTEXT("set \"" << ranges << '"') { BOOST_TEST(wrong == ""); }
    }
}

// Characters are bytes. No byte of a letter beyond ASCII is in any set, also when char is signed.
BOOST_AUTO_TEST_CASE(has_nothing_beyond_ascii)
{
    constexpr char_set ascii{std::string_view("\0-\x7f", 3)};
    for (int byte = 0; byte != 256; ++byte)
        BOOST_TEST_CONTEXT("byte " << byte) { BOOST_TEST(ascii.has(static_cast<char>(byte)) == (byte < 128)); }
}

// A wrong set is no constant expression.
template <class F, int = (F{}(), 0)>
constexpr bool is_constant(F)
{
    return true;
}
constexpr bool is_constant(...) { return false; }

static_assert(is_constant([] { (void)char_set("a-z"); }) && is_constant([] { (void)char_set("\x7f"); }));
static_assert(!is_constant([] { (void)char_set(""); }) && !is_constant([] { (void)char_set("]"); }));
static_assert(!is_constant([] { (void)char_set("\\"); }) && !is_constant([] { (void)char_set("^"); }));
static_assert(!is_constant([] { (void)char_set("a-z]"); }) && !is_constant([] { (void)char_set("^a-z"); }));
static_assert(!is_constant([] { (void)char_set("a\\-z"); }) && !is_constant([] { (void)char_set("\\d"); }));
static_assert(!is_constant([] { (void)char_set("\x80"); }) && !is_constant([] { (void)char_set("a-\xff"); }));

BOOST_AUTO_TEST_SUITE_END()
