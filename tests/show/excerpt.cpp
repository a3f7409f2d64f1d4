// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/show/excerpt.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(excerpt_)

using namespace std::string_literals;
using preflight::excerpt;
using preflight::make_excerpt;
using preflight::text_range;
using support::times;

namespace
{
constexpr auto mask = std::string_view("\"**********\"");

/// Returns the characters of the line of an excerpt.
std::vector<std::string> characters(std::string_view line)
{
    std::vector<std::string> all;
    for (; !line.empty(); line.remove_prefix(preflight::sequence_length(line)))
    {
        BOOST_TEST_REQUIRE(preflight::sequence_length(line) != 0U); // safe to print on a terminal
        all.emplace_back(line.substr(0, preflight::sequence_length(line)));
    }
    return all;
}

/// Returns the character above the start of the mark.
std::string above(excerpt const& e)
{
    auto const all = characters(e.line);
    return e.column < all.size() ? all[e.column] : "";
}
} // namespace

BOOST_AUTO_TEST_CASE(a_line)
{
    struct
    {
        std::string      text;
        text_range       mark;
        std::string_view line;
        std::size_t      column, width;
    } const rows[] = {
        {"", {0, 0}, "", 0, 1},
        {"", {0, 1}, "", 0, 1},
        {"abc", {0, 1}, "abc", 0, 1},
        {"abc", {1, 3}, "abc", 1, 2},
        {"abc", {3, 4}, "abc", 3, 1}, // the end of the text
        {"abc\n", {3, 4}, "abc", 3, 1},
        {"abc\n", {4, 5}, "", 0, 1},
        {"abc\r\n", {5, 6}, "", 0, 1},
        {"ab\ncd\nef", {3, 5}, "cd", 0, 2},
        {"ab\ncd\nef", {4, 5}, "cd", 1, 1},
        {"ab\ncd\nef", {7, 8}, "ef", 1, 1},
        {"ab\r\ncd\r\nef", {4, 6}, "cd", 0, 2},
        {"ab\r\ncd\r\nef", {2, 3}, "ab", 2, 1}, // the end of the line
        {"ab\n{\n  1\n}\n", {3, 9}, "{", 0, 1}, // a mark over several lines is shown on the first one
        {"\n\n", {1, 2}, "", 0, 1},
        {"\tab", {1, 3}, " ab", 1, 2}, // a tab is one character wide
        // an emoji and Chinese have two cells each, an accent none
        {"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z", {10, 11}, "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z", 5, 1},
        {"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z", {1, 10}, "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z", 1, 4},
        {"\u540d\u524d=x", {6, 7}, "\u540d\u524d=x", 4, 1},
        {"\u540d\u524d=x", {3, 6}, "\u540d\u524d=x", 2, 2},
        {"e\u0301x", {3, 4}, "e\u0301x", 1, 1},
        {"\u0301x", {2, 3}, "\u0301x", 1, 1},
        // controls
        {"\x1b[31mx", {5, 6}, "\xe2\x90\x9b[31mx", 5, 1},
        {"a\0b"s, {2, 3},
            "a\xe2\x90\x80"
            "b",
            2, 1},
        {"\x7f\x08\x07x", {3, 4}, "\xe2\x90\xa1\xe2\x90\x88\xe2\x90\x87x", 3, 1},
        {"\xc2\x9b"
         "31mx",
            {5, 6}, "<U+009B>31mx", 11, 1}, // C1, CSI
        // what changes the direction of text, breaks a line or shows nothing is named
        {"a\u202eb\u2066c\u2028d\u200fe", {0, 1}, "a<U+202E>b<U+2066>c<U+2028>d<U+200F>e", 0, 1},
        {"\u200d\u2027\u202f\u2065\u206a", {0, 1}, "<U+200D>\u2027<U+202F><U+2065><U+206A>", 0, 8},
        {"\xc2\x80\xc2\x9f\xc2\xa0x", {6, 7}, "<U+0080><U+009F><U+00A0>x", 24, 1},
        {"\ufeff{}", {0, 1}, "<U+FEFF>{}", 0, 8}, // a byte order mark
        {"\U000e0041x", {4, 5}, "<U+E0041>x", 9, 1},
        {"a\rb", {2, 3},
            "a\xe2\x90\x8d"
            "b",
            2, 1},
        // not UTF-8: one character for each byte
        {"\x80\xff"
         "a",
            {2, 3},
            "\xef\xbf\xbd\xef\xbf\xbd"
            "a",
            2, 1},
        {"\xe2\x82"
         "a\xc3",
            {2, 3},
            "\xef\xbf\xbd\xef\xbf\xbd"
            "a\xef\xbf\xbd",
            2, 1},
        {"\x9b"
         "31ma",
            {4, 5},
            "\xef\xbf\xbd"
            "31ma",
            4, 1},
    };
    for (auto const& [text, mark, line, column, width] : rows)
        BOOST_TEST_CONTEXT(text << " from " << mark.begin << " to " << mark.end)
        {
            auto const e = make_excerpt(text, mark, {}, 100);
            BOOST_TEST(e.line == line);
            BOOST_TEST(e.column == column);
            BOOST_TEST(e.width == width);
        }
}

