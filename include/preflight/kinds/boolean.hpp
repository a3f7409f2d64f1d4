// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// `true` or `false`.
template <>
struct kind<bool>
{
    using subject = bool;

    static constexpr shape                                what  = shape::scalar;
    static constexpr json_type                            types = json_type::boolean;
    static constexpr std::string_view                     name  = "boolean";
    static constexpr detail::plain_issue<code::bool_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, bool& out, auto&&)
    {
        out = in.boolean();
        return true;
    }
    static constexpr void encode(bool value, auto&& put) { put(value); }
    static constexpr bool is_sound(bool) { return true; }
    static constexpr bool subject_of(bool value) { return value; }
    static constexpr void assign(bool& out, bool value) { out = value; }

    static constexpr void keywords(auto&& put) { put("type", name); }
    static constexpr void edges(auto&& inside, auto&&)
    {
        inside(false);
        inside(true);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
