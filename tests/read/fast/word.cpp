// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/word.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(fast_word)

using namespace preflight::fast;

namespace
{
constexpr std::string_view text = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

/// Whether a word of `N` bytes is told from each that differs in one of them, and from none that differs behind.
template <std::size_t N>
bool is_told()
{
    bool told = stands<N>(text.data(), text.data());
    for (std::size_t at = 0; at != text.size(); ++at)
    {
        std::string other(text);
        other[at] ^= 0x20;
        told = told && stands<N>(other.data(), text.data()) == (at >= N);
    }
    return told;
}
template <std::size_t... N>
bool are_told(std::index_sequence<N...>)
{
    return (is_told<N>() && ...);
}
} // namespace

BOOST_AUTO_TEST_CASE(words_of_every_size) { BOOST_TEST(are_told(std::make_index_sequence<64>())); }

BOOST_AUTO_TEST_CASE(one_number)
{
    std::uint64_t expected = 0;
    for (std::size_t n = 1; n != 9; ++n)
    {
        expected = expected << 8 | static_cast<unsigned char>(text[n - 1]);
        BOOST_TEST(as_one_number(text.data(), n) == expected, n);
    }
}

BOOST_AUTO_TEST_SUITE_END()
