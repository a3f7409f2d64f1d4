// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/block.hpp>
#include <preflight/read/fast/source.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The white space between the tokens of an indented text: at one depth it mostly is what it was there the last time, behind a comma or not, which takes
/// one comparison to find out, however long it is up to fifteen bytes.
class gaps
{
    static constexpr std::size_t depths = 8; // deeper ones share

    struct gap
    {
        unsigned             beyond; // bits of the bytes of `bytes` that are no part of it
        std::array<char, 16> bytes;  // a comma, and the white space
    };
    std::array<std::uint8_t, depths> size_ = {}; // with the comma; 0: none known, and nothing in `known_`
    std::array<gap, depths>          known_;

public:
    /// Behind the comma at `at` and the white space that is known; null where that does not stand there. From `at` on sixteen bytes may be read.
    PREFLIGHT_INLINE char const* behind_comma(char const* at, std::size_t depth) const { return behind(at, depth, 0); }

    /// Behind the white space at `at`, from where sixteen bytes may be read, and one before.
    PREFLIGHT_INLINE char const* skip(source const& text, char const* at, std::size_t depth)
    {
        char const* const known = behind(at - 1, depth, 1);
        return known && static_cast<unsigned char>(*known) > ' ' ? known : learn(text, at, depth);
    }

private:
    PREFLIGHT_INLINE char const* behind(char const* at, std::size_t depth, unsigned ignored) const
    {
        std::size_t const size = size_[depth % depths];
        gap const&        last = known_[depth % depths];
        bool const        same =
            size != 0 && (block(at).same(block(last.bytes.data())).bits() | last.beyond | ignored) == 0xffff;
        return same ? at + size : nullptr;
    }

    PREFLIGHT_OUTLINE char const* learn(source const& text, char const* at, std::size_t depth)
    {
        char const* const begin = at;
        at                      = skip_spaces(text, at);
        if (auto const size = static_cast<std::size_t>(at - begin); size < 16 - 1)
        {
            size_[depth % depths] = static_cast<std::uint8_t>(size + 1);
            gap& last             = known_[depth % depths];
            last.beyond           = 0xffffu << (size + 1) & 0xffffu;
            last.bytes[0]         = ',';
            std::memcpy(last.bytes.data() + 1, begin, 16 - 1);
        }
        return at;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
