// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <optional>

BOOST_AUTO_TEST_SUITE(documented)

// The examples of the API document, to the letter.

namespace json = boost::json;
using namespace preflight::fluence;
using support::with;

namespace
{
/// "Deploy a container", "Request parameters".
std::string const container = R"({
  "plan_id": "075e40d4-2766-4347-833b-205245fe3629",
  "name": "my-gpu-container",
  "container_settings": {
    "image": "docker.io/fluencelabs/debian-ssh-root:11",
    "expose": [
      {
        "port": "22",
        "protocol": "tcp"
      },
      {
        "port": "80",
        "protocol": "http"
      },
      {
        "port": "443",
        "protocol": "tcp"
      },
      {
        "port": "8000",
        "protocol": "tcp"
      }
    ],
    "environment": [
      {
        "name": "MODEL_PATH",
        "value": "/models/llama"
      }
    ],
    "startup_command": "python3 serve.py --port 8000"
  },
  "constraints": {
    "location": "US"
  },
  "ssh_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host"
})";

/// "Deploy a container", "Example with a private image": these settings alone.
std::string const private_image = R"("container_settings": {
  "image": "ghcr.io/myorg/private-model:v1",
  "expose": [
    { "port": "22", "protocol": "tcp" },
    { "port": "8080", "protocol": "tcp" }
  ],
  "credentials": {
    "host": "ghcr.io",
    "username": "myuser",
    "password": "ghp_xxxxxxxxxxxx"
  }
})";

/// "Deploy a container", "Example request": the body for curl.
std::string const container_for_curl = R"({
    "plan_id": "075e40d4-2766-4347-833b-205245fe3629",
    "name": "my-gpu-container",
    "container_settings": {
      "image": "docker.io/fluencelabs/debian-ssh-root:11",
      "expose": [
        { "port": "22", "protocol": "tcp" },
        { "port": "80", "protocol": "http" }
      ]
    },
    "ssh_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host"
  })";

/// "Deploy a VM or Bare Metal instance", "Request parameters".
std::string const machine = R"({
  "plan_id": "e5f00ba8-268e-4279-9672-eabca860f19e",
  "name": "my-gpu-vm",
  "ssh_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host",
  "os_image": "Ubuntu Server 22.04"
})";

/// The same, "Example request": the body for curl.
std::string const machine_for_curl = R"({
    "plan_id": "e5f00ba8-268e-4279-9672-eabca860f19e",
    "name": "my-gpu-vm",
    "ssh_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host",
    "os_image": "Ubuntu Server 22.04"
  })";

/// "Error responses", "Validation errors (422)".
std::string const answer = R"({
  "detail": [
    {
      "type": "value_error",
      "loc": ["body", "container_settings", "expose", 0, "port"],
      "msg": "Value error, Port must be between 1 and 65535",
      "input": "999999999",
      "ctx": {
        "error": {}
      }
    }
  ]
})";

/// Returns what an optional holds. The test ends when it is empty.
template <class V>
V const& held(std::optional<V> const& maybe)
{
    if (!maybe)
        throw std::bad_optional_access();
    return *maybe;
}

/// Returns JSON text without the white space between its tokens.
std::string compact(std::string const& text) { return json::serialize(json::parse(text)); }

std::string file(std::string const& name)
{
    std::ifstream in(PREFLIGHT_SOURCE_DIR "/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(in.is_open(), name);
    return {std::istreambuf_iterator<char>(in), {}};
}
} // namespace

BOOST_AUTO_TEST_CASE(a_container)
{
    auto const read = preflight::read<container_request>(container);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(preflight::is_valid<container_request>(container));
    BOOST_TEST(preflight::is_valid(*read));

    BOOST_TEST(read->plan_id == "075e40d4-2766-4347-833b-205245fe3629");
    BOOST_TEST(read->name == "my-gpu-container");
    auto const& settings = read->container_settings;
    BOOST_TEST(settings.image == "docker.io/fluencelabs/debian-ssh-root:11");
    BOOST_TEST_REQUIRE(settings.expose.size() == 4U);
    exposed_port const ports[] = {{"22", "tcp"}, {"80", "http"}, {"443", "tcp"}, {"8000", "tcp"}};
    for (std::size_t i = 0; i != 4; ++i)
    {
        BOOST_TEST(settings.expose[i].port == ports[i].port);
        BOOST_TEST(settings.expose[i].protocol == ports[i].protocol);
    }
    BOOST_TEST_REQUIRE(held(settings.environment).size() == 1U);
    BOOST_TEST(held(settings.environment).front().name == "MODEL_PATH");
    BOOST_TEST(held(settings.environment).front().value == "/models/llama");
    BOOST_TEST(held(settings.startup_command) == "python3 serve.py --port 8000");
    BOOST_TEST(!settings.credentials);
    BOOST_TEST(held(held(read->constraints).location) == "US");
    BOOST_TEST(held(read->ssh_key) == "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host");

    BOOST_TEST(*preflight::write(*read) == compact(container));
}

