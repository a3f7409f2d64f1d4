#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace preflight::inline PREFLIGHT_ABI
{
/// Decisions, one after the other, out of a fuzzer's bytes or a random engine. The same bytes give the same decisions. When they have run out
/// every decision is 0, which those who decide take for the smallest there is: so whatever is built from choices ends.
class choices
{
    std::span<std::uint8_t const> bytes_;
    void*                         engine_ = nullptr;
    std::uint8_t (*draw_)(void*)          = nullptr;

public:
    /// Every decision is 0.
    choices() = default;

    /// From bytes, which must outlive this.
    explicit choices(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

    /// From a random engine, which must outlive this; without an end.
    template <std::uniform_random_bit_generator Engine>
    explicit choices(Engine& engine)
        : engine_(&engine), draw_([](void* from) {
              std::uniform_int_distribution<unsigned> byte(0, 255);
              return static_cast<std::uint8_t>(byte(*static_cast<Engine*>(from)));
          })
    {}

    /// The next byte; 0 behind the last one.
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

    /// One of the numbers below `n`, out of as many bytes as `n` needs; 0 where `n` is 0 or 1, for which none is taken.
    std::size_t below(std::size_t n)
    {
        std::size_t number = 0;
        for (std::size_t most = n == 0 ? 0 : n - 1; most != 0; most >>= 8)
            number = number << 8 | byte();
        return n == 0 ? 0 : number % n;
    }

    /// True once in `n` times; false when the bytes have run out.
    bool once_in(std::size_t n) { return below(n) + 1 == n; }

    /// One of the elements of a list that is not empty.
    template <class List>
    auto const& pick(List const& list)
    {
        return list[below(list.size())];
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
