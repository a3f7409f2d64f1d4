// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What all lists have in common: what is left to each is how it takes a size.
template <class E>
struct list_kind
{
    using inner   = E;
    using subject = item_list;

    static constexpr shape                                what  = shape::sequence;
    static constexpr json_type                            types = json_type::array;
    static constexpr std::string_view                     name  = "array";
    static constexpr detail::plain_issue<code::list_type> wrong_type{};
};
} // namespace detail

/// A `std::vector`, of anything that has a kind but `bool`, to whose elements there are no references. Of a struct in it no more is asked: it may
/// be the one that is being described.
template <class E, class A>
    requires(describable<E> && !std::same_as<E, bool>)
struct kind<std::vector<E, A>> : detail::list_kind<E>
{
    static constexpr void resize(std::vector<E, A>& value, std::size_t n) { value.resize(n); }
};
} // namespace preflight::inline PREFLIGHT_ABI