BOOST_AUTO_TEST_CASE(secrets_before_at_and_after_the_mark)
{
    struct
    {
        std::string_view        text;
        text_range              mark;
        std::vector<text_range> secrets;
        std::string             line;
        std::size_t             column, width;
    } const rows[] = {
        {"ab<s>cd", {5, 6}, {{2, 5}}, "ab" + std::string(mask) + "cd", 14, 1},
        {"ab<s>cd", {0, 2}, {{2, 5}}, "ab" + std::string(mask) + "cd", 0, 2},
        {"ab<s>cd", {2, 5}, {{2, 5}}, "ab" + std::string(mask) + "cd", 2, 12},
        {"ab<s>cd", {3, 4}, {{2, 5}}, "ab" + std::string(mask) + "cd", 2, 12}, // inside the secret
        {"ab<s>cd", {0, 7}, {{2, 5}}, "ab" + std::string(mask) + "cd", 0, 16},
        {"ab<s>cd<t>", {5, 6}, {{2, 5}, {7, 10}}, "ab" + std::string(mask) + "cd" + std::string(mask), 14, 1},
        {"ab<s>cd<t>", {8, 9}, {{2, 5}, {7, 10}}, "ab" + std::string(mask) + "cd" + std::string(mask), 16, 12},
        {"ab<s\ns>cd", {7, 8}, {{2, 7}}, std::string(mask) + "cd", 12, 1}, // it began on the line before
        {"ab<s\ns>cd", {0, 1}, {{2, 7}}, "ab" + std::string(mask), 0, 1},
        {"ab<s", {4, 5}, {{2, 4}}, "ab" + std::string(mask), 14, 1},
        {"<s>\nab\n<t>", {4, 5}, {{0, 3}, {7, 10}}, "ab", 0, 1},
        {"<s>\nab", {4, 5}, {{0, 4}}, "ab", 0, 1}, // with the end of its line
    };
    for (auto const& [text, mark, secrets, line, column, width] : rows)
        BOOST_TEST_CONTEXT(text << " from " << mark.begin << " to " << mark.end)
        {
            auto const e = make_excerpt(text, mark, secrets, 100);
            BOOST_TEST(e.line == line);
            BOOST_TEST(e.column == column);
            BOOST_TEST(e.width == width);
        }
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_mark)
{
    for (std::string_view const piece : {"-", "\xc3\xa4", "\xf0\x9f\x84\x80", "\x01"})
        for (std::size_t const limit : {1U, 2U, 3U, 4U, 10U, 40U, 100U})
            for (std::size_t const before : {0U, 1U, 9U, 10U, 24U, 25U, 26U, 99U, 100U, 1000U})
                for (std::size_t const behind : {0U, 1U, 50U, 1000U})
                    BOOST_TEST_CONTEXT(piece << ' ' << limit << ' ' << before << ' ' << behind)
                    {
                        std::string const text = times(before, piece) + "X" + times(behind, piece);
                        std::size_t const at   = before * piece.size();
                        auto const        e    = make_excerpt("{\n" + text + "\n}", {at + 2, at + 3}, {}, limit);
                        BOOST_TEST(above(e) == "X");
                        BOOST_TEST(e.width == 1U);

                        auto const        all  = characters(e.line);
                        std::size_t const cuts = (all.front() == "…") + (all.size() > 1 && all.back() == "…");
                        BOOST_TEST(all.size() - cuts == std::min(limit, before + 1 + behind));
                        BOOST_TEST((cuts != 0) == (limit < before + 1 + behind));
                    }
}

