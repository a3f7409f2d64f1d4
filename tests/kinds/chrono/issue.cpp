// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"

#include <preflight/kinds/chrono/issue.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>

#include <boost/test/unit_test.hpp>

#include <ratio>
#include <string>

BOOST_AUTO_TEST_SUITE(kinds_chrono_issue)

/// What is reported of a time that is too fine for a unit.
template <class Period>
std::string told()
{
    std::string all;
    preflight::detail::report_too_fine<preflight::code::datetime_parsing, Period>(
        "too fine", [&](auto const& what) { all += decoding::told(preflight::make_issue(what)); });
    return all;
}

BOOST_AUTO_TEST_CASE(too_fine)
{
    BOOST_TEST(told<std::milli>() == "datetime_parsing error=\"second fraction value is more than 3 digits long\"");
    BOOST_TEST(told<std::ratio<1>>() == "datetime_parsing error=\"second fraction value is more than 0 digits long\"");
    BOOST_TEST(told<std::ratio<60>>() == "datetime_parsing error=\"too fine\"");
}

BOOST_AUTO_TEST_SUITE_END()
