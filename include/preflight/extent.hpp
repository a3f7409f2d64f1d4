#pragma once

#include <cstddef>

namespace preflight
{
/// A part of a text, from byte `begin` to before byte `end`.
struct extent
{
    std::size_t begin, end;
};
} // namespace preflight
