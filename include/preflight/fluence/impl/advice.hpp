// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/fluence/advice/about_command.hpp>
#include <preflight/fluence/advice/about_image.hpp>
#include <preflight/fluence/advice/about_keys.hpp>
#include <preflight/fluence/advice/about_plan.hpp>
#include <preflight/fluence/advice/about_ports.hpp>
#include <preflight/fluence/advice/about_ssh_key.hpp>
#include <preflight/fluence/advice/about_values.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/read/boost_json.hpp>

#include <boost/json/value_from.hpp>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
namespace detail
{
PREFLIGHT_DECL void advise_on_container(spot const& body, context const& known, adviser& to)
{
    detail::advise_on_plan(body[&container_request::plan_id], plan_kind::container, known, to);
    detail::advise_on_place(body, known, to);
    detail::advise_on_image(body[&container_request::container_settings], to);
    detail::advise_on_ports(body[&container_request::container_settings], to);
    detail::advise_on_command(body[&container_request::container_settings], to);
    detail::advise_on_ssh_key(body[&container_request::ssh_key], to);
    detail::advise_on_login(body, known, to);
    detail::advise_on_values(body, to);
}

PREFLIGHT_DECL void advise_on_machine(spot const& body, context const& known, adviser& to)
{
    auto const kind = known.kind == plan_kind::unknown ? plan_kind::machine : known.kind;
    detail::advise_on_keys_of_container(to);
    detail::advise_on_plan(body[&machine_request::plan_id], kind, known, to);
    detail::advise_on_ssh_key(body[&machine_request::ssh_key], to);
}

template <class Request>
advice_list advise_on(Request const& request, context const& known)
{
    boost::json::value const document = boost::json::value_from(request);
    advice_list              found{{}, secret_names_of<Request>()};
    adviser                  to(found);
    detail::checks_of<Request>(spot(document), known, to);
    return found;
}
} // namespace detail

PREFLIGHT_DECL advice_list advise(container_request const& request, context const& known)
{
    return detail::advise_on(request, known);
}

PREFLIGHT_DECL advice_list advise(machine_request const& request, context const& known)
{
    return detail::advise_on(request, known);
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
