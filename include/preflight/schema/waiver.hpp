// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstdint>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Called where a number is not, as that is no constant expression.
void waivers_are_numbered_from_0_to_31();
} // namespace detail

/// A circumstance under which some rules do not apply. The caller, who knows of it, grants it to a check.
struct waiver
{
    unsigned         number; ///< each waiver of a schema its own
    std::string_view name;   ///< as documentation prints it

    /// A number beyond 31 does not compile.
    // LCOV_EXCL_START: the compiler alone runs it
    consteval waiver(unsigned n, std::string_view called) : number(n), name(called)
    {
        if (n > 31)
            detail::waivers_are_numbered_from_0_to_31();
    }
    // LCOV_EXCL_STOP
};

/// The waivers that a caller grants; none, unless said otherwise.
class waivers
{
    std::uint32_t bits_ = 0;

public:
    constexpr waivers() = default;
    /// Grants `w` alone.
    constexpr waivers(waiver w) : bits_(std::uint32_t{1} << w.number) {}

    /// Whether `w` is among them.
    constexpr bool has(waiver w) const { return (bits_ >> w.number & 1) != 0; }

    /// Those of both.
    friend constexpr waivers operator|(waivers a, waivers b)
    {
        a.bits_ |= b.bits_;
        return a;
    }
};

/// Grants both.
constexpr waivers operator|(waiver a, waiver b) { return waivers(a) | waivers(b); }
} // namespace preflight::inline PREFLIGHT_ABI
