#pragma once

#include <preflight/abi.hpp>

#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI
{
/// A part of a text, from byte `begin` to before byte `end`.
struct extent
{
    std::size_t begin, end;
};
} // namespace preflight::inline PREFLIGHT_ABI
