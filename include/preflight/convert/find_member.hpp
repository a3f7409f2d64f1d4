// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The value that is read for a field: that under its name, or else under the first of its aliases that is there; null where none is.
boost::json::value const* find_member(boost::json::object const& members, auto const& field)
{
    auto const* found = members.if_contains(field.name);
    for (auto each = field.aliases.begin(); !found && each != field.aliases.end(); ++each)
        found = members.if_contains(*each);
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
