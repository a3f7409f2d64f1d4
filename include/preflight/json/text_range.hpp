// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A part of a text: the bytes from `begin` up to, but not including, `end`.
struct text_range
{
    std::size_t begin; ///< the offset in bytes of the first byte
    std::size_t end;   ///< the offset in bytes past the last one; not less than `begin`
};
} // namespace preflight::inline PREFLIGHT_ABI
