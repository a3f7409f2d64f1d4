// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/find_member.hpp>
#include <preflight/convert/renew.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/kinds.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Reads JSON values in which `validate` finds no issue into C++ values, each shape by a function of its own.
struct filler
{
    template <scalar V>
    void operator()(V& out, boost::json::value const& in) const
    {
        constexpr bool owns_what_is_read = requires(typename kind<V>::subject s) { kind<V>::assign(out, s); };
        static_assert(owns_what_is_read, "a type that cannot be read into, as a view, which would not own its text");
        typename kind<V>::subject subject{};
        kind<V>::decode(detail::scalar_of(in, true), subject, ignore_issues());
        kind<V>::assign(out, subject);
    }
    template <nullable V>
    void operator()(V& out, boost::json::value const& in) const
    {
        if (in.is_null())
            kind<V>::reset(out);
        else
            (*this)(detail::renewed(kind<V>::emplace(out)), in);
    }
    template <sequence V>
    void operator()(V& out, boost::json::value const& in) const
    {
        auto const& elements = in.get_array();
        kind<V>::resize(out, elements.size());
        for (std::size_t i = 0; i != elements.size(); ++i)
            (*this)(detail::renewed(out[i]), elements[i]);
    }
    template <mapping V>
    void operator()(V& out, boost::json::value const& in) const
    {
        kind<V>::clear(out);
        for (auto const* const member : in_order<V>(out, in.get_object()))
            (*this)(kind<V>::emplace(out, member->key()), member->value());
    }
    template <choice V>
    void operator()(V& out, boost::json::value const& in) const
    {
        std::size_t which = 0;
        if constexpr (tagged_choice<V>)
            which = detail::alternative_of<V>(std::string_view(in.get_object().at(kind<V>::key()).get_string()));
        else
            which = detail::alternative_of<V>(detail::type_of(in));
        detail::with_alternative<V>(
            which, [&](auto i) { (*this)(detail::renewed(kind<V>::template emplace<decltype(i)::value>(out)), in); });
    }
    template <any_json V>
    void operator()(V& out, boost::json::value const& in) const
    {
        if constexpr (std::same_as<V, boost::json::object>)
            out = in.get_object();
        else if constexpr (std::same_as<V, boost::json::array>)
            out = in.get_array();
        else
            out = in;
    }
    template <record V>
    void operator()(V& out, boost::json::value const& in) const
    {
        auto const& members = in.get_object();
        schema_of<V>.fields.for_each([&](auto const& f) {
            using F = std::remove_cvref_t<decltype(f)>;
            if (auto const* const found = detail::find_member(members, f))
                (*this)(out.*f.member, *found);
            else if constexpr (nullable<typename F::value_type>) // nothing, whatever a new struct has
                kind<typename F::value_type>::reset(out.*f.member);
            else if constexpr (!F::is_required)
                out.*f.member = std::move(V{}.*f.member);
        });
    }

private:
    /// The members of an object in the order in which a map takes them best: one that keeps its entries in a row in their order, as each new one
    /// would move those behind it.
    template <mapping V>
    static std::vector<boost::json::key_value_pair const*> in_order(
        [[maybe_unused]] V const& out, boost::json::object const& members)
    {
        std::vector<boost::json::key_value_pair const*> all;
        all.reserve(members.size());
        for (auto const& member : members)
            all.push_back(&member);
        if constexpr (requires { out.capacity(), out.key_comp(); })
            std::sort(all.begin(), all.end(), [&](auto const* a, auto const* b) {
                typename V::key_type const one(a->key()), other(b->key());
                auto const                 less = out.key_comp();
                return less(one, other) ||
                       (!less(other, one) && a < b); // as the document has them, where the map takes them for one
            });
        return all;
    }
};
inline constexpr filler fill{};
} // namespace preflight::inline PREFLIGHT_ABI::detail
