// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

/// Counts what this program allocates with `operator new`, which it replaces.
namespace memory
{
/// Returns the number of bytes in use, as they were requested.
std::size_t in_use();

/// Returns the peak of bytes in use since the last call.
std::size_t peak();

/// Lets allocation number `n` from now on fail, once; none for 0.
void fail_at(std::size_t n);
} // namespace memory
