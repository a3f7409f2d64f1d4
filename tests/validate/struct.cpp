// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/validate/struct.hpp>

#include <limits>

BOOST_AUTO_TEST_SUITE(validate_struct)

using namespace sample;
using preflight::secrecy;
using preflight::validate;
using strings = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(a_valid_one_has_no_issue)
{
    BOOST_TEST(validate(scalars{}).empty());
    BOOST_TEST(validate(maybe{}).empty());
    BOOST_TEST(validate(label{"abc"}).empty());
    BOOST_TEST(validate(std::vector<node>{{"a", {}}, {"b", {{"c", {}}}}}).empty());
    BOOST_TEST(validate(std::vector<int>{}).empty());

    auto const secret = validate(account{"u", "password", {}, {}}); // what is told of it later is redacted, too
    BOOST_TEST(secret.empty());
    BOOST_TEST(secret.secrets.size() == 3U);
}

BOOST_AUTO_TEST_CASE(every_issue_with_its_input)
{
    auto const found = validate(lists{{"a", "bb"}, {{}}, {{101, 0, "AB", "red"}}, {"long"}});
    BOOST_TEST(support::issues(found) == (strings{"tags.0 string_too_short", "rows.0 too_short",
                                             "limit.0.percent less_than_equal", "spares.0 string_too_long"}),
        boost::test_tools::per_element());
    strings inputs;
    for (auto const& i : found)
        inputs.push_back(i.input.text());
    BOOST_TEST(inputs == (strings{"\"a\"", "[]", "101", "\"long\""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_as_a_whole)
{
    auto const found = validate(std::vector<node>{{"a", {}}, {"", {}}});
    BOOST_TEST(support::issues(found) == strings{"1.name string_too_short"}, boost::test_tools::per_element());
    BOOST_TEST(support::issues(validate(std::vector<std::optional<double>>{
                   {}, 1.5, std::numeric_limits<double>::quiet_NaN()})) == strings{"2 finite_number"},
        boost::test_tools::per_element());
}

// Text in a struct is not known to be UTF-8.
BOOST_AUTO_TEST_CASE(what_json_could_not_hold)
{
    auto const found = validate(label{"a\x80"});
    BOOST_TEST(support::issues(found) == strings{"name string_unicode"}, boost::test_tools::per_element());
    BOOST_TEST(found[0].input.text() == "\"a\xef\xbf\xbd\"");
    BOOST_TEST(support::issues(validate(std::vector<std::string>{"a", "\xc3"})) == strings{"1 string_unicode"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(under_waivers)
{
    span const strict{.strict = true};
    BOOST_TEST(support::issues(validate(strict)) == strings{"body value_error"}, boost::test_tools::per_element());
    BOOST_TEST(
        support::issues(validate(strict, unbound)) == strings{"body value_error"}, boost::test_tools::per_element());
    BOOST_TEST(validate(strict, relaxed).empty());
    BOOST_TEST(support::issues(validate(span{2, 1, true}, relaxed)) == strings{"body value_error"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(secrets_are_redacted)
{
    auto const found = validate(account{"u", "MARKER", {}, {"MARKER"}});
    BOOST_TEST(found.size() == 2U);
    for (auto const& i : found)
    {
        BOOST_TEST(i.input.text().find("MARKER") == std::string::npos);
        BOOST_TEST(i.input.text(secrecy::verbatim) == "\"MARKER\"");
    }
}

BOOST_AUTO_TEST_SUITE_END()
