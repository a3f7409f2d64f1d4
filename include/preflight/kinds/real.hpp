// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/numeric.hpp>

#include <limits>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A floating-point number: any JSON number that is finite in the type. Rules see the number that its text spells, as a `double`, whatever the type:
/// 0.1 for a `float` that was read from 0.1.
template <real V>
struct kind<V>
{
    using subject = double;

    /// Whether it holds less than a `double` does.
    static constexpr bool is_narrow = std::numeric_limits<V>::max_exponent < std::numeric_limits<double>::max_exponent;

    static constexpr shape                                 what  = shape::scalar;
    static constexpr json_type                             types = json_type::number;
    static constexpr std::string_view                      name  = "number";
    static constexpr detail::plain_issue<code::float_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, double& out, auto&& report)
    {
        out = in.to_real();
        if (holds(out))
            return true;
        report(detail::plain_issue<code::finite_number>{});
        return false;
    }
    static constexpr void encode(V value, auto&& put) { put(subject_of(value)); }
    /// Whether a number is finite, and not beyond the type.
    static constexpr bool holds(double number)
    {
        return detail::is_finite(number) && (!is_narrow || (number > -beyond_float && number < beyond_float));
    }
    static constexpr bool   is_sound(V value) { return holds(static_cast<double>(value)); }
    static constexpr double subject_of(V value) { return as_spelled(value); }
    static constexpr void   assign(V& out, double number) { out = static_cast<V>(number); }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        if constexpr (is_narrow)
        {
            put("exclusiveMinimum", -beyond_float);
            put("exclusiveMaximum", beyond_float);
        }
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (double const around : {0.0, 1.0, -1.0, 0.5, 0.1, -0.0, 5e-324, 1e16, 1e-5})
            inside(around);
        inside(-subject_of((std::numeric_limits<V>::max)()));
        inside(subject_of((std::numeric_limits<V>::max)()));
        outside(std::numeric_limits<double>::infinity());
        outside(-std::numeric_limits<double>::infinity());
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
