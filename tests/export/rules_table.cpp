// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/export/rules_table.hpp>

#include <array>
#include <variant>

namespace sample
{
struct shelf
{
    std::string              mark    = "a|~b";
    std::vector<std::string> tags    = {};
    std::optional<int>       count   = {};
    std::vector<double>      weights = {};
    std::string              pattern = {};
    bool                     flag    = false;
};

// A union, one alternative of which has a rule of its type; and what may be anything.
struct dial
{
    std::variant<bool, std::array<int, 2>> mode = {};
    boost::json::value                     note = {};
};
struct knob
{
    std::variant<bool, std::array<int, 2>> mode = {};
    boost::json::value                     note = {};
};

// Two types that contain each other.
struct page;
struct book
{
    std::vector<page> pages;
};
struct page
{
    std::optional<book> quoted;
};
} // namespace sample

namespace preflight
{
template <>
inline constexpr auto schema_of<sample::shelf> = object(field("mark", &sample::shelf::mark, defaulted, secret),
    field("tags", &sample::shelf::tags, min_items{1}, max_items{3},
        each(min_length{1}, unless{sample::relaxed, max_length{9}})),
    field("count", &sample::shelf::count, at_least{1}), field("weights", &sample::shelf::weights),
    field("pattern", &sample::shelf::pattern, spelled{"a-z|*<~", "a-z"}),
    field("flag", &sample::shelf::flag, defaulted));
template <>
inline constexpr auto schema_of<sample::dial> =
    object(field("mode", &sample::dial::mode), field("note", &sample::dial::note));
template <>
inline constexpr auto schema_of<sample::knob> =
    object(field("mode", &sample::knob::mode, description{"How it | turns"}),
        field("note", &sample::knob::note, description{"Any"}));
template <>
inline constexpr auto schema_of<sample::book> = object(field("pages", &sample::book::pages));
template <>
inline constexpr auto schema_of<sample::page> = object(field("quoted", &sample::page::quoted));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(rules_table_)

using namespace sample;
using preflight::rules_table;

namespace
{
std::string table(std::string_view rows)
{
    return "| field | JSON | issue | message |\n|---|---|---|---|\n" + std::string(rows);
}

/// Returns whether each line of a Markdown table has four cells. A bar inside a cell is escaped, also in code.
bool is_square(std::string_view text)
{
    std::size_t bars = 0;
    for (std::size_t i = 0; i != text.size(); ++i)
        if (text[i] == '|' && (i == 0 || text[i - 1] != '\\'))
            ++bars;
        else if (text[i] == '\n' && std::exchange(bars, 0) != 5)
            return false;
    return true;
}
} // namespace

BOOST_AUTO_TEST_CASE(to_the_letter)
{
    BOOST_TEST(
        rules_table<shelf>() ==
        table("| `mark` | string, default `\"a\\|~b\"`, secret | `string_type` | Input should be a valid string |\n"
              "| `tags` | array, required | `too_short` | List should have at least 1 item after validation, not N |\n"
              "|  |  | `too_long` | List should have at most 3 items after validation, not N |\n"
              "| `tags[]` | string | `string_too_short` | String should have at least 1 character |\n"
              "|  |  | `string_too_long` | String should have at most 9 characters (unless relaxed) |\n"
              "| `count` | integer, optional | `greater_than_equal` | Input should be greater than or equal to 1 |\n"
              "| `weights` | array, required | `list_type` | Input should be a valid list |\n"
              "| `weights[]` | number | `float_type` | Input should be a valid number |\n"
              "| `pattern` | string, required | `string_pattern_mismatch` | String should match pattern "
              "'^[a-z\\|\\*\\<~][a-z]\\*$' |\n"
              "| `flag` | boolean, default `false` | `bool_type` | Input should be a valid boolean |\n"));
}

BOOST_AUTO_TEST_CASE(unions_and_any_json)
{
    std::string_view const rows[] = {
        "| `mode` | union, required | `union_type` | Input should be of type boolean or array |",
        "| `mode` | boolean | | |",
        "| `mode` | array | `too_short` | List should have at least 2 items after validation, not N |",
        "|  |  | `too_long` | List should have at most 2 items after validation, not N |",
        "| `mode[]` | integer | `int_type` | Input should be a valid integer |",
        "| `note` | any, required | | |",
    };
    std::string plain, described;
    for (auto const row : rows)
    {
        (plain += row) += '\n';
        described += row;
        described += row.find("union") != row.npos  ? " How it \\| turns |\n"
                     : row.find("note") != row.npos ? " Any |\n"
                                                    : "  |\n";
    }
    BOOST_TEST(rules_table<dial>() == table(plain));
    BOOST_TEST(
        rules_table<knob>() == "| field | JSON | issue | message | description |\n|---|---|---|---|---|\n" + described);
}

BOOST_AUTO_TEST_CASE(a_type_that_holds_itself_ends)
{
    BOOST_TEST(rules_table<node>() ==
               table("| `name` | string, required | `string_too_short` | String should have at least 1 character |\n"
                     "| `children` | array, default `[]` | `too_long` | List should have at most 3 items after "
                     "validation, not N |\n"
                     "| `children[]` | as (body) | | |\n"));
}

BOOST_AUTO_TEST_CASE(types_that_hold_each_other_end)
{
    BOOST_TEST(
        rules_table<book>() ==
        table("| `pages` | array, required | `list_type` | Input should be a valid list |\n"
              "| `pages[].quoted` | object, optional | `model_attributes_type` | Input should be a valid dictionary or "
              "object to extract fields from |\n"
              "| `pages[].quoted` | as (body) | | |\n"));
    BOOST_TEST(
        rules_table<page>() ==
        table("| `quoted` | object, optional | `model_attributes_type` | Input should be a valid dictionary or object "
              "to extract fields from |\n"
              "| `quoted.pages` | array, required | `list_type` | Input should be a valid list |\n"
              "| `quoted.pages[]` | as (body) | | |\n"));
}

BOOST_AUTO_TEST_CASE(structs_in_lists_and_optionals)
{
    auto const text = rules_table<vault>();
    for (std::string_view const row : {
             "| `label` | string, required | `string_too_short` |",
             "| `accounts[].user` | string, required | `string_too_short` |",
             "| `accounts[].password` | string, required, secret | `string_too_short` |",
             "| `accounts[].tokens[]` | string | `string_too_short` |",
             "| `owner` | object, optional | `model_attributes_type` |",
             "| `owner` | as `accounts[]` | | |",
             "| `guests` | array, optional | `too_long` |",
             "| `guests[]` | as `accounts[]` | | |",
         })
        BOOST_TEST(text.find(row) != std::string::npos, "no row " << row << " in\n" << text);
}

BOOST_AUTO_TEST_CASE(rules_across_fields)
{
    auto const alone = rules_table<span>();
    BOOST_TEST(alone.ends_with(
        "| (body) |  | `value_error` | Value error, from comes before to |\n"
        "| (body) |  | `value_error` | Value error, strict needs a note, and a scale of 1 (unless relaxed) |\n"));
    auto const inside = rules_table<batch>();
    BOOST_TEST(
        inside.find("| `spans[]` |  | `value_error` | Value error, from comes before to |\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_row_has_four_cells)
{
    sample::with_all([]<class... T> {
        for (auto const& text : {rules_table<shelf>(), rules_table<T>()...})
            BOOST_TEST(is_square(text), text);
    });
}

BOOST_AUTO_TEST_SUITE_END()
