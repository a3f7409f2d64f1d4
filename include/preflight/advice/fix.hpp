// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/advice/finding.hpp>
#include <preflight/config.hpp>
#include <preflight/report/report.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// JSON text in which something has been mended.
struct fixed_text
{
    std::string          text; ///< the whole text; what was not mended is the same byte for byte
    std::vector<finding> done; ///< what was mended, in this order, each with its place in the text at that time
};

/// How much one call of `fix` mends at most.
inline constexpr std::size_t max_fixes = 256;

/// Puts the replacements of advice into JSON text, one after the other, and asks anew after each, since one may decide what becomes of the next. What is
/// replaced stays so only if `judge(text)` then reports no issue that it did not report before, so that a valid text stays valid, and `advise(text)` no
/// longer gives that advice. Both are called once, and once more for each replacement.
[[nodiscard]] PREFLIGHT_DECL fixed_text fix(std::string_view text, std::function<report(std::string_view)> const& judge,
    std::function<advice_list(std::string_view)> const& advise);
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/advice/impl/fix.hpp>
#endif
