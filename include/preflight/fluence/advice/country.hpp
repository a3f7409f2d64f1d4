// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <string_view>

/// Countries, by ISO 3166-1.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Returns whether `code` is one of the two-letter codes of ISO 3166-1, in upper case.
[[nodiscard]] PREFLIGHT_DECL bool is_country(std::string_view code);

/// Returns the two-letter code that is meant by a text that is none, or an empty text: of its code in lower case, of three letters, and of those that
/// are often taken for one (`UK`, `EL`).
[[nodiscard]] PREFLIGHT_DECL std::string_view country_meant(std::string_view text);
} // namespace preflight::inline PREFLIGHT_ABI::detail
