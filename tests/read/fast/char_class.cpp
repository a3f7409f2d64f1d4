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

struct waived
{
    static constexpr auto value = unless{waiver{0, "w"}, without{"A-Z", ""}};
};

constexpr fast::char_map map_of(std::string_view characters)
{
    fast::char_map in{};
    for (char const c : characters)
        in[static_cast<std::size_t>(c)] = true;
    return in;
}

/// Checks that `stops` agrees with `is_stop` for each of the 256 bytes at each of 32 places.
template <class... Rule>
bool agrees(auto is_stop)
{
    for (unsigned c = 0; c != 256; ++c)
        for (std::size_t at = 0; at != 32; ++at)
        {
            std::array<char, 32> bytes;
            bytes.fill('0');
            bytes[at] = static_cast<char>(c);
            unsigned const expected =
                is_stop(bytes[at]) || c < 0x20 || c > 0x7f || c == '"' || c == '\\' ? 1u << at : 0u;
            if (fast::stops<fast::lets_through<Rule...>>(bytes.data()) != expected)
                return false;
        }
    return true;
}
} // namespace

constexpr auto joined = fast::class_of(map_of("abc_xz"));
static_assert(joined.count == 4 && joined.cost == 2 + 3 + 2 + 2);
static_assert(joined.ranges[0].low == '_' && joined.ranges[0].high == '_');
static_assert(joined.ranges[1].low == 'a' && joined.ranges[1].high == 'c');
static_assert(joined.ranges[3].low == 'z');

// The first and the last character, and all, and every other.
constexpr auto ends = fast::class_of(map_of(std::string_view("\0\x7e\x7f", 3)));
static_assert(ends.count == 2 && ends.ranges[0].low == 0 && ends.ranges[0].high == 0);
static_assert(ends.ranges[1].low == 0x7e && ends.ranges[1].high == 0x7f);
constexpr auto all = fast::class_of([] {
    fast::char_map in{};
    in.fill(true);
    return in;
}());
static_assert(all.count == 1 && all.ranges[0].low == 0 && all.ranges[0].high == 0x7f);
constexpr auto every_other = fast::class_of([] {
    fast::char_map in{};
    for (std::size_t c = 0; c < 128; c += 2)
        in[c] = true;
    return in;
}());
static_assert(every_other.count == 64);

// What takes less is asked for: digits, or what is not among few.
static_assert(fast::lets_through<digits>::by_good && !fast::lets_through<lowercase>::by_good);
static_assert(!fast::lets_through<>::by_good && !fast::lets_through<short_text>::by_good);

BOOST_AUTO_TEST_CASE(every_byte_at_every_place)
{
    BOOST_TEST((agrees<name>([](char c) { return !char_set("a-z0-9-").has(c); })));
    BOOST_TEST((agrees<digits>([](char c) { return c < '0' || c > '9'; })));
    BOOST_TEST((agrees<lowercase>([](char c) { return c >= 'A' && c <= 'Z'; })));
    BOOST_TEST((agrees<lowercase, name>([](char c) { return !char_set("a-z0-9-").has(c); })));
    BOOST_TEST((agrees<short_text>([](char) { return false; })));
    BOOST_TEST((agrees<waived>([](char) { return false; }))); // which a waiver may lift
    BOOST_TEST((agrees<>([](char) { return false; })));
}

BOOST_AUTO_TEST_SUITE_END()
