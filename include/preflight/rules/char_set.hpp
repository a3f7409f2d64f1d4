// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/ascii_set.hpp>

#include <algorithm>
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
class char_set : public ascii_set
{
    std::string_view ranges_;

public:
    /// Reads the set. It must not be empty or contain `]`, `\` or `^`, which have a meaning in regular expressions: such a set does not compile.
    constexpr explicit char_set(std::string_view ranges) : ranges_(ranges)
    {
        bool const is_ascii =
            std::all_of(ranges.begin(), ranges.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
        // LCOV_EXCL_BR_LINE: as above
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
                add(static_cast<char>(c));
            rest.remove_prefix(wide ? 3 : 1);
        }
    }

    /// Returns the set as it was written.
    [[nodiscard]] constexpr std::string_view ranges() const { return ranges_; }

    friend constexpr bool operator==(char_set, char_set) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI
