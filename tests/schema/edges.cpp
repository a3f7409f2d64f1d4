// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/kind.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(edges)

using namespace preflight;

namespace
{
/// Collects the edges of a rule on a `Subject`, each value as text. The predicate of the rule must agree with them.
template <class Rule>
struct told
{
    Rule                  rule;
    std::set<std::string> inside = {}, outside = {};
    std::size_t           wrong = 0;

    explicit told(Rule r) : rule(r)
    {
        rule.edges([&](auto const&... v) { note(true, v...); }, [&](auto const&... v) { note(false, v...); });
    }

private:
    static std::string spelled(text_length v) { return "#" + std::to_string(v.n); }
    static std::string spelled(item_count v) { return "#" + std::to_string(v.n); }
    static std::string spelled(std::string_view v) { return std::string(v); }
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    static std::string spelled(N v)
    {
        return std::to_string(v);
    }

    void note(bool in, auto const&... v)
    {
        std::string all;
        ((all += (all.empty() ? "" : "|") + spelled(v)), ...);
        (in ? inside : outside).insert(all);
        if constexpr (requires { rule(v...); })
            wrong += static_cast<std::size_t>(rule(v...) != in);
        else if constexpr (requires { (rule.fits(v.n) && ...); })
            wrong += static_cast<std::size_t>((rule.fits(v.n) && ...) != in);
    }
};

using texts = std::set<std::string>;

/// Checks that the edges are the given ones, and that the predicate agrees with each of them.
template <class Rule>
void are(Rule rule, texts const& inside, texts const& outside)
{
    told<Rule> const found(rule);
    BOOST_TEST(found.inside == inside, boost::test_tools::per_element());
    BOOST_TEST(found.outside == outside, boost::test_tools::per_element());
    BOOST_TEST(found.wrong == 0U);
}

texts neighbours(std::string_view word)
{
    texts all;
    put_neighbours(word, [&](std::string_view each) { all.emplace(each); });
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(of_sizes)
{
    are(min_length{0}, {"#0"}, {});
    are(min_length{3}, {"#3"}, {"#2"});
    are(max_length{25}, {"#25"}, {"#26"});
    are(min_items{0}, {"#0"}, {});
    are(min_items{1}, {"#1"}, {"#0"});
    are(max_items{10}, {"#10"}, {"#11"});
    are(exactly{2, "A-Z"}, {"#2"}, {"#1", "#3"});
    are(exactly{0, "A-Z"}, {"#0"}, {"#1"});
    are(spelled{"a-z", "0-9"}, {"#1"}, {"#0"});
}

BOOST_AUTO_TEST_CASE(of_numbers)
{
    // next to each of them the nearest double, which `to_string` prints in the same way
    are(at_least{0}, {"0", "1", "0.000000"}, {"-1", "-0.000000"});
    are(at_most{100}, {"100", "99", "100.000000"}, {"101", "100.000000"});
    are(at_least{-0.5}, {"-0.500000", "0.500000"}, {"-1.500000", "-0.500000"});
    are(at_least{0U}, {"0", "1", "0.000000"}, {"-0.000000"});
    are(at_most{std::numeric_limits<signed char>::max()}, {"127", "126", "127.000000"}, {"127.000000"});
}

BOOST_AUTO_TEST_CASE(of_words)
{
    BOOST_TEST(neighbours("tcp") == (texts{"tcp ", " tcp", std::string("tcp\0", 4), "cp", "tc", "tcpp", "tcq", "Tcp"}),
        boost::test_tools::per_element());
    BOOST_TEST(neighbours("") == (texts{" ", std::string("\0", 1)}), boost::test_tools::per_element());
    BOOST_TEST(neighbours("1").count("1") == 0U);
    for (char const c : {'@', '[', '`', '{'}) // next to the letters, without upper and lower case
        BOOST_TEST(neighbours(std::string(1, c)).count(std::string(1, static_cast<char>(c ^ 0x20))) == 0U, c);
    for (char const c : {'A', 'Z', 'a', 'z'})
        BOOST_TEST(neighbours(std::string(1, c)).count(std::string(1, static_cast<char>(c ^ 0x20))) == 1U, c);

    are(not_equal{"NO", ""}, neighbours("NO"), {"NO"});

    texts beside_both = neighbours("on");
    beside_both.merge(neighbours("off"));
    are(literal{"on", "off"}, {"on", "off"}, beside_both);
    BOOST_TEST(
        told(literal{"a", ""}).wrong != 0U); // a neighbour of one word may be the other, so the caller must judge it
}

BOOST_AUTO_TEST_CASE(of_integer_texts)
{
    told const port(integer_text{1, 65535, ""});
    BOOST_TEST(port.inside == (texts{"1", "2", "65534", "65535"}), boost::test_tools::per_element());
    for (std::string const each :
        {"0", "65536", "", "065535", "+65535", "-65535", "65535 ", " 65535", "65535.", "65535.0", "65535e0", "65535\n"})
        BOOST_TEST(port.outside.count(each) == 1U, each);
    BOOST_TEST(port.wrong == 0U);

    told const any(integer_text{0, 4294967295, ""});
    BOOST_TEST(any.inside.count("0") == 1U);
    BOOST_TEST(any.outside.count("4294967296") == 1U);
    BOOST_TEST(any.wrong == 0U);
}

BOOST_AUTO_TEST_CASE(across_fields)
{
    told const across(only_with{"http", "80", ""});
    BOOST_TEST(across.inside.count("http|80") == 1U);
    BOOST_TEST(across.inside.count("htt|80") == 1U);
    for (std::string const each : {"http|8", "http|0", "http|800", "http|81", "http| 80"})
        BOOST_TEST(across.outside.count(each) == 1U, each);
    BOOST_TEST(across.wrong == 0U);
}

BOOST_AUTO_TEST_CASE(what_a_waiver_lifts_has_them_too) { are(unless{waiver{0, "w"}, max_length{3}}, {"#3"}, {"#4"}); }

BOOST_AUTO_TEST_SUITE_END()
