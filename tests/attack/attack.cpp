// SPDX-License-Identifier: BSL-1.0

// Hostile bodies take time and memory in proportion to their size, and have no more issues than the schema allows.
#include "attacks.hpp"
#include "memory.hpp"

#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/show/show.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <limits>
#include <string>

BOOST_AUTO_TEST_SUITE(attack_)

using preflight::fluence::container_request;

namespace
{
constexpr std::size_t share = 256; // of the large number

/// Returns the peak of memory in bytes during `work`, beyond what was in use before.
std::size_t memory_of(auto const& work)
{
    memory::peak();
    std::size_t const before = memory::in_use();
    work();
    return memory::peak() - before;
}

/// Returns the processor time of `work` in seconds, the least of three runs.
double time_of(auto const& work)
{
    auto least = std::numeric_limits<double>::max();
    for (int i = 0; i != 3; ++i)
    {
        auto const begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

/// Checks that four times the size takes about four times as long, if it takes long at all. It would take sixteen times as long if the time were
/// quadratic.
void is_linear(std::string const& one, std::string const& four, auto const& work)
{
    double const longer = time_of([&] { work(four); });
    if (longer > 0.005)
        BOOST_TEST(longer < 9 * time_of([&] { work(one); }), longer << " s, " << four.size() << " bytes");
}

template <class T>
void resist(attack::body const& body)
{
    auto const n      = body.n / share;
    auto const text   = body.text(n);
    auto const issues = body.issues == body.n ? n : body.issues;
    auto const most   = static_cast<std::size_t>(body.memory * static_cast<double>(text.size())) + 16384;
    BOOST_TEST_CONTEXT(body.what)
    {
        BOOST_TEST(preflight::is_valid<T>(text) == (issues == 0));
        auto const report = preflight::validate<T>(text);
        BOOST_TEST(report.size() == issues);
        BOOST_TEST(memory_of([&] { return to_fastapi(preflight::validate<T>(text)); }) <= most);
        BOOST_TEST(memory_of([&] { return show(text, report); }) <= most);
        BOOST_TEST(memory_of([&] { return preflight::read<T>(text); }) <= most);

        auto const quarter = body.text(n / 4);
        is_linear(quarter, text, [](auto const& t) { return preflight::is_valid<T>(t); });
        is_linear(quarter, text, [](auto const& t) { return to_fastapi(preflight::validate<T>(t)); });
        is_linear(quarter, text, [](auto const& t) { return show(t, preflight::validate<T>(t)); });
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(requests)
{
    for (auto const& body : attack::requests())
        resist<container_request>(body);
}

BOOST_AUTO_TEST_CASE(lists)
{
    for (auto const& body : attack::lists())
        resist<attack::numbers>(body);
}

BOOST_AUTO_TEST_CASE(answers)
{
    auto const n      = attack::million / share;
    auto const answer = "{\"detail\":[" + support::listed(n, R"({"type":"t","loc":["body",0],"msg":"m"})") + "]}";
    BOOST_TEST(preflight::from_fastapi<container_request>(answer).value().size() == n);
    BOOST_TEST(memory_of([&] { preflight::from_fastapi<container_request>(answer).value(); }) <= 16 * answer.size());

    // In a report from elsewhere, every issue may be `json_invalid`, each at another place.
    std::string stops = "{\"detail\":[";
    for (std::size_t i = n; i != 0; --i)
        stops +=
            R"({"type":"json_invalid","loc":["body",)" + std::to_string(i) + R"(],"msg":"m"})" + (i == 1 ? "]}" : ",");
    auto const report = preflight::from_fastapi<container_request>(stops).value();
    BOOST_TEST(memory_of([&] { return show(stops, report); }) <= 32 * stops.size());
}

BOOST_AUTO_TEST_CASE(no_utf8_anywhere)
{
    std::size_t at = 0;
    for (auto const& text : attack::no_utf8_anywhere())
        BOOST_TEST_CONTEXT("byte " << at)
        {
            BOOST_TEST(!preflight::is_valid<container_request>(text));
            auto const report = preflight::validate<container_request>(text);
            BOOST_TEST_REQUIRE(report.size() == 1U);
            BOOST_TEST(report[0].type() == "json_invalid");
            BOOST_TEST(report[0].path.front().index <= at++);
        }
}

// A quick yes needs no memory for a text of any size.
BOOST_AUTO_TEST_CASE(a_quick_yes_takes_none)
{
    for (auto const& body : attack::requests())
        if (body.issues == 0 && body.memory == 1)
        {
            auto const text = body.text(body.n / share);
            BOOST_TEST(memory_of([&] { return preflight::is_valid<container_request>(text); }) == 0U, body.what);
        }
}

BOOST_AUTO_TEST_SUITE_END()
