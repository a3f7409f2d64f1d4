// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds/chrono.hpp>

#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <ratio>
#include <string>
#include <string_view>
#include <vector>

namespace chrono_test
{
using days         = std::chrono::sys_days;
using seconds      = std::chrono::sys_seconds;
using milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;
using microseconds = std::chrono::sys_time<std::chrono::microseconds>;
using nanoseconds  = std::chrono::sys_time<std::chrono::nanoseconds>;
using minutes      = std::chrono::sys_time<std::chrono::minutes>;
using date         = std::chrono::year_month_day;

/// A rule of one's own on a moment.
struct not_before
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "that is too early";
    microseconds          first    = {};

    constexpr bool operator()(microseconds moment) const { return moment >= first; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};
struct in_order
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "packed before sent";

    constexpr bool operator()(microseconds packed, std::optional<date> sent) const
    {
        return !sent || std::chrono::floor<std::chrono::days>(packed) <= days(*sent);
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

struct parcel
{
    microseconds                      packed  = {};
    std::optional<date>               sent    = {};
    std::chrono::seconds              travels = std::chrono::hours(36);
    std::vector<std::chrono::minutes> stops   = {};

    friend bool operator==(parcel const&, parcel const&) = default;
};
} // namespace chrono_test

template <>
inline constexpr auto preflight::schema_of<chrono_test::parcel> =
    preflight::object(field("packed", &chrono_test::parcel::packed, chrono_test::not_before{}),
        field("sent", &chrono_test::parcel::sent), field("travels", &chrono_test::parcel::travels, defaulted),
        field("stops", &chrono_test::parcel::stops, defaulted, max_items{2}),
        cross_field(chrono_test::in_order{}, &chrono_test::parcel::packed, &chrono_test::parcel::sent));

BOOST_AUTO_TEST_SUITE(kinds_chrono)

using namespace chrono_test;
using preflight::detail::digits_of_unit;
using namespace std::chrono_literals;
using preflight::describable;
using preflight::json_scalar;

// What decimal text says exactly, in integers.
static_assert(
    preflight::scalar<date> && preflight::scalar<days> && preflight::scalar<nanoseconds> && preflight::scalar<minutes>);
static_assert(preflight::scalar<std::chrono::weeks> && preflight::scalar<std::chrono::duration<int, std::ratio<7>>>);
static_assert(preflight::scalar<std::chrono::duration<std::int64_t, std::atto>> &&
              preflight::scalar<std::chrono::duration<short, std::deci>>);
static_assert(!preflight::detail::is_decimal_duration<std::chrono::duration<double>>);
static_assert(!preflight::detail::is_decimal_duration<std::chrono::duration<int, std::ratio<1, 60>>>);
static_assert(!preflight::detail::is_decimal_duration<std::chrono::duration<int, std::ratio<5, 2>>>);

static_assert(!describable<std::chrono::duration<double>> && !describable<std::chrono::steady_clock::time_point>);
static_assert(
    !describable<std::chrono::sys_time<std::chrono::duration<double>>> && !describable<std::chrono::local_days>);

BOOST_AUTO_TEST_CASE(digits_behind_the_point)
{
    BOOST_TEST(digits_of_unit<std::ratio<1>>() == 0);
    BOOST_TEST(digits_of_unit<std::milli>() == 3);
    BOOST_TEST(digits_of_unit<std::atto>() == 18);
    BOOST_TEST((digits_of_unit<std::ratio<1, 9'000'000'000'000'000'000>>() == -1)); // smaller
    BOOST_TEST((digits_of_unit<std::ratio<1, 60>>() == -1));
    BOOST_TEST((digits_of_unit<std::ratio<60>>() == -1));
}

/// What text is decoded as, at compile time.
template <class V>
constexpr std::optional<V> read(std::string_view text)
{
    V out{};
    return preflight::kind<V>::decode(json_scalar(text, true), out, [](auto const&) {}) ? std::optional(out)
                                                                                        : std::nullopt;
}
static_assert(read<date>("2024-02-29") == date(std::chrono::year(2024) / 2 / 29) && !read<date>("2023-02-29"));
static_assert(read<seconds>("1970-01-01T00:00:01Z")->time_since_epoch() == 1s);
static_assert(read<seconds>("1970-01-01T00:00:00+00:01")->time_since_epoch() == -60s);
static_assert(read<nanoseconds>("1969-12-31T23:59:59.999999999Z")->time_since_epoch() == -1ns);
static_assert(
    read<milliseconds>("2000-01-01T00:00:00.125-01:30") == days(std::chrono::year(2000) / 1 / 1) + 90min + 125ms);
static_assert(read<std::chrono::milliseconds>("-P1DT2H3M4.5S") == -(24h + 2h + 3min + 4500ms));
static_assert(preflight::is_valid(parcel{}) && !preflight::is_valid(parcel{.packed = microseconds(-1us)}));

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
    BOOST_TEST(decoding::encoded(date()) == "0"); // a month 0
    BOOST_TEST(decoding::encoded(std::chrono::year(2025) / 2 / 29) == "2025");
    BOOST_TEST(decoding::encoded(std::chrono::year(-1) / 1 / 1) == "-1");
    BOOST_TEST(decoding::encoded(std::chrono::year(10000) / 1 / 1) == "10000");
    BOOST_TEST(
        (preflight::kind<date>::is_sound(std::chrono::year(0) / 1 / 1) && !preflight::kind<date>::is_sound(date())));
}

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
    // what no text says is written as a number
    BOOST_TEST(decoding::encoded(seconds(253402300799s)) == "\"9999-12-31T23:59:59Z\"");
    BOOST_TEST(decoding::encoded(seconds(253402300800s)) == "253402300800");
    BOOST_TEST(decoding::encoded(seconds(-62167219200s)) == "\"0000-01-01T00:00:00Z\"");
    BOOST_TEST(decoding::encoded(seconds(-62167219201s)) == "-62167219201");
    BOOST_TEST(decoding::encoded(microseconds(-62167219200s - 1us)) == "-62167219200000001");
    BOOST_TEST(decoding::encoded((std::chrono::sys_time<std::chrono::hours>(std::chrono::hours::max()))) ==
               std::to_string(std::chrono::hours::max().count()));
    BOOST_TEST(decoding::encoded(natural(natural::duration::max())) == "18446744073709551615");
}

