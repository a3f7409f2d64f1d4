// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// The types that a JSON value may have (RFC 8259, section 3). Several of them are one number, a bit for each.
enum class json_type : unsigned char
{
    null    = 1,
    boolean = 2,
    number  = 4,
    string  = 8,
    array   = 16,
    object  = 32
};

/// All types together.
inline constexpr json_type every_json_type{63};

/// Several types together.
constexpr json_type operator|(json_type one, json_type other)
{
    return static_cast<json_type>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}

/// Whether `type` is among `types`.
constexpr bool is_among(json_type type, json_type types)
{
    return (static_cast<unsigned>(type) & static_cast<unsigned>(types)) != 0;
}

namespace detail
{
/// The integer of 64 bits, with a sign or without, as an `N` has it: one of the two that a JSON scalar holds.
template <class N>
using widened = std::conditional_t<std::is_signed_v<N>, std::int64_t, std::uint64_t>;
} // namespace detail

/// A JSON value that holds no others, whether it was parsed or comes from a program.
class json_scalar
{
public:
    /// How a number is held: as an integer where it is spelled as one and 64 bits hold it.
    enum class number : unsigned char
    {
        none,
        negative, // or any other `std::int64_t`
        natural,
        real
    };

private:
    json_type        type_    = json_type::null;
    number           number_  = number::none;
    bool             is_utf8_ = false;
    std::uint64_t    bits_    = 0; // of an integer, or of a boolean
    double           real_    = 0;
    std::string_view text_    = {};

public:
    /// Null.
    constexpr json_scalar() = default;
    /// A boolean.
    template <std::same_as<bool> B>
    constexpr json_scalar(B value) : type_(json_type::boolean), bits_(value ? 1 : 0)
    {}
    /// A signed integer.
    constexpr json_scalar(std::int64_t value)
        : type_(json_type::number), number_(number::negative), bits_(static_cast<std::uint64_t>(value))
    {}
    /// An unsigned integer.
    constexpr json_scalar(std::uint64_t value) : type_(json_type::number), number_(number::natural), bits_(value) {}
    /// Any other number, perhaps infinite or none at all.
    constexpr json_scalar(double value) : type_(json_type::number), number_(number::real), real_(value) {}
    /// Text, which must outlive this. `is_utf8`: that it is known to be, and need not be looked at.
    constexpr json_scalar(std::string_view text, bool is_utf8)
        : type_(json_type::string), is_utf8_(is_utf8), text_(text)
    {}

    constexpr json_type        type() const { return type_; }                                      ///< what it is
    constexpr bool             boolean() const { return bits_ != 0; }                              ///< of a boolean
    constexpr number           form() const { return number_; }                                    ///< of a number
    constexpr std::int64_t     signed_integer() const { return static_cast<std::int64_t>(bits_); } ///< of a `negative`
    constexpr std::uint64_t    unsigned_integer() const { return bits_; }                          ///< of a `natural`
    constexpr double           real() const { return real_; }                                      ///< of a `real`
    constexpr std::string_view text() const { return text_; }                                      ///< of a string
    constexpr bool             is_known_utf8() const { return is_utf8_; }                          ///< of a string

    /// Whether a number lies below zero.
    constexpr bool is_negative() const
    {
        return number_ == number::negative ? signed_integer() < 0 : number_ == number::real && real_ < 0;
    }
    /// Whether a number has something behind its point.
    constexpr bool has_fraction() const
    {
        constexpr double whole = 4503599627370496; // from here on all are

        double const size = real_ < 0 ? -real_ : real_;
        return number_ == number::real &&
               (detail::is_nan(real_) || (size < whole && static_cast<double>(static_cast<std::int64_t>(size)) < size));
    }

    /// The number as an `N`; none where no `N` equals it.
    template <class N>
        requires std::is_integral_v<N>
    constexpr std::optional<N> to_integer() const
    {
        if (number_ == number::negative)
            return std::in_range<N>(signed_integer()) ? std::optional(static_cast<N>(signed_integer())) : std::nullopt;
        if (number_ == number::natural)
            return std::in_range<N>(bits_) ? std::optional(static_cast<N>(bits_)) : std::nullopt;

        // One less than the least, and one more than the greatest. Of 64 bits with a sign, the least is none the less refused: it and one less
        // are one `double`, so that it may have been spelled as either.
        double const below  = static_cast<double>((std::numeric_limits<N>::min)()) - 1;
        double const beyond = 2 * static_cast<double>(std::uint64_t{1} << (std::numeric_limits<N>::digits - 1));
        bool const   fits   = detail::is_finite(real_) && real_ > below && real_ < beyond && !has_fraction();
        return fits ? std::optional(static_cast<N>(real_)) : std::nullopt;
    }

    /// The number as the nearest `double`, which may be infinite.
    constexpr double to_real() const
    {
        return number_ == number::real       ? real_
               : number_ == number::negative ? static_cast<double>(signed_integer())
                                             : static_cast<double>(bits_);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
