// SPDX-License-Identifier: BSL-1.0

// Each allocation of each function fails in turn: the exception passes, nothing leaks, and what was being filled can be used again.
#include "memory.hpp"

#include <preflight.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/answer.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <new>
#include <string>
#include <tuple>

BOOST_AUTO_TEST_SUITE(failing_memory)

using request = preflight::fluence::container_request;

namespace
{
std::string const sound =
    R"({"plan_id":"a plan with a long name","name":"n","container_settings":{"image":"registry.example/some/image:1",)"
    R"("expose":[{"port":"22"},{"port":"80","protocol":"http"}],"environment":[{"name":"A","value":"a value with more than fifteen letters"}],)"
    R"("command":["a","b"],"credentials":{"host":"ghcr.io","username":"u","password":"hunter2 hunter2 hunter2"}},)"
    R"("constraints":{"location":"US"}})";
/// Read by the parser, as the fast reader leaves a key that is spelled with an escape to it.
std::string const escaped = [] {
    std::string text = sound;
    return text.replace(text.find("plan_id"), 7, "plan\\u005fid");
}();
std::string const faulty = [] {
    std::string text = escaped;
    return text.replace(text.find("\"22\""), 4, "\"70000\"");
}();

/// Lets one allocation after the other fail until `work` needs no more. Returns how many it needs. `work` may hold memory while it runs, but not
/// behind.
std::size_t allocations_of(auto const& work)
{
    work(); // what is made once is there then
    for (std::size_t n = 1;; ++n)
    {
        std::size_t const before = memory::in_use();
        bool              failed = false;
        memory::fail_at(n);
        try
        {
            work();
        }
        catch (std::bad_alloc const&)
        {
            failed = true;
        }
        memory::fail_at(0);
        BOOST_TEST_REQUIRE(memory::in_use() == before, n);
        if (!failed)
            return n - 1;
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(of_each_function)
{
    auto const value  = preflight::read<request>(sound).value();
    auto const issues = preflight::validate<request>(faulty);
    auto const body   = to_fastapi(issues);
    BOOST_TEST_REQUIRE(issues.size() == 1U);
    request bad = value;
    bad.plan_id.clear();

    for (std::string const* text : {&sound, &escaped, &faulty})
        BOOST_TEST(allocations_of([&] { return preflight::read<request>(*text).has_value(); }) > 5U);
    BOOST_TEST(allocations_of([&] { return preflight::validate<request>(sound).size(); }) == 0U);
    BOOST_TEST(allocations_of([&] { return preflight::validate<request>(faulty).size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::validate(bad).size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::write(value).has_value(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::write(bad).has_value(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return show(faulty, issues).size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return summary(issues).size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return to_fastapi(issues).size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::from_fastapi<request>(body).has_value(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::parse(sound).has_value(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::json_schema<request>().size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::rules_table<request>().size(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return boost::json::value_from(value).is_object(); }) > 0U);
    BOOST_TEST(allocations_of([&] { return preflight::fluence::answer_to<request>(422, body).has_value(); }) > 0U);
}

BOOST_AUTO_TEST_CASE(of_what_is_filled)
{
    auto const value = preflight::read<request>(sound).value();
    for (std::string const* text : {&sound, &escaped})
        for (std::size_t n = 1, failed = 1; failed != 0; ++n)
        {
            request out;
            failed = 0;
            memory::fail_at(n);
            try
            {
                std::ignore = preflight::read_into(*text, out);
            }
            catch (std::bad_alloc const&)
            {
                failed = n;
            }
            memory::fail_at(0);
            BOOST_TEST(preflight::read_into(sound, out).empty());
            BOOST_TEST((boost::json::value_from(out) == boost::json::value_from(value)));
        }
}

BOOST_AUTO_TEST_CASE(of_a_reader)
{
    BOOST_TEST(allocations_of([&] {
        preflight::reader<request> body(4096);
        for (char const c : sound)
            body.write({&c, 1});
        return body.finish().has_value();
    }) > 5U);
}

BOOST_AUTO_TEST_SUITE_END()
