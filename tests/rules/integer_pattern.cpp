// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/integer_pattern.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_integer_pattern)

using preflight::integer_pattern;
using strings = std::vector<std::string>;

/// Returns all texts of at most `longest` digits, including the empty text and texts with leading zeros.
strings digit_strings(std::size_t longest)
{
    strings all{""};
    for (std::size_t from = 0, n = 0; n != longest; ++n)
        for (std::size_t const end = all.size(); from != end; ++from)
            for (char c = '0'; c <= '9'; ++c)
                all.push_back(all[from] + c);
    return all;
}

/// Returns whether `text` is one of the numbers from `min` to `max` without leading zeros.
bool is_meant(std::string const& text, std::uint64_t min, std::uint64_t max)
{
    if (text.empty() || (text.size() > 1 && text[0] == '0'))
        return false;
    auto const n = std::stoull(text);
    return n >= min && n <= max;
}

/// Returns the texts on which the pattern and its meaning disagree.
strings disputed(std::uint32_t min, std::uint32_t max, strings const& texts)
{
    std::regex const pattern(integer_pattern(min, max));
    strings          wrong;
    for (auto const& text : texts)
        if (std::regex_match(text, pattern) != is_meant(text, min, max))
            wrong.push_back(text);
    return wrong;
}

struct limits
{
    std::uint32_t min, max;
};

BOOST_AUTO_TEST_CASE(exactly_the_numbers_between)
{
    constexpr limits pairs[] = {{0, 0}, {0, 1}, {0, 9}, {0, 10}, {0, 99}, {0, 1200}, {1, 1}, {1, 9}, {1, 10}, {1, 99},
        {1, 100}, {1, 101}, {1, 1000}, {1, 1200}, {5, 5}, {5, 15}, {8, 23}, {9, 10}, {9, 11}, {10, 10}, {10, 19},
        {10, 20}, {11, 19}, {42, 43}, {95, 105}, {99, 100}, {99, 1001}, {100, 199}, {100, 200}, {101, 998}, {109, 110},
        {110, 1099}, {123, 1123}, {555, 556}, {899, 901}, {990, 999}, {999, 1000}, {1000, 1000}, {1000, 1199},
        {1009, 1100}, {1200, 1200}};

    auto const texts = digit_strings(4);
    BOOST_TEST(texts.size() == 11111U);
    for (auto const& [min, max] : pairs)
        BOOST_TEST_CONTEXT(min << " to " << max << ": " << integer_pattern(min, max))
        {
            BOOST_TEST(disputed(min, max, texts) == strings{}, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(exactly_the_ports)
{
    strings texts;
    for (int n = 0; n <= 70000; ++n)
        texts.push_back(std::to_string(n));
    for (int n = 0; n <= 70000; n += 7)
        texts.push_back('0' + std::to_string(n));
    for (char const* other :
        {"", " ", "+1", "-1", "1 ", " 1", "1\n", "99999", "100000", "655350", "65535a", "4294967297"})
        if (std::string_view(other).find_first_not_of("0123456789") == std::string_view::npos)
            texts.emplace_back(other);
        else
            BOOST_TEST(!std::regex_match(other, std::regex(integer_pattern(1, 65535))));
    BOOST_TEST(disputed(1, 65535, texts) == strings{}, boost::test_tools::per_element());
}

/// Returns all texts that a pattern matches, in any order. It understands only the few constructs in these patterns.
strings language(std::string_view pattern)
{
    strings all;
    pattern = pattern.substr(2, pattern.size() - 4); // between "^(" and ")$"
    while (!pattern.empty())
    {
        auto const alternative = pattern.substr(0, pattern.find('|'));
        pattern.remove_prefix(std::min(pattern.size(), alternative.size() + 1));

        strings words{""};
        for (std::size_t at = 0; at != alternative.size();)
        {
            char low = alternative[at], high = low;
            if (low == '[')
            {
                low  = alternative[at + 1];
                high = alternative[at + 3];
                at += 4;
            }
            ++at;
            int times = 1;
            if (at != alternative.size() && alternative[at] == '{')
            {
                times = alternative[at + 1] - '0';
                at += 3;
            }
            for (; times != 0; --times)
            {
                strings longer;
                for (auto const& word : words)
                    for (char c = low; c <= high; ++c)
                        longer.push_back(word + c);
                words.swap(longer);
            }
        }
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

// Every pair of limits near a power of ten or a round number: the pattern matches each number once, and nothing else.
BOOST_AUTO_TEST_CASE(each_number_once)
{
    constexpr std::uint32_t near[] = {0, 1, 9, 10, 11, 19, 20, 21, 90, 99, 100, 101, 110, 199, 200, 989, 990, 999, 1000,
        1001, 1010, 1100, 1199, 1200};
    for (std::uint32_t const min : near)
        for (std::uint32_t const max : near)
            if (min <= max)
            {
                auto words = language(integer_pattern(min, max));
                std::sort(words.begin(), words.end());
                strings meant;
                for (std::uint32_t n = min; n <= max; ++n)
                    meant.push_back(std::to_string(n));
                std::sort(meant.begin(), meant.end());
                BOOST_TEST_CONTEXT(min << " to " << max << ": " << integer_pattern(min, max))
                {
                    BOOST_TEST((words == meant));
                }
            }
}

BOOST_AUTO_TEST_CASE(the_greatest_numbers)
{
    strings const texts{"0", "1", "9", "4294967293", "4294967294", "4294967295", "4294967296", "4294967297",
        "4294967300", "4295000000", "4300000000", "5000000000", "9999999999", "10000000000", "42949672950",
        "04294967295", "3999999999", "4000000000", "4199999999", "4289999999", "999999999", "1000000000"};
    BOOST_TEST(disputed(0, 4294967295, texts) == strings{}, boost::test_tools::per_element());
    BOOST_TEST(disputed(1, 4294967294, texts) == strings{}, boost::test_tools::per_element());
    BOOST_TEST(disputed(4294967294, 4294967295, texts) == strings{}, boost::test_tools::per_element());
    BOOST_TEST(disputed(4294967295, 4294967295, texts) == strings{}, boost::test_tools::per_element());
    BOOST_TEST(disputed(999999999, 1000000000, texts) == strings{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(is_short)
{
    BOOST_TEST(integer_pattern(0, 0) == "^(0)$");
    BOOST_TEST(integer_pattern(0, 9) == "^([0-9])$");
    BOOST_TEST(integer_pattern(0, 99) == "^([0-9]|[1-9][0-9])$");
    BOOST_TEST(integer_pattern(0, 255) == "^([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$");
    BOOST_TEST(
        integer_pattern(1, 65535) ==
        "^([1-9]|[1-9][0-9]|[1-9][0-9]{2}|[1-9][0-9]{3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|"
        "6553[0-5])$");
}

BOOST_AUTO_TEST_SUITE_END()
