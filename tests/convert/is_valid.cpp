// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/validate/struct.hpp>

#include <limits>
#include <utility>

BOOST_AUTO_TEST_SUITE(is_valid_)

using namespace sample;
using strings = std::vector<std::string>;

namespace
{
/// A struct and its issues.
template <class T>
struct entry
{
    T       value;
    strings expected = {};
};

template <class T>
void holds(std::vector<entry<T>> const& rows, preflight::waivers granted = {})
{
    std::size_t n = 0;
    for (auto const& [value, expected] : rows)
        BOOST_TEST_CONTEXT("row " << n++)
        {
            BOOST_TEST(
                support::issues(preflight::validate(value, granted)) == expected, boost::test_tools::per_element());
            support::agrees(value, granted);
        }
}

template <class T>
T changed(T value, auto member, auto to)
{
    value.*member = std::move(to);
    return value;
}

limits const good{1, 0.5, "AB", "red"};
lists const  full{{"aa"}, {{1}}, {good}, {{}, "abc"}};

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
} // namespace

// Every compiler can validate a struct of views.
static_assert(preflight::is_valid(label{"abc"}));
static_assert(preflight::is_valid(label{"\xc3\xa4\xc3\xb6\xc3\xbc\xe1\xba\x9e\xf0\x9f\x98\x80"}));
static_assert(!preflight::is_valid(label{}));
static_assert(!preflight::is_valid(label{"abcdef"}));
static_assert(!preflight::is_valid(label{"\xc3"}));
static_assert(!preflight::is_valid(label{"abc", 0}));
static_assert(preflight::is_valid(label{"abc", 1, true}));

#if defined(CONSTEXPR_STRINGS)
static_assert(preflight::is_valid(label{"abc", 1, {}, {7, 7}}));
static_assert(!preflight::is_valid(label{"abc", 1, {}, {7, 8}}));
static_assert(!preflight::is_valid(label{"abc", 1, {}, {1, 2, 3}}));
static_assert(preflight::is_valid(limits{1, 0.5, "AB", "red"}));
static_assert(!preflight::is_valid(limits{1, 0.5, "AB", "Red"}));
static_assert(preflight::is_valid(node{"a", {}}));
static_assert(!preflight::is_valid(node{"", {}}));
static_assert(!preflight::is_valid(span{2, 1}));
static_assert(preflight::is_valid(span{1, 2}));
static_assert(!preflight::is_valid(span{.strict = true}));
static_assert(preflight::is_valid(span{.strict = true}, relaxed));
#endif

BOOST_AUTO_TEST_CASE(numbers_and_text)
{
    holds<scalars>({
        {{}},
        {{-128, 255, -2147483647, 4294967295, std::numeric_limits<std::int64_t>::min(),
            std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<float>::max(),
            std::numeric_limits<double>::max(), false, std::string("\0\x1f\"\\/\x7f\xc3\xa4\xf0\x9f\x98\x80", 12)}},
        {{127, 0, 2147483647, 0, std::numeric_limits<std::int64_t>::max(), 0, std::numeric_limits<float>::denorm_min(),
            std::numeric_limits<double>::denorm_min(), true, ""}},
        {changed(scalars{}, &scalars::real, -0.0)},
        {changed(scalars{}, &scalars::real, std::numeric_limits<double>::lowest())},
        {changed(scalars{}, &scalars::rough, std::numeric_limits<float>::lowest())},
        {changed(scalars{}, &scalars::real, inf), {"real finite_number"}},
        {changed(scalars{}, &scalars::real, -inf), {"real finite_number"}},
        {changed(scalars{}, &scalars::real, nan), {"real finite_number"}},
        {changed(scalars{}, &scalars::rough, std::numeric_limits<float>::infinity()), {"rough finite_number"}},
        {changed(scalars{}, &scalars::rough, std::numeric_limits<float>::quiet_NaN()), {"rough finite_number"}},
        {changed(scalars{}, &scalars::word, "\x80"), {"word string_unicode"}},
        {changed(scalars{}, &scalars::word, "a\xc3"), {"word string_unicode"}},
        {changed(scalars{}, &scalars::word, "\xed\xa0\x80"), {"word string_unicode"}}, // a surrogate
        {changed(scalars{}, &scalars::word, "\xc0\xaf\"\\\x1b"), {"word string_unicode"}},
    });
}

