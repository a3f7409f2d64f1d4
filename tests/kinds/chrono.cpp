// SPDX-License-Identifier: BSL-1.0
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
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace chrono_test
{
using days         = std::chrono::sys_days;
using microseconds = std::chrono::sys_time<std::chrono::microseconds>;
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
using namespace std::chrono_literals;

static_assert(preflight::is_valid(parcel{}) && !preflight::is_valid(parcel{.packed = microseconds(-1us)}));

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
