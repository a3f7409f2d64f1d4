#pragma once

#include <cstddef>

/// What this program has allocated with `operator new`, which it replaces.
namespace memory
{
/// Bytes in use, as they were asked for.
std::size_t in_use();

/// The most bytes in use since the last call.
std::size_t peak();
} // namespace memory
