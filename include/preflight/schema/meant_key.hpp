// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/nearest_name.hpp>
#include <preflight/schema/model.hpp>

#include <string_view>
#include <vector>

/// Which field of a schema is meant by a key that no field has: one rule for issues of closed objects and for what is told of open ones.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Of `fields`, whose keys are not there, the one that a key is like, as `nearest_name` has it; null where none is.
template <class Facet>
[[nodiscard]] model::field<Facet> const* nearest_field(
    std::string_view key, std::vector<model::field<Facet> const*> const& fields)
{
    std::vector<std::string_view> names;
    names.reserve(fields.size());
    for (auto const* const f : fields)
        names.push_back(f->name);
    auto const found = preflight::nearest_name(key, names);
    for (auto const* const f : fields)
        if (found && f->name == *found)
            return f;
    return nullptr;
}

/// Of `fields`, the one of which a key is like a synonym, by the same rule; null where none is.
template <class Facet>
[[nodiscard]] model::field<Facet> const* field_of_synonym(
    std::string_view key, std::vector<model::field<Facet> const*> const& fields)
{
    std::vector<std::string_view> words;
    for (auto const* const f : fields)
        words.insert(words.end(), f->notes->synonyms.begin(), f->notes->synonyms.end());
    auto const found = preflight::nearest_name(key, words);
    for (auto const* const f : fields)
        for (auto const word : f->notes->synonyms)
            if (found && word == *found)
                return f;
    return nullptr;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
