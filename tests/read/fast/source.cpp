// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/gap.hpp>
#include <preflight/read/fast/source.hpp>

#include <boost/test/unit_test.hpp>

#include <cstring>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_source)

using namespace preflight::fast;

BOOST_AUTO_TEST_CASE(what_ends_in_no_bracket_is_empty)
{
    for (std::string_view const text : {"", " ", "\n\t\r ", "[1)", "{} x", "}\v", "]\"", "1"})
        BOOST_TEST(source(text).empty(), text);
    for (std::string_view const text : {"{}", "}", "{} \n\t\r", "[]", "] "})
        BOOST_TEST(!source(text).empty(), text);
}

// Each text lies in a buffer of exactly its size, so that a sanitizer sees any byte read outside.
BOOST_AUTO_TEST_CASE(every_place_of_every_size)
{
    for (std::size_t size = 1; size != 150; ++size)
    {
        std::vector<char> exact(size);
        for (std::size_t i = 0; i != size; ++i)
            exact[i] = static_cast<char>('A' + i % 57);
        exact.back() = '}';
        source const text({exact.data(), size});
        BOOST_TEST_REQUIRE(static_cast<std::size_t>(text.end() - text.begin()) == size);
        for (std::size_t at = 0; at <= size; ++at)
        {
            std::string expected(exact.begin() + static_cast<std::ptrdiff_t>(at), exact.end());
            expected.resize(16);
            BOOST_TEST_CONTEXT(size << " bytes, at " << at)
            {
                BOOST_REQUIRE_EQUAL(text.load(text.begin() + at).same(block(expected.data())).bits(), 0xffffu);
                // a text of less than 64 bytes is read from a copy that ends with zeros
                BOOST_REQUIRE_EQUAL(text.is_wide(text.begin() + at), size < source::margin || at + 16 <= size);
            }
        }
    }
}

// From a settled place 64 bytes may be read: the rest of the text, and zeros. Whatever comes next is settled, too.
BOOST_AUTO_TEST_CASE(settled)
{
    for (std::size_t size = 1; size != 150; ++size)
    {
        std::vector<char> exact(size, 'a');
        exact.back() = ']';
        for (std::size_t at = 0; at <= size; ++at)
        {
            source            text({exact.data(), size});
            char const* const place = text.settle(text.begin() + at);
            std::string       expected(exact.begin() + static_cast<std::ptrdiff_t>(at), exact.end());
            BOOST_REQUIRE_EQUAL(text.end() - place, static_cast<std::ptrdiff_t>(expected.size()));
            BOOST_TEST((text.settle(place) == place));
            expected.resize(source::margin);
            BOOST_TEST(std::string(place, source::margin) == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(words)
{
    source const text("  true}");
    BOOST_TEST(text.has(text.begin() + 2, "true"));
    BOOST_TEST(text.has(text.begin() + 2, "true}")); // up to the end
    BOOST_TEST(!text.has(text.begin() + 2, "true}}"));
    BOOST_TEST(!text.has(text.begin() + 2, "tru}"));
    BOOST_TEST(!text.has(text.end(), "}"));
}

BOOST_AUTO_TEST_CASE(space)
{
    for (std::size_t n = 0; n != 70; ++n)
        for (char const last : {' ', '\t', '\r', '\n'})
            for (std::string_view const behind :
                {"", "\v", "\f", "\x01", "\x1f", "\xa0", "!", "a  "}) // none is white space
            {
                std::string const text = ((std::string(n, ' ') + last) += behind) += '}';
                source const      read(text);
                BOOST_TEST((skip_space(read, read.begin()) == read.begin() + n + 1));
                BOOST_TEST((skip_space(read, read.begin() + n + 1) == read.begin() + n + 1));
            }
}

// Each gap is skipped to its end and no further, whatever the last gap was like.
BOOST_AUTO_TEST_CASE(gaps_after_gaps)
{
    std::vector<std::string> all;
    for (std::size_t n : {0u, 1u, 2u, 7u, 14u, 15u, 16u, 17u, 40u})
    {
        all.push_back('\n' + std::string(n, ' '));
        all.emplace_back(n, '\t');
        all.push_back(std::string(n, ' ') + '\n');
    }
    for (auto const& first : all)
        for (auto const& second : all)
            for (std::string_view const end : {"}", "}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}"})
            {
                std::string const text = first + "a" + second + std::string(end);
                source const      read(text);
                gaps              known;
                char const* const a = known.skip(read, read.begin(), 3);
                BOOST_REQUIRE_EQUAL(a - read.begin(), static_cast<std::ptrdiff_t>(first.size()));
                BOOST_REQUIRE_EQUAL(known.skip(read, a + 1, 3) - a - 1, static_cast<std::ptrdiff_t>(second.size()));
            }
}

BOOST_AUTO_TEST_SUITE_END()
