// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds/chrono/exact_time.hpp>
#include <preflight/report/code.hpp>

#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What is wrong with text that is no date, no moment or no duration, in the words of pydantic.
template <code C>
struct time_issue
{
    static constexpr preflight::code code = C;
    std::string_view                 error;

    constexpr void parameters(auto&& put) const { put("error", error); }
};
/// What has more digits than the type of the member.
template <code C>
struct fraction_issue
{
    static constexpr preflight::code code = C;
    int                              digits;

    void parameters(auto&& put) const
    {
        put("error", "second fraction value is more than " + std::to_string(digits) + " digits long");
    }
};

/// Reports a time that has more digits than a unit; in these words, where the unit is longer than a second.
template <code C, class Period>
constexpr void report_too_fine([[maybe_unused]] std::string_view error, auto&& report)
{
    constexpr int digits = detail::digits_of_unit<Period>();
    if constexpr (digits >= 0)
        report(fraction_issue<C>{digits});
    else
        report(time_issue<C>{error});
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