BOOST_AUTO_TEST_CASE(a_container_for_curl)
{
    auto const read = preflight::read<container_request>(container_for_curl);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->container_settings.expose.size() == 2U);
    BOOST_TEST(!read->container_settings.environment);
    BOOST_TEST(!read->constraints);
    BOOST_TEST(*preflight::write(*read) == compact(container_for_curl));
}

BOOST_AUTO_TEST_CASE(a_private_image)
{
    std::string const text =
        R"({"plan_id": "075e40d4-2766-4347-833b-205245fe3629", "name": "my-gpu-container", )" + private_image + '}';
    auto const read = preflight::read<container_request>(text);
    BOOST_TEST_REQUIRE(read.has_value());
    auto const& credentials = held(read->container_settings.credentials);
    BOOST_TEST(credentials.host == "ghcr.io");
    BOOST_TEST(credentials.username == "myuser");
    BOOST_TEST(credentials.password == "ghp_xxxxxxxxxxxx");
    BOOST_TEST(*preflight::write(*read) == compact(text));
}

BOOST_AUTO_TEST_CASE(a_machine)
{
    for (auto const& text : {machine, machine_for_curl})
    {
        auto const read = preflight::read<machine_request>(text);
        BOOST_TEST_REQUIRE(read.has_value());
        BOOST_TEST(preflight::is_valid<machine_request>(text));
        BOOST_TEST(read->plan_id == "e5f00ba8-268e-4279-9672-eabca860f19e");
        BOOST_TEST(read->name == "my-gpu-vm");
        BOOST_TEST(read->ssh_key == "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host");
        BOOST_TEST(read->os_image == "Ubuntu Server 22.04");
        BOOST_TEST(*preflight::write(*read) == compact(text));
    }
}

BOOST_AUTO_TEST_CASE(the_two_requests_are_not_each_other)
{
    BOOST_TEST(support::issues<machine_request>(container) == std::vector<std::string>{"os_image missing"},
        boost::test_tools::per_element());
    BOOST_TEST(support::issues<container_request>(machine) == std::vector<std::string>{"container_settings missing"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_validation_error)
{
    std::string const text = with(container, R"("port": "22")", R"("port": "999999999")");
    std::string const body =
        R"({"detail":[{"type":"value_error","loc":["body","container_settings","expose",0,"port"],)"
        R"("msg":"Value error, Port must be between 1 and 65535","input":"999999999","ctx":{"error":{}}}]})";

    BOOST_TEST(preflight::to_fastapi(preflight::validate<container_request>(text)) == body);
    BOOST_TEST(preflight::to_fastapi(preflight::read<container_request>(text).error()) == body);
    BOOST_TEST(compact(answer) == body);

    auto request                              = *preflight::read<container_request>(container);
    request.container_settings.expose[0].port = "999999999";
    BOOST_TEST(preflight::to_fastapi(preflight::validate(request)) == body);
    BOOST_TEST(preflight::to_fastapi(preflight::write(request).error()) == body);
}

BOOST_AUTO_TEST_CASE(each_field_alone)
{
    for (auto const& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {R"("name": "my-gpu-container")", R"("name": "my-gpu-vm")"},
             {R"("image": "docker.io/fluencelabs/debian-ssh-root:11")", R"("image": "ghcr.io/myorg/private-model:v1")"},
             {R"("port": "80",
        "protocol": "http")",
                 R"("port": "80")"},
             {R"("protocol": "tcp")", R"("protocol": "udp")"},
         })
        BOOST_TEST(preflight::is_valid<container_request>(with(container, from, to)), to);
}

BOOST_AUTO_TEST_CASE(the_requests_of_the_examples)
{
    BOOST_TEST(file("examples/requests/container.json") == container + '\n');
    BOOST_TEST(file("examples/requests/vm.json") == machine + '\n');

    // one with eight different issues
    auto const                     all = support::issues<container_request>(file("examples/requests/faulty.json"));
    std::vector<std::string> const expected{
        "plan_id missing",
        "name string_pattern_mismatch",
        "container_settings.image value_error",
        "container_settings.expose.0.port value_error",
        "container_settings.expose.1 value_error",
        "container_settings.environment.0.name value_error",
        "container_settings.credentials.host literal_error",
        "constraints.location string_pattern_mismatch",
    };
    BOOST_TEST(all == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
