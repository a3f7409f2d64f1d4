// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What a rule across fields sees of the field that holds `member`, in an object whose fields are sound; of an absent one, what `unset` has.
template <class T, class V>
auto across_in(boost::json::object const& members, T const& unset, V T::* member)
{
    static_assert(
        !list<unwrapped_t<V>> && !described<unwrapped_t<V>>, "a rule across fields sees text, numbers and booleans");
    auto const found   = members.if_contains(schema_of<T>.name_of(member));
    auto const subject = [&] {
        if constexpr (text<unwrapped_t<V>>)
            return std::string_view(found->get_string());
        else if constexpr (boolean<unwrapped_t<V>>)
            return found->get_bool();
        else
            return found->template to_number<unwrapped_t<V>>();
    };
    if constexpr (optional<V>)
        return found && !found->is_null() ? std::optional(subject()) : std::nullopt;
    else
        return found ? subject() : subject_of(unset.*member);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
