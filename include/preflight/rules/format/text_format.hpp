// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text in a format that JSON Schema names. A `Syntax` has the `name`, a `sentence`, whether it `matches(text)`, and texts for the generator that just do
/// (`inside`) and that just do not (`outside`).
template <class Syntax>
struct text_format
{
    static constexpr auto             code     = preflight::code::value_error;
    static constexpr std::string_view sentence = Syntax::sentence;

    /// Returns whether all of `text` is in the format. Linear.
    constexpr bool operator()(std::string_view text) const { return Syntax::matches(text); }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const { put("format", Syntax::name); }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        for (auto const text : Syntax::inside)
            inside(text);
        for (auto const text : Syntax::outside)
            outside(text);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
