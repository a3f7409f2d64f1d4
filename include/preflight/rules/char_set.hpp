// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Called where it is: at compile time that is no constant expression, and at run time the end of the program.
[[noreturn]] inline void a_set_of_characters_is_empty_or_not_ascii_or_has_a_bracket_backslash_or_caret()
{
    std::abort(); // LCOV_EXCL_LINE: it would end the tests
}
} // namespace detail

/// A set of ASCII characters, written like the inside of a bracket expression of a regular expression: "a-z0-9-". A hyphen that stands for itself
/// comes last.
class char_set
{
    std::string_view             ranges_;
    std::array<std::uint64_t, 2> bits_{};

public:
    /// Reads the set. It must not be empty or contain `]`, `\` or `^`, which have a meaning in regular expressions: such a set does not compile.
    constexpr explicit char_set(std::string_view ranges) : ranges_(ranges)
    {
        bool const is_ascii =
            std::all_of(ranges.begin(), ranges.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
        if (ranges.empty() || !is_ascii || ranges.find_first_of("]\\^") != std::string_view::npos)
        {
            // LCOV_EXCL_START: as above
            detail::a_set_of_characters_is_empty_or_not_ascii_or_has_a_bracket_backslash_or_caret();
            // LCOV_EXCL_STOP
        }
        for (std::string_view rest = ranges; !rest.empty();)
        {
            bool const     wide = rest.size() > 2 && rest[1] == '-';
            unsigned const high = static_cast<unsigned char>(rest[wide ? 2 : 0]);
            for (unsigned c = static_cast<unsigned char>(rest[0]); c <= high; ++c)
                bits_[c / 64] |= std::uint64_t{1} << c % 64;
            rest.remove_prefix(wide ? 3 : 1);
        }
    }

    /// Returns the set as it was written.
    [[nodiscard]] constexpr std::string_view ranges() const { return ranges_; }

    /// Returns whether `c` is in the set. A byte beyond ASCII never is.
    [[nodiscard]] constexpr bool has(char c) const
    {
        auto const u = static_cast<unsigned char>(c);
        return u < 128 && (bits_[u / 64] >> u % 64 & 1) != 0;
    }

    /// Returns whether every character of `other` is in this set.
    [[nodiscard]] constexpr bool holds(char_set other) const
    {
        return (other.bits_[0] & ~bits_[0]) == 0 && (other.bits_[1] & ~bits_[1]) == 0;
    }

    friend constexpr bool operator==(char_set, char_set) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI
