// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds/chrono/issue.hpp>
#include <preflight/kinds/chrono/text.hpp>
#include <preflight/kinds/formatted.hpp>
#include <preflight/kinds/short_text.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/format/date_time.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/schema/kind.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What keeps the first ten characters of a text from being a date; no data where nothing does.
constexpr std::string_view error_of_date(std::string_view text)
{
    if (text.size() < 10)
        return "input is too short";
    constexpr std::string_view characters[] = {
        "invalid character in year", "invalid character in month", "invalid character in day"};
    for (std::size_t at = 0, part = 0; at != 10; ++at)
        if (at == 4 || at == 7)
        {
            if (text[at] != '-')
                return "invalid date separator, expected `-`";
            ++part;
        }
        else if (!detail::is_digit(text[at]))
            return characters[part];
    scanner  in(text.substr(5));
    unsigned month = 0;
    in.take_digits(2, month);
    if (month < 1 || month > 12)
        return "month value is outside expected range of 1-12";
    date_parts date;
    scanner    all(text);
    return detail::take_date(all, date) ? std::string_view() : "day value is outside expected range";
}

constexpr std::chrono::sys_days day_of(date_parts const& date)
{
    return std::chrono::year(static_cast<int>(date.year)) / std::chrono::month(date.month) / std::chrono::day(date.day);
}
/// The day of a text that has passed `error_of_date`.
constexpr date_parts date_at(scanner& in)
{
    date_parts date;
    detail::take_date(in, date);
    return date;
}

constexpr void put_date(short_text& text, std::chrono::year_month_day date)
{
    text.put_digits(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    text.put('-');
    text.put_digits(static_cast<unsigned>(date.month()), 2);
    text.put('-');
    text.put_digits(static_cast<unsigned>(date.day()), 2);
}
} // namespace detail

/// A day: the `full-date` of RFC 3339, of the years from 0000 to 9999. Rules see it as it is.
template <>
struct kind<std::chrono::year_month_day>
    : detail::formatted<std::chrono::year_month_day, detail::date_syntax, code::date_type>
{
    static constexpr bool decode(json_scalar const& in, subject& out, auto&& report)
    {
        using broken     = detail::time_issue<code::date_from_datetime_parsing>;
        auto const error = detail::error_of_date(in.text());
        if (error.data())
            return report(broken{error}), false;
        if (in.text().size() != 10)
            return report(broken{"unexpected extra characters at the end of the input"}), false;
        detail::scanner text(in.text());
        out = subject(detail::day_of(detail::date_at(text)));
        return true;
    }
    /// Puts the date; of one that is not sound its year, which as text is no date.
    static constexpr void encode(subject value, auto&& put)
    {
        if (!is_sound(value))
            return put(std::string_view(detail::number_text(static_cast<int>(value.year()))));
        detail::short_text text;
        detail::put_date(text, value);
        put(std::string_view(text));
    }
    static constexpr bool is_sound(subject value)
    {
        return value.ok() && value.year() >= std::chrono::year(0) && value.year() <= std::chrono::year(9999);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
