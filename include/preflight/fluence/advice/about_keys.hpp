// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/impl/unknown_keys.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/report/nearest_name.hpp>
#include <preflight/schema/compile.hpp>

#include <algorithm>
#include <string>
#include <string_view>

/// Advice on keys of one request in the body of another.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// Tells, of unknown keys in a request for a VM or bare metal, which are those of a request for a container, such as `constraints`.
inline void advise_on_keys_of_container(adviser& to)
{
    preflight::detail::places const container(model_of<container_request>);
    for (auto& told : to.told())
    {
        if (told.code != advice_codes::unknown_key.name || told.replacement)
            continue;
        std::string_view const key     = told.path[told.path.size() - 2].key;
        auto const             is_same = [&](preflight::detail::plain_fields const& all) {
            auto const found = std::find_if(all.begin(), all.end(),
                            [&](auto const* f) { return preflight::detail::is_same_but_for_case(f->name, key); });
            return found == all.end() ? nullptr : *found;
        };
        auto const [field, place] = container.find(model_of<machine_request>, is_same);
        if (!field)
            continue;
        told.code      = advice_codes::misplaced_key.name;
        told.certainty = advice_codes::misplaced_key.certainty;
        told.message   = preflight::quoted(key) + " is ignored: it belongs in a request for a container";
        told.help =
            "Leave it out: the plan of a VM or of bare metal says where it runs, and its OS image what runs there.";
        told.hides_value = field->secret;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
