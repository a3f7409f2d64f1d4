// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/fluence.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

/// The limits in the schema, for tests on both sides of them. They change here together with the schema; that they are those of the API is tested by
/// tests/cases/*.golden.
namespace fluence_limits
{
/// Returns the limit of the rule of type `Rule` on the field for `member`.
template <class Rule, class T, class V>
consteval std::size_t of(V T::* member)
{
    Rule rule{};
    preflight::schema_of<T>.fields.for_each([&](auto const& f) {
        if (preflight::detail::same(f.member, member))
            f.rules.for_each([&](auto const& r) {
                if constexpr (std::same_as<std::remove_cvref_t<decltype(r)>, Rule>)
                    rule = r;
            });
    });
    return rule.limit;
}

using settings = preflight::fluence::container_settings;

inline constexpr std::size_t name      = of<preflight::max_length>(&preflight::fluence::container_request::name);
inline constexpr std::size_t image     = of<preflight::max_length>(&settings::image);
inline constexpr std::size_t ports     = of<preflight::max_items>(&settings::expose);
inline constexpr std::size_t variables = of<preflight::max_items>(&settings::environment);
inline constexpr std::size_t command   = of<preflight::max_length>(&settings::startup_command);
} // namespace fluence_limits
