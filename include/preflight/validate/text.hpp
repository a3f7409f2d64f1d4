// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/validate/judging.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Adds to a report, which is empty, what the walk finds in a JSON text, of which no document is made. False: that is for a parser to judge, as what
/// `tape` calls odd, or what is no JSON. Linear.
PREFLIGHT_DECL bool try_validate(
    std::string_view text, model::node<model::judging> const& type, waivers granted, limits const& most, report& found);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/validate/impl/text.hpp>
#endif
