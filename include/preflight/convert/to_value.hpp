// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/value.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Makes JSON values of C++ values, valid or not, each shape by a function of its own. An optional member that holds nothing is left out, unless
/// the schema says `write_null`.
struct value_maker
{
    template <scalar V>
    void operator()(boost::json::value& out, V const& in) const
    {
        kind<V>::encode(in, [&](auto const& what) {
            if constexpr (std::same_as<decltype(what), std::string_view const&>)
                out = boost::json::string_view(what);
            else
                out = what;
        });
    }
    template <nullable V>
    void operator()(boost::json::value& out, V const& in) const
    {
        if (kind<V>::has(in))
            (*this)(out, kind<V>::get(in));
        else
            out = nullptr;
    }
    template <sequence V>
    void operator()(boost::json::value& out, V const& in) const
    {
        auto& elements = out.emplace_array();
        elements.reserve(in.size());
        for (auto const& element : in)
            (*this)(elements.emplace_back(nullptr), element);
    }
    template <mapping V>
    void operator()(boost::json::value& out, V const& in) const
    {
        auto& members = out.emplace_object();
        members.reserve(in.size());
        for (auto const& [key, held] : in)
            (*this)(members[std::string_view(key)], held);
    }
    template <choice V>
    void operator()(boost::json::value& out, V const& in) const
    {
        if (kind<V>::index(in) == kind<V>::count)
            out = nullptr;
        detail::with_alternative<V>(
            kind<V>::index(in), [&](auto i) { (*this)(out, kind<V>::template get<decltype(i)::value>(in)); });
    }
    template <any_json V>
    void operator()(boost::json::value& out, V const& in) const
    {
        out = in;
    }
    template <record V>
    void operator()(boost::json::value& out, V const& in) const
    {
        static_assert(described<V>, "a struct without a schema: specialise preflight::schema_of for it");
        auto& members = out.emplace_object();
        members.reserve(schema_of<V>.count);
        schema_of<V>.fields.for_each([&](auto const& f) {
            using F            = std::remove_cvref_t<decltype(f)>;
            auto const& member = in.*f.member;
            if constexpr (nullable<typename F::value_type>)
                if (!F::writes_null && !kind<typename F::value_type>::has(member))
                    return;
            (*this)(members[f.name], member);
        });
    }
};
inline constexpr value_maker to_value{};
} // namespace preflight::inline PREFLIGHT_ABI::detail
