#pragma once

#include <cstdint>

namespace bench
{
/// How often this thread has called `operator new`, which this program replaces. What calls `malloc` itself does not count, but RapidJSON,
/// which is given an allocator that does.
std::uint64_t allocations();
void          count_allocation();
} // namespace bench
