// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/default_image.hpp>
#include <preflight/fluence/error.hpp>
#include <preflight/fluence/image_origin.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/fluence/plan.hpp>
#include <preflight/read/read.hpp>
#include <preflight/validate/struct.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Predicts which valid requests the API refuses with a 400 (API document, "Business logic errors (400)"). That needs more than the body: the plans
/// and the default images.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// What a caller knows of the state of the API, filled by hand or from its answers. Nothing is judged by a part that is missing.
struct context
{
    std::optional<plan_listing>               plans  = {}; ///< the plans, as `read_plans` returns them
    std::optional<std::vector<default_image>> images = {}; ///< the images, as `default_images` returns them
    std::optional<double> balance = {}; ///< of the account, in the currency of the plans; advice alone asks for it
    plan_kind             kind =
        plan_kind::unknown; ///< what is to be deployed, where the request does not tell; advice alone asks for it
};

/// Returns the waivers to validate a body with. When the default images are known, `own_image` is granted, because `refusal_of` then judges the
/// reserved variable itself.
[[nodiscard]] inline waivers waivers_for(context const& known) { return known.images ? waivers(own_image) : waivers(); }

namespace detail
{
/// The offer of a plan, or the refusal when there is no such plan. Both are empty when that is not known.
struct found_offer
{
    offer const*           offered = nullptr;
    std::optional<refusal> refused = {};

    found_offer(std::string_view plan_id, context const& known)
    {
        if (!known.plans)
            return;
        auto const& all = known.plans->offers;
        auto const  at  = std::find_if(all.begin(), all.end(), [&](offer const& o) { return o.plan_id == plan_id; });
        if (at != all.end())
            offered = &*at;
        else if (known.plans->complete)
            refused = refusal{"Plan no longer available"};
    }
};

/// Returns nothing when `wanted` is one of `names`, and otherwise a refusal with the text `before` and the names. Without names it returns nothing.
[[nodiscard]] inline std::optional<refusal> unless_among(
    std::optional<std::vector<std::string>> const& names, std::string const& wanted, std::string before)
{
    if (!names || std::find(names->begin(), names->end(), wanted) != names->end())
        return {};
    for (char const* comma = ""; auto const& name : *names)
    {
        (before += comma) += name;
        comma = ", ";
    }
    return refusal{std::move(before)};
}
} // namespace detail

/// Returns why the API would refuse a valid container request, or nullopt where nothing that is known speaks against it. Linear in the request and
/// the context.
[[nodiscard]] inline std::optional<refusal> refusal_of(container_request const& request, context const& known)
{
    detail::found_offer const found(request.plan_id, known);
    if (found.refused)
        return found.refused;

    // `constraints`, `location`: "Must match one of the locations returned in the plan's `attributes.location` array"
    auto const location = request.constraints ? request.constraints->location : std::nullopt;
    if (found.offered && location)
        if (auto refused = detail::unless_among(found.offered->locations, *location,
                "Location " + *location + " is not available for the selected plan. Available locations: "))
            return refused;

    auto const& image = request.container_settings.image;
    if (!known.images)
        return {};
    auto const at = std::find_if(
        known.images->begin(), known.images->end(), [&](default_image const& d) { return d.image == image; });
    if (at == known.images->end())
        return {};
    // "Response fields", `requires_ssh`: "Whether the image requires an SSH key to be provided during deployment"
    if (at->requires_ssh.value_or(false) && !request.ssh_key)
        return refusal{"Image " + image + " requires an SSH key"};
    if (auto const reserved = validate(request, waivers_for(image_origin::predefined)); !reserved.empty())
        return refusal{summary(reserved)};
    return {};
}

/// Returns why the API would refuse a valid request for a VM or bare metal, as above.
[[nodiscard]] inline std::optional<refusal> refusal_of(machine_request const& request, context const& known)
{
    detail::found_offer const found(request.plan_id, known);
    if (!found.offered)
        return found.refused;
    return detail::unless_among(found.offered->os_options, request.os_image,
        "Provided OS image " + request.os_image + " is not supported for the selected offer. Available OS images: ");
}

/// Returns why the API would refuse a body, as above. It returns nullopt when the body is not valid under the waivers that the caller grants.
template <document_type Request>
[[nodiscard]] std::optional<refusal> refusal_of(std::string_view body, context const& known, waivers granted = {})
{
    auto const request = read<Request>(body, granted | waivers_for(known));
    return request ? refusal_of(*request, known) : std::nullopt;
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
