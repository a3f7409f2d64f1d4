// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <concepts>
#include <functional>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Looks for strings whose memory a text lies in, each shape by a function of its own.
class text_holder
{
    std::string_view text_;

public:
    explicit text_holder(std::string_view text) : text_(text) {}

    /// Whether a string in `value` holds any of the text.
    template <scalar V>
    bool operator()(V const&) const
    {
        return false;
    }
    template <class A>
    bool operator()(std::basic_string<char, std::char_traits<char>, A> const& value) const
    {
        std::less<> const before;
        return before(text_.data(), value.data() + value.capacity()) &&
               before(value.data(), text_.data() + text_.size());
    }
    template <nullable V>
    bool operator()(V const& value) const
    {
        return kind<V>::has(value) && (*this)(kind<V>::get(value));
    }
    template <sequence V>
    bool operator()(V const& value) const
    {
        for (auto const& element : value)
            if ((*this)(element))
                return true;
        return false;
    }
    template <mapping V>
    bool operator()(V const& value) const
    {
        for (auto const& [key, held] : value)
        {
            if constexpr (std::same_as<decltype(key), std::string const>)
                if ((*this)(key))
                    return true;
            if ((*this)(held))
                return true;
        }
        return false;
    }
    template <choice V>
    bool operator()(V const& value) const
    {
        bool found = false;
        detail::with_alternative<V>(
            kind<V>::index(value), [&](auto i) { found = (*this)(kind<V>::template get<decltype(i)::value>(value)); });
        return found;
    }
    template <any_json V>
    bool operator()(V const&) const // whose memory is none that anyone reads text from
    {
        return false;
    }
    template <record V>
    bool operator()(V const& value) const
    {
        return !schema_of<V>.fields.all_of([&](auto const& f) { return !(*this)(value.*f.member); });
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
