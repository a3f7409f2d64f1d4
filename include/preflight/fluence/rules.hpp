// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules.hpp>

/// Rules that several requests share. Each of them is also a predicate: `instance_name("my-gpu-container")`.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The identifier of a plan, any text that is not empty (`plan_id`).
inline constexpr auto plan_identifier = rules(min_length{1});

/// A name for an instance: 1 to 25 lowercase letters, digits or hyphens, with no hyphen at either end (`name`).
inline constexpr auto instance_name = rules(min_length{1}, max_length{25}, pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">);
} // namespace preflight::inline PREFLIGHT_ABI::fluence
