// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/read/boost_json.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The parts of the listings of plans that a request depends on. All other parts are ignored.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// A reference to the plan (API document, "Deploy a container", `plan_id`: `plan.id`).
struct plan_reference
{
    std::string id; ///< the identifier that a request names
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
    std::string                             id;         ///< the identifier that a request names as its plan
    std::optional<std::vector<std::string>> os_options; ///< the names of the OS images
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

/// What can be deployed under one identifier. A list that is nullopt is not known.
struct offer
{
    std::string                             plan_id;         ///< the identifier that a request names
    std::optional<std::vector<std::string>> locations  = {}; ///< the locations of a container plan
    std::optional<std::vector<std::string>> os_options = {}; ///< the OS images for a VM or bare metal
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
inline constexpr auto schema_of<fluence::plan_reference> = object(
    field("id", &fluence::plan_reference::id, description{"The plan_id of a request"}));

template <>
inline constexpr auto schema_of<fluence::plan_attributes> = object(
    field("location", &fluence::plan_attributes::location, description{"The codes of the countries where it is offered"}));

template <>
inline constexpr auto schema_of<fluence::container_plan> = object(
    field("plan",       &fluence::container_plan::plan,       description{"The plan"}),
    field("attributes", &fluence::container_plan::attributes, description{"Its attributes"}));

template <>
inline constexpr auto schema_of<fluence::machine_option> = object(
    field("id",         &fluence::machine_option::id,         description{"The plan_id of a request"}),
    field("os_options", &fluence::machine_option::os_options, description{"The names of the operating systems"}));

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

/// Adds the offers in an item of a listing. Returns false when it is not an item of one.
inline bool add_offers(std::vector<offer>& all, boost::json::value& item)
{
    boost::json::error_code ec;
    if (auto* const location = item.find_pointer("/attributes/location", ec); location && location->is_string())
        *location = boost::json::array{*location}; // a single location may come without an array

    if (auto plan = boost::json::try_value_to<container_plan>(item))
    {
        auto attributes = std::move(plan->attributes).value_or(plan_attributes());
        all.push_back({std::move(plan->plan.id), std::move(attributes.location)});
        return true;
    }
    auto plan = boost::json::try_value_to<machine_plan>(item);
    if (!plan)
        return false;
    for (auto& number : plan->availability_by_number)
        for (auto& option : number.options)
            all.push_back({std::move(option.id), std::nullopt, std::move(option.os_options)});
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
