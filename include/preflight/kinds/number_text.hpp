// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/scalar.hpp>

#include <concepts>
#include <string>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A number in digits: what is written, as text, of a value that no text of its kind says.
template <std::integral N>
constexpr std::string number_text(N number)
{
    std::string text;
    preflight::append_json(text, static_cast<widened<N>>(number));
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
