// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The issue of a value of another JSON type than that of a `V`.
template <class V>
constexpr auto type_issue()
{
    using inner = unwrapped_t<V>;
    if constexpr (described<inner>)
        return plain_issue<code::model_attributes_type>{};
    else if constexpr (list<inner>)
        return plain_issue<code::list_type>{};
    else if constexpr (text<inner>)
        return plain_issue<code::string_type>{};
    else if constexpr (boolean<inner>)
        return plain_issue<code::bool_type>{};
    else if constexpr (integer<inner>)
        return plain_issue<code::int_type>{};
    else
        return plain_issue<code::float_type>{};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
