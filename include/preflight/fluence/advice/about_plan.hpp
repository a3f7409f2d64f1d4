// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/about_ports.hpp>
#include <preflight/fluence/advice/country.hpp>
#include <preflight/fluence/advice/image_reference.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/fluence/plan.hpp>
#include <preflight/json/append.hpp>
#include <preflight/rules/format/uuid.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

/// Advice on the plan, on where an instance may run, and on whether anybody can log into it.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// The code for a plan of one kind in a request for another; a null pointer where they go together, or may.
[[nodiscard]] constexpr advice_code const* wrong_plan(plan_kind plan, plan_kind wanted)
{
    auto const is_machine = [](plan_kind k) {
        return k == plan_kind::machine || k == plan_kind::vm || k == plan_kind::baremetal;
    };
    if (is_machine(plan) && wanted == plan_kind::container)
        return &detail::code_named("machine-plan-for-container");
    if (plan == plan_kind::container && is_machine(wanted))
        return &detail::code_named("container-plan-for-machine");
    if (plan == plan_kind::vm && wanted == plan_kind::baremetal)
        return &detail::code_named("vm-plan-for-baremetal");
    if (plan == plan_kind::baremetal && wanted == plan_kind::vm)
        return &detail::code_named("baremetal-plan-for-vm");
    return nullptr;
}

/// An amount of money with at most six decimals, and the currency.
[[nodiscard]] inline std::string amount(double sum, plan_pricing const& pricing)
{
    auto const  millionths = static_cast<std::uint64_t>(std::llround(sum * 1e6));
    std::string decimals   = std::to_string(millionths % 1000000);
    decimals.insert(0, 6 - decimals.size(), '0');
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return std::to_string(millionths / 1000000) + (decimals.empty() ? "" : "." + decimals) + ' ' +
           printable(pricing.currency.value_or("USDC"));
}

/// Adds what is deducted at once from the balance, and whether that is enough.
inline void advise_on_price(spot const& where, plan_pricing const& pricing, context const& known, adviser& to)
{
    auto const     hours = static_cast<double>(pricing.upfront_hours);
    double const   sum   = pricing.hour * hours;
    constexpr auto most  = 1e12; // more than that no plan costs
    if (!(pricing.hour >= 0) || !(hours >= 0) || !(sum <= most))
        return;
    auto const deducted = "The deployment deducts " + detail::amount(sum, pricing) + " at once, for " +
                          std::to_string(pricing.upfront_hours) + (pricing.upfront_hours == 1 ? " hour" : " hours");
    if (known.balance && *known.balance < sum)
        to.add(detail::code_named("balance-too-low"), where, deducted + ", and the balance is lower");
    else
        to.add(detail::code_named("deducted-at-once"), where, deducted);
}

/// Adds the advice on the identifier of a plan, in a request for `wanted`.
inline void advise_on_plan(spot const& where, plan_kind wanted, context const& known, adviser& to)
{
    auto const id = where.text();
    if (!id || id->empty())
        return;
    auto const* const offered = found_offer(*id, known).offered;
    if (!offered)
    {
        if (!format::uuid(*id))
            to.add(detail::code_named("plan-id-no-uuid"), where, "The identifier of the plan is no UUID");
        return;
    }
    if (auto const* const code = detail::wrong_plan(offered->kind, wanted))
        to.add(*code, where,
            "The plan is " + std::string(offered->kind == plan_kind::container   ? "one of containers"
                                         : offered->kind == plan_kind::vm        ? "one of VMs"
                                         : offered->kind == plan_kind::baremetal ? "one of bare metal"
                                                                                 : "one of VMs or bare metal"));
    else if (offered->pricing)
        detail::advise_on_price(where, *offered->pricing, known, to);
}

/// Adds the advice on the location of a request for a container. What the plan lists is no question.
inline void advise_on_place(spot const& body, context const& known, adviser& to)
{
    auto const where    = body[&container_request::constraints][&placement_constraints::location];
    auto const location = where.text();
    if (!location || preflight::detail::is_country(*location))
        return;
    auto const        id = body[&container_request::plan_id].text().value_or(std::string_view());
    found_offer const found(id, known);
    auto const* const listed = found.offered && found.offered->locations ? &*found.offered->locations : nullptr;
    auto const        lists  = [&](std::string_view code) {
        return listed && std::find(listed->begin(), listed->end(), code) != listed->end();
    };
    if (lists(*location))
        return;
    auto const meant = preflight::detail::country_meant(*location);
    auto&      told  = to.add(detail::code_named("location-unknown"), where,
              preflight::quoted(*location) + " is no country of ISO 3166-1",
        meant.empty() ? std::string() : "Did you mean " + preflight::quoted(meant) + '?');
    if (preflight::detail::is_surely_meant(*location) && (!listed || lists(meant)))
        append_json(told.replacement.emplace(), meant);
}

/// Whether an image is a predefined one: of those that are known, or, where none are, of the account of the API's own.
[[nodiscard]] inline bool is_predefined(std::string_view image, context const& known)
{
    if (known.images)
        return std::any_of(
            known.images->begin(), known.images->end(), [&](default_image const& d) { return d.image == image; });
    auto const parts = preflight::detail::parts_of_image(image);
    return preflight::detail::registry_of(parts) == "docker.io" && parts.path.starts_with("fluencelabs/");
}

/// Adds the advice on whether anybody can log into a container.
inline void advise_on_login(spot const& body, context const& known, adviser& to)
{
    constexpr std::string_view ssh_port = "22";

    auto const settings = body[&container_request::container_settings];
    auto const key      = body[&container_request::ssh_key];
    auto const command  = settings[&container_settings::startup_command];
    auto const expose   = settings[&container_settings::expose];
    bool const has_key  = key.text().has_value();
    bool const exposed  = detail::exposes(settings, ssh_port);
    if (has_key && !exposed && expose.exists())
        to.add(detail::code_named("ssh-key-without-port-22"), key, "There is an SSH key, and port 22 is not exposed");
    if (!has_key && exposed)
        to.add(detail::code_named("ssh-port-without-key"), expose, "Port 22 is exposed, and there is no SSH key");
    auto const image = settings[&container_settings::image].text();
    if (has_key && command.text() && image && command.text()->find("sshd") == std::string_view::npos &&
        detail::is_predefined(*image, known))
        to.add(detail::code_named("command-replaces-ssh-server"), command,
            "The command replaces the one of the image, which starts the SSH server");
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
