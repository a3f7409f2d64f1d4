// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/report/issue.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(issue_)

using namespace preflight;

BOOST_AUTO_TEST_CASE(an_echo_is_redacted_unless_asked)
{
    static constexpr std::string_view names[] = {"password"};

    struct
    {
        echo             input;
        std::string_view redacted, verbatim;
    } const rows[] = {
        {{}, "", ""},
        {{"\"x\"", {}, false}, "\"x\"", "\"x\""},
        {{"\"x\"", names, false}, "\"x\"", "\"x\""},
        {{"\"x\"", names, true}, "\"**********\"", "\"x\""},
        {{"null", {}, true}, "\"**********\"", "null"},
        {{R"({"password":1,"a":2})", names, false}, R"({"password":"**********","a":2})", R"({"password":1,"a":2})"},
        {{R"({"password":1})", {}, false}, R"({"password":1})", R"({"password":1})"},
    };
    for (auto const& [input, redacted, verbatim] : rows)
    {
        BOOST_TEST(input.text() == redacted);
        BOOST_TEST(input.text(secrecy::redacted) == redacted);
        BOOST_TEST(input.text(secrecy::verbatim) == verbatim);
    }
}

BOOST_AUTO_TEST_CASE(a_type_from_elsewhere)
{
    issue i;
    i.code       = code::other;
    i.other_type = "uuid_parsing";
    BOOST_TEST(i.type() == "uuid_parsing");
    i.code = code::missing;
    BOOST_TEST(i.type() == "missing");
}

BOOST_AUTO_TEST_CASE(is_in_the_body_unless_said_otherwise) { BOOST_TEST(preflight::issue().in_body); }

BOOST_AUTO_TEST_CASE(parameters_differ)
{
    parameter const limit{"max_length", "25"};
    BOOST_TEST((limit == parameter{"max_length", "25"}));
    BOOST_TEST((limit != parameter{"min_length", "25"}));
    BOOST_TEST((limit != parameter{"max_length", "26"}));
}

BOOST_AUTO_TEST_SUITE_END()
