// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/constant_document.hpp>
#include <preflight/json/exact_double.hpp>
#include <preflight/json/scalar.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A value of a `constant_document`, with what `walk` asks of one, and where it is.
class constant_value
{
    constant_document const* in_;
    std::size_t              at_;

    constexpr constant_token const& mine() const { return (*in_)[at_]; }

public:
    /// The root, unless said otherwise.
    constexpr explicit constant_value(constant_document const& in, std::size_t at = 0) : in_(&in), at_(at) {}

    constexpr json_type        type() const { return mine().type; }
    constexpr std::size_t      begin() const { return mine().begin; }           ///< in the text
    constexpr std::size_t      end() const { return mine().end; }               ///< likewise
    constexpr std::string_view text() const { return mine().text; }             ///< of a string what it spells
    constexpr std::string_view spelled() const { return in_->spelled(mine()); } ///< as the document has it

    /// Of the value of a member: its key.
    constexpr constant_value key() const { return constant_value(*in_, at_ - 1); }

    /// What holds no others.
    constexpr json_scalar scalar() const
    {
        switch (type()) // LCOV_EXCL_BR_LINE: there is no other
        {
        case json_type::boolean:
            return end() - begin() == 4;
        case json_type::string:
            return {text(), true};
        case json_type::number:
            return number(text());
        case json_type::null:
        case json_type::array:
        case json_type::object:
            break;
        }
        return {};
    }

    /// Calls `f(element)` for each element of an array, until it says no; says whether it never did.
    constexpr bool all_of(auto const& f) const
    {
        for (auto at = at_ + 1; at != mine().next; at = (*in_)[at].next)
            if (!f(constant_value(*in_, at)))
                return false;
        return true;
    }
    /// Calls `f(key, value)` for each member of an object, likewise: of a key that comes twice with the last value, in the place of the first.
    constexpr bool all_members(auto const& f) const
    {
        for (auto at = at_ + 1; at != mine().next; at = (*in_)[at + 1].next)
            if (auto const key = (*in_)[at].text; first(key) == at && !f(key, constant_value(*in_, last(key) + 1)))
                return false;
        return true;
    }
    /// The value of a key in an object, the last where it comes twice. Linear.
    constexpr std::optional<constant_value> find(std::string_view key) const
    {
        auto const found = last(key);
        return found != at_ ? std::optional(constant_value(*in_, found + 1)) : std::nullopt;
    }
    /// Element number `n` of an array, which has one. Linear.
    constexpr constant_value element(std::size_t n) const
    {
        auto at = at_ + 1;
        for (; n != 0; --n)
            at = (*in_)[at].next;
        return constant_value(*in_, at);
    }
    /// How many elements an array has, or keys an object. Linear in an array, quadratic in an object.
    constexpr std::size_t size() const
    {
        std::size_t n     = 0;
        auto const  count = [&](auto const&...) { return ++n != 0; };
        if (type() == json_type::array)
            all_of(count);
        else
            all_members(count);
        return n;
    }

private:
    constexpr std::size_t first(std::string_view key) const
    {
        auto at = at_ + 1;
        while ((*in_)[at].text != key)
            at = (*in_)[at + 1].next;
        return at;
    }
    constexpr std::size_t last(std::string_view key) const
    {
        auto found = at_;
        for (auto at = at_ + 1; at != mine().next; at = (*in_)[at + 1].next)
            if ((*in_)[at].text == key)
                found = at;
        return found;
    }

    /// A number: an integer where it is spelled as one and 64 bits hold it.
    static constexpr json_scalar number(std::string_view digits)
    {
        constexpr std::uint64_t most = (std::numeric_limits<std::uint64_t>::max)(), half = most / 2;

        bool const    negative = digits.starts_with('-');
        std::uint64_t whole    = 0;
        for (char const c : digits.substr(negative ? 1 : 0))
        {
            auto const digit = static_cast<unsigned>(c - '0');
            if (digit > 9 || whole > (most - digit) / 10)
                return detail::exact_double(digits);
            whole = whole * 10 + digit;
        }
        if (negative && whole > half + 1)
            return detail::exact_double(digits);
        if (negative)
            return static_cast<std::int64_t>(0 - whole);
        if (whole <= half)
            return static_cast<std::int64_t>(whole);
        return whole;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
