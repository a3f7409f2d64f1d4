// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/instantiate.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <optional>
#include <string>
#include <vector>

/// Whose functions ticket.cpp compiles, for all files.
struct ticket
{
    std::string                title;
    int                        priority = 1;
    std::optional<std::string> owner;
    std::vector<std::string>   tags;
};
template <>
inline constexpr auto preflight::schema_of<ticket> =
    preflight::object(field("title", &ticket::title, min_length{1}, max_length{80}),
        field("priority", &ticket::priority, defaulted, at_least{1}, at_most{5}), field("owner", &ticket::owner),
        field("tags", &ticket::tags, defaulted, max_items{3}, each(min_length{1})));

PREFLIGHT_EXTERN(ticket)
