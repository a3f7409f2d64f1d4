// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/show/position.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(position_)

using preflight::position;
using preflight::position_of;

static_assert(position_of("", 0) == position{1, 1});
static_assert(position_of("ab\ncd", 2) == position{1, 3});
static_assert(position_of("ab\ncd", 3) == position{2, 1});
static_assert(position_of("ab\r\n\ncd", 6) == position{3, 2});
static_assert(position_of("\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80x", 9) == position{1, 4});
static_assert(position_of("\tx", 1) == position{1, 2});
static_assert(position_of("x\n", 2) == position{2, 1});
static_assert(position_of("a\nb", 99) == position{2, 2});

// Positions that are asked for in ascending order are the same as those that are asked for alone.
BOOST_AUTO_TEST_CASE(in_ascending_order)
{
    for (std::string const text :
        {"", "a", "\n", "\n\n", "ab\r\ncd\n", "\xc3\xa4\n\xf0\x9f\x98\x80x\n\xff\n", "\n\na\n"})
        for (std::size_t const stride : {1U, 2U, 3U, 7U})
        {
            preflight::positions walk(text);
            for (std::size_t at = 0; at <= text.size() + 1; at += stride)
            {
                BOOST_TEST((walk.of(at) == position_of(text, at)), text << ", byte " << at);
                BOOST_TEST((walk.of(at) == position_of(text, at)), "asked again");
                auto const [begin, end] = walk.line();
                BOOST_TEST((begin == 0 || text[begin - 1] == '\n'), text << ", byte " << at);
                BOOST_TEST((end == text.size() || text[end] == '\n'), text << ", byte " << at);
                BOOST_TEST((begin <= std::min(at, text.size()) && std::min(at, text.size()) <= end));
                BOOST_TEST(text.substr(begin, end - begin).find('\n') == std::string::npos);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
