// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fluence.hpp>
#include <preflight/json_schema.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <list>

BOOST_AUTO_TEST_SUITE(fluence_image_origin)

using namespace preflight::fluence;
using strings = std::vector<std::string>;

static_assert(own_image.name == "the image is your own"); // the condition in the table of rules

// The reserved variable is an issue unless the caller says that the image is their own.
static_assert(!waivers_for(image_origin::unknown).has(own_image));
static_assert(!waivers_for(image_origin::predefined).has(own_image));
static_assert(waivers_for(image_origin::own).has(own_image));

namespace
{
constexpr std::array<std::string_view, 2> defaults{
    "docker.io/fluencelabs/debian-ssh-root:11", "docker.io/fluencelabs/ubuntu-ssh-root:22.04"};

container_request defining(std::string const& variable)
{
    container_request r;
    r.plan_id                        = "p";
    r.name                           = "n";
    r.container_settings.image       = "docker.io/fluencelabs/debian-ssh-root:11";
    r.container_settings.expose      = {{.port = "22"}};
    r.container_settings.environment = {{{"A", ""}, {variable, "ssh-ed25519 AAAA"}}};
    return r;
}
} // namespace

// The origin of an image, by the list of default images.
static_assert(origin_of("docker.io/fluencelabs/debian-ssh-root:11", defaults) == image_origin::predefined);
static_assert(origin_of("docker.io/fluencelabs/ubuntu-ssh-root:22.04", defaults) == image_origin::predefined);
static_assert(origin_of("docker.io/fluencelabs/debian-ssh-root:12", defaults) == image_origin::own);
static_assert(origin_of("docker.io/fluencelabs/debian-ssh-root:1", defaults) == image_origin::own);
static_assert(origin_of("docker.io/fluencelabs/debian-ssh-root:111", defaults) == image_origin::own);
static_assert(origin_of("", defaults) == image_origin::own);
static_assert(origin_of("i", std::array<std::string_view, 0>()) == image_origin::own);

BOOST_AUTO_TEST_CASE(any_list_of_texts)
{
    BOOST_TEST((origin_of("b", strings{"a", "b"}) == image_origin::predefined));
    BOOST_TEST((origin_of("c", strings{"a", "b"}) == image_origin::own));
    BOOST_TEST((origin_of("b", std::list<std::string>{"a", "b"}) == image_origin::predefined));
    BOOST_TEST((origin_of("b", std::vector<char const*>{"a", "b"}) == image_origin::predefined));
    BOOST_TEST((origin_of("a", strings()) == image_origin::own));
}

BOOST_AUTO_TEST_CASE(the_reserved_variable_by_origin)
{
    struct row
    {
        std::string  variable;
        image_origin origin;
        bool         sound;
    };
    row const rows[] = {
        {"SSH_PUBKEY", image_origin::unknown, false},
        {"SSH_PUBKEY", image_origin::predefined, false},
        {"SSH_PUBKEY", image_origin::own, true},
        {"SSH_PUBKEY_", image_origin::unknown, true},
        {"SSH_PUBKEY_", image_origin::predefined, true},
        {"SSH_PUBKEY_", image_origin::own, true},
    };
    for (auto const& [variable, origin, sound] : rows)
        BOOST_TEST_CONTEXT(variable << ", origin " << static_cast<int>(origin))
        {
            auto const    request = defining(variable);
            auto const    granted = waivers_for(origin);
            strings const expected(sound ? 0 : 1, "container_settings.environment.1.name value_error");

            BOOST_TEST(preflight::is_valid(request, granted) == sound);
            BOOST_TEST(
                support::issues(preflight::validate(request, granted)) == expected, boost::test_tools::per_element());
            BOOST_TEST(preflight::write(request, granted).has_value() == sound);

            auto const        value = boost::json::value_from(request);
            std::string const text  = boost::json::serialize(value);
            BOOST_TEST(support::issues<container_request>(text, granted) == expected, boost::test_tools::per_element());
            BOOST_TEST(support::issues(preflight::validate<container_request>(value, granted)) == expected,
                boost::test_tools::per_element());
            BOOST_TEST(preflight::is_valid<container_request>(text, granted) == sound);
            BOOST_TEST(preflight::read<container_request>(text, granted).has_value() == sound);
        }
}

BOOST_AUTO_TEST_CASE(an_image_in_the_list_and_one_that_is_not)
{
    auto       request = defining("SSH_PUBKEY");
    auto const granted = [&] { return waivers_for(origin_of(request.container_settings.image, defaults)); };
    BOOST_TEST(!preflight::is_valid(request, granted()));
    request.container_settings.image = "ghcr.io/myorg/private-model:v1";
    BOOST_TEST(preflight::is_valid(request, granted()));
    request.container_settings.environment = {{{"a", ""}}}; // nothing else is lifted
    BOOST_TEST(!preflight::is_valid(request, granted()));
}

BOOST_AUTO_TEST_CASE(the_schema_says_the_same)
{
    std::string const said   = boost::json::serialize(preflight::json_schema<container_request>());
    std::string const lifted = boost::json::serialize(preflight::json_schema<container_request>(own_image));
    BOOST_TEST(said.find(R"("not":{"const":"SSH_PUBKEY"})") != std::string::npos);
    BOOST_TEST(lifted.find("SSH_PUBKEY") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
