// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/tape.hpp>
#include <preflight/validate/text.hpp>
#include <preflight/validate/text_input.hpp>
#include <preflight/validate/walk.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL bool try_validate(
    std::string_view text, model::node<model::judging> const& type, waivers granted, limits const& most, report& found)
{
    tape in;
    if (!in.read(text, most.depth))
        return false;
    walk<text_input>(found, granted, most).document(text_input(in), type);
    return true;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
