// SPDX-License-Identifier: BSL-1.0
#include "memory.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace
{
std::size_t used = 0;
std::size_t most = 0;
std::size_t left = 0; // until an allocation fails

/// The size of a block, which is stored in front of it.
constexpr std::size_t header = alignof(std::max_align_t);

void* take(std::size_t size)
{
    void* const block = left != 0 && --left == 0 ? nullptr : std::malloc(header + size);
    if (!block)
        return nullptr;
    most                              = std::max(most, used += size);
    *static_cast<std::size_t*>(block) = size;
    return static_cast<char*>(block) + header;
}

void give_back(void* memory)
{
    if (!memory)
        return;
    void* const block = static_cast<char*>(memory) - header;
    used -= *static_cast<std::size_t*>(block);
    std::free(block);
}
} // namespace

namespace memory
{
std::size_t in_use() { return used; }
std::size_t peak() { return std::exchange(most, used); }
void        fail_at(std::size_t n) { left = n; }
} // namespace memory

// The array forms call these; nothing here asks for more than the usual alignment.
void* operator new(std::size_t size)
{
    if (void* const memory = take(size))
        return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return take(size); }
void  operator delete(void* memory) noexcept { give_back(memory); }
void  operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
