// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/char_set.hpp>
#include <preflight/rules/integer_pattern.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text that is a whole number from `min` to `max` in ASCII digits, without a sign, spaces or leading zeros.
struct integer_text
{
    static constexpr auto     code = preflight::code::value_error;
    static constexpr char_set digits{"0-9"}; ///< the characters that may occur
    std::uint32_t             min;           ///< the least number, which is allowed
    std::uint32_t             max;           ///< the greatest number, which is allowed
    std::string_view          sentence;

    /// The message `said` may contain `{min}` and `{max}`.
    constexpr integer_text(std::uint32_t least, std::uint32_t most, std::string_view said)
        : min{least}, max{most}, sentence(said), lowest_(as_one_number(least)), highest_(as_one_number(most))
    {}

    constexpr bool operator()(std::string_view text) const
    {
        return std::all_of(text.begin(), text.end(), [](char c) { return digits.has(c); }) && rest(text);
    }
    constexpr void allowed(auto&& put) const { put(digits); }
    constexpr bool rest(std::string_view text) const
    {
        if (text.empty() || text.size() > 10 || (text.size() > 1 && text.front() == '0')) // `max` has at most 10 digits
            return false;
        std::uint64_t value = 0;
        for (char const c : text)
            value = value * 10 + static_cast<std::uint64_t>(c - '0');
        return value >= min && value <= max;
    }
    /// The same of up to eight characters, where `word` is these as one number, the last of them lowest. Digits without a leading zero are in the order of
    /// the numbers that they spell.
    constexpr bool rest_of_word(std::string_view text, std::uint64_t word) const
    {
        return (text.front() != '0' || text.size() == 1) && word >= lowest_ && word <= highest_;
    }

    constexpr void parameters(auto&& put) const
    {
        put("min", min);
        put("max", max);
    }
    constexpr void keywords(auto&& put) const { put("pattern", integer_pattern(min, max)); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        std::string const least = std::to_string(min), most = std::to_string(max);
        inside(least);
        inside(most);
        inside(std::to_string(min + std::uint64_t{1}));
        inside(std::to_string(max - std::uint64_t{1}));
        outside(std::to_string(max + std::uint64_t{1}));
        if (min != 0)
            outside(std::to_string(min - std::uint64_t{1}));
        for (std::string_view const before : {"0", "+", "-", " "})
            outside(std::string(before) + most);
        for (std::string_view const behind : {" ", "\n", ".", ".0", "e0"})
            outside(most + std::string(behind));
        outside(most + most + most); // a number that no machine word can hold
        outside("");
    }

private:
    std::uint64_t lowest_, highest_; // the digits of both, as `rest_of_word` has them

    /// A number beyond eight digits is beyond all of these, too.
    static constexpr std::uint64_t as_one_number(std::uint32_t number)
    {
        if (number > 99999999)
            return ~std::uint64_t{};
        std::uint64_t word = 0;
        for (unsigned place = 0; place == 0 || number != 0; place += 8, number /= 10)
            word |= static_cast<std::uint64_t>('0' + number % 10) << place;
        return word;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
