// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/secret_names.hpp>
#include <preflight/schema/compile.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Values of which none is like another, up to `Room`.
template <class V, std::size_t Room>
struct distinct
{
    std::array<V, Room> all  = {};
    std::size_t         n    = 0;
    bool                full = false; ///< whether there was one more

    /// Whether `value` is new; then it is kept, if there is room.
    constexpr bool add(V const& value)
    {
        for (std::size_t i = 0; i != n; ++i)
            if (all[i] == value)
                return false;
        full |= n == Room;
        if (!full)
            all[n++] = value;
        return !full;
    }
};

/// The names of secret fields, each once, and the records in which they have been looked for.
template <std::size_t Room>
struct secrets_found
{
    distinct<std::string_view, Room>                     names   = {};
    distinct<model::node<model::structure> const*, Room> records = {};

    constexpr void look_into(model::node<model::structure> const& what)
    {
        what.for_each_record([this](auto const& record) {
            if (!records.add(&record))
                return;
            for (auto const& f : record.fields())
                if (f.secret)
                {
                    names.add(f.name);
                    for (auto const each : f.aliases)
                        names.add(each);
                }
                else
                    look_into(*f.type);
        });
    }
};

/// The names of all secret fields of `T`, looked for with as much room as it takes.
template <class T, std::size_t Room = 16>
consteval auto find_secrets()
{
    constexpr auto found = [] {
        secrets_found<Room> all;
        all.look_into(model_of<T>);
        return all;
    }();
    if constexpr (found.names.full || found.records.full)
        return detail::find_secrets<T, 4 * Room>();
    else
    {
        std::array<std::string_view, found.names.n> names{};
        std::copy_n(found.names.all.begin(), names.size(), names.begin());
        return names;
    }
}

template <class T>
inline constexpr auto secrets_of = detail::find_secrets<T>();
} // namespace detail

/// The names of all secret fields in a document of `T`, each once.
template <document_type T>
[[nodiscard]] constexpr secret_names secret_names_of()
{
    return detail::secrets_of<T>;
}
} // namespace preflight::inline PREFLIGHT_ABI
