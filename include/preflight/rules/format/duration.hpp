// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct duration_syntax
{
    static constexpr std::string_view name     = "duration";
    static constexpr std::string_view sentence = "Text should be a duration, like P3DT12H";

    /// Takes numbers that each have the next of `units` behind them, beginning with any of these: `dur-year`, `dur-hour` and the like.
    static constexpr bool take_run(scanner& in, std::string_view units)
    {
        if (in.take_while(detail::is_digit).empty() || in.is_done())
            return false;
        auto at = units.find(in.left().front());
        if (at == units.npos)
            return false;
        in.take(units[at]);
        for (++at; at != units.size() && !in.is_done() && detail::is_digit(in.left().front()); ++at)
        {
            in.take_while(detail::is_digit);
            if (!in.take(units[at]))
                return false;
        }
        return true;
    }

    static constexpr bool matches(std::string_view text)
    {
        scanner in(text);
        if (!in.take('P'))
            return false;
        if (scanner weeks = in; duration_syntax::take_run(weeks, "W"))
            return weeks.is_done();
        bool const is_time = in.take('T');
        if (!is_time && !duration_syntax::take_run(in, "YMD"))
            return false;
        if (in.is_done())
            return !is_time;
        return (is_time || in.take('T')) && duration_syntax::take_run(in, "HMS") && in.is_done();
    }

    static constexpr std::array<std::string_view, 6> inside{
        "P3DT12H", "P4W", "PT0S", "P1Y2M3DT4H5M6S", "P0D", "P123456789012345678901234567890Y"};
    static constexpr std::array<std::string_view, 10> outside{
        "", "P", "PT", "P1", "P1DT", "P1Y2D", "PT1H2S", "P1W2D", "PT0.5S", "-P1D"};
};
} // namespace detail

namespace format
{
/// A `duration` of RFC 3339, appendix A: units from years to seconds without gaps between them, or weeks; no fractions, no sign.
inline constexpr text_format<detail::duration_syntax> duration;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
