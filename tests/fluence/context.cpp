// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/context.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fluence_context)

using namespace preflight::fluence;
using support::with;

namespace
{
context const nothing{};

context const containers{
    .plans = plan_listing{{{.plan_id = "p", .locations = {{"US", "CA"}}}, {.plan_id = "anywhere"},
        {"nowhere", std::vector<std::string>{}}}},
    .images =
        std::vector<default_image>{
            {.slug = "d", .name = "D", .image = "debian-ssh:11", .requires_ssh = true},
            {.slug = "e", .name = "E", .image = "plain:1", .requires_ssh = false},
            {.slug = "f", .name = "F", .image = "silent:1"},
        },
};

std::vector<offer> const machine_offers{
    {.plan_id = "one", .os_options = {{"Ubuntu Server 22.04"}}},
    {.plan_id = "three", .os_options = {{"Ubuntu Server 22.04", "Debian 12", "Rocky, 9"}}},
    {.plan_id = "any"},
};
context const machines{.plans = plan_listing{machine_offers}};

std::string const box =
    R"({"plan_id":"p","name":"n","container_settings":{"image":"my:1","expose":[{"port":"22"}]},"constraints":{"location":"US"}})";

/// Returns why a body is refused, or an empty text when it is not.
template <class Request>
std::string why(std::string_view body, context const& known)
{
    auto const refused = refusal_of<Request>(body, known);
    auto const request = preflight::read<Request>(body, waivers_for(known));
    BOOST_TEST((refusal_of(request.value(), known) == refused)); // the struct is refused as the text is
    return refused ? refused->detail : "";
}
} // namespace

BOOST_AUTO_TEST_CASE(of_containers)
{
    std::string const gone = "Plan no longer available";
    std::string const key  = "Image debian-ssh:11 requires an SSH key";
    std::string const reserved =
        "container_settings.environment.1.name: Value error, SSH_PUBKEY is reserved for the SSH key";
    std::string const variable =
        R"("container_settings":{"environment":[{"name":"A","value":""},{"name":"SSH_PUBKEY","value":"k"}],)";

    struct
    {
        std::string from, to, expected;
    } const rows[] = {
        {"", "", ""}, {R"("p")", R"("q")", gone}, {R"("p")", R"("P")", gone},

        {R"("US")", R"("CA")", ""},
        {R"("US")", R"("DE")", "Location DE is not available for the selected plan. Available locations: US, CA"},
        {R"("US")", "null", ""}, {R"({"location":"US"})", "null", ""}, {R"("p")", R"("anywhere")", ""},
        {R"("p")", R"("nowhere")", "Location US is not available for the selected plan. Available locations: "},

        {"my:1", "debian-ssh:11", key}, {R"("my:1",)", R"("debian-ssh:11",)", key},
        {R"({"plan_id")", R"({"ssh_key":null,"plan_id")", ""}, {"my:1", "debian-ssh:1", ""}, {"my:1", "plain:1", ""},
        {"my:1", "silent:1", ""},

        {R"("container_settings":{)", variable, ""}, // the image is not a predefined one
    };
    for (auto const& [from, to, expected] : rows)
        BOOST_TEST_CONTEXT(from << " -> " << to)
        {
            BOOST_TEST(why<container_request>(with(box, from, to), containers) == expected);
            if (to != variable)
                BOOST_TEST(why<container_request>(with(box, from, to), nothing) == "");
        }

    std::string const debian = with(box, "my:1", "debian-ssh:11");
    BOOST_TEST(
        why<container_request>(with(debian, R"({"plan_id")", R"({"ssh_key":null,"plan_id")"), containers) == key);
    BOOST_TEST(why<container_request>(with(debian, R"({"plan_id")", R"({"ssh_key":"k","plan_id")"), containers) == "");
    for (std::string const image : {"plain:1", "silent:1"})
        BOOST_TEST(why<container_request>(
                       with(with(box, "my:1", image), R"("container_settings":{)", variable), containers) == reserved);
    // several: the plan, its location, the key, the variable
    std::string const all =
        with(with(with(debian, R"("container_settings":{)", variable), "US", "DE"), R"("p")", R"("q")");
    BOOST_TEST(why<container_request>(all, containers) == gone);
    BOOST_TEST(why<container_request>(with(all, R"("q")", R"("p")"), containers).starts_with("Location DE"));
    BOOST_TEST(why<container_request>(with(all, R"("q")", R"("anywhere")"), containers) == key);
}

BOOST_AUTO_TEST_CASE(of_vms_and_bare_metal)
{
    std::string const vm = R"({"plan_id":"one","name":"n","ssh_key":"k","os_image":"Ubuntu Server 22.04"})";
    struct
    {
        std::string plan, image, expected;
    } const rows[] = {
        {"one", "Ubuntu Server 22.04", ""},
        {"three", "Debian 12", ""},
        {"any", "sss", ""},
        {"none", "Ubuntu Server 22.04", "Plan no longer available"},
        // to the letter as in the API document
        {"one", "sss",
            "Provided OS image sss is not supported for the selected offer. Available OS images: Ubuntu Server 22.04"},
        {"one", "ubuntu server 22.04",
            "Provided OS image ubuntu server 22.04 is not supported for the selected offer. Available OS images: "
            "Ubuntu Server 22.04"},
        {"three", "Rocky",
            "Provided OS image Rocky is not supported for the selected offer. Available OS images: Ubuntu Server "
            "22.04, Debian 12, Rocky, 9"},
    };
    for (auto const& [plan, image, expected] : rows)
    {
        auto const body = with(with(vm, "one", plan), "Ubuntu Server 22.04", image);
        BOOST_TEST_CONTEXT(body)
        {
            BOOST_TEST(why<machine_request>(body, machines) == expected);
            BOOST_TEST(why<machine_request>(body, nothing) == "");
        }
    }
    // the plan may be one of those that are not understood
    context const partly{.plans = plan_listing{machine_offers, false}};
    BOOST_TEST(why<machine_request>(with(vm, "one", "none"), partly) == "");
    BOOST_TEST(why<machine_request>(with(vm, "22.04", "20.04"), partly) != "");
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_valid_is_not_judged)
{
    BOOST_TEST(!refusal_of<container_request>(with(box, R"("p")", R"("")"), containers));
    BOOST_TEST(!refusal_of<container_request>("", containers));
    BOOST_TEST(!refusal_of<machine_request>("{", machines));

    context const     plans{.plans = containers.plans, .images = {}};
    std::string const reserved = with(with(box, R"("p")", R"("q")"), R"("container_settings":{)",
        R"("container_settings":{"environment":[{"name":"SSH_PUBKEY","value":""}],)");
    BOOST_TEST(!refusal_of<container_request>(reserved, plans));
    BOOST_TEST((refusal_of<container_request>(reserved, plans, own_image) == refusal{"Plan no longer available"}));
}

BOOST_AUTO_TEST_CASE(from_what_the_api_answers)
{
    context const known{
        .plans  = read_plans(R"([{"plan":{"id":"p"},"attributes":{"location":["FR"]}}])").value(),
        .images = preflight::read<std::vector<default_image>>(
            R"([{"slug":"s","name":"n","description":null,"image":"my:1","expose":[],"environment":[],"startup_command":null,"requires_ssh":true}])")
            .value(),
    };
    BOOST_TEST(why<container_request>(box, known) ==
               "Location US is not available for the selected plan. Available locations: FR");
    BOOST_TEST(why<container_request>(with(box, "US", "FR"), known) == "Image my:1 requires an SSH key");
}

BOOST_AUTO_TEST_SUITE_END()
