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
/// A `full-date` of RFC 3339.
struct date_parts
{
    unsigned year = 0, month = 0, day = 0;
};

/// How many days a month has.
constexpr unsigned days_of(unsigned year, unsigned month)
{
    bool const is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 ? (is_leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Takes a `full-date`.
constexpr bool take_date(scanner& in, date_parts& out)
{
    return in.take_digits(4, out.year) && in.take('-') && in.take_digits(2, out.month) && in.take('-') &&
           in.take_digits(2, out.day) && out.month >= 1 && out.month <= 12 && out.day >= 1 &&
           out.day <= detail::days_of(out.year, out.month);
}

/// A `full-time` of RFC 3339.
struct time_parts
{
    unsigned         hour = 0, minute = 0, second = 0;
    std::string_view fraction = {}; // the digits behind the point
    int              offset   = 0;  // from UTC, in minutes
};

/// Takes a `time-offset`, in minutes.
constexpr bool take_offset(scanner& in, int& minutes)
{
    minutes = 0;
    if (in.take_letter('Z'))
        return true;
    unsigned   hour = 0, minute = 0;
    bool const is_ahead = in.take('+');
    if ((!is_ahead && !in.take('-')) || !in.take_digits(2, hour) || !in.take(':') || !in.take_digits(2, minute) ||
        hour > 23 || minute > 59)
        return false;
    minutes = static_cast<int>(hour * 60 + minute) * (is_ahead ? 1 : -1);
    return true;
}

/// Takes a `partial-time`.
constexpr bool take_time_of_day(scanner& in, time_parts& out)
{
    bool const is_time = in.take_digits(2, out.hour) && in.take(':') && in.take_digits(2, out.minute) && in.take(':') &&
                         in.take_digits(2, out.second) && out.hour <= 23 && out.minute <= 59 && out.second <= 60;
    if (!is_time)
        return false;
    if (!in.take('.'))
        return true;
    out.fraction = in.take_while(detail::is_digit);
    return !out.fraction.empty();
}

/// Takes a `full-time`. A leap second is one before midnight in UTC.
constexpr bool take_time(scanner& in, time_parts& out)
{
    if (!detail::take_time_of_day(in, out) || !detail::take_offset(in, out.offset))
        return false;
    constexpr int day = 24 * 60;
    int const     utc = (static_cast<int>(out.hour * 60 + out.minute) - out.offset + 2 * day) % day;
    return out.second != 60 || utc == day - 1;
}

struct date_syntax
{
    static constexpr std::string_view name     = "date";
    static constexpr std::string_view sentence = "Text should be a date, like 2025-01-31";

    static constexpr bool matches(std::string_view text)
    {
        scanner    in(text);
        date_parts parts;
        return detail::take_date(in, parts) && in.is_done();
    }

    static constexpr std::array<std::string_view, 5> inside{
        "2025-01-31", "2024-02-29", "0000-01-01", "9999-12-31", "2000-02-29"};
    static constexpr std::array<std::string_view, 9> outside{"", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10",
        "2025-13-01", "2025-01-00", "2025-1-31", "2025-01-31Z"};
};

struct time_syntax
{
    static constexpr std::string_view name     = "time";
    static constexpr std::string_view sentence = "Text should be a time with an offset, like 23:59:59Z";

    static constexpr bool matches(std::string_view text)
    {
        scanner    in(text);
        time_parts parts;
        return detail::take_time(in, parts) && in.is_done();
    }

    static constexpr std::array<std::string_view, 6> inside{
        "00:00:00Z", "23:59:59+23:59", "23:59:60Z", "12:00:00.5z", "00:00:00-00:00", "01:59:60.9+02:00"};
    static constexpr std::array<std::string_view, 9> outside{"", "24:00:00Z", "00:60:00Z", "23:59:61Z", "22:59:60Z",
        "00:00:00", "00:00:00.Z", "00:00:00+24:00", "00:00:00 Z"};
};

struct date_time_syntax
{
    static constexpr std::string_view name = "date-time";
    static constexpr std::string_view sentence =
        "Text should be a date and a time with an offset, like 2025-01-31T23:59:59Z";

    static constexpr bool matches(std::string_view text)
    {
        scanner    in(text);
        date_parts date;
        time_parts time;
        return detail::take_date(in, date) && in.take_letter('T') && detail::take_time(in, time) && in.is_done();
    }

    static constexpr std::array<std::string_view, 5> inside{"2025-01-31T23:59:59Z", "1970-01-01t00:00:00.000z",
        "1998-12-31T15:59:60-08:00", "0000-01-01T00:00:00+00:00", "9999-12-31T23:59:59.999999999-23:59"};
    static constexpr std::array<std::string_view, 8> outside{"", "2025-01-31", "2025-01-31T23:59:59",
        "2025-01-31 23:59:59Z", "2025-02-29T00:00:00Z", "2025-01-31T24:00:00Z", "1998-12-31T23:58:60Z",
        "2025-01-31T23:59:59ZZ"};
};
} // namespace detail

namespace format
{
/// A day, a `full-date` of RFC 3339, section 5.6, that exists in the Gregorian calendar, of the years from 0000 to 9999.
inline constexpr text_format<detail::date_syntax> date;
/// A time of day with its offset from UTC, a `full-time` of RFC 3339, section 5.6. A leap second is 23:59:60 in UTC, of any day.
inline constexpr text_format<detail::time_syntax> time;
/// A moment, a `date-time` of RFC 3339, section 5.6: a `date`, a `T` and a `time`. (No space instead of the `T`, which the RFC leaves to applications.)
inline constexpr text_format<detail::date_time_syntax> date_time;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
