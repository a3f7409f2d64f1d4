// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"

#include <preflight/kinds/chrono/duration.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <ratio>
#include <string>

BOOST_AUTO_TEST_SUITE(kinds_chrono_duration)

using decoding::read;
using namespace std::chrono_literals;

static_assert(preflight::scalar<std::chrono::weeks> && preflight::scalar<std::chrono::duration<short, std::deci>>);
static_assert(!preflight::describable<std::chrono::duration<double>>);
static_assert(read<std::chrono::milliseconds>("-P1DT2H3M4.5S") == -(24h + 2h + 3min + 4500ms));

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
    BOOST_TEST(decoding::encoded(std::chrono::seconds::min()) == R"("-9223372036854775808")"); // which no text says
    BOOST_TEST(
        decoding::encoded(std::chrono::hours::max()) == '"' + std::to_string(std::chrono::hours::max().count()) + '"');
    BOOST_TEST(
        decoding::encoded(std::chrono::duration<std::uint64_t, std::milli>::max()) == R"("18446744073709551615")");
}

BOOST_AUTO_TEST_CASE(edges)
{
    decoding::has_edges_on_both_sides<std::chrono::days>();
    decoding::has_edges_on_both_sides<std::chrono::nanoseconds>();
}

BOOST_AUTO_TEST_SUITE_END()
