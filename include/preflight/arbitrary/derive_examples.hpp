// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/characters.hpp>
#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Finds out, by trying, which sizes and values keep all rules on a value.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Returns whether some text of `n` characters was found that is of the kind, and keeps all its rules.
[[nodiscard]] inline bool has_text(value const& text, std::size_t n)
{
    std::minstd_rand engine;
    choices          some(engine);
    for (int turn = 0; turn != (n < 100 ? 64 : 4); ++turn)
    {
        auto const made = characters_of(text, n, some);
        auto const held = made.size() == n ? text.held(boost::json::value(joined(made))) : std::nullopt;
        if (held && text.keeps_all(*held))
            return true;
    }
    return false;
}

/// Returns, in ascending order, those of `sizes`, and of the sizes that the rules on `v` name, at which a text, a list or a map keeps all rules.
[[nodiscard]] inline std::vector<std::size_t> sound_sizes(value const& v, std::vector<std::size_t> sizes)
{
    for (auto const& r : v.rules)
    {
        sizes.insert(sizes.end(), r.sizes_inside.begin(), r.sizes_inside.end());
        sizes.insert(sizes.end(), r.sizes_outside.begin(), r.sizes_outside.end());
    }
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    std::erase_if(sizes, [&](std::size_t n) {
        return n > 1'000'000 || !(v.what != kind::text ? v.keeps_all(outline::numbered(n)) : has_text(v, n));
    });
    return sizes;
}

/// Returns those of `scalars`, and of the values that the rules on `v` name, that keep all rules.
[[nodiscard]] inline std::vector<boost::json::value> sound_examples(
    value const& v, std::vector<boost::json::value> scalars)
{
    for (auto const& r : v.rules)
    {
        scalars.insert(scalars.end(), r.inside.begin(), r.inside.end());
        scalars.insert(scalars.end(), r.outside.begin(), r.outside.end());
    }
    std::vector<boost::json::value> sound;
    std::set<std::string>           written; // as text, 0 and -0 differ
    for (auto const& each : scalars)
        if (auto const held = v.held(each);
            held && v.keeps_all(*held) && written.insert(boost::json::serialize(*held)).second)
            sound.push_back(*held);
    return sound;
}

/// Sets the sizes, the alphabets and the examples of `v`, which follow from its rules.
inline void derive_examples(value& v)
{
    switch (v.what) // LCOV_EXCL_BR_LINE: there is no other kind
    {
    case kind::object:
    case kind::any:
    case kind::choice:
        break;
    case kind::list:
    case kind::map:
        v.sizes = sound_sizes(v, {0, 1, 2, 3});
        break;
    case kind::text:
        for (std::size_t place = 0; place != v.characters.size(); ++place)
            v.characters[place] = alphabet_for(v.rules, place);
        v.sizes    = sound_sizes(v, {0, 1, 2, 15, 16, 17, 33}); // around the number of bytes that are judged at once
        v.examples = sound_examples(v, v.edges);
        break;
    case kind::boolean:
    case kind::number:
        v.examples = sound_examples(v, v.edges);
        break;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
