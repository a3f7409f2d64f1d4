// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/report/report.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(report_)

using namespace sample;
using preflight::validate;

namespace
{
std::string printed(preflight::report const& found)
{
    std::ostringstream out;
    out << found;
    return out.str();
}
} // namespace

BOOST_AUTO_TEST_CASE(in_one_line_or_a_line_each)
{
    auto const found = validate<lists>(std::string_view(R"({"tags":["a","AA"],"rows":[[1.5]]})"));
    BOOST_TEST(summary(found) == "tags.0: String should have at least 2 characters; tags.1: Value error, No capitals; "
                                 "rows.0.0: Input should be a valid integer, got a number with a fractional part");
    BOOST_TEST(printed(found) == "tags.0: String should have at least 2 characters\ntags.1: Value error, No capitals\n"
                                 "rows.0.0: Input should be a valid integer, got a number with a fractional part\n");
    BOOST_TEST(summary(found[1]) == "tags.1: Value error, No capitals");
    BOOST_TEST(found.size() == 3U);
    BOOST_TEST(!found.empty());
}

BOOST_AUTO_TEST_CASE(none)
{
    auto const found = validate<scalars>(std::string_view("{}"));
    BOOST_TEST(summary(found) == "");
    BOOST_TEST(printed(found) == "");
    BOOST_TEST(found.size() == 0U);
    BOOST_TEST((found.begin() == found.end()));
}

BOOST_AUTO_TEST_CASE(of_the_body)
{
    struct
    {
        std::string_view text, expected;
    } const rows[] = {
        {"", "body: Field required"},
        {"null", "body: Field required"},
        {"[]", "body: Input should be a valid dictionary or object to extract fields from"},
        {"{", "body: JSON decode error: incomplete JSON"},
        {"{]", "body: JSON decode error: syntax error"},
        {R"({"from":2,"to":1})", "body: Value error, from comes before to"},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(summary(validate<span>(text)) == expected); }
}

// A server may leave out the message of its parser, or write it as another type than text.
BOOST_AUTO_TEST_CASE(of_invalid_json_as_others_report_it)
{
    struct
    {
        std::vector<preflight::parameter> context;
        std::string_view                  expected;
    } const rows[] = {
        {{}, "body: JSON decode error"},
        {{{"error", "{}"}}, "body: JSON decode error"},
        {{{"error", R"("Expecting value")"}}, "body: JSON decode error: Expecting value"},
    };
    for (auto const& [context, expected] : rows)
    {
        preflight::issue i;
        i.code    = preflight::code::json_invalid;
        i.message = "JSON decode error";
        i.context = context;
        BOOST_TEST(summary(i) == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_rule_is_added_with_its_place_and_value)
{
    preflight::report          found;
    preflight::path_link const root, tags(root, "tags"), second(tags, 1);
    found.add(second, preflight::min_length{1}, "\"\"", false);
    found.add(root, preflight::min_length{2}, "\"x\"", true);
    BOOST_TEST(summary(found) ==
               "tags.1: String should have at least 1 character; body: String should have at least 2 characters");
    BOOST_TEST(found[0].input.text() == "\"\"");
    BOOST_TEST(found[1].input.text() == "\"**********\"");
    BOOST_TEST(found[1].input.text(preflight::secrecy::verbatim) == "\"x\"");
}

BOOST_AUTO_TEST_SUITE_END()
