// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../schemas.hpp"

#include <preflight/convert/fill.hpp>
#include <preflight/read/fast/reader.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/validate.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of the fast reader have in common.
namespace support
{
/// Returns the verdict of the parser and `validate` on a text.
template <class T>
bool is_valid_parsed(std::string_view text)
{
    auto const document = preflight::parse(text);
    return document && preflight::validate<T>(*document).empty();
}

/// Checks that a yes is right, that a no is, and that the struct is the one that the parser reads. Returns whether it is a yes where nothing is read.
template <class T>
bool sure(std::string_view text)
{
    std::vector<char> const exact(text.begin(), text.end()); // a sanitizer sees any byte read outside
    text = {exact.data(), exact.size()};

    T          out{};
    bool const yes  = preflight::fast::try_fast<T>(text);
    bool const read = preflight::fast::try_fast<T>(text, {}, &out);
    if (yes || read)
        BOOST_REQUIRE(is_valid_parsed<T>(text));
    auto const known = preflight::fast::judge_text<T>(text, {}, preflight::fast::no_output{}, nullptr, true);
    BOOST_REQUIRE((known == preflight::fast::known::yes) == yes);
    if (known == preflight::fast::known::no)
        BOOST_REQUIRE(!is_valid_parsed<T>(text));
    if (read)
    {
        T expected{};
        preflight::detail::fill(expected, *preflight::parse(text));
        BOOST_REQUIRE_EQUAL(spelled(out), spelled(expected));
    }
    return yes;
}

/// Returns copies of `seed`, each changed at one to three places.
inline std::vector<std::string> mutants(std::string const& seed, unsigned from, std::size_t n)
{
    static std::vector<std::string> const pieces = {"\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n  ", "0", "1",
        "-", "e5", ".", "null", "true", "\"\"", "{}", "[]", "\\u0041", "\\ud800", "\\n", "A", "a", "-", "\xc3\xa4",
        "\xff", std::string(1, '\0'), "\x1f", "\"name\":\"x\",", "\"port\":\"22\",", "65535", "65536", "http", "tcp",
        "SSH_PUBKEY", ",\"zzz\":[[]]", "aaaaaaaaaaaaaaaaaaaaaaaaaa"};

    std::mt19937             random(from);
    auto const               below = [&](std::size_t limit) { return random() % limit; };
    std::vector<std::string> all;
    while (all.size() != n)
    {
        std::string text = seed;
        for (std::size_t changes = 1 + below(3); changes != 0; --changes)
        {
            std::size_t const at = below(text.size() + 1);
            switch (below(4))
            {
            case 0:
                text.insert(at, pieces[below(pieces.size())]);
                break;
            case 1:
                text.erase(at, 1 + below(4));
                break;
            case 2:
                text.replace(at, std::min<std::size_t>(1, text.size() - at), pieces[below(pieces.size())]);
                break;
            default:
                text.insert(at, text.substr(below(text.size() + 1), below(24)));
                break;
            }
        }
        all.push_back(std::move(text));
    }
    return all;
}

/// Checks every yes for the texts made from `seed`, and that few valid texts get no yes.
template <class T>
void hunt(std::string const& seed)
{
    std::size_t yes = 0, valid = 0;
    for (auto const& text : mutants(seed, 42, 6000))
        BOOST_TEST_CONTEXT(text)
        {
            bool const is = sure<T>(text);
            yes += is;
            valid += is || is_valid_parsed<T>(text);
        }
    BOOST_TEST(yes > 60u);
    BOOST_TEST(yes * 10 > valid * 8);
}
} // namespace support
