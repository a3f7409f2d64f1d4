// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Appends a text that two JSON values have in common exactly where they are equal: whatever the order of members, and whether a number is held as an
/// integer or not. n log n in the members of an object.
PREFLIGHT_DECL void append_canonical(std::string& out, boost::json::value const& value);

/// Whether no two elements of an array are equal. n log n.
PREFLIGHT_DECL bool all_differ(boost::json::array const& list);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/json/impl/all_differ.hpp>
#endif
