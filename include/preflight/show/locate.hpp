// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/path.hpp>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns, for each path, the range of the value that it leads to in JSON text. For a path that leads further than the text does, it is the last
/// value on the path: a missing key is located at the object without it. The cost for n paths is linear in the text for each level that a path
/// enters, whatever n is, plus O(n log n).
[[nodiscard]] PREFLIGHT_DECL std::vector<text_range> locate(std::string_view text, std::span<path const* const> ways);

/// Returns the range of the value that one path leads to, as above.
[[nodiscard]] inline text_range locate(std::string_view text, path const& way)
{
    return locate(text, std::array{&way})[0];
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/show/impl/locate.hpp>
#endif
