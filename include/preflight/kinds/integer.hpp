// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/numeric.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A whole number of any width: a JSON number with nothing behind its point that the type can hold.
template <integer V>
struct kind<V>
{
    using subject = V;
    using limits  = std::numeric_limits<V>;

    static constexpr shape                               what  = shape::scalar;
    static constexpr json_type                           types = json_type::number;
    static constexpr std::string_view                    name  = "integer";
    static constexpr detail::plain_issue<code::int_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, V& out, auto&& report)
    {
        if (auto const number = in.to_integer<V>())
            return out = *number, true;
        if (in.has_fraction())
            report(detail::plain_issue<code::int_from_float>{});
        else if (in.is_negative())
            report(at_least{(limits::min)()});
        else
            report(at_most{(limits::max)()});
        return false;
    }
    static constexpr void encode(V value, auto&& put) { put(static_cast<detail::widened<V>>(value)); }
    static constexpr bool is_sound(V) { return true; }
    static constexpr V    subject_of(V value) { return value; }
    static constexpr void assign(V& out, V value) { out = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        at_least{(limits::min)()}.keywords(put);
        at_most{(limits::max)()}.keywords(put);
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (int const around : {0, 1, -1, 255, 256})
            inside(around);
        inside((limits::min)());
        inside((limits::max)());
        inside(std::int64_t{9007199254740993}); // which no `double` is
        for (double const fraction : {0.5, -0.5, 1e-300, 1.5, 4503599627370495.5})
            outside(fraction);
        auto const least = static_cast<double>((limits::min)()), most = static_cast<double>((limits::max)());
        outside(least - 1 < least ? least - 1 : least * 2);
        outside(-1e300);
        outside(most + 1); // of 64 bits the greatest is one more as a `double`
        outside(1e300);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