BOOST_AUTO_TEST_CASE(fields_in_order_and_of_each_the_first_rule)
{
    holds<limits>({
        {good}, {{100, 1, "A234", "green"}}, {{0, -0.5, "ZZ", "blue"}},
        {{}, {"code string_too_short", "colour literal_error"}},
        {{-1, -0.6, "a", "Red"}, {"percent greater_than_equal", "ratio greater_than_equal", "code string_too_short",
                                     "colour literal_error"}},
        {{101, 1.5, "abcde", ""},
            {"percent less_than_equal", "ratio less_than_equal", "code string_too_long", "colour literal_error"}},
        {{1, nan, "ab", "red"}, {"ratio finite_number", "code string_pattern_mismatch"}},
        {{1, 0, "NO", "red"}, {"code value_error"}},
        {{1, 0, "\xff\xff", "\xff"}, {"code string_unicode", "colour string_unicode"}},
        {{1, 0, "\xc3\xa4", "red"}, {"code string_too_short"}}, // one character
    });
}

BOOST_AUTO_TEST_CASE(entries_of_lists)
{
    using rows_of = std::vector<std::vector<int>>;
    using spares  = std::vector<std::optional<std::string>>;
    holds<lists>({
        {full},
        {changed(full, &lists::tags, strings{}), {"tags too_short"}},
        {changed(full, &lists::tags, strings{"a"}), {"tags.0 string_too_short"}},
        {changed(full, &lists::tags, strings{"aa", "B", "AA"}), {"tags.1 string_too_short", "tags.2 value_error"}},
        {changed(full, &lists::tags, strings{"aa", "bb", "cc"})},
        {changed(full, &lists::tags, strings{"aa", "bb", "cc", "dd"}), {"tags too_long"}},
        {changed(full, &lists::tags, strings{"", "", "", ""}), {"tags too_long"}},
        {changed(full, &lists::tags, strings{"\xff", "ab"}), {"tags.0 string_unicode"}},
        {changed(full, &lists::rows, rows_of{})},
        {changed(full, &lists::rows, rows_of{{1, 2}, {}}), {"rows.1 too_short"}},
        {changed(full, &lists::rows, rows_of{{1, 2, 3}, {}}), {"rows.0 too_long", "rows.1 too_short"}},
        {changed(full, &lists::rows, rows_of{{}, {}, {}}), {"rows too_long"}},
        {changed(full, &lists::limit, std::vector<limits>{{-1, 0, "A", "red"}, {0, 0, "AB", "x"}}),
            {"limit.0.percent greater_than_equal", "limit.0.code string_too_short", "limit.1.colour literal_error"}},
        {changed(full, &lists::limit, std::vector<limits>(3)), {"limit too_long"}},
        {changed(full, &lists::spares, spares{{}, "abcd", {}, "\xc3"}),
            {"spares.1 string_too_long", "spares.3 string_unicode"}},
        {{}, {"tags too_short"}},
    });
    holds<batch>({
        {{{{}, {}}}},
        {{{{}}}, {"spans too_short"}},
        {{{{2, 1}}}, {"spans.0 value_error"}},
        {{{{-1}, {2, 1}}}, {"spans.0.from greater_than_equal", "spans.1 value_error"}},
    });
}

BOOST_AUTO_TEST_CASE(what_an_optional_holds)
{
    holds<maybe>({
        {{}},
        {{"ab", false, 10, -0.0, strings{"a"}, good}},
        {{"", true, 11, inf, strings{}, limits{}},
            {"word string_too_short", "whole less_than_equal", "real finite_number", "tags too_short",
                "limit.code string_too_short", "limit.colour literal_error"}},
        {{{}, {}, {}, {}, strings{"", "a", ""}, {}}, {"tags.0 string_too_short", "tags.2 string_too_short"}},
    });
}

