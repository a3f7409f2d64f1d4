// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds/chrono/day.hpp>
#include <preflight/kinds/chrono/exact_time.hpp>
#include <preflight/kinds/chrono/issue.hpp>
#include <preflight/kinds/chrono/text.hpp>
#include <preflight/kinds/formatted.hpp>
#include <preflight/kinds/short_text.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/format/date_time.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>
#include <preflight/schema/kind.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The first second of the year 0, and the last of the year 9999, as RFC 3339 counts them.
inline constexpr std::int64_t first_second = -62167219200, last_second = 253402300799;
} // namespace detail

/// A moment on the system clock: the `date-time` of RFC 3339, of the years from 0000 to 9999. It is written in UTC. Rules see it as it is. Digits beyond the
/// precision of `D` are an issue, if they are not 0; so are leap seconds, which the clock does not have.
template <class D>
    requires detail::is_decimal_duration<D>
struct kind<std::chrono::sys_time<D>>
    : detail::formatted<std::chrono::sys_time<D>, detail::date_time_syntax, code::datetime_type>
{
    using subject = std::chrono::sys_time<D>;

    static constexpr bool decode(json_scalar const& in, subject& out, auto&& report)
    {
        using no_date = detail::time_issue<code::datetime_from_date_parsing>;
        using broken  = detail::time_issue<code::datetime_parsing>;

        auto const error = detail::error_of_date(in.text());
        if (error.data())
            return report(no_date{error}), false;
        detail::scanner    text(in.text());
        auto const         date = detail::date_at(text);
        detail::time_parts time;
        if (text.is_done() || !text.take_letter('T') || !detail::take_time(text, time) || !text.is_done() ||
            time.second == 60)
        {
            if (has_no_offset(in.text()))
                report(detail::plain_issue<code::timezone_aware>{});
            else
                report(no_date{"unexpected extra characters at the end of the input"});
            return false;
        }

        detail::exact_time moment;
        moment.second = detail::day_of(date).time_since_epoch().count() * detail::seconds_of_a_day +
                        (std::int64_t{time.hour} * 60 + time.minute - time.offset) * 60 + time.second;
        D since{};
        if (!detail::to_fraction(time.fraction, moment.fraction))
            return report_too_fine(report), false;
        switch (detail::to_duration(moment, since)) // LCOV_EXCL_BR_LINE: there is no other value
        {
        case detail::fit::too_fine:
            return report_too_fine(report), false;
        case detail::fit::too_large:
            return report(broken{"the time is out of range"}), false;
        case detail::fit::exact:
            break;
        }
        if (moment.second < detail::first_second || moment.second > detail::last_second) // by its offset
            return report(broken{"the time is out of range"}), false;
        out = subject(since);
        return true;
    }
    /// Puts the moment; of one that is not sound the count of its units, which as text is no moment.
    static constexpr void encode(subject value, auto&& put)
    {
        if (!is_sound(value))
            return put(std::string_view(detail::number_text(value.time_since_epoch().count())));
        detail::exact_time moment;
        detail::to_exact(value.time_since_epoch(), moment);
        std::int64_t const day = (moment.second - detail::first_second) / detail::seconds_of_a_day;
        auto const         second =
            static_cast<std::uint64_t>((moment.second - detail::first_second) % detail::seconds_of_a_day);
        constexpr auto first = std::chrono::sys_days(std::chrono::year(0) / 1 / 1);

        detail::short_text text;
        detail::put_date(text, first + std::chrono::days(day));
        text.put('T');
        text.put_digits(second / 3600, 2);
        text.put(':');
        text.put_digits(second / 60 % 60, 2);
        text.put(':');
        text.put_digits(second % 60, 2);
        if (moment.fraction != 0)
            detail::put_fraction(text, moment.fraction, detail::digits_of_unit<typename D::period>());
        text.put('Z');
        put(std::string_view(text));
    }
    static constexpr bool is_sound(subject value)
    {
        detail::exact_time moment;
        return detail::to_exact(value.time_since_epoch(), moment) && moment.second >= detail::first_second &&
               moment.second <= detail::last_second;
    }

    static constexpr void edges(auto&& inside, auto&& outside)
    {
        text_format<detail::date_time_syntax>{}.edges(inside, outside);
        for (char const* const text :
            {"1970-01-01T00:00:00Z", "2025-12-31T00:00:00Z", "2000-02-29T00:00:00.000000+00:00"})
            inside(text);
        for (char const* const text : {"2025-01-31T00:00:00.0000000000000000001Z", "1998-12-31T23:59:60Z",
                 "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"})
            outside(text);
    }

private:
    /// Whether a text is a date, or would be a moment if it had an offset.
    static constexpr bool has_no_offset(std::string_view text)
    {
        if (text.size() == 10)
            return true;
        if (text.size() < 19)
            return false;
        detail::scanner    in(text);
        detail::time_parts time;
        static_cast<void>(detail::date_at(in));
        if (!in.take_letter('T') || !detail::take_time_of_day(in, time) || time.second == 60)
            return false;
        return in.is_done();
    }
    static constexpr void report_too_fine(auto&& report)
    {
        detail::report_too_fine<code::datetime_parsing, typename D::period>(
            "the time is more precise than its unit", report);
    }
};

/// Of other units, of real numbers and of other clocks: none.
template <class Clock, class D>
    requires(!std::same_as<Clock, std::chrono::system_clock> || !detail::is_decimal_duration<D>)
struct kind<std::chrono::time_point<Clock, D>>
{};
} // namespace preflight::inline PREFLIGHT_ABI
