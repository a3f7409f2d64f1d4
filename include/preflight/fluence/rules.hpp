#pragma once

#include <preflight/config.hpp>
#include <preflight/rules.hpp>

/// Rules that several requests share. Each is a predicate too: `instance_name("my-gpu-container")`.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// A plan's identifier: any text but an empty one (`plan_id`).
inline constexpr auto plan_identifier = rules(min_length{1});

/// A human-readable name for an instance: 1 to 25 characters, lowercase letters, digits or hyphens, no hyphen first or last (`name`).
inline constexpr auto instance_name = rules(min_length{1}, max_length{25}, spelled{"a-z0-9", "a-z0-9-", "a-z0-9"});
} // namespace preflight::inline PREFLIGHT_ABI::fluence
