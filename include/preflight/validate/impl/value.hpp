// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/report.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/value.hpp>
#include <preflight/validate/value_input.hpp>
#include <preflight/validate/walk.hpp>

#include <boost/json/value.hpp>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL report validate(boost::json::value const& document, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, bool is_utf8, limits const& most)
{
    report found{{}, secrets};
    walk<value_input>(found, granted, most).document(value_input(document, is_utf8), type);
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
