// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/read/boost_json.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The parts of the listings of plans that a request depends on. All other parts are ignored.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// What a plan costs (`pricing`).
struct plan_pricing
{
    double                     hour          = 0; ///< the price of an hour
    std::int64_t               upfront_hours = 0; ///< how many hours are deducted when an instance is deployed
    std::optional<std::string> currency;          ///< of the price, such as `USDC`
};

/// A reference to the plan (API document, "Deploy a container", `plan_id`: `plan.id`).
struct plan_reference
{
    std::string                 id;      ///< the identifier that a request names
    std::optional<plan_pricing> pricing; ///< what it costs, where that is told
};

/// Where a container plan is offered (`constraints`, `location`: `attributes.location`).
struct plan_attributes
{
    std::optional<std::vector<std::string>> location; ///< the codes of the countries
};

/// An item of the listing of container plans, which is an array.
struct container_plan
{
    plan_reference                 plan;       ///< the plan
    std::optional<plan_attributes> attributes; ///< its attributes, or nullopt when they are left out
};

/// A configuration of a VM or bare metal (API document, "Deploy a VM or Bare Metal instance", `plan_id` and `os_image`).
struct machine_option
{
    std::string                             id;              ///< the identifier that a request names as its plan
    std::optional<std::vector<std::string>> os_options;      ///< the names of the OS images
    std::optional<std::string>              deployment_type; ///< `VM` or `BAREMETAL`
    std::optional<plan_pricing>             pricing;         ///< what it costs, where that is told
};

/// The configurations with one number of GPUs.
struct machine_availability
{
    std::vector<machine_option> options; ///< one for each configuration
};

/// An item of the listing of VM or bare metal plans, which is an object with the array `data`.
struct machine_plan
{
    std::vector<machine_availability> availability_by_number; ///< one for each number of GPUs
};

/// What can be deployed from a plan.
enum class plan_kind : unsigned char
{
    unknown,   ///< the listing does not tell
    container, ///< a container
    machine,   ///< a VM or bare metal, and it is not told which
    vm,        ///< a VM
    baremetal  ///< bare metal
};

/// What can be deployed under one identifier. What is nullopt is not known.
struct offer
{
    std::string                             plan_id;                         ///< the identifier that a request names
    std::optional<std::vector<std::string>> locations  = {};                 ///< the locations of a container plan
    std::optional<std::vector<std::string>> os_options = {};                 ///< the OS images for a VM or bare metal
    plan_kind                               kind       = plan_kind::unknown; ///< what can be deployed
    std::optional<plan_pricing>             pricing    = {};                 ///< what it costs
};

