// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"

#include <preflight/kinds/chrono/moment.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <ratio>
#include <string>

BOOST_AUTO_TEST_SUITE(kinds_chrono_moment)

using decoding::read;
using preflight::describable;
using namespace std::chrono_literals;

using days         = std::chrono::sys_days;
using seconds      = std::chrono::sys_seconds;
using milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;
using microseconds = std::chrono::sys_time<std::chrono::microseconds>;
using nanoseconds  = std::chrono::sys_time<std::chrono::nanoseconds>;
using minutes      = std::chrono::sys_time<std::chrono::minutes>;

static_assert(preflight::scalar<days> && preflight::scalar<nanoseconds> && preflight::scalar<minutes>);
static_assert(!describable<std::chrono::steady_clock::time_point> && !describable<std::chrono::local_days>);
static_assert(!describable<std::chrono::sys_time<std::chrono::duration<double>>>);

static_assert(read<seconds>("1970-01-01T00:00:01Z")->time_since_epoch() == 1s);
static_assert(read<seconds>("1970-01-01T00:00:00+00:01")->time_since_epoch() == -60s);
static_assert(read<nanoseconds>("1969-12-31T23:59:59.999999999Z")->time_since_epoch() == -1ns);
static_assert(
    read<milliseconds>("2000-01-01T00:00:00.125-01:30") == days(std::chrono::year(2000) / 1 / 1) + 90min + 125ms);

