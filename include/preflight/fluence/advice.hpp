// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Advice on requests: what the API accepts, and what would cost all the same. The verdict never depends on it.

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/show.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/fluence/machine.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
namespace detail
{
/// Adds the advice on a request for a container. `body` may be any JSON.
PREFLIGHT_DECL void advise_on_container(spot const& body, context const& known, adviser& to);
/// Adds the advice on a request for a VM or bare metal. `body` may be any JSON.
PREFLIGHT_DECL void advise_on_machine(spot const& body, context const& known, adviser& to);

template <class Request>
inline constexpr auto checks_of = nullptr;
template <>
inline constexpr auto checks_of<container_request> = &detail::advise_on_container;
template <>
inline constexpr auto checks_of<machine_request> = &detail::advise_on_machine;
} // namespace detail

/// Returns the advice on the body of a request, a `container_request` or a `machine_request`, valid or not; none on text that is not JSON. `known` is
/// what the caller knows of plans, default images and the account, which tells more. Of lists only the first 64 elements are looked at. Linear in the
/// body and in what is known.
template <document_type Request>
[[nodiscard]] advice_list advise(std::string_view body, context const& known = {})
{
    return preflight::advise<Request>(
        body, [&](spot const& all, adviser& to) { detail::checks_of<Request>(all, known, to); });
}

/// Returns the advice on a request for a container, as above. It has no unknown keys.
[[nodiscard]] PREFLIGHT_DECL advice_list advise(container_request const& request, context const& known = {});

/// Returns the advice on a request for a VM or bare metal, as above.
[[nodiscard]] PREFLIGHT_DECL advice_list advise(machine_request const& request, context const& known = {});
} // namespace preflight::inline PREFLIGHT_ABI::fluence

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/impl/advice.hpp>
#endif
