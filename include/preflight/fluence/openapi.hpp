// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/fluence/default_image.hpp>
#include <preflight/fluence/endpoint.hpp>
#include <preflight/fluence/error.hpp>
#include <preflight/fluence/response.hpp>
#include <preflight/version.hpp>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
namespace detail
{
/// The schema of the body of a 422 (API document, "Validation errors (422)"). `input` and `ctx` may be absent.
inline constexpr std::string_view validation_errors_schema = R"({
    "type": "object",
    "properties": {"detail": {"type": "array", "items": {
        "type": "object",
        "properties": {
            "type":  {"type": "string"},
            "loc":   {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer", "minimum": 0}]}},
            "msg":   {"type": "string"},
            "input": {},
            "ctx":   {"type": "object"}
        },
        "required": ["type", "loc", "msg"]
    }}},
    "required": ["detail"]
})";

/// The name of a type in the document.
template <class T>
inline constexpr auto component_name = nullptr;
template <>
inline constexpr std::string_view component_name<container_request> = "container_request";
template <>
inline constexpr std::string_view component_name<machine_request> = "machine_request";
template <>
inline constexpr std::string_view component_name<deploy_response> = "deploy_response";
template <>
inline constexpr std::string_view component_name<default_image> = "default_image";
template <>
inline constexpr std::string_view component_name<refusal> = "refusal";
inline constexpr std::string_view validation_errors       = "validation_errors";

/// Builds the document.
class openapi_writer
{
    boost::json::object schemas_, paths_;

public:
    boost::json::object document()
    {
        schemas_[validation_errors] = boost::json::parse(validation_errors_schema);
        std::apply([&](auto const&... d) { (deploys(d), ...); }, deployments);
        lists_images();

        std::string version;
        for (int const part : {PREFLIGHT_VERSION_MAJOR, PREFLIGHT_VERSION_MINOR, PREFLIGHT_VERSION_PATCH})
            (version += version.empty() ? "" : ".") += std::to_string(part);

        boost::json::object key{{"type", "apiKey"}, {"in", "header"}, {"name", api_key_header}};
        boost::json::object schemes{{"api_key", std::move(key)}};
        return {
            {"openapi", "3.1.0"},
            {"info", {{"title", "Fluence GPU API: deployment of instances"}, {"version", version}}},
            {"servers", boost::json::array{boost::json::object{{"url", base_url}}}},
            {"security", boost::json::array{boost::json::object{{"api_key", boost::json::array()}}}},
            {"paths", std::move(paths_)},
            {"components", {{"schemas", std::move(schemas_)}, {"securitySchemes", std::move(schemes)}}},
        };
    }

private:
    /// Returns a reference to a component.
    static boost::json::object reference(std::string_view name) { return {{"$ref", '#' + pointer(name)}}; }
    static std::string         pointer(std::string_view name) { return "/components/schemas/" + std::string(name); }

    /// Makes the schema of `T` a component, and returns a reference to it.
    template <class T>
    boost::json::object schema()
    {
        constexpr auto name = component_name<T>;
        schemas_[name]      = json_schema_at<T>(pointer(name));
        return reference(name);
    }

    static boost::json::object content(boost::json::object schema)
    {
        return {{json_content_type, {{"schema", std::move(schema)}}}};
    }

    static boost::json::object answer(std::string_view description, boost::json::object schema)
    {
        return {{"description", description}, {"content", content(std::move(schema))}};
    }

    void put(endpoint const& e, boost::json::object operation, boost::json::object answers)
    {
        // The API document does not say how a request without a key is answered. FastAPI answers with a 401.
        answers["401"]         = answer("The API key is missing", schema<refusal>());
        operation["responses"] = std::move(answers);

        std::string method;
        for (char const c : e.method)
            method += static_cast<char>(c | 0x20); // in lower case
        paths_[e.path].emplace_object()[method] = std::move(operation);
    }

    template <class Request>
    void deploys(deployment<Request> const& d)
    {
        std::string const kind(d.kind);
        put(d,
            {{"operationId", "deploy_" + kind}, {"summary", "Deploy: " + kind},
                {"requestBody", {{"required", true}, {"content", content(schema<Request>())}}}},
            {{"200", answer("The new instance", schema<deploy_response>())},
                {"400", answer("The request is well-formed but cannot be fulfilled", schema<refusal>())},
                {"422",
                    answer("The body is no JSON, or has invalid or missing fields", reference(validation_errors))}});
    }

    void lists_images()
    {
        boost::json::object images{{"type", "array"}, {"items", schema<default_image>()}};
        put(get_default_images, {{"operationId", "list_default_images"}, {"summary", "List: default container images"}},
            {{"200", answer("The images", std::move(images))}});
    }
};
} // namespace detail

/// Returns the API as an OpenAPI 3.1 document, with its endpoints and the schemas of their bodies.
[[nodiscard]] inline boost::json::object openapi() { return detail::openapi_writer().document(); }
} // namespace preflight::inline PREFLIGHT_ABI::fluence
