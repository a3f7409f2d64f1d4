// SPDX-License-Identifier: BSL-1.0
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

BOOST_AUTO_TEST_SUITE_END()
