// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/report/make_issue.hpp>
#include <preflight/rules.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(make_issue_)

using namespace preflight;

namespace
{
/// A rule with a given sentence, and a word and two numbers as its parameters.
struct saying
{
    static constexpr auto code = preflight::code::value_error;
    std::string_view      sentence;

    constexpr void parameters(auto&& put) const
    {
        put("word", "{n}");
        put("n", 1);
        put("m", 2U);
    }
};

/// A rule, its message and its context.
void said(auto const& rule, std::string_view type, std::string_view message, std::vector<parameter> const& context)
{
    BOOST_TEST_CONTEXT(message)
    {
        issue const i = make_issue(rule);
        BOOST_TEST(i.type() == type);
        BOOST_TEST(i.message == message);
        BOOST_TEST((i.context == context));
        BOOST_TEST(i.path.empty());
        BOOST_TEST(i.input.text() == "");
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(of_each_kind_of_rule)
{
    said(min_length{1}, "string_too_short", "String should have at least 1 character", {{"min_length", "1"}});
    said(min_length{2}, "string_too_short", "String should have at least 2 characters", {{"min_length", "2"}});
    said(min_length{0}, "string_too_short", "String should have at least 0 characters", {{"min_length", "0"}});
    said(max_length{11}, "string_too_long", "String should have at most 11 characters", {{"max_length", "11"}});
    said(at_least{-5}, "greater_than_equal", "Input should be greater than or equal to -5", {{"ge", "-5"}});
    said(at_least{0.5}, "greater_than_equal", "Input should be greater than or equal to 0.5", {{"ge", "0.5"}});
    said(at_most{1.0}, "less_than_equal", "Input should be less than or equal to 1", {{"le", "1.0"}});
    said(at_most{18446744073709551615U}, "less_than_equal",
        "Input should be less than or equal to 18446744073709551615", {{"le", "18446744073709551615"}});
    said(literal{"a"}, "literal_error", "Input should be 'a'", {{"expected", R"("'a'")"}});
    said(literal{"a", "b"}, "literal_error", "Input should be 'a' or 'b'", {{"expected", R"("'a' or 'b'")"}});
    said(literal{"a", "b", "\""}, "literal_error", "Input should be 'a', 'b' or '\"'",
        {{"expected", R"("'a', 'b' or '\"'")"}});
    said(exactly{2, "A-Z"}, "string_pattern_mismatch", "String should match pattern '^[A-Z]{2}$'",
        {{"pattern", R"("^[A-Z]{2}$")"}});
    said(without{"A-Z", "No capitals"}, "value_error", "Value error, No capitals", {{"error", "{}"}});
    said(integer_text{1, 65535, "{min} to {max}"}, "value_error", "Value error, 1 to 65535", {{"error", "{}"}});
    said(only_with{"http", "80", "{word} needs {needed}"}, "value_error", "Value error, http needs 80",
        {{"error", "{}"}});
    said(unless{waiver{0, "w"}, min_length{1}}, "string_too_short", "String should have at least 1 character",
        {{"min_length", "1"}});
}

BOOST_AUTO_TEST_CASE(what_no_rule_of_a_schema_states)
{
    said(detail::plain_issue<code::missing>{}, "missing", "Field required", {});
    said(detail::plain_issue<code::int_type>{}, "int_type", "Input should be a valid integer", {});
}

namespace
{
/// A rule with a code of its own.
struct in_groups
{
    static constexpr auto code = own_code("seats_in_groups", "Seats come in groups of {size}, {n} seat{s} at least");
    constexpr void        parameters(auto&& put) const
    {
        put("size", 4);
        put("n", 1);
    }
};
} // namespace

BOOST_AUTO_TEST_CASE(a_code_of_a_rules_own)
{
    said(in_groups{}, "seats_in_groups", "Seats come in groups of 4, 1 seat at least", {{"size", "4"}, {"n", "1"}});
    BOOST_TEST((make_issue(in_groups{}).code == code::other));
    BOOST_TEST(
        (make_issue(min_length{1}).code == code::string_too_short && make_issue(min_length{1}).other_type.empty()));
}

BOOST_AUTO_TEST_CASE(a_sentence_with_names_in_it)
{
    struct
    {
        std::string_view sentence, message;
    } const rows[] = {
        {"", "Value error, "}, {"plain", "Value error, plain"},
        {"{word}", "Value error, {n}"}, // what is filled in has no placeholders
        {"{n} item{s}, {m} item{s}", "Value error, 1 item, 2 items"}, {"{m}{n}", "Value error, 21"},
        {"item{s}", "Value error, items"}, // without a number
        {"a } b", "Value error, a } b"}, {"a { b", "Value error, a { b"},
        {"of {unknown}", "Value error, of N"}, // a table of rules has no value and prints `N`
    };
    for (auto const& [sentence, message] : rows)
        said(saying{sentence}, "value_error", message, {{"error", "{}"}});
}

BOOST_AUTO_TEST_SUITE_END()
