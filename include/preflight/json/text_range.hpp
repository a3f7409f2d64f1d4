#pragma once

#include <preflight/config.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A part of a text, from byte `begin` to before byte `end`.
struct text_range
{
    std::size_t begin; ///< in bytes from the start of the text
    std::size_t end;   ///< likewise; not below `begin`
};
} // namespace preflight::inline PREFLIGHT_ABI