BOOST_AUTO_TEST_CASE(moments)
{
    auto const no_date = [](std::string const& error) { return "datetime_from_date_parsing error=\"" + error + '"'; };
    auto const no      = [](std::string const& error) { return "datetime_parsing error=\"" + error + '"'; };
    auto const more    = no_date("unexpected extra characters at the end of the input"),
               six     = no("second fraction value is more than 6 digits long"),
               none = no("second fraction value is more than 0 digits long"), range = no("the time is out of range"),
               unit = no("the time is more precise than its unit");
    decoding::holds<microseconds>({
        {R"("1970-01-01T00:00:00Z")", R"("1970-01-01T00:00:00Z")"},
        {R"("2025-01-31T23:59:59.5Z")", R"("2025-01-31T23:59:59.500000Z")"},
        {R"("2025-01-31t23:59:59.123456z")", R"("2025-01-31T23:59:59.123456Z")"},
        {R"("2025-01-31T23:59:59.123456000000000000000000Z")", R"("2025-01-31T23:59:59.123456Z")"},
        {R"("2025-01-31T23:59:59+23:59")", R"("2025-01-31T00:00:59Z")"},
        {R"("2025-01-31T23:59:59-00:01")", R"("2025-02-01T00:00:59Z")"},
        {R"("1969-12-31T23:59:59.999999Z")", R"("1969-12-31T23:59:59.999999Z")"},
        {R"("0000-01-01T00:00:00Z")", R"("0000-01-01T00:00:00Z")"},
        {R"("9999-12-31T23:59:59.999999Z")", R"("9999-12-31T23:59:59.999999Z")"},
        {R"("0000-01-01T00:00:00+00:01")", range},
        {R"("9999-12-31T23:59:59-00:01")", range},
        {R"("2025-01-31T00:00:00.1234567Z")", six},
        {R"("2025-01-31T00:00:00.0000000000000000001Z")", six},
        {R"("2025-01-31T00:00:00.0000000000000000010Z")", six},
        {R"("2025-01-31")", "timezone_aware"},
        {R"("2025-01-31T00:00:00")", "timezone_aware"},
        {R"("2025-01-31T00:00:00.5")", "timezone_aware"},
        {R"("2025-01-31T")", more},
        {R"("2025-01-31Z")", more},
        {R"("2025-01-31 00:00:00Z")", more},
        {R"("2025-01-31T00:00Z")", more},
        {R"("2025-01-31T24:00:00Z")", more},
        {R"("2025-01-31T24:00:00")", more},
        {R"("1998-12-31T23:59:60Z")", more},
        {R"("1998-12-31T23:59:60")", more},
        {R"("2025-01-31T00:00:00+0000")", more},
        {R"("2025-01-31T00:00:00Z ")", more},
        {R"("2025-01-31T00:00:00.Z")", more},
        {R"("2025-01-31T00:00:00x")", more},
        {R"("2025-01-31x00:00:00")", more},
        {R"("")", no_date("input is too short")},
        {R"("x")", no_date("input is too short")},
        {R"("2025-02-29T00:00:00Z")", no_date("day value is outside expected range")},
        {R"("2025-13-01T00:00:00Z")", no_date("month value is outside expected range of 1-12")},
        {R"("10000-01-01T00:00:00Z")", no_date("invalid date separator, expected `-`")},
        {"1", "datetime_type"},
        {"true", "datetime_type"},
        {"null", "datetime_type"},
    });
    decoding::holds<seconds>(
        {{R"("2025-01-31T00:00:01.000Z")", R"("2025-01-31T00:00:01Z")"}, {R"("2025-01-31T00:00:00.5Z")", none}});
    decoding::holds<minutes>({{R"("1969-12-31T23:59:00Z")", R"("1969-12-31T23:59:00Z")"},
        {R"("2025-01-31T00:00:01Z")", unit}, {R"("2025-01-31T00:00:00.5Z")", unit}});
    decoding::holds<days>({{R"("1969-12-31T00:00:00Z")", R"("1969-12-31T00:00:00Z")"},
        {R"("2025-01-31T01:00:00+01:00")", R"("2025-01-31T00:00:00Z")"}, {R"("2025-01-31T12:00:00Z")", unit}});
    // where 64 bits of nanoseconds end, on either side
    decoding::holds<nanoseconds>({
        {R"("2262-04-11T23:47:16.854775807Z")", R"("2262-04-11T23:47:16.854775807Z")"},
        {R"("2262-04-11T23:47:16.854775808Z")", range},
        {R"("2262-04-11T23:47:17Z")", range},
        {R"("1677-09-21T00:12:43.145224192Z")", R"("1677-09-21T00:12:43.145224192Z")"},
        {R"("1677-09-21T00:12:43.145224191Z")", range},
        {R"("1677-09-21T00:12:43Z")", range},
    });
    using few = std::chrono::sys_time<std::chrono::duration<std::int16_t>>;
    decoding::holds<few>(
        {{R"("1970-01-01T09:06:07Z")", R"("1970-01-01T09:06:07Z")"}, {R"("1970-01-01T09:06:08Z")", range},
            {R"("1969-12-31T14:53:52Z")", R"("1969-12-31T14:53:52Z")"}, {R"("1969-12-31T14:53:51Z")", range}});
    using natural = std::chrono::sys_time<std::chrono::duration<std::uint64_t, std::milli>>;
    decoding::holds<natural>(
        {{R"("1970-01-01T00:00:00Z")", R"("1970-01-01T00:00:00Z")"}, {R"("1969-12-31T23:59:59.999Z")", range}});

    decoding::has_keywords<microseconds>(R"({"type": "string", "format": "date-time"})");
    // what no moment says is written as a number in text
    BOOST_TEST(decoding::encoded(seconds(253402300799s)) == "\"9999-12-31T23:59:59Z\"");
    BOOST_TEST(decoding::encoded(seconds(253402300800s)) == R"("253402300800")");
    BOOST_TEST(decoding::encoded(seconds(-62167219200s)) == "\"0000-01-01T00:00:00Z\"");
    BOOST_TEST(decoding::encoded(seconds(-62167219201s)) == R"("-62167219201")");
    BOOST_TEST(decoding::encoded(microseconds(-62167219200s - 1us)) == R"("-62167219200000001")");
    BOOST_TEST(decoding::encoded((std::chrono::sys_time<std::chrono::hours>(std::chrono::hours::max()))) ==
               '"' + std::to_string(std::chrono::hours::max().count()) + '"');
    BOOST_TEST(decoding::encoded(natural(natural::duration::max())) == R"("18446744073709551615")");
}

BOOST_AUTO_TEST_CASE(edges)
{
    decoding::has_edges_on_both_sides<days>();
    decoding::has_edges_on_both_sides<nanoseconds>();
}

BOOST_AUTO_TEST_SUITE_END()
