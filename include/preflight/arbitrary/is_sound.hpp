// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/path.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>

/// Judges documents by an outline.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Returns whether `members` keep all rules across the fields of `o`.
[[nodiscard]] inline bool keeps_all(object const& o, boost::json::object const& members)
{
    return std::all_of(o.rules.begin(), o.rules.end(), [&](cross_field const& r) { return r.keeps(members); });
}

/// Returns how many arrays and objects lie in each other in a value.
[[nodiscard]] inline std::size_t levels(boost::json::value const& v)
{
    std::size_t inside = 0;
    if (v.is_array())
        for (auto const& each : v.get_array())
            inside = (std::max)(inside, levels(each));
    if (v.is_object())
        for (auto const& each : v.get_object())
            inside = (std::max)(inside, levels(each.value()));
    return inside + (v.is_structured() ? 1 : 0);
}

/// Returns whether `subject`, which lies inside `depth` others, is a valid `v`; null is not.
[[nodiscard]] inline bool is_sound(value const& v, boost::json::value const& subject, std::size_t depth)
{
    auto const is_part = [&](value const& what, boost::json::value const& part) {
        return (part.is_null() && what.nullable) || is_sound(what, part, depth + 1);
    };
    if (v.what == kind::object)
    {
        auto const* const members  = subject.if_object();
        auto const        is_given = [&](member const& m) {
            auto const* const found = members->if_contains(m.name);
            return found ? is_part(m.what, *found) : !m.required;
        };
        auto const  is_known = [&](auto const& each) { return v.fields->has_key(each.key()); };
        auto const& all      = v.fields->members;
        return members && depth < max_depth &&
               (!v.fields->closed || std::all_of(members->begin(), members->end(), is_known)) &&
               std::all_of(all.begin(), all.end(), is_given) && keeps_all(*v.fields, *members);
    }
    if (v.what == kind::list)
    {
        auto const* const elements = subject.if_array();
        return elements && depth < max_depth && v.keeps_all(subject) &&
               std::all_of(
                   elements->begin(), elements->end(), [&](auto const& each) { return is_part(*v.element, each); });
    }
    if (v.what == kind::map)
    {
        auto const* const members  = subject.if_object();
        auto const        is_entry = [&](boost::json::key_value_pair const& each) {
            boost::json::value const key(each.key());
            return v.key->keeps_all(key) && is_part(*v.element, each.value());
        };
        return members && depth < max_depth && v.keeps_all(subject) &&
               std::all_of(members->begin(), members->end(), is_entry);
    }
    if (v.what == kind::choice)
    {
        auto const* const which = v.alternative_in(subject);
        return which && ((subject.is_null() && which->nullable) || is_sound(*which, subject, depth));
    }
    if (v.what == kind::any)
        return is_among(preflight::detail::type_of(subject), v.types) && depth + levels(subject) <= max_depth;
    auto const held = v.held(subject);
    return held && v.keeps_all(*held);
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
