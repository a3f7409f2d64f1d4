// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/block.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

using preflight::fast::block;
using preflight::fast::wide_block;

// This file is compiled twice: block_portable.cpp has the same tests without vectors.
BOOST_AUTO_TEST_SUITE(fast_block)
BOOST_AUTO_TEST_SUITE(PREFLIGHT_ABI)

namespace
{
/// Checks that `ask` and `is` agree for every byte at every place of a block whose other bytes are `around`.
template <class Ask, class Is>
void agrees(Ask ask, Is is, char around)
{
    bool const others = is(static_cast<unsigned char>(around));
    for (unsigned place = 0; place != 16; ++place)
        for (unsigned byte = 0; byte != 256; ++byte)
        {
            std::array<char, 16> text{};
            text.fill(around);
            text[place]        = static_cast<char>(static_cast<unsigned char>(byte));
            unsigned const bit = 1u << place;
            unsigned const expected =
                (others ? 0xffffu & ~bit : 0u) | (is(static_cast<unsigned char>(byte)) ? bit : 0u);
            BOOST_TEST_CONTEXT("byte " << byte << " at " << place)
            BOOST_REQUIRE_EQUAL(ask(block(text.data())).bits(), expected);
        }
}
} // namespace

BOOST_AUTO_TEST_CASE(is)
{
    for (char const c : {'"', '\\', '\0', '\x7f', '\x80', '\xff'})
        agrees(
            [=](block b) { return b.is(c); }, [=](unsigned char u) { return u == static_cast<unsigned char>(c); }, 'a');
}

BOOST_AUTO_TEST_CASE(in)
{
    struct
    {
        char low, high;
    } constexpr ranges[] = {{'a', 'z'}, {'0', '9'}, {'\0', '@'}, {'[', '\x7f'}};
    for (auto const range : ranges)
        agrees([=](block b) { return b.in(range.low, range.high); },
            [=](unsigned char u) {
                return u >= static_cast<unsigned char>(range.low) && u <= static_cast<unsigned char>(range.high);
            },
            '-');
}

BOOST_AUTO_TEST_CASE(not_plain)
{
    for (char const around : {'a', '\x1f', '\x80'})
        agrees([](block b) { return b.not_plain(); }, [](unsigned char u) { return u < 0x20 || u > 0x7f; }, around);
}

// 32 bytes at once are two blocks.
BOOST_AUTO_TEST_CASE(wide)
{
    auto const both = [](std::array<char, 32> const& text, auto ask) {
        return ask(block(text.data())).bits() | ask(block(text.data() + 16)).bits() << 16;
    };
    for (unsigned place = 0; place != 32; ++place)
        for (unsigned byte = 0; byte != 256; ++byte)
        {
            std::array<char, 32> text{};
            text.fill('a');
            text[place]                = static_cast<char>(static_cast<unsigned char>(byte));
            auto const       is        = [](auto b) { return b.is('"'); };
            auto const       in        = [](auto b) { return b.in('0', 'z'); };
            auto const       not_plain = [](auto b) { return b.not_plain() | b.is('a'); };
            wide_block const all(text.data());
            BOOST_TEST_CONTEXT("byte " << byte << " at " << place)
            {
                BOOST_REQUIRE_EQUAL(is(all).bits(), both(text, is));
                BOOST_REQUIRE_EQUAL(in(all).bits(), both(text, in));
                // the highest bits alone count
                BOOST_REQUIRE_EQUAL(not_plain(all).bits(), both(text, not_plain));
            }
        }
}

BOOST_AUTO_TEST_CASE(same_and_or)
{
    constexpr std::string_view a = "0123456789abcdef", b = "0x23456789ABcdeF";
    BOOST_TEST(block(a.data()).same(block(a.data())).bits() == 0xffffu);
    BOOST_TEST(block(a.data()).same(block(b.data())).bits() == (0xffffu & ~(1u << 1 | 1u << 10 | 1u << 11 | 1u << 15)));
    BOOST_TEST((block(a.data()).is('0') | block(a.data()).is('f')).bits() == 0x8001u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
