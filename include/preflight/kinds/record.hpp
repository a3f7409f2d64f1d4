// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <string_view>
#include <type_traits>
#include <variant>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
template <class V>
inline constexpr bool is_variant = false;
template <class... A>
inline constexpr bool is_variant<std::variant<A...>> = true;

/// A class that is neither a container, nor a pointer, nor a variant: those have kinds of their own, or none.
template <class V>
concept plain_class = std::is_class_v<V> && !is_variant<V> && !requires { typename V::value_type; } &&
                      !requires { typename V::element_type; };
} // namespace detail

/// A struct: an object with the fields of its schema. Whether it has one is not asked here, so that structs may refer to each other before the
/// schemas of all are stated. (What has a `value_type` is a container, and what has an `element_type` a pointer: their kinds have headers of their
/// own.)
template <detail::plain_class V>
struct kind<V>
{
    static constexpr shape                                            what  = shape::record;
    static constexpr json_type                                        types = json_type::object;
    static constexpr std::string_view                                 name  = "object";
    static constexpr detail::plain_issue<code::model_attributes_type> wrong_type{};
};
} // namespace preflight::inline PREFLIGHT_ABI