BOOST_AUTO_TEST_CASE(durations)
{
    auto const no        = [](std::string const& error) { return "time_delta_parsing error=\"" + error + '"'; };
    auto const too_short = no("input is too short"), digit = no("invalid digit in duration"),
               in_date = no("quantity invalid in date part of duration"),
               in_time = no("quantity invalid in time part of duration"),
               large   = no("a numeric value in the duration is too large"),
               length  = no("years and months have no fixed length"),
               three   = no("second fraction value is more than 3 digits long");
    decoding::holds<std::chrono::milliseconds>({
        {R"("PT0S")", R"("PT0S")"},
        {R"("P0D")", R"("PT0S")"},
        {R"("-PT0S")", R"("PT0S")"},
        {R"("P1D")", R"("P1D")"},
        {R"("PT24H")", R"("P1D")"},
        {R"("P1W")", R"("P7D")"},
        {R"("P1W1DT1H1M1S")", R"("P8DT1H1M1S")"},
        {R"("P1DT2H3M4.5S")", R"("P1DT2H3M4.500S")"},
        {R"("-P1DT2H3M4.005S")", R"("-P1DT2H3M4.005S")"},
        {R"("+PT90M")", R"("PT1H30M")"},
        {R"("PT0.001S")", R"("PT0.001S")"},
        {R"("-PT0.001S")", R"("-PT0.001S")"},
        {R"("PT61,5S")", R"("PT1M1.500S")"},
        {R"("PT1.5000000000000000000000S")", R"("PT1.500S")"},
        {R"("PT1M0.5S")", R"("PT1M0.500S")"},
        {R"("PT1H0.5S")", R"("PT1H0.500S")"},
        {R"("P1DT1S")", R"("P1DT1S")"},
        {R"("-PT1S")", R"("-PT1S")"},
        {R"("-PT0.999S")", R"("-PT0.999S")"},
        {R"("PT9223372036854775.807S")", R"("P106751991167DT7H12M55.807S")"},
        {R"("PT9223372036854775.808S")", large},
        {R"("-PT9223372036854775.808S")", R"("-P106751991167DT7H12M55.808S")"},
        {R"("-PT9223372036854775.809S")", large},
        {R"("PT9223372036854775807S")", large},
        {R"("PT9223372036854775808S")", large},
        {R"("P106751991167301D")", large},
        {R"("P99999999999999999999D")", large},
        {R"("PT9223372036854775807M")", large},
        {R"("PT2562047788015215HT9M")", no("`t` character repeated in duration")},
        {R"("PT2562047788015215H31M")", large},
        {R"("PT0.0005S")", three},
        {R"("PT0.0000000000000000001S")", three},
        {R"("")", too_short},
        {R"("-")", too_short},
        {R"("+")", too_short},
        {R"("P")", too_short},
        {R"("-P")", too_short},
        {R"("PT")", too_short},
        {R"("P1DT")", too_short},
        {R"("x")", digit},
        {R"("1D")", digit},
        {R"("--P1D")", digit},
        {R"("p1d")", digit},
        {R"("P-1D")", digit},
        {R"("PD")", digit},
        {R"("PT.5S")", digit},
        {R"("PT1.S")", digit},
        {R"("P1D ")", digit},
        {R"("P 1D")", digit},
        {R"("01:00:00")", digit},
        {R"("P1")", in_date},
        {R"("P1X")", in_date},
        {R"("P1d")", in_date},
        {R"("P1H")", in_date},
        {R"("P1S")", in_date},
        {R"("P1D1D")", in_date},
        {R"("P1D1W")", in_date},
        {R"("P0.5D")", in_date},
        {R"("P1D2")", in_date},
        {R"("PT1")", in_time},
        {R"("PT1D")", in_time},
        {R"("PT1S1S")", in_time},
        {R"("PT1M1H")", in_time},
        {R"("PT0.5H")", in_time},
        {R"("PT0.5M")", in_time},
        {R"("PT1.5")", in_time},
        {R"("P1DT1H1")", in_time},
        {R"("P1Y")", length},
        {R"("P1M")", length},
        {R"("P1Y2M3D")", length},
        {R"("PT1MT1S")", no("`t` character repeated in duration")},
        {"1", "time_delta_type"},
        {"null", "time_delta_type"},
        {"false", "time_delta_type"},
    });
    decoding::holds<std::chrono::hours>({{R"("P1DT1H")", R"("P1DT1H")"}, {R"("PT60M")", R"("PT1H")"},
        {R"("PT1M")", no("the duration is more precise than its unit")},
        {R"("PT0.5S")", no("the duration is more precise than its unit")}});
    decoding::holds<std::chrono::seconds>({{R"("-PT9223372036854775807S")", R"("-P106751991167300DT15H30M7S")"},
        {R"("-PT9223372036854775808S")", large}});
    decoding::holds<std::chrono::duration<std::uint8_t>>(
        {{R"("PT255S")", R"("PT4M15S")"}, {R"("PT256S")", large}, {R"("-PT1S")", large}});
    decoding::holds<std::chrono::duration<std::int64_t, std::atto>>({{R"("PT0.000000000000000001S")",
                                                                         R"("PT0.000000000000000001S")"},
        {R"("PT0.0000000000000000001S")", no("second fraction value is more than 18 digits long")},
        {R"("PT9.223372036854775807S")", R"("PT9.223372036854775807S")"},
        {R"("-PT9.223372036854775808S")", R"("-PT9.223372036854775808S")"}, {R"("PT9.223372036854775808S")", large}});
    decoding::has_keywords<std::chrono::seconds>(R"({"type": "string", "format": "duration"})");
    BOOST_TEST(decoding::encoded(std::chrono::seconds::min()) == "-9223372036854775808"); // which no text says
    BOOST_TEST(decoding::encoded(std::chrono::hours::max()) == std::to_string(std::chrono::hours::max().count()));
    BOOST_TEST(decoding::encoded(std::chrono::duration<std::uint64_t, std::milli>::max()) == "18446744073709551615");
}

