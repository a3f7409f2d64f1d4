// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"

#include <preflight/kinds/chrono/day.hpp>
#include <preflight/report/make_issue.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

BOOST_AUTO_TEST_SUITE(kinds_chrono_day)

using date = std::chrono::year_month_day;
using decoding::read;

static_assert(preflight::scalar<date>);
static_assert(read<date>("2024-02-29") == date(std::chrono::year(2024) / 2 / 29) && !read<date>("2023-02-29"));

BOOST_AUTO_TEST_CASE(dates)
{
    auto const no        = [](std::string const& error) { return "date_from_datetime_parsing error=\"" + error + '"'; };
    auto const too_short = no("input is too short"), separator = no("invalid date separator, expected `-`"),
               more           = no("unexpected extra characters at the end of the input"),
               month          = no("month value is outside expected range of 1-12"),
               day            = no("day value is outside expected range");
    std::string const in_year = no("invalid character in year"), in_month = no("invalid character in month"),
                      in_day = no("invalid character in day");
    decoding::holds<date>({
        {R"("2025-01-31")", R"("2025-01-31")"},
        {R"("2024-02-29")", R"("2024-02-29")"},
        {R"("0000-01-01")", R"("0000-01-01")"},
        {R"("9999-12-31")", R"("9999-12-31")"},
        {R"("\u0032025-01-31")", R"("2025-01-31")"},
        {R"("")", too_short},
        {R"("x")", too_short},
        {R"("2025-1-31")", too_short},
        {R"("2025-01-3")", too_short},
        {R"("2025")", too_short},
        {R"("202a-01-31")", in_year},
        {R"(" 2025-01-31")", in_year},
        {R"("+2025-01-3")", in_year},
        {R"("2025-0a-01")", in_month},
        {R"("2025-01-0a")", in_day},
        {R"("2025-1-1T00")", in_month},
        {R"("2025x01-01")", separator},
        {R"("2025-01x01")", separator},
        {R"("2025001001")", separator},
        {R"("2025-00-01")", month},
        {R"("2025-13-01")", month},
        {R"("2025-13-32")", month},
        {R"("2025-01-00")", day},
        {R"("2025-01-32")", day},
        {R"("2025-02-29")", day},
        {R"("1900-02-29")", day},
        {R"("2025-04-31")", day},
        {R"("2025-01-31 ")", more},
        {R"("2025-01-31T00:00:00Z")", more},
        {R"("2025-01-310")", more},
        {"20250131", "date_type"},
        {"true", "date_type"},
        {"null", "date_type"},
        {"1.5", "date_type"},
    });
    BOOST_TEST(preflight::make_issue(preflight::kind<date>::wrong_type).message == "Input should be a valid date");
    decoding::has_keywords<date>(R"({"type": "string", "format": "date"})");
    BOOST_TEST(decoding::encoded(date()) == R"("0")"); // a month 0
    BOOST_TEST(decoding::encoded(std::chrono::year(2025) / 2 / 29) == R"("2025")");
    BOOST_TEST(decoding::encoded(std::chrono::year(-1) / 1 / 1) == R"("-1")");
    BOOST_TEST(decoding::encoded(std::chrono::year(10000) / 1 / 1) == R"("10000")");
    BOOST_TEST(
        (preflight::kind<date>::is_sound(std::chrono::year(0) / 1 / 1) && !preflight::kind<date>::is_sound(date())));
    decoding::has_edges_on_both_sides<date>();
}

BOOST_AUTO_TEST_SUITE_END()
