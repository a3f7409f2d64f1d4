// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A few keys of an object, to find one that comes twice. They stay in the text, and none of them has escapes.
class key_set
{
    static constexpr std::size_t capacity = 32;

    std::array<std::string_view, capacity> keys_;
    std::size_t                            size_ = 0;

public:
    /// Takes one more; false where it is there already, or where there is no room.
    bool add(std::string_view key)
    {
        auto const end = keys_.begin() + size_;
        if (size_ == capacity || std::find(keys_.begin(), end, key) != end)
            return false;
        keys_[size_++] = key;
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
