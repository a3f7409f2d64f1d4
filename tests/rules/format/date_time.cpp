// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/date_time.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_date_time)

namespace format = preflight::format;

constexpr std::string_view dates[] = {
    "2025-01-01",
    "2025-01-31",
    "2025-02-28",
    "2025-03-31",
    "2025-04-30",
    "2025-05-31",
    "2025-06-30",
    "2025-07-31",
    "2025-08-31",
    "2025-09-30",
    "2025-10-31",
    "2025-11-30",
    "2025-12-31",
    "2024-02-29",
    "2000-02-29",
    "0000-02-29",
    "0000-01-01",
    "9999-12-31",
};
constexpr std::string_view no_dates[] = {
    "",
    "2025",
    "2025-01",
    "2025-01-",
    "2025-01-0",
    "2025-01-00",
    "2025-01-32",
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-02-30",
    "2025-03-32",
    "2025-04-31",
    "2025-05-32",
    "2025-06-31",
    "2025-07-32",
    "2025-08-32",
    "2025-09-31",
    "2025-10-32",
    "2025-11-31",
    "2025-12-32",
    "2025-00-01",
    "2025-13-01",
    "202-01-01",
    "02025-01-01",
    "20250101",
    "2025/01/01",
    "2025-01/01",
    "2025-1-01",
    "2025-001-01",
    "2025-01-1",
    "2025-01-011",
    "-025-01-01",
    "+2025-01-01",
    " 2025-01-01",
    "2025-01-01 ",
    "2025-01-01Z",
    "2025-01-01T00:00:00Z",
    "a025-01-01",
    "2025-a1-01",
    "2025-01-0a",
    "2025-01-0/",
    "2025-01-0:",
    "\331\241025-01-01", // a digit that is not one of ASCII
    "2025-W01-1",
    "2025-001",
    "1-1-1",
};
static_assert(formats::takes_all(format::date, dates) && formats::takes_none(format::date, no_dates));

constexpr std::string_view times[] = {
    "00:00:00Z",
    "23:59:59Z",
    "12:30:45z",
    "00:00:00.0Z",
    "00:00:00.123456789012345678901234567890Z",
    "00:00:00+00:00",
    "00:00:00-00:00",
    "00:00:00+23:59",
    "00:00:00-23:59",
    "19:00:00+09:30",
    // leap seconds, which come before midnight in UTC
    "23:59:60Z",
    "23:59:60.999Z",
    "23:59:60+00:00",
    "00:59:60+01:00",
    "15:59:60-08:00",
    "00:29:60+00:30",
    "23:58:60-00:01",
    "00:00:60+00:01",
    "23:58:60+23:59",
    "00:00:60-23:59",
};
constexpr std::string_view no_times[] = {
    "",
    "0",
    "00",
    "00:00",
    "00:00:00",
    "00:00Z",
    "24:00:00Z",
    "00:60:00Z",
    "00:00:61Z",
    "0:00:00Z",
    "00:0:00Z",
    "00:00:0Z",
    "000:00:00Z",
    "00.00:00Z",
    "00:00.00Z",
    "00:00:00.Z",
    "00:00:00,5Z",
    "00:00:00.5",
    "00:00:00.5.5Z",
    "00:00:00 Z",
    "00:00:00ZZ",
    "00:00:00Z+00:00",
    "00:00:00+",
    "00:00:00+00",
    "00:00:00+0000",
    "00:00:00+0:00",
    "00:00:00+00:0",
    "00:00:00+00:000",
    "00:00:00+24:00",
    "00:00:00-24:00",
    "00:00:00+00:60",
    "00:00:00+00.00",
    "00:00:00*00:00",
    "+00:00:00Z",
    "T00:00:00Z",
    "0a:00:00Z",
    "00:0a:00Z",
    "00:00:0aZ",
    "00:00:00+0a:00",
    "00:00:00+00:0a",
    "00:00:00Y",
    "00:00:00\xc3\xa4",
    // none before midnight in UTC
    "22:59:60Z",
    "23:58:60Z",
    "00:00:60Z",
    "23:59:60+00:01",
    "23:59:60-00:01",
    "00:59:60-01:00",
    "23:59:60+01:00",
    "15:59:60+08:00",
    "23:57:60+23:59",
};
static_assert(formats::takes_all(format::time, times) && formats::takes_none(format::time, no_times));

constexpr std::string_view moments[] = {
    "2025-01-31T23:59:59Z",
    "2025-01-31t23:59:59z",
    "1985-04-12T23:20:50.52Z",
    "1996-12-19T16:39:57-08:00",
    "1990-12-31T23:59:60Z",
    "1990-12-31T15:59:60-08:00",
    "1937-01-01T12:00:27.87+00:20",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "2024-02-29T00:00:00+23:59",
};
constexpr std::string_view no_moments[] = {
    "",
    "T",
    "2025-01-31",
    "2025-01-31T",
    "T00:00:00Z",
    "00:00:00Z",
    "2025-01-31T00:00:00",
    "2025-01-31 00:00:00Z",
    "2025-01-31_00:00:00Z",
    "2025-01-3100:00:00Z",
    "2025-02-29T00:00:00Z",
    "2025-01-31T24:00:00Z",
    "2025-01-31TT00:00:00Z",
    "2025-01-31T00:00:00Z ",
    " 2025-01-31T00:00:00Z",
    "1998-12-31T23:58:60Z",
    "2025-01-31T00:00:00+24:00",
    "20250131T000000Z",
    "2025-01-31T00:00Z",
    "2025-01-31T00:00:00Z\n",
};
static_assert(formats::takes_all(format::date_time, moments) && formats::takes_none(format::date_time, no_moments));

BOOST_AUTO_TEST_CASE(date)
{
    formats::check(format::date, dates, no_dates, "date", "Text should be a date, like 2025-01-31");
}
BOOST_AUTO_TEST_CASE(time)
{
    formats::check(format::time, times, no_times, "time", "Text should be a time with an offset, like 23:59:59Z");
}
BOOST_AUTO_TEST_CASE(date_time)
{
    formats::check(format::date_time, moments, no_moments, "date-time",
        "Text should be a date and a time with an offset, like 2025-01-31T23:59:59Z");
}

// Each month of 400 years, after which the calendar repeats, counted in another way.
BOOST_AUTO_TEST_CASE(the_days_of_each_month)
{
    unsigned all = 0;
    for (unsigned year = 0; year != 400; ++year)
        for (unsigned month = 1; month != 13; ++month)
            all += preflight::detail::days_of(year, month);
    BOOST_TEST(all == 146097U);
}

BOOST_AUTO_TEST_CASE(parts)
{
    preflight::detail::scanner    in("2024-02-29T12:34:56.0789+01:30rest");
    preflight::detail::date_parts date;
    preflight::detail::time_parts time;
    BOOST_TEST((take_date(in, date) && in.take_letter('T') && take_time(in, time)));
    BOOST_TEST((date.year == 2024 && date.month == 2 && date.day == 29));
    BOOST_TEST((time.hour == 12 && time.minute == 34 && time.second == 56));
    BOOST_TEST(time.fraction == "0789");
    BOOST_TEST(time.offset == 90);
    BOOST_TEST(in.left() == "rest");
}

BOOST_AUTO_TEST_SUITE_END()
