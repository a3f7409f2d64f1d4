// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// Rules on which of several optional members an object has. One that is null is not there.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Whether an optional member, as a rule across fields sees it, holds something.
template <class V>
constexpr bool is_there(V const& value)
{
    if constexpr (requires { value.has_value(); })
        return value.has_value();
    else
        return kind<V>::has(value);
}

/// Puts the keywords that say of an object that it has a member that is not null.
constexpr void put_there(auto&& put, std::string_view name)
{
    put.nested("properties", [&](auto&& properties) {
        properties.nested(name, [](auto&& value) { value.nested("not", [](auto&& inner) { inner("type", "null"); }); });
    });
    put("required", std::array{name});
}

/// Of `N` members, a number between two is there.
template <std::size_t N>
struct number_there
{
    static constexpr auto code          = preflight::code::value_error;
    static constexpr bool asks_presence = true;
    std::string_view      sentence;
    std::size_t           least;
    std::size_t           most;

    template <class... V>
        requires(sizeof...(V) == N)
    constexpr bool operator()(V const&... members) const
    {
        std::size_t const n = detail::sum({(detail::is_there(members) ? 1U : 0U)...});
        return least <= n && n <= most;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put, auto... name) const
    {
        auto const there = [](auto&& inner, std::string_view of) { detail::put_there(inner, of); };
        if (least == 1)
            put.list(most == 1 ? "oneOf" : "anyOf", std::array<std::string_view, N>{name...}, there);
        else // one of them, or none
            put.list("oneOf", std::array<std::string_view, N + 1>{name..., {}}, [&](auto&& inner, std::string_view of) {
                if (of.data())
                    detail::put_there(inner, of);
                else
                    inner.nested(
                        "not", [&](auto&& any) { any.list("anyOf", std::array<std::string_view, N>{name...}, there); });
            });
    }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        auto const give = [&](std::size_t first, std::size_t n) {
            least <= n&& n <= most ? put_those(inside, first, n, std::make_index_sequence<N>{})
                                   : put_those(outside, first, n, std::make_index_sequence<N>{});
        };
        give(0, 0);
        give(0, N);
        for (std::size_t first = 0; first != N; ++first)
            give(first, 1);
        for (std::size_t first = 0; first + 1 != N; ++first)
            give(first, 2);
    }

private:
    /// Puts that `n` members are there, from the one of number `first` on.
    template <std::size_t... I>
    static constexpr void put_those(auto&& put, std::size_t first, std::size_t n, std::index_sequence<I...>)
    {
        put(any_value{I >= first && I < first + n}...);
    }
};

/// Where one member is there, so is another.
struct other_there
{
    static constexpr auto code          = preflight::code::value_error;
    static constexpr bool asks_presence = true;
    std::string_view      sentence      = "{0} needs {1}";

    template <class A, class B>
    constexpr bool operator()(A const& one, B const& other) const
    {
        return !detail::is_there(one) || detail::is_there(other);
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put, std::string_view one, std::string_view other) const
    {
        put.nested("dependentSchemas", [&](auto&& needing) {
            needing.nested(one, [&](auto&& needed) {
                needed.list("anyOf", std::array{one, other}, [&](auto&& inner, std::string_view name) {
                    if (name == other)
                        detail::put_there(inner, other);
                    else
                        inner.nested("properties", [&](auto&& properties) {
                            properties.nested(one, [](auto&& value) { value("type", "null"); });
                        });
                });
            });
        });
    }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(any_value{true}, any_value{true});
        inside(any_value{false}, any_value{true});
        inside(any_value{false}, any_value{false});
        outside(any_value{true}, any_value{false});
    }
};
} // namespace detail

/// A rule across optional members: exactly one of them is there, neither absent nor null. `said` is what an issue says of another number.
template <class... T, nullable... V>
    requires(sizeof...(V) > 1)
consteval auto exactly_one(std::string_view said, V T::*... members)
{
    return preflight::cross_field(detail::number_there<sizeof...(V)>{said, 1, 1}, members...);
}

/// A rule across optional members: no more than one of them is there.
template <class... T, nullable... V>
    requires(sizeof...(V) > 1)
consteval auto at_most_one(std::string_view said, V T::*... members)
{
    return preflight::cross_field(detail::number_there<sizeof...(V)>{said, 0, 1}, members...);
}

/// A rule across optional members: at least one of them is there.
template <class... T, nullable... V>
    requires(sizeof...(V) > 1)
consteval auto at_least_one(std::string_view said, V T::*... members)
{
    return preflight::cross_field(detail::number_there<sizeof...(V)>{said, 1, sizeof...(V)}, members...);
}

/// A rule across two optional members: where the first is there, so is the second.
template <class T, class U, nullable A, nullable B>
consteval auto needs(A T::* one, B U::* other)
{
    return preflight::cross_field(detail::other_there{}, one, other);
}

/// Selected by a member that is no optional, or by a single one: the compiler's first error says so.
template <class First, class FirstV, class... T, class... V>
    requires(!nullable<FirstV> || !(nullable<V> && ...) || sizeof...(V) == 0)
PREFLIGHT_COMPILE_ERROR("a rule on which members are there takes two optional ones or more")
consteval auto exactly_one(std::string_view, FirstV First::* member, V T::*...)
{
    return cross_field_t<First, std::true_type, FirstV>{{}, detail::bundled(member)};
}
/// Likewise.
template <class First, class FirstV, class... T, class... V>
    requires(!nullable<FirstV> || !(nullable<V> && ...) || sizeof...(V) == 0)
PREFLIGHT_COMPILE_ERROR("a rule on which members are there takes two optional ones or more")
consteval auto at_most_one(std::string_view, FirstV First::* member, V T::*...)
{
    return cross_field_t<First, std::true_type, FirstV>{{}, detail::bundled(member)};
}
/// Likewise.
template <class First, class FirstV, class... T, class... V>
    requires(!nullable<FirstV> || !(nullable<V> && ...) || sizeof...(V) == 0)
PREFLIGHT_COMPILE_ERROR("a rule on which members are there takes two optional ones or more")
consteval auto at_least_one(std::string_view, FirstV First::* member, V T::*...)
{
    return cross_field_t<First, std::true_type, FirstV>{{}, detail::bundled(member)};
}
/// Likewise.
template <class T, class U, class A, class B>
    requires(!nullable<A> || !nullable<B>)
PREFLIGHT_COMPILE_ERROR("a rule on which members are there takes two optional ones or more")
consteval auto needs(A T::* one, B U::*)
{
    return cross_field_t<T, std::true_type, A>{{}, detail::bundled(one)};
}
} // namespace preflight::inline PREFLIGHT_ABI
