// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/secret_names.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/records_above.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Writes the names of the secret fields in `what` to `out` unless that is null; returns how many there are.
constexpr std::size_t collect_secrets(
    model::node<model::structure> const& what, std::string_view* out, records_above const* above = nullptr)
{
    switch (what.shape) // LCOV_EXCL_BR_LINE: there is no other shape
    {
    case shape::scalar:
        return 0;
    case shape::nullable:
    case shape::sequence:
        return detail::collect_secrets(*what.inner, out, above);
    case shape::record:
        break;
    }
    if (above && above->has(what.id))
        return 0;

    records_above const here{above, what.id};
    std::size_t         n = 0;
    for (auto const& f : what.fields())
        if (!f.secret)
            n += detail::collect_secrets(*f.type, out ? out + n : nullptr, &here);
        else if (++n; out)
            out[n - 1] = f.name;
    return n;
}

template <class T>
inline constexpr auto secrets_of = [] {
    std::array<std::string_view, detail::collect_secrets(model_of<T>, nullptr)> names{};
    detail::collect_secrets(model_of<T>, names.data());
    return names;
}();
} // namespace detail

/// The names of all secret fields in a document of `T`.
template <document_type T>
[[nodiscard]] constexpr secret_names secret_names_of()
{
    return detail::secrets_of<T>;
}
} // namespace preflight::inline PREFLIGHT_ABI
