// SPDX-License-Identifier: BSL-1.0

// Requests in formats of others, whose schemas are in examples/formats: a chat completion and a Pod, as people send them.
#include "generate.hpp"

#include <array>
#include <utility>

namespace bench
{
namespace json = boost::json;
using std::string;
using std::string_view;

namespace
{
constexpr std::array<string_view, 24> common{"the", "model", "of", "a", "container", "is", "and", "how", "do", "we",
    "train", "with", "on", "GPUs", "please", "explain", "why", "this", "fails", "when", "memory", "runs", "out", "it"};
constexpr std::array<string_view, 6>  ends{".", "?", "!", ":", "\n\n", " \"so to say\"."};
constexpr std::array<string_view, 4>  models{"gpt-4o-mini", "llama-3.1-70b-instruct", "mistral-large", "qwen2.5-coder"};
constexpr std::array<string_view, 4>  tools{"get_weather", "search_documents", "run_query", "send_mail"};
constexpr std::array<string_view, 8>  apps{"web", "api", "train", "worker", "cache", "queue", "proxy", "db"};
constexpr std::array<string_view, 4>  registries{
    "nginx:1.27", "registry.example.com/team/train:v3", "redis:7-alpine", "ghcr.io/acme/api@sha256:0f3c"};
constexpr std::array<string_view, 6> names{"LOG_LEVEL", "EPOCHS", "DATABASE_URL", "TOKEN", "PORT", "WORKERS"};

string sentences(random& r, std::size_t words)
{
    string all;
    for (std::size_t n = 0; n != words; ++n)
    {
        all += n == 0 ? "" : " ";
        all += r.word(common);
        if (r.chance(8))
            all += r.word(ends);
    }
    return all;
}

json::object message(random& r, string_view role)
{
    json::object said{{"role", role}};
    if (role == "user" && r.chance(15))
        said["content"] = json::array{{{"type", "text"}, {"text", sentences(r, r.between(5, 30))}},
            {{"type", "image_url"}, {"image_url", {{"url", "https://example.com/" + word(r, 16) + ".png"}}}}};
    else
        said["content"] = sentences(r, r.between(5, 80));
    return said;
}

json::object tool(random& r)
{
    json::object properties;
    for (std::size_t n = r.between(1, 3); n != 0; --n)
        properties[word(r, 8)] = json::object{{"type", "string"}, {"description", sentences(r, 6)}};
    return {{"type", "function"},
        {"function", {{"name", r.word(tools)}, {"description", sentences(r, 10)},
                         {"parameters", {{"type", "object"}, {"properties", std::move(properties)}}}}}};
}

json::object variable(random& r)
{
    json::object one{{"name", r.word(names)}};
    if (r.chance(25))
        one["valueFrom"] = {{"secretKeyRef", {{"name", r.word(apps)}, {"key", "token"}}}};
    else
        one["value"] = word(r, r.between(1, 30));
    return one;
}

json::object pod_container(random& r, string_view name)
{
    json::object one{{"name", name}, {"image", r.word(registries)}, {"imagePullPolicy", "IfNotPresent"}};
    json::array  env, ports;
    for (std::size_t n = r.between(0, 5); n != 0; --n)
        env.push_back(variable(r));
    for (std::size_t n = r.between(1, 2); n != 0; --n)
        ports.push_back(json::object{{"containerPort", r.between(80, 9000)}, {"protocol", "TCP"}});
    one["env"]           = std::move(env);
    one["ports"]         = std::move(ports);
    one["resources"]     = {{"requests", {{"cpu", "500m"}, {"memory", "1Gi"}}},
            {"limits", {{"cpu", r.between(1, 8)}, {"memory", "4Gi"}, {"nvidia.com/gpu", 1}}}};
    one["livenessProbe"] = {{"httpGet", {{"path", "/healthz"}, {"port", 8080}}}, {"periodSeconds", 10}};
    one["volumeMounts"]  = json::array{{{"name", "data"}, {"mountPath", "/data"}}};
    return one;
}
} // namespace

json::object chat(random& r)
{
    json::array messages{message(r, "system")};
    for (std::size_t n = r.between(0, 3); n != 0; --n)
    {
        messages.push_back(message(r, "user"));
        messages.push_back(message(r, "assistant"));
    }
    messages.push_back(message(r, "user"));

    json::object request{{"model", r.word(models)}, {"messages", std::move(messages)}};
    if (r.chance(70))
        request["temperature"] = static_cast<double>(r.between(0, 20)) / 10;
    if (r.chance(60))
        request["max_completion_tokens"] = r.between(16, 4096);
    if (r.chance(50))
        request["stream"] = r.chance(80);
    if (r.chance(20))
        request["metadata"] = {{"ticket", word(r, 8)}, {"user", word(r, 12)}};
    if (r.chance(30))
        request["tools"] = json::array{tool(r), tool(r)};
    return request;
}

json::object pod(random& r)
{
    string const name = string(r.word(apps)) + '-' + word(r, 5);
    json::array  containers;
    for (std::size_t n = r.between(1, 3); n != 0; --n)
        containers.push_back(pod_container(r, r.word(apps)));
    return {{"apiVersion", "v1"}, {"kind", "Pod"},
        {"metadata", {{"name", name}, {"namespace", "default"},
                         {"labels", {{"app.kubernetes.io/name", r.word(apps)}, {"tier", "backend"}}},
                         {"annotations", {{"example.com/commit", word(r, 40)}}}}},
        {"spec",
            {{"containers", std::move(containers)},
                {"volumes", json::array{{{"name", "data"}, {"emptyDir", json::object()}}}}, {"restartPolicy", "Always"},
                {"nodeSelector", {{"kubernetes.io/arch", "amd64"}}}, {"terminationGracePeriodSeconds", 30}}}};
}
} // namespace bench
