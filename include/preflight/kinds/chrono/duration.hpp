// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds/chrono/exact_time.hpp>
#include <preflight/kinds/chrono/issue.hpp>
#include <preflight/kinds/chrono/text.hpp>
#include <preflight/kinds/formatted.hpp>
#include <preflight/kinds/short_text.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/format/duration.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/schema/kind.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A duration, in ISO 8601's form with designators: `P1DT2H3M4.5S`, where a day has 24 hours, in that order, with weeks (`W`) too when it is read, and a `-` or `+`
/// before it. Only seconds may have digits behind a point, and those that the unit cannot hold are an issue, if they are not 0. Years and
/// months have no fixed length, and are one, too. Rules see it as it is.
template <class Rep, class Period>
    requires detail::is_decimal_duration<std::chrono::duration<Rep, Period>>
struct kind<std::chrono::duration<Rep, Period>>
    : detail::formatted<std::chrono::duration<Rep, Period>, detail::duration_syntax, code::time_delta_type>
{
    using subject = std::chrono::duration<Rep, Period>;

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
        detail::report_too_fine<code::time_delta_parsing, Period>("the duration is more precise than its unit", report);
        return false;
    }
    /// Puts the duration; of one that is not sound, as its seconds are more than 64 bits count, the count of its units, which as text is no duration.
    static constexpr void encode(subject value, auto&& put)
    {
        if (!is_sound(value))
            return put(std::string_view(detail::number_text(value.count())));
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
            detail::put_fraction(text, sum.fraction, detail::digits_of_unit<Period>());
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

    /// Not those of the format as a rule, which is stricter.
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

/// Of other units, and of real numbers: none.
template <class Rep, class Period>
    requires(!detail::is_decimal_duration<std::chrono::duration<Rep, Period>>)
struct kind<std::chrono::duration<Rep, Period>>
{};
} // namespace preflight::inline PREFLIGHT_ABI
