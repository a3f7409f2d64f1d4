// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/openapi.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// `./dev oracle --openapi` tests whether the document is valid, and whether the recorded answers of FastAPI match it.

BOOST_AUTO_TEST_SUITE(fluence_openapi)

// Whether it is valid, and whether FastAPI's recorded answers are as it says, is for `./dev oracle --openapi`.

using namespace preflight::fluence;
using boost::json::value;

namespace
{
value at(std::string_view pointer) { return value(openapi()).at_pointer(pointer); }

void same(std::string_view pointer, std::string_view expected)
{
    value const found = at(pointer);
    BOOST_TEST((found == boost::json::parse(expected)), pointer << ": " << serialize(found) << " is not " << expected);
}

std::vector<std::string> keys(value const& object)
{
    std::vector<std::string> all;
    for (auto const& member : object.as_object())
        all.emplace_back(member.key());
    return all;
}

/// Returns every `$ref` in a value.
void references(value const& in, std::vector<std::string>& all)
{
    if (auto const* const object = in.if_object())
        for (auto const& member : *object)
            if (member.key() == "$ref")
                all.emplace_back(member.value().as_string());
            else
                references(member.value(), all);
    else if (auto const* const array = in.if_array())
        for (auto const& element : *array)
            references(element, all);
}
} // namespace

BOOST_AUTO_TEST_CASE(the_document)
{
    same("/openapi", R"("3.1.0")");
    same("/info/version", '"' + std::to_string(PREFLIGHT_VERSION_MAJOR) + '.' +
                              std::to_string(PREFLIGHT_VERSION_MINOR) + '.' + std::to_string(PREFLIGHT_VERSION_PATCH) +
                              '"');
    same("/info/title", R"("Fluence GPU API: deployment of instances")");
    same("/servers", R"([{"url":"https://api.fluence.dev"}])");
    same("/security", R"([{"api_key":[]}])");
    same("/components/securitySchemes", R"({"api_key":{"type":"apiKey","in":"header","name":"X-API-KEY"}})");
    std::vector<std::string> const paths{
        "/gpu/instances/", "/gpu/instances/vms", "/gpu/instances/baremetal", "/gpu/default-images/"};
    BOOST_TEST(keys(at("/paths")) == paths, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_deployments)
{
    struct
    {
        std::string path, id, summary, request;
    } const rows[] = {
        {"/paths/~1gpu~1instances~1", "deploy_container", "Deploy: container", "container_request"},
        {"/paths/~1gpu~1instances~1vms", "deploy_vm", "Deploy: vm", "machine_request"},
        {"/paths/~1gpu~1instances~1baremetal", "deploy_baremetal", "Deploy: baremetal", "machine_request"},
    };
    struct
    {
        std::string status, description, schema;
    } const answers[] = {
        {"200", "The new instance", "deploy_response"},
        {"400", "The request is well-formed but cannot be fulfilled", "refusal"},
        {"422", "The body is no JSON, or has invalid or missing fields", "validation_errors"},
        {"401", "The API key is missing", "refusal"},
    };
    auto const content = [](std::string const& name) {
        return R"({"application/json":{"schema":{"$ref":"#/components/schemas/)" + name + "\"}}}";
    };
    for (auto const& [path, id, summary, request] : rows)
    {
        BOOST_TEST(keys(at(path)) == std::vector<std::string>{"post"}, boost::test_tools::per_element());
        same(path + "/post/operationId", '"' + id + '"');
        same(path + "/post/summary", '"' + summary + '"');
        same(path + "/post/requestBody", R"({"required":true,"content":)" + content(request) + '}');
        std::vector<std::string> statuses;
        for (auto const& [status, description, schema] : answers)
        {
            statuses.push_back(status);
            same(path + "/post/responses/" + status,
                R"({"description":")" + description + R"(","content":)" + content(schema) + '}');
        }
        BOOST_TEST(keys(at(path + "/post/responses")) == statuses, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_list_of_images)
{
    std::string const              get = "/paths/~1gpu~1default-images~1/get";
    std::vector<std::string> const statuses{"200", "401"};
    BOOST_TEST(keys(at(get + "/responses")) == statuses, boost::test_tools::per_element());
    BOOST_TEST(!at(get).as_object().contains("requestBody"));
    same(get + "/operationId", R"("list_default_images")");
    same(get + "/summary", R"("List: default container images")");
    same(get + "/responses/200/description", R"("The images")");
    same(get + "/responses/200/content/application~1json/schema",
        R"({"type":"array","items":{"$ref":"#/components/schemas/default_image"}})");
}

BOOST_AUTO_TEST_CASE(the_schemas_are_those_of_the_types)
{
    auto const is = [](std::string const& name, boost::json::object const& schema) {
        BOOST_TEST((at("/components/schemas/" + name) == value(schema)), name);
    };
    is("container_request", preflight::json_schema_at<container_request>(""));
    is("machine_request", preflight::json_schema_at<machine_request>(""));
    is("deploy_response", preflight::json_schema_at<deploy_response>(""));
    is("default_image", preflight::json_schema_at<default_image>(""));
    is("refusal", preflight::json_schema_at<refusal>(""));
    BOOST_TEST(serialize(value(openapi())).find("additionalProperties") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_reference_leads_somewhere)
{
    std::vector<std::string> all;
    references(value(openapi()), all);
    BOOST_TEST(all.size() >= 12U);
    for (auto const& reference : all)
    {
        BOOST_TEST_REQUIRE(reference.starts_with('#'));
        boost::json::error_code ec;
        value const             document(openapi());
        BOOST_TEST(document.find_pointer(reference.substr(1), ec), reference);
    }
}

// An editor shows them. What is shown for a request of the document's own is in the document.
BOOST_AUTO_TEST_CASE(each_field_is_described)
{
    std::size_t                     described = 0;
    std::vector<boost::json::value> left{at("/components/schemas")};
    left.back().as_object().erase("validation_errors");
    while (!left.empty())
    {
        auto const in = std::move(left.back());
        left.pop_back();
        if (auto const* const members = in.if_object())
            for (auto const& member : *members)
            {
                if (member.key() == "if" || member.key() == "then")
                    continue;
                left.push_back(member.value());
                if (member.key() != "properties")
                    continue;
                for (auto const& property : member.value().as_object())
                    BOOST_TEST(property.value().as_object().contains("description"), property.key());
                described += member.value().as_object().size();
            }
    }
    BOOST_TEST(described == 30U);
    same("/components/schemas/container_request/properties/name/examples", R"(["my-gpu-container"])");
    same("/components/schemas/machine_request/description", R"("A VM or a bare metal machine with GPUs to deploy")");
}

BOOST_AUTO_TEST_SUITE_END()
