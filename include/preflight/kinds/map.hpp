// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <concepts>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// A map by text that holds a key once, as `std::map`, `std::unordered_map` and `boost::container::flat_map` do.
template <class V>
concept map_by_text = is_string<typename V::key_type> && requires(V& map, typename V::key_type key) {
    { map.try_emplace(key).first->second } -> std::same_as<typename V::mapped_type&>;
    map.clear();
};
} // namespace detail

/// A map by text, of anything that has a kind: an object of any keys. Rules on it see how many it has, and rules on keys see each as text.
template <detail::map_by_text V>
    requires describable<typename V::mapped_type>
struct kind<V>
{
    using inner   = typename V::mapped_type;
    using subject = entry_count;

    static constexpr shape                                what  = shape::mapping;
    static constexpr json_type                            types = json_type::object;
    static constexpr std::string_view                     name  = "object";
    static constexpr detail::plain_issue<code::dict_type> wrong_type{};

    /// Takes all entries out.
    static constexpr void clear(V& value) { value.clear(); }
    /// The value under a key, there or new.
    static constexpr inner& emplace(V& value, std::string_view key)
    {
        return value.try_emplace(typename V::key_type(key)).first->second;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
