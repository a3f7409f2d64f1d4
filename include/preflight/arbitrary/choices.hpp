// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace preflight::inline PREFLIGHT_ABI
{
/// A source of decisions, made from the bytes of a fuzzer or from a random engine. The same bytes give the same decisions. When the bytes have run
/// out, every decision is 0. What is built from choices takes 0 for its smallest form, so that it always ends.
class choices
{
    std::span<std::uint8_t const> bytes_;
    void*                         engine_ = nullptr;
    std::uint8_t (*draw_)(void*)          = nullptr;

public:
    /// Makes a source whose decisions are all 0.
    choices() = default;

    /// Makes a source from bytes, which must outlive it.
    explicit choices(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    /// Makes a source without an end from a random engine, which must outlive it.
    template <std::uniform_random_bit_generator Engine>
    explicit choices(Engine& engine)
        : engine_(&engine), draw_([](void* from) {
              std::uniform_int_distribution<unsigned> byte(0, 255);
              return static_cast<std::uint8_t>(byte(*static_cast<Engine*>(from)));
          })
    {}

    /// Returns the next byte, or 0 after the last one.
    std::uint8_t byte()
    {
        if (draw_)
            return draw_(engine_);
        if (bytes_.empty())
            return 0;
        std::uint8_t const first = bytes_.front();
        bytes_                   = bytes_.subspan(1);
        return first;
    }

    /// Returns a number less than `n`, for which it takes as many bytes as `n` needs. When `n` is 0 or 1, it takes no byte and returns 0.
    std::size_t below(std::size_t n)
    {
        std::size_t number = 0;
        for (std::size_t most = n == 0 ? 0 : n - 1; most != 0; most >>= 8)
            number = number << 8 | byte();
        return n == 0 ? 0 : number % n;
    }

    /// Returns true once in `n` times on average, and false when the bytes have run out, unless `n` is 1.
    bool once_in(std::size_t n) { return below(n) + 1 == n; }

    /// Returns one of the elements of `list`, which must not be empty.
    template <class List>
    auto const& pick(List const& list)
    {
        return list[below(list.size())];
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
