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
/// Text that is a whole number between `min` and `max` in ASCII digits, as short as can be: no sign, no blank, no leading zero.
struct integer_text
{
    static constexpr auto     code = preflight::code::value_error;
    static constexpr char_set digits{"0-9"}; ///< all that it may be written with
    std::uint32_t             min;           ///< itself allowed
    std::uint32_t             max;           ///< itself allowed
    std::string_view          sentence;

    /// `said` may have `{min}` and `{max}` in it.
    constexpr integer_text(std::uint32_t least, std::uint32_t most, std::string_view said)
        : min(least), max(most), sentence(said)
    {}

    constexpr bool operator()(std::string_view text) const
    {
        return std::all_of(text.begin(), text.end(), [](char c) { return digits.has(c); }) && rest(text);
    }
    constexpr void allowed(auto&& put) const { put(digits); }
    constexpr bool rest(std::string_view text) const
    {
        if (text.empty() || text.size() > 10 || (text.size() > 1 && text.front() == '0')) // ten digits hold any `max`
            return false;
        std::uint64_t value = 0;
        for (char const c : text)
            value = value * 10 + static_cast<std::uint64_t>(c - '0');
        return value >= min && value <= max;
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
        outside(most + most + most); // beyond any machine word
        outside("");
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
