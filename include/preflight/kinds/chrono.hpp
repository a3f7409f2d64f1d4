// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/format/date_time.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/schema/kind.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// @file
/// Moments, days and durations of `<chrono>` as members. A program includes this header where it uses them.

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// How many digits behind the point a unit of time has, which is a second divided by a power of ten; -1 for any other.
template <class Period>
constexpr int digits_of_unit()
{
    std::intmax_t power  = 1;
    int           digits = 0;
    for (; Period::num == 1 && power < Period::den && digits != 18; power *= 10)
        ++digits;
    return Period::num == 1 && power == Period::den ? digits : -1;
}
constexpr std::int64_t power_of_ten(int exponent)
{
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// A duration in integers, whose unit is so many seconds, or a second divided by a power of ten: what decimal text can say exactly.
template <class D>
inline constexpr bool is_decimal_duration = false;
template <class Rep, class Period>
inline constexpr bool is_decimal_duration<std::chrono::duration<Rep, Period>> =
    integer<Rep> && (Period::den == 1 || detail::digits_of_unit<Period>() > 0);

/// Whole seconds, and billionths of a billionth of one besides: a duration or a moment, whatever its unit.
struct exact_time
{
    std::int64_t second   = 0;
    std::int64_t fraction = 0; // from 0 to 10^18 - 1, always forward
};

/// The digits behind a point as such a fraction; false where there are more than eighteen that are not 0.
constexpr bool to_fraction(std::string_view digits, std::int64_t& fraction)
{
    fraction = 0;
    for (std::size_t i = 0; i != digits.size(); ++i)
        if (i >= 18 && digits[i] != '0')
            return false;
    for (std::size_t i = 0; i != 18; ++i)
        fraction = fraction * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return true;
}

/// What becomes of a time in a unit.
enum class fit : unsigned char
{
    exact,
    too_fine, // for the unit
    too_large // for the type
};

/// A time as a duration that holds it exactly.
template <class Rep, class Period>
constexpr fit to_duration(exact_time from, std::chrono::duration<Rep, Period>& out)
{
    std::int64_t count = 0;
    if constexpr (Period::den == 1)
    {
        if (from.fraction != 0 || from.second % Period::num != 0)
            return fit::too_fine;
        count = from.second / Period::num;
    }
    else
    {
        constexpr std::int64_t unit = detail::power_of_ten(18 - detail::digits_of_unit<Period>());
        if (from.fraction % unit != 0)
            return fit::too_fine;
        // Towards zero first, as the least may have no whole second below it.
        bool const         is_back = from.second < 0 && from.fraction != 0;
        std::int64_t const rest    = from.fraction / unit - (is_back ? Period::den : 0);
        if (__builtin_mul_overflow(from.second + (is_back ? 1 : 0), std::int64_t{Period::den}, &count) ||
            __builtin_add_overflow(count, rest, &count))
            return fit::too_large;
    }
    if (!std::in_range<Rep>(count))
        return fit::too_large;
    out = std::chrono::duration<Rep, Period>(static_cast<Rep>(count));
    return fit::exact;
}
/// A duration as a time; false for one of more seconds than 64 bits count.
template <class Rep, class Period>
constexpr bool to_exact(std::chrono::duration<Rep, Period> from, exact_time& out)
{
    if (!std::in_range<std::int64_t>(from.count()))
        return false;
    auto const count = static_cast<std::int64_t>(from.count());
    if constexpr (Period::den == 1)
        return !__builtin_mul_overflow(count, std::int64_t{Period::num}, &out.second);
    else
    {
        std::int64_t const rest = count % Period::den;
        out.second              = count / Period::den - (rest < 0 ? 1 : 0);
        out.fraction =
            (rest < 0 ? rest + Period::den : rest) * detail::power_of_ten(18 - detail::digits_of_unit<Period>());
        return true;
    }
}

/// As far from 0 on the other side. The seconds must not be the least that 64 bits count.
constexpr exact_time negated(exact_time from)
{
    constexpr std::int64_t whole = detail::power_of_ten(18);
    return from.fraction == 0 ? exact_time{-from.second, 0} : exact_time{-from.second - 1, whole - from.fraction};
}

/// Text of some fifty characters at most, in place.
class short_text
{
    char        bytes_[64] = {};
    std::size_t size_      = 0;

public:
    constexpr operator std::string_view() const { return {bytes_, size_}; }

    constexpr void put(char c) { bytes_[size_++] = c; }
    /// Puts a number, with zeros before it up to `least` digits.
    constexpr void put_digits(std::uint64_t number, int least)
    {
        char digits[20] = {};
        int  n          = 0;
        for (; number != 0 || n < least; number /= 10)
            digits[n++] = static_cast<char>('0' + number % 10);
        while (n != 0)
            put(digits[--n]);
    }
    /// Puts a point and so many digits of a fraction.
    constexpr void put_fraction(std::int64_t fraction, int digits)
    {
        put('.');
        put_digits(static_cast<std::uint64_t>(fraction / detail::power_of_ten(18 - digits)), digits);
    }
};

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

inline constexpr std::int64_t seconds_of_a_day = 86400;
/// The first second of the year 0, and the last of the year 9999, as RFC 3339 counts them.
inline constexpr std::int64_t first_second = -62167219200, last_second = 253402300799;

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
{
    using subject = std::chrono::year_month_day;

    static constexpr shape                                what  = shape::scalar;
    static constexpr json_type                            types = json_type::string;
    static constexpr std::string_view                     name  = "string";
    static constexpr detail::plain_issue<code::date_type> wrong_type{};

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
    /// Puts the date; of one that is not sound its year, as a number.
    static constexpr void encode(subject value, auto&& put)
    {
        if (!is_sound(value))
            return put(static_cast<std::int64_t>(static_cast<int>(value.year())));
        detail::short_text text;
        detail::put_date(text, value);
        put(std::string_view(text));
    }
    static constexpr bool is_sound(subject value)
    {
        return value.ok() && value.year() >= std::chrono::year(0) && value.year() <= std::chrono::year(9999);
    }
    static constexpr subject subject_of(subject value) { return value; }
    static constexpr void    assign(subject& out, subject value) { out = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        put("format", detail::date_syntax::name);
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (auto const text : detail::date_syntax::inside)
            inside(text);
        for (auto const text : detail::date_syntax::outside)
            outside(text);
    }
};

/// A moment on the system clock: the `date-time` of RFC 3339, of the years from 0000 to 9999. It is written in UTC. Rules see it as it is. Digits beyond the
/// precision of `D` are an issue, if they are not 0; so are leap seconds, which the clock does not have.
template <class D>
    requires detail::is_decimal_duration<D>
struct kind<std::chrono::sys_time<D>>
{
    using subject = std::chrono::sys_time<D>;

    static constexpr shape                                    what  = shape::scalar;
    static constexpr json_type                                types = json_type::string;
    static constexpr std::string_view                         name  = "string";
    static constexpr detail::plain_issue<code::datetime_type> wrong_type{};

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
    /// Puts the moment; of one that is not sound the count of its units, as a number.
    static constexpr void encode(subject value, auto&& put)
    {
        using count = std::conditional_t<std::is_signed_v<typename D::rep>, std::int64_t, std::uint64_t>;
        if (!is_sound(value))
            return put(static_cast<count>(value.time_since_epoch().count()));
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
            text.put_fraction(moment.fraction, detail::digits_of_unit<typename D::period>());
        text.put('Z');
        put(std::string_view(text));
    }
    static constexpr bool is_sound(subject value)
    {
        detail::exact_time moment;
        return detail::to_exact(value.time_since_epoch(), moment) && moment.second >= detail::first_second &&
               moment.second <= detail::last_second;
    }
    static constexpr subject subject_of(subject value) { return value; }
    static constexpr void    assign(subject& out, subject value) { out = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        put("format", detail::date_time_syntax::name);
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (auto const text : detail::date_time_syntax::inside)
            inside(text);
        inside("1970-01-01T00:00:00Z");
        inside("2025-12-31T00:00:00Z");
        inside("2000-02-29T00:00:00.000000+00:00");
        for (auto const text : detail::date_time_syntax::outside)
            outside(text);
        outside("2025-01-31T00:00:00.0000000000000000001Z");
        outside("1998-12-31T23:59:60Z");
        outside("0000-01-01T00:00:00+00:01");
        outside("9999-12-31T23:59:59-00:01");
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
        constexpr int digits = detail::digits_of_unit<typename D::period>();
        if constexpr (digits >= 0)
            report(detail::fraction_issue<code::datetime_parsing>{digits});
        else
            report(detail::time_issue<code::datetime_parsing>{"the time is more precise than its unit"});
    }
};

/// A duration, in ISO 8601's form with designators: `P1DT2H3M4.5S`, where a day has 24 hours, in that order, with weeks (`W`) too when it is read, and a `-` or `+`
/// before it. Only seconds may have digits behind a point, and those that the unit cannot hold are an issue, if they are not 0. Years and
/// months have no fixed length, and are one, too. Rules see it as it is.
template <class Rep, class Period>
    requires detail::is_decimal_duration<std::chrono::duration<Rep, Period>>
struct kind<std::chrono::duration<Rep, Period>>
{
    using subject = std::chrono::duration<Rep, Period>;

    static constexpr shape                                      what  = shape::scalar;
    static constexpr json_type                                  types = json_type::string;
    static constexpr std::string_view                           name  = "string";
    static constexpr detail::plain_issue<code::time_delta_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, subject& out, auto&& report)
    {
        using broken = detail::time_issue<code::time_delta_parsing>;

        detail::exact_time sum;             // without its sign
        bool               is_fine = false; // more so than any unit
        auto const         error   = error_of(in.text(), sum, is_fine);
        if (error.data())
            return report(broken{error}), false;
        if (in.text().starts_with('-'))
            sum = detail::negated(sum);
        // LCOV_EXCL_BR_LINE: there is no other value
        switch (is_fine ? detail::fit::too_fine : detail::to_duration(sum, out))
        {
        case detail::fit::exact:
            return true;
        case detail::fit::too_large:
            report(broken{too_large});
            return false;
        case detail::fit::too_fine:
            break;
        }
        constexpr int digits = detail::digits_of_unit<Period>();
        if constexpr (digits >= 0)
            report(detail::fraction_issue<code::time_delta_parsing>{digits});
        else
            report(broken{"the duration is more precise than its unit"});
        return false;
    }
    /// Puts the duration; of one that is not sound, as its seconds are more than 64 bits count, the count of its units, as a number.
    static constexpr void encode(subject value, auto&& put)
    {
        using count = std::conditional_t<std::is_signed_v<Rep>, std::int64_t, std::uint64_t>;
        if (!is_sound(value))
            return put(static_cast<count>(value.count()));
        detail::exact_time sum;
        detail::to_exact(value, sum);
        detail::short_text text;
        if (sum.second < 0)
        {
            text.put('-');
            sum = detail::negated(sum);
        }
        auto const second = static_cast<std::uint64_t>(sum.second);
        auto const day    = static_cast<std::uint64_t>(detail::seconds_of_a_day);
        auto const part   = [&](std::uint64_t number, char unit) {
            if (number == 0)
                return;
            text.put_digits(number, 1);
            text.put(unit);
        };
        text.put('P');
        part(second / day, 'D');
        if (second % day != 0 || sum.fraction != 0 || second == 0)
            text.put('T');
        part(second % day / 3600, 'H');
        part(second % 3600 / 60, 'M');
        if (sum.fraction != 0)
        {
            text.put_digits(second % 60, 1);
            text.put_fraction(sum.fraction, detail::digits_of_unit<Period>());
            text.put('S');
        }
        else if (second == 0)
        {
            text.put('0');
            text.put('S');
        }
        else
            part(second % 60, 'S');
        put(std::string_view(text));
    }
    static constexpr bool is_sound(subject value)
    {
        detail::exact_time sum;
        return detail::to_exact(value, sum) && sum.second != (std::numeric_limits<std::int64_t>::min)();
    }
    static constexpr subject subject_of(subject value) { return value; }
    static constexpr void    assign(subject& out, subject value) { out = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        put("format", "duration");
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (char const* const text :
            {"P1D", "PT0S", "PT1H", "P2DT3H", "-P1D", "PT5M6S", "PT36H", "P1W", "+PT0.500S", "PT0.000000001S"})
            inside(text);
        for (char const* const text : {"", "P", "PT", "-", "1D", "P1", "P1DT", "PT1D", "P1H", "P1D1W", "PT1M1H", "P1Y",
                 "P1M", "PT1.S", "P0.5D", "P1DTT1H", "--P1D", "P1D ", "P99999999999999999999D",
                 "PT9223372036854775808S", "PT0.0000000000000000001S"})
            outside(text);
    }

private:
    static constexpr std::string_view too_large = "a numeric value in the duration is too large";

    /// Adds up the parts of a text. Returns what is wrong with it; no data where nothing is.
    static constexpr std::string_view error_of(std::string_view text, detail::exact_time& sum, bool& is_fine)
    {
        struct unit
        {
            char         letter;
            std::int64_t seconds; // 0 where nobody knows
        };
        constexpr std::int64_t day = detail::seconds_of_a_day;
        constexpr unit units[]     = {{'Y', 0}, {'M', 0}, {'W', 7 * day}, {'D', day}, {'H', 3600}, {'M', 60}, {'S', 1}};
        constexpr std::size_t time = 4, end = 7; // where the units of a time begin, and behind all

        detail::scanner in(text);
        if (!in.take('-'))
            in.take('+');
        if (in.is_done())
            return "input is too short";
        if (!in.take('P'))
            return "invalid digit in duration";
        bool        is_time = false;
        std::size_t next    = 0; // the largest unit that may follow
        do
        {
            if (in.take('T'))
            {
                if (is_time)
                    return "`t` character repeated in duration";
                is_time = true;
                next    = time;
            }
            if (in.is_done())
                return "input is too short";
            auto const       whole = in.take_while(detail::is_digit);
            std::string_view digits;
            bool const       has_point = in.take('.') || in.take(',');
            if (has_point)
                digits = in.take_while(detail::is_digit);
            if (whole.empty() || (has_point && digits.empty()))
                return "invalid digit in duration";

            std::size_t const last = is_time ? end : time;
            while (next != last && !in.take(units[next].letter))
                ++next;
            if (next == last || (has_point && units[next].letter != 'S'))
                return is_time ? "quantity invalid in time part of duration"
                               : "quantity invalid in date part of duration";
            if (units[next].seconds == 0)
                return "years and months have no fixed length";

            std::int64_t number = 0;
            for (char const c : whole)
                if (__builtin_mul_overflow(number, std::int64_t{10}, &number) ||
                    __builtin_add_overflow(number, std::int64_t{c - '0'}, &number))
                    return too_large;
            if (__builtin_mul_overflow(number, units[next].seconds, &number) ||
                __builtin_add_overflow(sum.second, number, &sum.second))
                return too_large;
            is_fine |= has_point && !detail::to_fraction(digits, sum.fraction);
            ++next;
        } while (!in.is_done());
        return {};
    }
};

/// Of other units, of real numbers and of other clocks: none.
template <class Rep, class Period>
    requires(!detail::is_decimal_duration<std::chrono::duration<Rep, Period>>)
struct kind<std::chrono::duration<Rep, Period>>
{};
template <class Clock, class D>
    requires(!std::same_as<Clock, std::chrono::system_clock> || !detail::is_decimal_duration<D>)
struct kind<std::chrono::time_point<Clock, D>>
{};
} // namespace preflight::inline PREFLIGHT_ABI
