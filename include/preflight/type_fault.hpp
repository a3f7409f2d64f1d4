#pragma once

#include <preflight/abi.hpp>
#include <preflight/complaint.hpp>
#include <preflight/kind.hpp>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The fault of a value of another JSON type than that of a `V`.
template <class V>
constexpr auto type_fault()
{
    using inner = held_t<V>;
    if constexpr (described<inner>)
        return basic_fault<code::model_attributes_type>{};
    else if constexpr (list<inner>)
        return basic_fault<code::list_type>{};
    else if constexpr (text<inner>)
        return basic_fault<code::string_type>{};
    else if constexpr (boolean<inner>)
        return basic_fault<code::bool_type>{};
    else if constexpr (integer<inner>)
        return basic_fault<code::int_type>{};
    else
        return basic_fault<code::float_type>{};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
