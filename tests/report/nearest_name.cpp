// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/nearest_name.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_nearest_name)

using preflight::nearest_name;

namespace
{
using names = std::vector<std::string_view>;

std::string nearest(std::string_view given, names const& among)
{
    auto const found = nearest_name(given, among);
    return found ? std::string(*found) : "none";
}

/// How many slips there are, as text, or none where there are more than `most`.
std::string slips(std::string_view a, std::string_view b, std::size_t most)
{
    using preflight::detail::characters_in;
    auto const n     = preflight::detail::slips_between(characters_in(a), characters_in(b), most);
    auto const other = preflight::detail::slips_between(characters_in(b), characters_in(a), most);
    BOOST_TEST((n == other)); // in either direction
    return n ? std::to_string(*n) : "none";
}
} // namespace

BOOST_AUTO_TEST_CASE(slips_of_the_hand)
{
    struct
    {
        std::string_view a, b;
        std::size_t      n;
    } const rows[] = {
        {"", "", 0},
        {"a", "", 1},
        {"a", "a", 0},
        {"a", "b", 1},
        {"abc", "abd", 1},
        {"abc", "ab", 1},
        {"abc", "xabc", 1},
        {"abc", "acb", 1},   // neighbours that change places
        {"abcd", "badc", 2}, // twice
        {"ca", "abc", 3},    // of which none is touched twice
        {"kitten", "sitting", 3},
        {"\xc3\xa4", "\xc3\xb6", 1}, // one character, of two bytes
        {"\xc3", "\xa4", 1},         // what is no UTF-8
        {"abcdef", "uvwxyz", 6},
    };
    for (auto const& [a, b, n] : rows)
        BOOST_TEST_CONTEXT(a << " and " << b)
        {
            BOOST_TEST(slips(a, b, 10) == std::to_string(n));
            BOOST_TEST(slips(a, b, n) == std::to_string(n));
            if (n != 0)
                BOOST_TEST(slips(a, b, n - 1) == "none");
        }
}

BOOST_AUTO_TEST_CASE(as_rustc_would_ask)
{
    BOOST_TEST(nearest("Name", {"nome", "name"}) == "name"); // but for case, before anything nearer
    BOOST_TEST(nearest("NAME", {"name"}) == "name");
    BOOST_TEST(nearest("nmae", {"size", "name"}) == "name");
    BOOST_TEST(nearest("imagePulPolicy", {"image", "imagePullPolicy"}) == "imagePullPolicy");
    BOOST_TEST(nearest("", {"a"}) == "a"); // one slip is always allowed
    BOOST_TEST(nearest("x", {"a"}) == "a");
    BOOST_TEST(nearest("xy", {"ab"}) == "none");
    BOOST_TEST(nearest("abxy", {"abcd"}) == "none"); // a third of four is one
    BOOST_TEST(nearest("abcdxy", {"abcdef"}) == "abcdef");
    BOOST_TEST(nearest("abcxyz", {"abcdef"}) == "none");
    BOOST_TEST(nearest("abcdxy", {"abcdef", "abcdey", "abcdxx"}) == "abcdey"); // the first of the nearest
    BOOST_TEST(nearest("name_of_image", {"port", "image_of_name"}) == "image_of_name");
    BOOST_TEST(nearest("b_a", {"a_c", "a_b"}) == "a_b");
    BOOST_TEST(nearest("a_b_", {"_b_a"}) == "_b_a");
    BOOST_TEST(nearest("a_bc", {"bc_ad"}) == "none");
    BOOST_TEST(nearest("name", {}) == "none");
    BOOST_TEST(nearest("colour", {"weight", "size"}) == "none");
    // by characters, not bytes: a third of three characters is one
    BOOST_TEST(nearest("\xc3\xa4\xc3\xb6\xc3\xbc", {"\xc3\xa4\xc3\xb6\xc3\xa4"}) == "\xc3\xa4\xc3\xb6\xc3\xa4");
    BOOST_TEST(nearest("\xc3\xa4\xc3\xb6\xc3\xbc", {"\xc3\xa4\xc3\xa4\xc3\xa4"}) == "none");
    BOOST_TEST(nearest(std::string(1000000, '_'), {"a", "_"}) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
