// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <span>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// The names of the fields that a schema marks `secret`. A value under such a name is redacted wherever a report is printed, also where
/// the document does not have the shape that the schema asks for.
using secret_names = std::span<std::string_view const>;
} // namespace preflight::inline PREFLIGHT_ABI
