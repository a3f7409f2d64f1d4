// SPDX-License-Identifier: BSL-1.0
#include <preflight/arbitrary/characters.hpp>
#include <preflight/rules/char_set.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_characters)

using namespace std::string_view_literals;
using preflight::choices;
using namespace preflight::outline;

constexpr std::string_view seen(ascii.data(), 94);
static_assert(seen == "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
static_assert(std::string_view(ascii.data() + 94, 34) ==
              "\0\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f"
              "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f"sv);
static_assert(seen.substr(0, plain_letters) == "abcdefghijklmnopqrstuvwxyz");

namespace
{
rule of_characters(std::vector<std::string_view> const& allowed, std::vector<std::string_view> const& banned = {})
{
    rule r{preflight::code::value_error, false, [](auto const&) { return true; }};
    for (auto const each : allowed)
        r.allowed.push_back(preflight::char_set(each));
    for (auto const each : banned)
        r.banned.push_back(preflight::char_set(each));
    return r;
}

std::string all_of(std::vector<std::string> const& characters)
{
    return joined({characters.begin(), characters.end()});
}

/// Returns a text with these alphabets at its three places.
value text_of(std::array<std::vector<std::string>, 3> const& within)
{
    value v{preflight::outline::kind::text};
    for (std::size_t place = 0; place != 3; ++place)
        v.characters[place] = {within[place], within[place], {}};
    return v;
}
} // namespace

BOOST_AUTO_TEST_CASE(beyond_ascii_there_are_both_ends_of_each_length)
{
    std::set<std::string_view> const all(beyond_ascii.begin(), beyond_ascii.end());
    BOOST_TEST(all.size() == beyond_ascii.size());
    for (auto const c : all)
        BOOST_TEST((c.size() > 1 && preflight::sequence_length(c) == c.size()), c);
    for (auto const end :
        {"\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
        BOOST_TEST(all.count(end) == 1U);
}

BOOST_AUTO_TEST_CASE(what_may_stand_at_each_place)
{
    struct
    {
        std::vector<rule> rules;
        std::size_t       place;
        std::string_view  within, edge,
            nearest; // the characters at this place, those at an edge, and the nearest that are not allowed
    } const rows[] = {
        {{of_characters({"b-d"})}, 0, "bcd", "bd", "ae"},
        {{of_characters({"b-d"})}, 1, "bcd", "bd", "ae"},
        {{of_characters({"b-d"})}, 2, "bcd", "bd", "ae"},
        {{of_characters({"b", "c-e", "0"})}, 0, "b", "b", "ac"},
        {{of_characters({"b", "c-e", "0"})}, 1, "cde", "ce", "bf"},
        {{of_characters({"b", "c-e", "0"})}, 2, "0", "0", "1/"},
        {{of_characters({"a-e"}, {"c"})}, 0, "abde", "abde", "cf`"},
        {{of_characters({"a-e"}, {"c", "b-d"})}, 1, "ae", "ae", "bdf`"},
        {{of_characters({"a-e"}), of_characters({"d-g"})}, 0, "de", "de", "cf"},
        {{of_characters({"a-e"}), of_characters({}, {"a-d"})}, 0, "e", "e", "df"},
        {{of_characters({"\x7e-\x7f"})}, 0, "~\x7f", "~\x7f", "}"},
        {{of_characters({"a"}, {"a"})}, 0, "", "", ""},
    };
    for (auto const& [rules, place, within, edge, nearest] : rows)
        BOOST_TEST_CONTEXT(within << " at " << place)
        {
            auto const found = alphabet_for(rules, place);
            BOOST_TEST(all_of(found.within) == within);
            BOOST_TEST(all_of(found.edge) == edge);
            BOOST_TEST(all_of({found.beyond.begin(),
                           found.beyond.begin() + static_cast<std::ptrdiff_t>(nearest.size())}) == nearest);
            BOOST_TEST(found.within.size() + found.beyond.size() == 128 + beyond_ascii.size());
        }
}

BOOST_AUTO_TEST_CASE(where_any_may_stand_so_may_what_is_beyond_ascii)
{
    for (std::size_t place = 0; place != 3; ++place)
    {
        auto const found = alphabet_for({}, place);
        BOOST_TEST(all_of(found.within).starts_with(seen));
        BOOST_TEST(found.within.size() == 128 + beyond_ascii.size());
        BOOST_TEST(found.beyond.empty());
        BOOST_TEST(found.edge.size() == 2 + beyond_ascii.size());
        BOOST_TEST(found.edge.back() == beyond_ascii.back());

        auto const without = alphabet_for({of_characters({}, {"A-Z"})}, place);
        BOOST_TEST(without.within.size() == 128 - 26 + beyond_ascii.size());
        BOOST_TEST(without.beyond.size() == 26U);
        BOOST_TEST(all_of({without.edge.begin(), without.edge.begin() + 4}) == "@[\0\x7f"sv);
    }
}

BOOST_AUTO_TEST_CASE(a_text_has_at_each_place_one_of_its_characters)
{
    std::minstd_rand engine(1);
    choices          from(engine);

    struct
    {
        std::array<std::vector<std::string>, 3> within;
        std::size_t                             n;
        std::string_view                        text;
    } const rows[] = {
        {{{{"a"}, {"b"}, {"c"}}}, 0, ""},
        {{{{"a"}, {"b"}, {"c"}}}, 1, "a"},
        {{{{"a"}, {"b"}, {"c"}}}, 2, "ac"},
        {{{{"a"}, {"b"}, {"c"}}}, 3, "abc"},
        {{{{"a"}, {"b"}, {"c"}}}, 6, "abbbbc"},
        {{{{}, {"b"}, {"c"}}}, 1, ""},
        {{{{"a"}, {}, {"c"}}}, 2, "ac"},
        {{{{"a"}, {}, {"c"}}}, 3, ""},
        {{{{"a"}, {}, {}}}, 1, "a"},
        {{{{"a"}, {"b"}, {}}}, 2, ""},
        {{{{"\xc3\xa4"}, {"b"}, {"c"}}}, 3,
            "\xc3\xa4"
            "bc"},
    };
    for (auto const& [within, n, text] : rows)
        for (int turn = 0; turn != 10; ++turn)
            BOOST_TEST(joined(characters_of(text_of(within), n, from)) == text);
}

BOOST_AUTO_TEST_CASE(how_often_characters_repeat_is_chosen_where_any_can)
{
    std::vector<std::string> const ab{"a", "b"};
    std::vector<std::uint8_t>      chosen(6); // of each character: no edge, a plain one, which one
    chosen[2] = chosen[5] = 1;
    choices from(chosen);
    BOOST_TEST(joined(characters_of(text_of({ab, ab, ab}), 2, from)) == "bb");
    chosen.insert(chosen.begin() + 3, 0);
    choices longer(chosen);
    BOOST_TEST(joined(characters_of(text_of({ab, ab, ab}), 3, longer)) == "bba");
}

BOOST_AUTO_TEST_CASE(characters_come_from_the_whole_alphabet_and_its_edge)
{
    std::minstd_rand engine(2);
    choices          from(engine);
    value            text = text_of({});
    for (std::size_t place = 0; place != 3; ++place)
        text.characters[place] = {std::vector<std::string>(ascii.size()), {std::string(1, '\xff')}, {}};
    for (auto& of : text.characters)
        std::transform(ascii.begin(), ascii.end(), of.within.begin(), [](char c) { return std::string(1, c); });

    std::set<std::string_view> at_ends, between;
    for (int n = 0; n != 3000; ++n)
    {
        auto const made = characters_of(text, 3, from);
        at_ends.insert({made[0], made[2]});
        between.insert(made[1]);
    }
    BOOST_TEST(at_ends.size() == ascii.size() + 1);
    BOOST_TEST(between.size() == ascii.size() + 1);
}

// This costs little, and a special character in it can still be found.
BOOST_AUTO_TEST_CASE(a_long_text_repeats_itself)
{
    std::minstd_rand      engine(3);
    choices               from(engine);
    std::set<std::size_t> periods;
    value const           text = text_of({{{"-"}, {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}, {"-"}}});
    for (int turn = 0; turn != 200; ++turn)
    {
        auto const  made   = characters_of(text, 60, from);
        std::size_t period = 1;
        while (!std::equal(made.begin() + 1, made.end() - 1 - static_cast<std::ptrdiff_t>(period),
            made.begin() + 1 + static_cast<std::ptrdiff_t>(period)))
            ++period;
        periods.insert(period);
    }
    BOOST_TEST(periods == (std::set<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_character_is_spoiled_by_one_that_may_not_stand_there)
{
    std::minstd_rand engine(4);
    choices          from(engine);
    value            text = text_of({{{"a"}, {"b"}, {"c"}}});
    for (std::size_t place = 0; place != 3; ++place)
        for (char const c : "01234567"sv.substr(0, place == 0 ? 8 : 2))
            text.characters[place].beyond.push_back(std::string{"xyz"[place], c});

    std::set<std::string> found;
    for (int n = 0; n != 1000; ++n)
    {
        auto made = characters_of(text, 4, from);
        spoil(made, text, from);
        found.insert(joined(made));
    }
    std::set<std::string> const expected{"x0bbc", "x1bbc", "x2bbc", "x3bbc", "x4bbc", "x5bbc", "x6bbc", "x7bbc",
        "ay0bc", "ay1bc", "aby0c", "aby1c", "abbz0", "abbz1"};
    BOOST_TEST(found == expected, boost::test_tools::per_element());

    // every other time by one of the nearest four
    for (std::size_t const n : {0U, 2U, 3U, 4U, 7U})
    {
        std::array<std::uint8_t, 3> const chosen{0, 0, static_cast<std::uint8_t>(n)};
        choices                           near(chosen);
        std::vector<std::string_view>     one{"a"};
        spoil(one, text, near);
        BOOST_TEST(joined(one) == "x" + std::to_string(n % 4));
    }

    std::vector<std::string_view> none;
    spoil(none, text, from);
    BOOST_TEST(none.empty());
    auto made = characters_of(text, 1, from);
    spoil(made, text, from);
    BOOST_TEST(joined(made).starts_with("x"));

    value const anything = text_of({{{"a"}, {"b"}, {"c"}}});
    made                 = characters_of(anything, 4, from);
    spoil(made, anything, from); // of which none may not stand there
    BOOST_TEST(joined(made) == "abbc");
}

BOOST_AUTO_TEST_SUITE_END()
