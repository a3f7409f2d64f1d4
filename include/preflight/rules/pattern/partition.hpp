// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// A partition of up to `N` numbers from 0 on into sets, which is made finer by marking numbers and splitting each set into the marked ones and the
/// others.
template <std::size_t N>
class partition
{
    unsigned element_[N + 1]{}, place_[N + 1]{}; // the numbers, set by set, and where each of them is
    unsigned first_[N + 1]{}, past_[N + 1]{};    // place of each set
    unsigned set_of_[N + 1]{}, marked_[N + 1]{}, touched_[N + 1]{}, touched_count_ = 0;
    unsigned count_ = 0;

public:
    /// `set_of` returns the set of each number; the sets are numbered from 0 on in ascending order.
    constexpr partition(std::size_t numbers, auto const& set_of)
    {
        for (unsigned i = 0; i != numbers; ++i)
        {
            set_of_[i] = static_cast<unsigned>(set_of(i));
            if (set_of_[i] == count_)
                first_[count_++] = i;
            past_[set_of_[i]] = i + 1;
            element_[i] = place_[i] = i;
        }
    }

    constexpr unsigned count() const { return count_; }
    constexpr unsigned set_of(std::size_t i) const { return set_of_[i]; }
    constexpr unsigned any_of(std::size_t set) const { return element_[first_[set]]; }
    constexpr void     each_in(std::size_t set, auto const& f) const
    {
        for (auto i = first_[set]; i != past_[set]; ++i)
            f(element_[i]);
    }

    constexpr void mark(unsigned i)
    {
        auto const set = set_of_[i], from = place_[i], to = first_[set] + marked_[set];
        place_[element_[from] = element_[to]] = from;
        place_[element_[to] = i]              = to;
        if (marked_[set]++ == 0)
            touched_[touched_count_++] = set;
    }
    constexpr void split()
    {
        while (touched_count_ != 0)
        {
            auto const set    = touched_[--touched_count_];
            auto const middle = first_[set] + std::exchange(marked_[set], 0);
            if (middle == past_[set])
                continue;
            if (middle - first_[set] <= past_[set] - middle) // the smaller part is the new one
            {
                first_[count_] = first_[set];
                past_[count_] = first_[set] = middle;
            }
            else
            {
                past_[count_]  = past_[set];
                first_[count_] = past_[set] = middle;
            }
            each_in(count_, [&](unsigned i) { set_of_[i] = count_; });
            ++count_;
        }
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