template <class V>
void has_edges_on_both_sides()
{
    decoding::edges<V> const found;
    std::size_t              inside = 0, outside = 0;
    for (auto const& each : found.inside)
        inside += each[0] == '"' ? 1U : 0U;
    for (auto const& each : found.outside)
        outside += each[0] == '"' ? 0U : 1U;
    BOOST_TEST(inside >= 3U);
    BOOST_TEST(outside >= 8U);
}
BOOST_AUTO_TEST_CASE(edges)
{
    has_edges_on_both_sides<date>();
    has_edges_on_both_sides<days>();
    has_edges_on_both_sides<nanoseconds>();
    has_edges_on_both_sides<std::chrono::days>();
    has_edges_on_both_sides<std::chrono::nanoseconds>();
}

BOOST_AUTO_TEST_CASE(of_documents)
{
    support::holds<parcel>({
        {R"({"packed":"2025-01-31T12:00:00Z"})"},
        {R"({"packed":"2025-01-31T12:00:00.123456+01:00","sent":"2025-01-31","travels":"PT5M","stops":["PT0S","P1D"]})"},
        {R"({"packed":"2025-02-29T12:00:00Z","sent":"2025-02-29","travels":"P1M","stops":["PT1S"]})",
            {"packed datetime_from_date_parsing", "sent date_from_datetime_parsing", "travels time_delta_parsing",
                "stops.0 time_delta_parsing"}},
        {R"({"packed":1,"sent":1,"travels":1,"stops":[1]})",
            {"packed datetime_type", "sent date_type", "travels time_delta_type", "stops.0 time_delta_type"}},
        {R"({"packed":"1969-12-31T23:59:59.999999Z"})", {"packed value_error"}},
        {R"({"packed":"2025-01-31T12:00:00Z","sent":"2025-01-30"})", {"body value_error"}},
        {R"({"packed":"2025-01-31T12:00:00Z","sent":null})"},
    });
    support::agrees(
        parcel{.packed = microseconds(1us), .sent = std::chrono::year(1970) / 1 / 1, .travels = -5s, .stops = {1min}});
    support::agrees(parcel{.packed = microseconds(-1us)});
    support::agrees(parcel{.packed = microseconds(microseconds::duration::max())});
    support::agrees(parcel{.sent = date()});
    support::agrees(parcel{.travels = std::chrono::seconds::min()});
    support::agrees(parcel{.sent = std::chrono::year(1969) / 12 / 31});

    parcel out{.sent = std::chrono::year(2025) / 1 / 1};
    BOOST_TEST(preflight::read_into(R"({"packed":"1970-01-01T00:00:01Z"})", out).empty());
    BOOST_TEST((out == parcel{.packed = microseconds(1s)}));
    auto const value = boost::json::value_from(out);
    BOOST_TEST((value == boost::json::parse(R"({"packed":"1970-01-01T00:00:01Z","travels":"P1DT12H","stops":[]})")));
    BOOST_TEST((boost::json::value_to<parcel>(value) == out));
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    std::string const body =
        R"({"detail":[{"type":"datetime_from_date_parsing","loc":["body","packed"],"msg":"Input should be a valid datetime or date, day value is outside expected range",)"
        R"("input":"2020-02-30T00:00:00Z","ctx":{"error":"day value is outside expected range"}},)"
        R"({"type":"time_delta_parsing","loc":["body","travels"],"msg":"Input should be a valid timedelta, input is too short","input":"P","ctx":{"error":"input is too short"}}]})";
    auto const found = preflight::validate<parcel>(R"({"packed":"2020-02-30T00:00:00Z","travels":"P"})");
    BOOST_TEST(to_fastapi(found) == body);
    auto const back = preflight::from_fastapi<parcel>(body);
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST(((*back)[0].code == preflight::code::datetime_from_date_parsing && to_fastapi(*back) == body));

    auto const table = preflight::rules_table<parcel>();
    BOOST_TEST(table.find("| `travels` | string, default `\"P1DT12H\"` | `time_delta_type` | Input should be a valid "
                          "timedelta |\n") != table.npos,
        table);
    auto const properties = preflight::json_schema<parcel>()["properties"];
    BOOST_TEST((properties.at("travels") ==
                   boost::json::parse(R"({"type":"string","format":"duration","default":"P1DT12H"})")),
        properties);
}

BOOST_AUTO_TEST_CASE(generated)
{
    preflight::arbitrary<parcel> const made;
    std::mt19937                       engine(7);
    preflight::choices                 from(engine);
    for (int n = 0; n != 100; ++n)
    {
        auto const text = made.text(from);
        BOOST_TEST(support::issues<parcel>(text).empty(), text);
    }
    for (auto const& rule : made.broken_rules())
    {
        auto const text = made.text(from, rule);
        if (text && rule.code != preflight::code::timezone_aware)
        {
            auto const found = preflight::validate<parcel>(text->document);
            BOOST_TEST(
                (found.size() == 1 && found[0].code == rule.code && found[0].path == text->path), text->document);
        }
        BOOST_TEST(text.has_value(), to_string(rule));
    }
}

BOOST_AUTO_TEST_SUITE_END()
