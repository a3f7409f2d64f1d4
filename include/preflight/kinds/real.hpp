// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <cmath>
#include <limits>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A floating-point number: any JSON number that is finite in the type.
template <real V>
struct kind<V>
{
    using subject = V;
    using limits  = std::numeric_limits<V>;

    /// The greatest number, which a `double` must hold too: more is lost where it is written.
    static constexpr double most = static_cast<double>(limits::max_exponent < std::numeric_limits<double>::max_exponent
                                                           ? (limits::max)()
                                                           : V((std::numeric_limits<double>::max)()));

    static constexpr shape                                 what  = shape::scalar;
    static constexpr json_type                             types = json_type::number;
    static constexpr std::string_view                      name  = "number";
    static constexpr detail::plain_issue<code::float_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, V& out, auto&& report)
    {
        out = in.to_real<V>();
        if (is_sound(out))
            return true;
        report(detail::plain_issue<code::finite_number>{});
        return false;
    }
    static constexpr void encode(V value, auto&& put) { put(static_cast<double>(value)); }
    static constexpr bool is_sound(V value) { return value >= -most && value <= most; }
    static constexpr V    subject_of(V value) { return value; }
    static constexpr void assign(V& out, V value) { out = value; }

    static void keywords(auto&& put)
    {
        put("type", name);
        if constexpr (limits::max_exponent < std::numeric_limits<double>::max_exponent)
        { // what rounds to infinity is half a step beyond the greatest
            double const last = 2 - static_cast<double>(limits::epsilon()) / 2;
            double const end  = std::ldexp(last, limits::max_exponent - 1);
            put("exclusiveMinimum", -end);
            put("exclusiveMaximum", end);
        }
    }
    static constexpr void edges(auto&& inside, auto&& outside)
    {
        for (double const around : {0.0, 1.0, -1.0, 0.5, 0.1, -0.0, 5e-324, 1e16, 1e-5})
            inside(around);
        inside(-most);
        inside(most);
        outside(std::numeric_limits<double>::infinity());
        outside(-std::numeric_limits<double>::infinity());
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
