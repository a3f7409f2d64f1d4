// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/ascii_set.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_ascii_set)

using preflight::ascii_set;

constexpr ascii_set of(std::string_view characters)
{
    ascii_set made;
    for (char const c : characters)
        made.add(c);
    return made;
}

constexpr ascii_set both(ascii_set one, ascii_set const& other)
{
    one.add(other);
    return one;
}

// in the first word of bits and in the second, and at the ends of both
static_assert(of("\x7f?@").has('\x7f') && of("\x7f?@").has('?') && of("\x7f?@").has('@'));
static_assert(of(std::string_view("\0", 1)).has('\0') && !of("").has('\0'));
static_assert(!of("\x7f?@").has('\x7e') && !of("\x7f?@").has('>') && !of("\x7f?@").has('A') && !of("\x7f?@").has('\0'));
static_assert(
    !of("\x7f?@").has('\x80') && !of("\x7f?@").has('\xff') && !of("\x7f?@").has('\xbf')); // of the same low bits

static_assert(of("ab") == of("ba") && of("ab") != of("a") && of("0") != of("") && of("0a") != of("0b"));
static_assert(both(of("0a"), of("9z")) == of("09az") && both(of("a"), of("")) == of("a"));

static_assert(of("0a").holds(of("0a")) && of("0a").holds(of("0")) && of("0a").holds(of("a")) && of("0a").holds(of("")));
static_assert(!of("0a").holds(of("1")) && !of("0a").holds(of("b")) && !of("").holds(of("a")) && !of("").holds(of("0")));

BOOST_AUTO_TEST_CASE(each_character_alone)
{
    for (int c = 0; c != 128; ++c)
        for (int other = 0; other != 256; ++other)
        {
            ascii_set set;
            set.add(static_cast<char>(c));
            BOOST_TEST(set.has(static_cast<char>(other)) == (c == other), c << " and " << other);
        }
}

BOOST_AUTO_TEST_SUITE_END()
