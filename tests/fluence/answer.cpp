// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/answer.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fluence_answer)

using namespace preflight::fluence;

BOOST_AUTO_TEST_CASE(to_a_deployment)
{
    for (unsigned const status : {200U, 201U, 299U})
    {
        auto const answer = answer_to<machine_request>(status, R"({"instance_id":"i","more":1})");
        BOOST_TEST_REQUIRE(answer.has_value());
        BOOST_TEST(answer->instance_id == "i");
    }
    struct
    {
        unsigned         status;
        std::string_view body, summary;
    } const rows[] = {
        {199, R"({"instance_id":"i"})", R"(status 199: {"instance_id":"i"})"},
        {300, R"({"instance_id":"i"})", R"(status 300: {"instance_id":"i"})"},
        {200, R"({"instance":"i"})", R"(status 200: {"instance":"i"})"},
        {204, "", "status 204: "},
        {200, R"({"detail":"m"})", "status 200: m"},
        {400, R"({"detail":"Insufficient balance to deploy instance"})", "Insufficient balance to deploy instance"},
        {422, R"({"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required","input":{}}]})",
            "name: Field required"},
    };
    for (auto const& [status, body, expected] : rows)
        BOOST_TEST_CONTEXT(status << ' ' << body)
        {
            auto const answer = answer_to<machine_request>(status, body);
            BOOST_TEST_REQUIRE(answer.has_error());
            BOOST_TEST(answer.error().status == status);
            BOOST_TEST(summary(answer.error()) == expected);
        }
}

BOOST_AUTO_TEST_CASE(the_default_images)
{
    auto const answer = default_images(200,
        R"([{"slug":"s","name":"n","description":null,"image":"i","expose":[],"environment":[],"startup_command":null,"requires_ssh":true}])");
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST_REQUIRE(answer->size() == 1U);
    BOOST_TEST(answer->front().image == "i");
    BOOST_TEST(summary(default_images(403, R"({"detail":"Forbidden"})").error()) == "status 403: Forbidden");
    BOOST_TEST(summary(default_images(200, "{}").error()) == "status 200: {}");
}

BOOST_AUTO_TEST_CASE(what_value_throws_names_the_error)
{
    auto const thrown = [](unsigned status, std::string_view body) {
        try
        {
            (void)answer_to<machine_request>(status, body).value();
        }
        catch (boost::system::system_error const& e)
        {
            return std::string(e.what());
        }
        return std::string();
    };
    BOOST_TEST(thrown(400, R"({"detail":"No"})").starts_with("No"));
    BOOST_TEST(thrown(422, R"({"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required"}]})")
            .starts_with("name: Field required"));
    BOOST_TEST(thrown(502, "down").starts_with("status 502: down"));
}

BOOST_AUTO_TEST_SUITE_END()
