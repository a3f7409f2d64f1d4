// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

#if PREFLIGHT_SSE2
#include <emmintrin.h>
#if PREFLIGHT_AVX2
#include <immintrin.h>
#endif
#elif PREFLIGHT_NEON
#include <arm_neon.h>
#endif

/// Sixteen bytes of text at once. A question is asked of all of them; bit i of the answer's `bits()` speaks of byte i.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The number of the lowest bit that is set, which speaks of the first byte.
inline std::size_t lowest(unsigned bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }

#if PREFLIGHT_SSE2
struct answer
{
    __m128i bytes; // the highest bit of each

    unsigned bits() const { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

    friend answer operator|(answer a, answer b) { return {_mm_or_si128(a.bytes, b.bytes)}; }
};

class block
{
    __m128i bytes_;

public:
    explicit block(char const* from) : bytes_(_mm_loadu_si128(reinterpret_cast<__m128i const*>(from))) {}

    /// Which bytes are `c`.
    answer is(char c) const { return {_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))}; }

    /// Which bytes are from `low` to `high`, both ASCII.
    answer in(char low, char high) const
    {
        // Moved so that `high` becomes the greatest signed byte; what lies above it wraps round to the negative ones.
        auto const moved = _mm_add_epi8(bytes_, _mm_set1_epi8(static_cast<char>(127 - high)));
        return {_mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(126 - (high - low))))};
    }

    /// Which bytes are control characters, or beyond ASCII.
    answer not_plain() const { return {_mm_subs_epi8(bytes_, _mm_set1_epi8(0x20))}; }

    /// Which bytes are the same in `other`.
    answer same(block other) const { return {_mm_cmpeq_epi8(bytes_, other.bytes_)}; }
};
#elif PREFLIGHT_NEON
/// Each byte of `all` without the bits other than the one of its place among eight, so that a sum of eight bytes has the bits of an answer.
inline uint8x16_t placed(uint8x16_t all)
{
    constexpr std::array<unsigned char, 16> places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    return vandq_u8(all, vld1q_u8(places.data()));
}

struct answer
{
    uint8x16_t bytes; // all bits of each, or none

    unsigned bits() const
    {
        uint8x16_t const all = fast::placed(bytes);
        return vaddv_u8(vget_low_u8(all)) | static_cast<unsigned>(vaddv_u8(vget_high_u8(all))) << 8;
    }

    friend answer operator|(answer a, answer b) { return {vorrq_u8(a.bytes, b.bytes)}; }
};

class block
{
    uint8x16_t bytes_;

public:
    explicit block(char const* from) : bytes_(vld1q_u8(reinterpret_cast<unsigned char const*>(from))) {}

    answer is(char c) const { return {vceqq_u8(bytes_, vdupq_n_u8(static_cast<unsigned char>(c)))}; }
    answer in(char low, char high) const
    {
        auto const moved = vsubq_u8(bytes_, vdupq_n_u8(static_cast<unsigned char>(low)));
        return {vcleq_u8(moved, vdupq_n_u8(static_cast<unsigned char>(high - low)))};
    }
    answer not_plain() const { return {vcltq_s8(vreinterpretq_s8_u8(bytes_), vdupq_n_s8(0x20))}; }
    answer same(block other) const { return {vceqq_u8(bytes_, other.bytes_)}; }
};
#else
struct answer
{
    unsigned yes;

    unsigned bits() const { return yes; }

    friend answer operator|(answer a, answer b) { return {a.yes | b.yes}; }
};

class block
{
    std::array<unsigned char, 16> bytes_;

    template <class Is>
    answer each(Is is) const
    {
        unsigned yes = 0;
        for (std::size_t i = 0; i != 16; ++i)
            yes |= (is(bytes_[i], i) ? 1u : 0u) << i;
        return {yes};
    }

public:
    explicit block(char const* from) { std::memcpy(bytes_.data(), from, 16); }

    answer is(char c) const
    {
        return each([=](unsigned char byte, std::size_t) { return byte == static_cast<unsigned char>(c); });
    }
    answer in(char low, char high) const
    {
        return each([=](unsigned char byte, std::size_t) {
            return byte >= static_cast<unsigned char>(low) && byte <= static_cast<unsigned char>(high);
        });
    }
    answer not_plain() const
    {
        return each([](unsigned char byte, std::size_t) { return byte < 0x20 || byte >= 0x80; });
    }
    answer same(block const& other) const
    {
        return each([&](unsigned char byte, std::size_t i) { return byte == other.bytes_[i]; });
    }
};
#endif

#if PREFLIGHT_AVX2
struct wide_answer
{
    __m256i bytes; // the highest bit of each

    unsigned bits() const { return static_cast<unsigned>(_mm256_movemask_epi8(bytes)); }

    friend wide_answer operator|(wide_answer a, wide_answer b) { return {_mm256_or_si256(a.bytes, b.bytes)}; }
};

/// The same of 32 bytes.
class wide_block
{
    __m256i bytes_;

public:
    explicit wide_block(char const* from) : bytes_(_mm256_loadu_si256(reinterpret_cast<__m256i const*>(from))) {}

    wide_answer is(char c) const { return {_mm256_cmpeq_epi8(bytes_, _mm256_set1_epi8(c))}; }
    wide_answer in(char low, char high) const
    {
        auto const moved = _mm256_add_epi8(bytes_, _mm256_set1_epi8(static_cast<char>(127 - high)));
        return {_mm256_cmpgt_epi8(moved, _mm256_set1_epi8(static_cast<char>(126 - (high - low))))};
    }
    wide_answer not_plain() const { return {_mm256_subs_epi8(bytes_, _mm256_set1_epi8(0x20))}; }
};
#else
struct wide_answer
{
    answer first, second;

#if PREFLIGHT_NEON
    unsigned bits() const // sums of two, of four and of eight
    {
        uint8x16_t const twos  = vpaddq_u8(fast::placed(first.bytes), fast::placed(second.bytes));
        uint8x16_t const fours = vpaddq_u8(twos, twos);
        return vgetq_lane_u32(vreinterpretq_u32_u8(vpaddq_u8(fours, fours)), 0);
    }
#else
    unsigned bits() const { return first.bits() | second.bits() << 16; }
#endif

    friend wide_answer operator|(wide_answer a, wide_answer b) { return {a.first | b.first, a.second | b.second}; }
};

/// The same of 32 bytes.
class wide_block
{
    block first_, second_;

public:
    explicit wide_block(char const* from) : first_(from), second_(from + 16) {}

    wide_answer is(char c) const { return {first_.is(c), second_.is(c)}; }
    wide_answer in(char low, char high) const { return {first_.in(low, high), second_.in(low, high)}; }
    wide_answer not_plain() const { return {first_.not_plain(), second_.not_plain()}; }
};
#endif
} // namespace preflight::inline PREFLIGHT_ABI::fast
