// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The curves of ECDSA keys, so that a key with a slip in it is told from a sound one: a slip almost never yields another point on the curve.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A number of up to 544 bits, of which a curve needs 522 at most.
class big_number
{
    static constexpr std::size_t     limbs = 17;
    std::array<std::uint32_t, limbs> limb_{}; // the least first

public:
    constexpr big_number() = default;
    constexpr explicit big_number(std::uint32_t n) { limb_[0] = n; }
    /// Of bytes, the greatest first, at most 68.
    constexpr explicit big_number(std::span<unsigned char const> bytes)
    {
        for (std::size_t i = 0; i != bytes.size(); ++i)
            limb_[i / 4] |= std::uint32_t{bytes[bytes.size() - 1 - i]} << (i % 4 * 8);
    }
    /// Of hexadecimal digits in lower case, at most 136.
    constexpr explicit big_number(std::string_view digits)
    {
        for (std::size_t i = 0; i != digits.size(); ++i)
        {
            char const digit = digits[digits.size() - 1 - i];
            limb_[i / 8] |= static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10) << (i % 8 * 4);
        }
    }

    constexpr bool bit(std::size_t n) const { return (limb_[n / 32] >> (n % 32) & 1) != 0; }

    /// The number of bits without leading zeros.
    constexpr std::size_t bits() const
    {
        std::size_t n = limbs * 32;
        while (n != 0 && !bit(n - 1))
            --n;
        return n;
    }

    constexpr bool operator==(big_number const&) const = default;
    constexpr bool operator<(big_number const& other) const
    {
        for (std::size_t i = limbs; i-- != 0;)
            if (limb_[i] != other.limb_[i])
                return limb_[i] < other.limb_[i];
        return false;
    }
    constexpr big_number operator+(big_number const& other) const
    {
        big_number    sum;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i != limbs; ++i)
        {
            carry += std::uint64_t{limb_[i]} + other.limb_[i];
            sum.limb_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        return sum;
    }
    /// The difference from a number that is not greater.
    constexpr big_number operator-(big_number const& other) const
    {
        big_number    difference;
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i != limbs; ++i)
        {
            borrow              = std::uint64_t{limb_[i]} - other.limb_[i] - borrow;
            difference.limb_[i] = static_cast<std::uint32_t>(borrow);
            borrow              = borrow >> 63;
        }
        return difference;
    }
};

/// A curve of FIPS 186-4, appendix D: y² = x³ - 3x + b, modulo a prime.
struct nist_curve
{
    unsigned         bits;
    std::string_view name;
    big_number       prime, b, order;

    constexpr std::size_t bytes() const { return (bits + 7) / 8; } ///< of a coordinate

    /// Returns whether (x, y) is a public key as OpenSSH has it: on the curve, and none of the numbers that a good generator never comes upon (SEC 1, section
    /// 3.2.2, and half of the bits at least). A square of steps in the bits.
    constexpr bool has(big_number const& x, big_number const& y) const
    {
        auto const is_fit = [&](big_number const& n) {
            return n < prime && n < order - big_number(1) && n.bits() > bits / 2U;
        };
        return is_fit(x) && is_fit(y) && times(y, y) == plus(times(x, plus(times(x, x), prime - big_number(3))), b);
    }

private:
    constexpr big_number plus(big_number const& m, big_number const& n) const
    {
        auto const sum = m + n;
        return sum < prime ? sum : sum - prime;
    }
    constexpr big_number times(big_number const& m, big_number const& n) const
    {
        big_number product;
        for (std::size_t i = bits; i-- != 0;)
        {
            product = plus(product, product);
            if (n.bit(i))
                product = plus(product, m);
        }
        return product;
    }
};

// clang-format off
inline constexpr std::array<nist_curve, 3> nist_curves{
    nist_curve{256, "nistp256",
        big_number("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"),
        big_number("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
        big_number("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")},
    nist_curve{384, "nistp384",
        big_number("fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff"),
        big_number("b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef"),
        big_number("ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973")},
    nist_curve{521, "nistp521",
        big_number("1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                   "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"),
        big_number("51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109"
                   "e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00"),
        big_number("1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                   "fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409")},
};
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI::detail