BOOST_AUTO_TEST_CASE(a_type_that_holds_itself)
{
    holds<node>({
        {{"a", {}}},
        {{"a", {{"b", {{"c", {}}}}, {"d", {}}}}},
        {{"", {{"", {{"", {}}}}, {"d", {}}}}, {"name string_too_short", "children.0.name string_too_short",
                                                  "children.0.children.0.name string_too_short"}},
        {{"", {{"", {}}, {"", {}}, {"", {}}, {"", {}}}}, {"name string_too_short", "children too_long"}},
    });
}

BOOST_AUTO_TEST_CASE(rules_across_fields)
{
    holds<span>({
        {{}},
        {{1, 1}},
        {{1, {}}},
        {{{}, 1}},
        {{2, 1}, {"body value_error"}},
        {{-1, -2}, {"from greater_than_equal"}},
        {{2, 1, false, "d"}, {"unit literal_error"}},
        {{2, 1, true}, {"body value_error"}},
        {{1, 2, true}, {"body value_error"}},
        {{1, 2, true, "s", ""}, {"body value_error"}},
        {{1, 2, true, "s", "x"}},
        {{1, 2, true, "s", "x", 1.5}, {"body value_error"}},
        {{1, 2, true, "s", "x", nan}, {"scale finite_number"}},
    });
    holds<span>({{{1, 2, true}}, {{2, 1, true}, {"body value_error"}}}, relaxed);
    holds<odd>({{{"", "A", "", "two", {1, 2, 10}},
        {"a \"b\"\\ string_too_short", "x\ny string_pattern_mismatch", "kind literal_error", "list too_long"}}});
    holds<odd>(
        {{{"", "abcd", "", "two", {1, 2, 10}}, {"x\ny string_too_long"}}}, preflight::waivers(relaxed) | unbound);
    holds<odd>({{{"", "a", "", "two", {1, 2, 10}}, {"list.2 less_than_equal"}}}, unbound);
}

BOOST_AUTO_TEST_CASE(secrets)
{
    account const sound{"a", "password", "1234", {"password"}};
    holds<account>({
        {sound},
        {{"", "short", "12", {"password", "x"}}, {"user string_too_short", "password string_too_short",
                                                     "pin string_pattern_mismatch", "tokens.1 string_too_short"}},
        {{"a", "\xff", {}, {"\xff", "", ""}}, {"password string_unicode", "tokens too_long"}},
    });
    holds<vault>({
        {{"a", {sound}, {}, {}}},
        {{"", {}, account{}, std::vector<account>{{}, {}}},
            {"label string_too_short", "accounts too_short", "owner.user string_too_short",
                "owner.password string_too_short", "guests too_long"}},
    });
    holds<sealed>({
        {{"a", key_pair{"n", "longlong"}, {{"n", "longlong"}}}},
        {{"a", key_pair{"", ""}, {{"n", ""}}},
            {"pair.name string_too_short", "pair.value string_too_short", "pairs.0.value string_too_short"}},
    });
}

BOOST_AUTO_TEST_CASE(the_input_of_an_issue)
{
    auto const input = [](auto const& value) {
        auto const found = preflight::validate(value);
        BOOST_TEST_REQUIRE(found.size() == 1);
        return found[0].input.text();
    };
    BOOST_TEST(input(changed(scalars{}, &scalars::real, inf)) == "1e+309");
    BOOST_TEST(input(changed(scalars{}, &scalars::real, -inf)) == "-1e+309");
    BOOST_TEST(input(changed(scalars{}, &scalars::real, nan)) == "null");
    BOOST_TEST(input(changed(scalars{}, &scalars::word, "a\xc3(\x80")) == "\"a\xef\xbf\xbd(\xef\xbf\xbd\"");
    BOOST_TEST(input(changed(full, &lists::rows, std::vector<std::vector<int>>{{1, 2, 3}})) == "[1,2,3]");
    BOOST_TEST(input(span{2, 1, false, "m"}) == R"({"from":2,"to":1,"strict":false,"unit":"m","scale":1.0})");
    BOOST_TEST(input(batch{{span{}}}) == R"([{"strict":false,"unit":"s","scale":1.0}])");
}

BOOST_AUTO_TEST_SUITE_END()