// What stands before the mark has as many cells as the mark is told to stand behind, wherever a line is cut.
BOOST_AUTO_TEST_CASE(the_mark_stands_under_the_cells_of_a_terminal)
{
    for (std::string_view const piece : {"\u540d", "\U0001f600", "a\u0301", "\u200b", "\u540d-"})
        for (std::size_t limit = 1; limit != 30; ++limit)
            for (std::size_t const before : {0U, 1U, 4U, 30U})
                BOOST_TEST_CONTEXT(piece << ' ' << limit << ' ' << before)
                {
                    std::string const text = times(before, piece) + "X" + times(30, piece);
                    std::size_t const at   = before * piece.size();
                    auto const        e    = make_excerpt(text, {at, at + 1}, {}, limit);
                    BOOST_TEST(e.width == 1U);

                    std::size_t cells = 0;
                    for (std::string_view rest = e.line; !rest.starts_with('X');
                        rest.remove_prefix(preflight::character_length(rest)))
                    {
                        BOOST_TEST_REQUIRE(!rest.empty());
                        cells += preflight::detail::shown(rest.substr(0, preflight::character_length(rest))).width;
                    }
                    BOOST_TEST(cells == e.column);
                }
}

// A quarter of the excerpt stands before the mark when the line is long enough on both sides.
BOOST_AUTO_TEST_CASE(the_mark_stands_behind_a_quarter)
{
    struct
    {
        std::size_t      mark;
        std::string_view line;
        std::size_t      column;
    } const rows[] = {
        {0, "012345678…", 0},
        {2, "012345678…", 2},
        {3, "…123456789…", 3},
        {8, "…6789abcde…", 3},
        {9, "…789abcdef", 3},
        {15, "…789abcdef", 9},
    };
    for (auto const& [mark, line, column] : rows)
        BOOST_TEST_CONTEXT("mark " << mark)
        {
            auto const e = make_excerpt("0123456789abcdef", {mark, mark + 1}, {}, 9);
            BOOST_TEST(e.line == line);
            BOOST_TEST(e.column == column);
        }
}

BOOST_AUTO_TEST_CASE(a_mark_is_no_wider_than_what_is_shown)
{
    auto const e = make_excerpt(times(1000, "x"), {10, 1000}, {}, 40);
    BOOST_TEST(characters(e.line).size() <= 42U);
    BOOST_TEST(e.column + e.width <= characters(e.line).size());
    BOOST_TEST(e.width >= 20U);
}

BOOST_AUTO_TEST_CASE(a_secret_is_never_cut_open)
{
    for (std::size_t const limit : {1U, 5U, 20U, 40U})
        for (std::size_t begin = 0; begin < 200; begin += 7)
            for (std::size_t mark = 0; mark < 200; mark += 11)
            {
                std::string text(200, '-');
                text.replace(
                    begin, std::min<std::size_t>(30, 200 - begin), std::min<std::size_t>(30, 200 - begin), 'S');
                std::size_t const end = std::min<std::size_t>(begin + 30, 200);
                auto const        e   = make_excerpt(text, {mark, mark + 1}, {{begin, end}}, limit);
                BOOST_TEST_CONTEXT(limit << ' ' << begin << ' ' << mark << ' ' << e.line << ' ' << e.column)
                {
                    BOOST_TEST(e.line.find('S') == std::string::npos);
                    BOOST_TEST(above(e) == (mark >= begin && mark < end ? "\"" : "-"));
                }
            }
}

BOOST_AUTO_TEST_SUITE_END()
