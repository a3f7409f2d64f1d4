// SPDX-License-Identifier: BSL-1.0
#include "generate.hpp"

#include <preflight/read/parse.hpp>

#include <array>
#include <utility>

namespace bench
{
namespace json = boost::json;
using std::string;
using std::string_view;

namespace
{
constexpr string_view lower_and_digits = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr string_view hexadecimal      = "0123456789abcdef";
constexpr string_view base64           = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<string_view, 16> topics{"llama", "whisper", "train", "sdxl", "vllm", "jupyter", "render", "demo",
    "batch", "notebook", "embed", "mistral", "comfy", "bench", "rag", "worker"};
constexpr std::array<string_view, 8>  roles{"gpu", "prod", "dev", "eu", "us", "ci", "test", "api"};
constexpr std::array<string_view, 8>  owners{
    "fluencelabs", "pytorch", "nvidia", "huggingface", "ollama", "library", "acme-research", "vllm"};
constexpr std::array<string_view, 8> images{"debian-ssh-root", "pytorch", "cuda", "text-generation-inference", "ollama",
    "vllm-openai", "jupyter-gpu", "triton"};
constexpr std::array<string_view, 6> tags{
    "11", "latest", "2.3.1-cuda12.1-cudnn8-runtime", "v0.5.4", "24.05-py3", "main"};
constexpr std::array<string_view, 10> known_ports{
    "22", "443", "8000", "8080", "8888", "3000", "5000", "6006", "7860", "11434"};
constexpr std::array<string_view, 16> variables{"MODEL_PATH", "HF_TOKEN", "CUDA_VISIBLE_DEVICES", "LOG_LEVEL", "PORT",
    "MAX_TOKENS", "BATCH_SIZE", "WANDB_API_KEY", "S3_BUCKET", "TZ", "DTYPE", "NUM_WORKERS", "OMP_NUM_THREADS",
    "REDIS_URL", "LANG", "SEED"};
constexpr std::array<string_view, 12> values{"/models/llama-3-8b-instruct", "info", "0,1,2,3", "bfloat16", "8192", "1",
    "s3://acme-checkpoints/run-17", "Europe/Berlin", "redis://10.0.0.12:6379/0", "en_US.UTF-8", "", "true"};
constexpr std::array<string_view, 6>  odd_values{
    "grüße aus köln", "模型服务器", "say \"hello\"\nand bye", "C:\\models\\llama", "🚀 launch", "a\tb\tc"};
constexpr std::array<string_view, 8> commands{"python3 serve.py --port 8000",
    "python -m vllm.entrypoints.openai.api_server --model mistralai/Mistral-7B-Instruct-v0.2 --tensor-parallel-size 2",
    "/usr/sbin/sshd -D", "jupyter lab --ip=0.0.0.0 --no-browser --allow-root", "bash -c 'sleep infinity'",
    "ollama serve", "torchrun --nproc_per_node=4 train.py --config configs/base.yaml --resume auto",
    "sh -c \"echo \\\"$GREETING\\\" > /tmp/out\nexec tail -f /dev/null\""};
constexpr std::array<string_view, 8> countries{"US", "DE", "FR", "PL", "CA", "GB", "NL", "FI"};
constexpr std::array<string_view, 4> systems{
    "Ubuntu Server 22.04", "Ubuntu Server 24.04", "Debian 12", "Rocky Linux 9"};

string from(random& r, string_view set, std::size_t n)
{
    string s;
    while (s.size() != n)
        s += r.character(set);
    return s;
}

string uuid(random& r)
{
    string s;
    for (std::size_t const n : {8U, 4U, 4U, 4U, 12U})
        (s += s.empty() ? "" : "-") += from(r, hexadecimal, n);
    return s;
}

string instance_name(random& r)
{
    string s(r.word(topics));
    if (r.chance(70))
        (s += '-') += r.word(roles);
    if (r.chance(50))
        (s += '-') += std::to_string(r.below(1000));
    return s; // at most 8 + 5 + 4 characters
}

string image(random& r)
{
    string s = r.chance(60) ? "docker.io/" : r.chance(70) ? "ghcr.io/" : "";
    ((s += r.word(owners)) += '/') += r.word(images);
    if (r.chance(10))
        return (s += "@sha256:") += from(r, hexadecimal, 64);
    return (s += ':') += r.word(tags);
}

string ssh_key(random& r)
{
    string s = r.chance(97) ? "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + from(r, base64, 43)
                            : "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ" + from(r, base64, 338) + "==";
    return (((s += ' ') += r.word(topics)) += '@') += r.word(roles);
}

json::object port(random& r)
{
    if (r.chance(12))
        return {{"port", "80"}, {"protocol", "http"}};
    json::object entry{{"port", r.chance(75) ? string(r.word(known_ports)) : std::to_string(r.between(1, 65535))}};
    if (r.chance(80))
        entry["protocol"] = r.chance(85) ? "tcp" : "udp";
    return entry;
}

json::object variable(random& r)
{
    string name(r.word(variables));
    if (r.chance(30))
        (name += '_') += std::to_string(r.below(100));
    return {{"name", name}, {"value", r.chance(97) ? r.word(values) : r.word(odd_values)}};
}

json::object credentials(random& r)
{
    return {{"host", r.chance(50) ? "docker.io" : "ghcr.io"}, {"username", r.word(owners)},
        {"password", "ghp_" + from(r, base64, 36)}};
}

template <class Make>
json::array listed(random& r, std::size_t n, Make make)
{
    json::array all;
    while (all.size() != n)
        all.push_back(make(r));
    return all;
}

/// Adds an optional field, or leaves it out; it is seldom null.
void maybe(random& r, json::object& in, string_view key, std::size_t percent, auto&& make)
{
    if (r.chance(percent))
        in[key] = make();
    else if (r.chance(5))
        in[key] = nullptr;
}
} // namespace

string word(random& r, std::size_t n) { return from(r, lower_and_digits, n); }

json::object container(random& r)
{
    std::size_t const ports = r.chance(80) ? r.between(1, 4) : r.between(5, 10);
    std::size_t const many  = r.chance(95) ? r.between(0, 6) : r.between(7, 20);
    json::object      settings{{"image", image(r)}, {"expose", listed(r, ports, port)}};
    auto const        environment = [&] { return listed(r, many, variable); };
    auto const        location    = [&] { return json::object{{"location", r.word(countries)}}; };
    maybe(r, settings, "environment", 85, environment);
    maybe(r, settings, "startup_command", 55, [&] { return json::string(r.word(commands)); });
    maybe(r, settings, "credentials", 25, [&] { return credentials(r); });

    json::object request{{"plan_id", uuid(r)}, {"name", instance_name(r)}, {"container_settings", std::move(settings)}};
    maybe(r, request, "constraints", 60, location);
    maybe(r, request, "ssh_key", 80, [&] { return json::string(ssh_key(r)); });
    return request;
}

json::object container(random& r, amount const& much)
{
    json::object settings{{"image", image(r)}, {"expose", listed(r, much.ports, port)},
        {"environment", listed(r, much.variables, variable)}, {"startup_command", word(r, much.command)},
        {"credentials", credentials(r)}};
    return {{"plan_id", uuid(r)}, {"name", instance_name(r)}, {"container_settings", std::move(settings)},
        {"constraints", {{"location", r.word(countries)}}}, {"ssh_key", ssh_key(r)}};
}

json::object largest_container(random& r)
{
    auto  request     = container(r, {10, 64, 2048});
    auto& settings    = request["container_settings"].as_object();
    settings["image"] = word(r, 255);
    request["name"]   = word(r, 25);
    return request;
}

json::object machine(random& r)
{
    return {{"plan_id", uuid(r)}, {"name", instance_name(r)}, {"ssh_key", ssh_key(r)}, {"os_image", r.word(systems)}};
}

json::object training_job(random& r)
{
    auto const stage = [](random& from) {
        return json::object{{"name", instance_name(from)}, {"epochs", from.between(1, 100)},
            {"learning_rate", static_cast<double>(from.between(1, 999)) / 100000},
            {"frozen", listed(from, from.between(0, 3), [](random& f) { return json::string(f.word(topics)); })}};
    };
    json::object job{{"project", string(r.word(owners))}, {"image", image(r)}, {"gpus", r.between(1, 8)},
        {"precision", r.chance(70) ? "bf16" : "fp32"}, {"stages", listed(r, r.between(1, 4), stage)}};
    if (r.chance(60))
        job["preemptible"] = r.chance(50);
    if (r.chance(40))
        job["notify"] = string(r.word(topics)) + "@example.com";
    return job;
}

namespace payload
{
namespace
{
/// Returns `open`, then pieces joined by commas until it is `size` bytes long, then `close`.
string list_of(std::size_t size, char open, char close, auto&& piece)
{
    string text{open};
    for (char const* comma = ""; text.size() < size; comma = ",")
        (text += comma) += piece();
    return text += close;
}
string quoted(std::size_t size, auto&& piece)
{
    string text = "\"";
    while (text.size() < size)
        text += piece();
    return text += '"';
}
} // namespace

string unknown_keys(random& r, std::size_t size)
{
    std::size_t number = 0; // so that no key comes twice
    auto const  member = [&] {
        return '"' + word(r, r.between(1, 12)) + std::to_string(number++) + "\":" + (r.chance(50) ? "true" : "\"x\"");
    };
    return list_of(size, '{', '}', member);
}

string nesting(random& r, std::size_t size)
{
    std::size_t const levels  = preflight::max_depth - 2; // below the request and the list
    auto const        sibling = [&] {
        string open, close;
        for (std::size_t i = 0; i != levels; ++i)
        {
            bool const object = r.chance(50);
            open += object ? "{\"a\":" : "[";
            close += object ? '}' : ']';
        }
        return open + "0" + string(close.rbegin(), close.rend());
    };
    return list_of(size, '[', ']', sibling);
}

string plain_string(random& r, std::size_t size)
{
    return quoted(size, [&] { return word(r, 64) + ' '; });
}

string utf8_string(random& r, std::size_t size)
{
    constexpr std::array<string_view, 8> characters{"ä", "ß", "Ж", "模", "器", "€", "🚀", "𝛼"};
    return quoted(size, [&] { return r.word(characters); });
}

string escapes(random& r, std::size_t size)
{
    constexpr std::array<string_view, 11> all{R"(\")", R"(\\)", R"(\/)", R"(\b)", R"(\f)", R"(\n)", R"(\r)", R"(\t)",
        R"(\u0041)", R"(\u00e9)", R"(\ud83d\ude80)"};
    return quoted(size, [&] { return r.word(all); });
}

string whitespace(random& r, std::size_t size)
{
    return list_of(
        size, '[', ']', [&] { return from(r, " \n\t\r", r.between(0, 64)) + '0' + from(r, "   \n", r.below(4)); });
}

string numbers(random& r, std::size_t size)
{
    auto const digits = [&](std::size_t most) { return from(r, "123456789", r.between(1, most)); };
    auto const number = [&] {
        string text = r.chance(20) ? "-" : "";
        text += r.chance(10) ? "0" : digits(18);
        if (r.chance(40))
            (text += '.') += digits(16);
        if (r.chance(20))
            ((text += r.character("eE")) += r.chance(50) ? "-" : "+") += digits(2);
        return text;
    };
    return list_of(size, '[', ']', number);
}
} // namespace payload
} // namespace bench
