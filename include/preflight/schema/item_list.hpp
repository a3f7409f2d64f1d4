// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>

/// Lists and maps, as rules see them.
namespace preflight::inline PREFLIGHT_ABI
{
/// The number of elements of a list: what most rules on a list see of it.
struct item_count
{
    std::size_t n; ///< how many; 0 for an empty list
};

/// The number of entries of a map: what rules on a map see of it.
struct entry_count
{
    std::size_t n; ///< how many; 0 for an empty map
};

/// A list, as rules on it see it that ask for more than the number of its elements: in JSON or in C++.
class item_list : public item_count
{
protected:
    /// Of so many elements.
    constexpr explicit item_list(std::size_t count) : item_count{count} {}
    constexpr item_list(item_list const&) = default; ///< of the same list
    constexpr ~item_list()                = default;

public:
    item_list& operator=(item_list const&) = delete;

    /// Whether no two elements are equal JSON. Asked only of a list whose elements are sound. n log n in the list and all that it holds.
    virtual constexpr bool all_differ() const = 0;
};
} // namespace preflight::inline PREFLIGHT_ABI
