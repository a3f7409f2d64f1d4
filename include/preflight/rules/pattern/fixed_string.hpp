// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A string literal as a template argument, as in `pattern<"^[a-z]+$">`.
template <std::size_t N>
struct fixed_string
{
    char characters[N]{}; ///< with the zero behind them

    /// Takes a literal.
    consteval fixed_string(char const (&literal)[N]) { std::copy_n(literal, N, characters); }

    /// Returns the literal without the zero.
    [[nodiscard]] constexpr std::string_view view() const { return {characters, N - 1}; }
};
} // namespace preflight::inline PREFLIGHT_ABI
