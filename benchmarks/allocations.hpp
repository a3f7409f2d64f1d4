// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace bench
{
/// Returns how often this thread has called `operator new`, which this program replaces. Direct calls of `malloc` do not count, but RapidJSON gets an
/// allocator that counts.
std::uint64_t allocations();
void          count_allocation();
} // namespace bench
