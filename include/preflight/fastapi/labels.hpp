// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/model.hpp>

#include <algorithm>
#include <cstddef>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Finds out which steps of a path are labels, in a document of a type: a 422 body writes them as the keys of members.
inline void mark_labels(path& way, model::node<model::structure> const& root)
{
    auto const* type = &root;
    for (std::size_t i = 0; i != way.size();)
    {
        type = &type->unwrapped();
        switch (type->shape) // LCOV_EXCL_BR_LINE: there is no other shape, and `nullable` is unwrapped
        {
        case shape::scalar:
        case shape::any:
        case shape::nullable: // LCOV_EXCL_BR_LINE: as above
            return;
        case shape::choice: {
            auto const word = std::find_if(
                type->words.begin(), type->words.end(), [&](auto const& each) { return each.text == way[i].key; });
            auto const fits = [&](auto const* each) {
                return is_among(way[i].is_index ? json_type::array : json_type::object, each->types);
            };
            auto const which = std::find_if(type->alternatives.begin(), type->alternatives.end(), fits);
            if (type->tag.data() && word != type->words.end())
            {
                way[i++].is_label = true;
                type              = type->alternatives[word->alternative];
            }
            else if (!type->tag.data() && which != type->alternatives.end())
                type = *which;
            else
                return;
            break;
        }
        case shape::sequence:
            type = type->inner;
            ++i;
            break;
        case shape::mapping:
            type = type->inner;
            if (i + 2 == way.size() && !way[i + 1].is_index && way[i + 1].key == key_label)
            {
                way[i + 1].is_label = true;
                return;
            }
            ++i;
            break;
        case shape::record:
            auto const fields = type->fields();
            auto const field =
                std::find_if(fields.begin(), fields.end(), [&](auto const& f) { return f.name == way[i].key; });
            if (field == fields.end())
                return;
            type = field->type;
            ++i;
            break;
        }
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
