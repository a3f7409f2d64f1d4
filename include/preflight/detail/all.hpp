// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <initializer_list>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Whether each of many conditions holds: a fold expression with more than 256 of them does not compile.
constexpr bool all(std::initializer_list<bool> each)
{
    for (bool const one : each)
        if (!one)
            return false;
    return true;
}

/// The sum of many numbers, likewise.
constexpr std::size_t sum(std::initializer_list<std::size_t> each)
{
    std::size_t n = 0;
    for (std::size_t const one : each)
        n += one;
    return n;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
