// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/fluence/response.hpp>

BOOST_AUTO_TEST_SUITE(fluence_response)

using preflight::fluence::deploy_response;

BOOST_AUTO_TEST_CASE(the_documented_response)
{
    auto const read = preflight::read<deploy_response>(R"({ "instance_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6" })");
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->instance_id == "3fa85f64-5717-4562-b3fc-2c963f66afa6");
    BOOST_TEST(*preflight::write(*read) == R"({"instance_id":"3fa85f64-5717-4562-b3fc-2c963f66afa6"})");
}

BOOST_AUTO_TEST_CASE(its_shape)
{
    support::holds<deploy_response>({
        {R"({"instance_id":""})"},
        {R"({"status":"starting","instance_id":"i","ports":[]})"}, // fields that the schema does not know
        {"{}", {"instance_id missing"}},
        {R"({"instance_id":null})", {"instance_id string_type"}},
        {R"({"instance_id":7})", {"instance_id string_type"}},
        {R"({"InstanceId":"i"})", {"instance_id missing"}},
        {R"("i")", {"body model_attributes_type"}},
        {R"([{"instance_id":"i"}])", {"body model_attributes_type"}},
        {"", {"body missing"}},
    });
}

BOOST_AUTO_TEST_SUITE_END()
