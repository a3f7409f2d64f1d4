// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/char_class.hpp>

#include <preflight/rules.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fast_char_class)

namespace
{
using namespace preflight;

struct name
{
    static constexpr auto value = spelled{"a-z0-9", "a-z0-9-", "a-z0-9"};
};
struct digits
{
    static constexpr auto value = integer_text{1, 65535, ""};
};
struct lowercase
{
    static constexpr auto value = without{"A-Z", ""};
};
struct short_text
{
    static constexpr auto value = max_length{3};
};

/// Checks that `outside` agrees with `is_outside` for each of the 256 bytes at each of sixteen places.
template <class Rule>
bool agrees(auto is_outside)
{
    for (unsigned c = 0; c != 256; ++c)
        for (std::size_t at = 0; at != 16; ++at)
        {
            std::array<char, 16> bytes;
            bytes.fill('0');
            bytes[at] = static_cast<char>(c);
            unsigned const expected =
                (is_outside('0') ? 0xffffu & ~(1u << at) : 0u) | (is_outside(bytes[at]) ? 1u << at : 0u);
            if (fast::outside<Rule>(fast::block(bytes.data())) != expected)
                return false;
        }
    return true;
}
} // namespace

BOOST_AUTO_TEST_CASE(ranges_that_touch_are_one)
{
    constexpr auto joined = fast::class_of([](auto put) {
        put(char_set("a-m"));
        put(char_set("n-z"));
        put(char_set("_"));
    });
    static_assert(joined.count == 2);
    static_assert(joined.ranges[0].low == '_' && joined.ranges[0].high == '_');
    static_assert(joined.ranges[1].low == 'a' && joined.ranges[1].high == 'z');
}

// The first and the last character, and all.
constexpr auto ends = fast::class_of([](auto put) {
    put(char_set(std::string_view("\0", 1)));
    put(char_set("\x7e-\x7f"));
});
static_assert(ends.count == 2);
static_assert(ends.ranges[0].low == 0 && ends.ranges[0].high == 0);
static_assert(ends.ranges[1].low == 0x7e && ends.ranges[1].high == 0x7f);

constexpr auto all = fast::class_of([](auto put) {
    put(char_set(std::string_view("\0", 1)));
    put(char_set("\x01-\x7f"));
});
static_assert(all.count == 1 && all.ranges[0].low == 0 && all.ranges[0].high == 0x7f);

// There is room for eight ranges.
constexpr auto eight = fast::class_of([](auto put) { put(char_set("acegikmo")); });
static_assert(eight.count == std::size(eight.ranges));
static_assert(eight.ranges[7].low == 'o' && eight.ranges[7].high == 'o');

BOOST_AUTO_TEST_CASE(every_byte_at_every_place)
{
    BOOST_TEST(agrees<name>([](char c) { return !char_set("a-z0-9-").has(c); }));
    BOOST_TEST(agrees<digits>([](char c) { return c < '0' || c > '9'; }));
    BOOST_TEST(agrees<lowercase>([](char c) { return c >= 'A' && c <= 'Z'; }));
    BOOST_TEST(agrees<short_text>([](char) { return false; }));
}

BOOST_AUTO_TEST_SUITE_END()