/// The offers in a listing of plans.
struct plan_listing
{
    std::vector<offer> offers;          ///< the offers, in the order of the listing
    bool               complete = true; ///< false when the listing had items that are not understood
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::plan_pricing> = object(
    field("hour",          &fluence::plan_pricing::hour,          description{"The price of an hour"}),
    field("upfront_hours", &fluence::plan_pricing::upfront_hours, description{"The hours that are deducted at once"}),
    field("currency",      &fluence::plan_pricing::currency,      description{"The currency of the price"}));

template <>
inline constexpr auto schema_of<fluence::plan_reference> = object(
    field("id",      &fluence::plan_reference::id,      description{"The plan_id of a request"}),
    field("pricing", &fluence::plan_reference::pricing, description{"What it costs"}));

template <>
inline constexpr auto schema_of<fluence::plan_attributes> = object(
    field("location", &fluence::plan_attributes::location, description{"The codes of the countries where it is offered"}));

template <>
inline constexpr auto schema_of<fluence::container_plan> = object(
    field("plan",       &fluence::container_plan::plan,       description{"The plan"}),
    field("attributes", &fluence::container_plan::attributes, description{"Its attributes"}));

template <>
inline constexpr auto schema_of<fluence::machine_option> = object(
    field("id",              &fluence::machine_option::id,              description{"The plan_id of a request"}),
    field("os_options",      &fluence::machine_option::os_options,      description{"The names of the operating systems"}),
    field("deployment_type", &fluence::machine_option::deployment_type, description{"VM or BAREMETAL"}),
    field("pricing",         &fluence::machine_option::pricing,         description{"What it costs"}));

template <>
inline constexpr auto schema_of<fluence::machine_availability> = object(
    field("options", &fluence::machine_availability::options, description{"The configurations with this number of GPUs"}));

template <>
inline constexpr auto schema_of<fluence::machine_plan> = object(
    field("availability_by_number", &fluence::machine_plan::availability_by_number, description{"The configurations, by the number of GPUs"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI

namespace preflight::inline PREFLIGHT_ABI::fluence
{
namespace detail
{
/// Stands for a rule that JSON breaks which is not a listing of plans.
struct known_listing
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "Plans are items with `plan.id`, or with `availability_by_number[].options[].id`";
    constexpr void        parameters(auto&&) const {}
};

/// Forgets a member that is no `T`: what it would have told is then not known, and what stands beside it is not lost.
template <class T>
void forget_unsound(boost::json::value* from, std::string_view key)
{
    auto* const members = from ? from->if_object() : nullptr;
    auto* const found   = members ? members->if_contains(key) : nullptr;
    if (found && !preflight::is_valid<std::optional<T>>(*found))
        members->erase(key);
}

/// Forgets, in an item of a listing, what is not needed and not as it is documented.
inline void forget_unsound(boost::json::value& item)
{
    boost::json::error_code ec;
    detail::forget_unsound<plan_pricing>(item.find_pointer("/plan", ec), "pricing");
    auto* const numbers = item.find_pointer("/availability_by_number", ec);
    if (!numbers || !numbers->is_array())
        return;
    for (auto& number : numbers->get_array())
        if (auto* const options = number.find_pointer("/options", ec); options && options->is_array())
            for (auto& option : options->get_array())
            {
                detail::forget_unsound<plan_pricing>(&option, "pricing");
                detail::forget_unsound<std::string>(&option, "deployment_type");
            }
}

/// What an option of a machine's plan says that can be deployed.
[[nodiscard]] inline plan_kind kind_of(machine_option const& option)
{
    if (option.deployment_type == "VM")
        return plan_kind::vm;
    return option.deployment_type == "BAREMETAL" ? plan_kind::baremetal : plan_kind::machine;
}

/// Adds the offers in an item of a listing. Returns false when it is not an item of one.
inline bool add_offers(std::vector<offer>& all, boost::json::value& item)
{
    boost::json::error_code ec;
    if (auto* const location = item.find_pointer("/attributes/location", ec); location && location->is_string())
        *location = boost::json::array{*location}; // a single location may come without an array
    detail::forget_unsound(item);

    if (auto plan = boost::json::try_value_to<container_plan>(item))
    {
        auto attributes = std::move(plan->attributes).value_or(plan_attributes());
        all.push_back({std::move(plan->plan.id), std::move(attributes.location), {}, plan_kind::container,
            std::move(plan->plan.pricing)});
        return true;
    }
    auto plan = boost::json::try_value_to<machine_plan>(item);
    if (!plan)
        return false;
    for (auto& number : plan->availability_by_number)
        for (auto& option : number.options)
            all.push_back({std::move(option.id), {}, std::move(option.os_options), detail::kind_of(option),
                std::move(option.pricing)});
    return true;
}
} // namespace detail

/// Returns the offers in a listing of plans for containers, VMs or bare metal, which is an array of items or an object with this array in `data`.
/// Items that are not understood are left out. When none is understood, or there is no array, it returns a report that tells so. Linear.
[[nodiscard]] inline boost::system::result<plan_listing, report> read_plans(std::string_view text)
{
    auto document = parse(text);
    if (!document)
        return report{{document.error()}};

    auto* const members = document->if_object();
    auto* const data    = members ? members->if_contains("data") : &*document;
    auto* const items   = data ? data->if_array() : nullptr;

    plan_listing found;
    bool         any = items && items->empty();
    if (items)
        for (auto& item : *items)
        {
            bool const known = detail::add_offers(found.offers, item);
            found.complete &= known;
            any |= known;
        }
    if (any)
        return found;
    report issues;
    issues.add({}, detail::known_listing{}, {}, false);
    return issues;
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
