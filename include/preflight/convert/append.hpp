// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Appends C++ values as JSON text, valid or not, each shape by a function of its own.
class text_maker
{
    std::string& out_;

public:
    constexpr explicit text_maker(std::string& out) : out_(out) {}

    template <scalar V>
    constexpr void operator()(V const& value) const
    {
        kind<V>::encode(value, [&](auto const& what) { preflight::append_json(out_, what); });
    }
    template <nullable V>
    constexpr void operator()(V const& value) const
    {
        if (kind<V>::has(value))
            (*this)(kind<V>::get(value));
        else
            out_ += "null";
    }
    template <sequence V>
    constexpr void operator()(V const& value) const
    {
        out_ += '[';
        for (bool more = false; auto const& element : value)
        {
            if (std::exchange(more, true))
                out_ += ',';
            (*this)(element);
        }
        out_ += ']';
    }
    template <mapping V>
    constexpr void operator()(V const& value) const
    {
        out_ += '{';
        for (bool more = false; auto const& [key, held] : value)
        {
            if (std::exchange(more, true))
                out_ += ',';
            preflight::append_json(out_, std::string_view(key));
            out_ += ':';
            (*this)(held);
        }
        out_ += '}';
    }
    template <choice V>
    constexpr void operator()(V const& value) const
    {
        bool const none = kind<V>::index(value) == kind<V>::count;
        detail::with_alternative<V>(
            kind<V>::index(value), [&](auto i) { (*this)(kind<V>::template get<decltype(i)::value>(value)); });
        out_ += none ? "null" : "";
    }
    template <any_json V>
    constexpr void operator()(V const& value) const
    {
        preflight::append_json(out_, value);
    }
    template <record V>
    constexpr void operator()(V const& value) const
    {
        static_assert(described<V>, "a struct without a schema: specialise preflight::schema_of for it");
        bool more = false;
        out_ += '{';
        schema_of<V>.fields.for_each([&](auto const& f) {
            using F            = std::remove_cvref_t<decltype(f)>;
            auto const& member = value.*f.member;
            if constexpr (nullable<typename F::value_type>)
                if (!F::writes_null && !kind<typename F::value_type>::has(member))
                    return;
            if (std::exchange(more, true))
                out_ += ',';
            preflight::append_json(out_, f.name);
            out_ += ':';
            (*this)(member);
        });
        out_ += '}';
    }
};
} // namespace detail

/// Appends a struct, a list, a map or a variant as compact JSON text, valid or not: keys in the schema's order; an optional member that holds nothing is left
/// out, unless the schema says `write_null`. Linear.
template <class V>
    requires(nullable<V> || sequence<V> || mapping<V> || choice<V> || described<V>)
constexpr void append_json(std::string& out, V const& value)
{
    detail::text_maker{out}(value);
}
} // namespace preflight::inline PREFLIGHT_ABI
