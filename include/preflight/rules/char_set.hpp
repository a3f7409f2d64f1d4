#pragma once

#include <string_view>

namespace preflight
{
/// A set of ASCII characters, written like the inside of a bracket expression: "a-z0-9-" (a hyphen that stands for itself comes last).
struct char_set
{
    std::string_view ranges;

    constexpr bool has(char c) const
    {
        for (std::string_view rest = ranges; !rest.empty();)
        {
            bool const wide = rest.size() > 2 && rest[1] == '-';
            if (c >= rest[0] && c <= rest[wide ? 2 : 0])
                return true;
            rest.remove_prefix(wide ? 3 : 1);
        }
        return false;
    }

    friend constexpr bool operator==(char_set, char_set) = default;
};
} // namespace preflight
