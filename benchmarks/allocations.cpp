// SPDX-License-Identifier: BSL-1.0
#include "allocations.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace
{
thread_local std::uint64_t count = 0;

void* counted(std::size_t size, std::size_t alignment = 0)
{
    ++count;
    size = size != 0 ? size : 1;
    // aligned_alloc asks for a multiple of the alignment
    return alignment == 0 ? std::malloc(size)
                          : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

void* counted_or_throw(std::size_t size, std::size_t alignment = 0)
{
    if (void* memory = counted(size, alignment))
        return memory;
    throw std::bad_alloc();
}
} // namespace

namespace bench
{
std::uint64_t allocations() { return count; }
void          count_allocation() { ++count; }
} // namespace bench

// The array forms call these. They are not inline, because compilers would warn of a mismatched free.
void* operator new(std::size_t size) { return counted_or_throw(size); }
void* operator new(std::size_t size, std::align_val_t alignment)
{
    return counted_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return counted(size); }
void  operator delete(void* memory) noexcept { std::free(memory); }
void  operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void  operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void  operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
