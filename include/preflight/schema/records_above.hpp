// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The records above a value, by the `id` of their nodes: of whatever holds itself, one is among them.
struct records_above
{
    records_above const* up;
    std::string_view     id;

    constexpr bool has(std::string_view other) const { return id == other || (up && up->has(other)); }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
