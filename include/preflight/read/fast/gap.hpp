// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/block.hpp>
#include <preflight/read/fast/source.hpp>

#include <array>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// The white space between the tokens of an indented text: at one depth it mostly is what it was there the last time, which takes one
/// comparison to find out, however long it is up to sixteen bytes.
class gaps
{
    struct gap
    {
        std::size_t size   = 0; // 0: none known
        unsigned    beyond = 0; // bits of the bytes of `bytes` that are no part of it
        block       bytes{"               "};
    };
    static constexpr std::size_t depths = 8; // deeper ones share
    std::array<gap, depths>      known_;

public:
    /// Behind the white space at `at`.
    PREFLIGHT_INLINE char const* skip(source const& text, char const* at, std::size_t depth)
    {
        if (static_cast<unsigned char>(*at) > ' ')
            return at;
        auto const& last = known_[depth % depths];
        if (text.is_wide(at) && (block(at).same(last.bytes).bits() | last.beyond) == 0xffff &&
            static_cast<unsigned char>(at[last.size]) > ' ') [[likely]]
            return at + last.size;
        return learn(text, at, depth);
    }

private:
    PREFLIGHT_OUTLINE char const* learn(source const& text, char const* at, std::size_t depth)
    {
        char const* const begin = at;
        at                      = skip_spaces(text, at);
        auto const size         = static_cast<std::size_t>(at - begin);
        if (size < 16 && text.is_wide(begin))
            known_[depth % depths] = {size, 0xffffu << size & 0xffffu, block(begin)};
        return at;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
