// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/is_sound.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/arbitrary/scalar.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/all_differ.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/path.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Makes valid documents of an outline.
namespace preflight::inline PREFLIGHT_ABI::outline
{
[[nodiscard]] inline std::optional<boost::json::object> with_example(boost::json::object members, object const& o,
    cross_field const& r, cross_field::example const& example, std::size_t depth, choices& from);

/// Makes the valid values of one document. After `budget` values, it makes only the smallest ones.
class maker
{
    choices     smallest_;
    std::size_t budget_;

public:
    explicit maker(std::size_t budget = 1000) : budget_(budget) {}

    /// Returns a valid value that lies inside `depth` others.
    boost::json::value operator()(value const& v, std::size_t depth, choices& from)
    {
        if (v.nullable && (from.below(3) == 0 || depth + height_of_present(v) > max_depth))
            return nullptr;
        return present(v, depth, from);
    }

    /// Returns a valid value that lies inside `depth` others and is not null.
    boost::json::value present(value const& v, std::size_t depth, choices& from)
    {
        bool const spent = budget_ == 0;
        budget_ -= spent ? 0 : 1;
        auto& source = spent ? smallest_ : from;
        if (v.what == kind::object)
            return members_of(*v.fields, depth, source);
        if (v.what == kind::list)
            return elements_of(v, depth, source);
        if (v.what == kind::map)
            return entries_of(v, depth, source);
        if (v.what == kind::choice)
            return chosen(v, depth, source);
        if (v.what == kind::any)
            return any_json(v, depth, source);
        return sound_scalar(v, source);
    }

    /// Returns a valid object. When the rules across its fields name no example, and none is found in many tries, only its fields are valid.
    boost::json::object members_of(object const& o, std::size_t depth, choices& from)
    {
        boost::json::object last;
        auto const          attempt = [&](choices& c) -> std::optional<boost::json::object> {
            last = any_members_of(o, depth, c);
            if (keeps_all(o, last))
                return std::move(last);
            auto repaired = last;
            for (auto const& r : o.rules)
                if (!r.inside.empty() && !r.keeps(repaired))
                    if (auto other = with_example(repaired, o, r, c.pick(r.inside), depth, c))
                        repaired = *std::move(other);
            return keeps_all(o, repaired) ? std::optional(std::move(repaired)) : std::nullopt;
        };
        if (o.rules.empty())
            return any_members_of(o, depth, from);
        auto found = tried(from, attempt);
        return found ? *std::move(found) : last;
    }

    /// Returns `n` valid elements of a list. Only the first few differ, and the others are copies of them, unless a rule lets none be equal: then there
    /// are fewer where not so many were found.
    boost::json::array elements(value const& list, std::size_t n, std::size_t depth, choices& from)
    {
        constexpr std::size_t different = 12;

        boost::json::array all;
        all.reserve(n);
        while (all.size() != n)
        {
            auto next = all.size() < different ? (*this)(*list.element, depth + 1, from) : all[all.size() - different];
            all.push_back(std::move(next));
        }
        return list.keeps_all(all) || !list.keeps_all(outline::numbered(n)) ? all : distinct(list, n, depth, from);
    }

    /// Returns a valid value of an alternative of `v`, with a word that tells.
    boost::json::value as_alternative(value const& v, value const& which, std::size_t depth, choices& from)
    {
        auto made = v.tag.data() ? present(which, depth, from) : (*this)(which, depth, from);
        if (v.tag.data() && !made.get_object().contains(v.tag))
            made.get_object()[v.tag] = boost::json::string_view(which.words.front());
        return made;
    }

    /// Adds valid entries to a map until it has `n`, or no further key is found.
    void add_entries(boost::json::object& map, value const& v, std::size_t n, std::size_t depth, choices& from)
    {
        std::minstd_rand engine(from.byte());
        choices          more(engine);
        for (std::size_t tries_left = 64 + 8 * n; map.size() < n && tries_left != 0; --tries_left)
        {
            auto const key = sound_scalar(*v.key, tries_left % 8 != 0 ? more : from);
            if (!v.key->keeps_all(key)) // after many tries
                return;
            if (!map.contains(key.get_string()))
                map[key.get_string()] = (*this)(*v.element, depth + 1, from);
        }
    }

private:
    /// Returns whether a valid `v` may lie inside `depth` others.
    [[nodiscard]] static bool fits(value const& v, std::size_t depth) { return depth + height_of(v) <= max_depth; }

    boost::json::object any_members_of(object const& o, std::size_t depth, choices& from)
    {
        boost::json::object all;
        for (auto const& m : o.members)
            if (m.required || (from.below(3) != 0 && fits(m.what, depth + 1)))
                all[m.name] = (*this)(m.what, depth + 1, from);
        return all;
    }

    /// Returns `n` elements that all differ, or the greatest sound number of them that was found.
    boost::json::array distinct(value const& list, std::size_t n, std::size_t depth, choices& from)
    {
        std::minstd_rand      engine(from.byte());
        choices               more(engine);
        boost::json::array    all;
        std::set<std::string> seen;
        for (std::size_t left = 8 * n + static_cast<std::size_t>(tries); left != 0 && all.size() != n; --left)
        {
            auto        next = (*this)(*list.element, depth + 1, more);
            std::string text;
            preflight::detail::append_canonical(text, next);
            if (seen.insert(std::move(text)).second)
                all.push_back(std::move(next));
        }
        while (!all.empty() && !list.keeps_all(all))
            all.pop_back();
        return all;
    }

    boost::json::array elements_of(value const& v, std::size_t depth, choices& from)
    {
        if (v.sizes.empty() || !fits(*v.element, depth + 1)) // a type that must contain itself never fits
            return {};
        std::size_t const n = from.pick(v.sizes);
        return elements(v, n <= budget_ ? n : v.sizes.front(), depth, from);
    }

    /// Returns a valid value of one of several types: of those that fit, the first is the smallest.
    boost::json::value chosen(value const& v, std::size_t depth, choices& from)
    {
        std::vector<value const*> all;
        all.reserve(v.alternatives.size());
        for (auto const& each : v.alternatives)
            all.push_back(&each);
        std::sort(all.begin(), all.end(), [](value const* a, value const* b) {
            return std::pair(height_of_present(*a), a) < std::pair(height_of_present(*b), b);
        });
        while (all.size() > 1 && depth + height_of_present(*all.back()) > max_depth)
            all.pop_back();
        return as_alternative(v, *from.pick(all), depth, from);
    }

    /// Returns a value of the types of `v` that lies inside `depth` others.
    static boost::json::value any_json(value const& v, std::size_t depth, choices& from)
    {
        namespace json = boost::json;

        auto const all = std::to_array<json::value>({nullptr, json::object(), json::array(), false, true, 0, -1,
            18446744073709551615U, 1.0, 0.1, -0.0, 1e300, "", "text", "\"\\\n\xc3\xa4",
            json::array{1, 1.0, nullptr, "a"}, json::array(1, json::array(1, json::array())),
            json::object{{"", 1}, {"a", json::object{{"a", json::array{true}}}}},
            json::object{{"type", "any"}, {"[key]", nullptr}}});

        std::vector<json::value const*> fitting;
        for (auto const& each : all)
            if (is_among(preflight::detail::type_of(each), v.types) && depth + levels(each) <= max_depth)
                fitting.push_back(&each);
        return fitting.empty() ? json::value() : *from.pick(fitting);
    }

    boost::json::object entries_of(value const& v, std::size_t depth, choices& from)
    {
        boost::json::object all;
        if (v.sizes.empty() || !fits(*v.element, depth + 1))
            return all;
        std::size_t const n = from.pick(v.sizes);
        add_entries(all, v, n <= budget_ ? n : v.sizes.front(), depth, from);
        if (!v.keeps_all(all) && all.size() > v.sizes.front()) // there are no more keys
            all.clear(), add_entries(all, v, v.sizes.front(), depth, from);
        return all;
    }
};

/// Returns `members`, which lie inside `depth` others and their own object, with the fields of the rule `r` replaced by those of `example`, or nullopt
/// when one of these fields would not be valid.
[[nodiscard]] inline std::optional<boost::json::object> with_example(boost::json::object members, object const& o,
    cross_field const& r, cross_field::example const& example, std::size_t depth, choices& from)
{
    for (std::size_t i = 0; i != example.size(); ++i)
    {
        member const& field      = *o.find(r.names[i]);
        auto const& [value, any] = example[i];
        if (!value && !any)
        {
            if (field.required && !field.what.nullable)
                return {};
            if (field.required)
                members[field.name] = nullptr; // which is as if it were absent
            else
                members.erase(field.name);
            continue;
        }
        auto const* const found = members.if_contains(field.name);
        auto made = value ? *value : found && !found->is_null() ? *found : maker().present(field.what, depth + 1, from);
        if (!is_sound(field.what, made, depth + 1))
            return {};
        members[field.name] = std::move(made);
    }
    return members;
}

/// Adds to a document, which lies inside `depth` others, the members that JSON may leave out but whose value in a new struct would break a rule.
inline void complete(boost::json::value& document, value const& what, std::size_t depth, choices& from)
{
    if (what.what == kind::list && document.is_array())
        for (auto& each : document.get_array())
            complete(each, *what.element, depth + 1, from);
    if (what.what == kind::choice)
        if (auto const* const which = what.alternative_in(document))
            return complete(document, *which, depth, from);
    if (what.what == kind::map && document.is_object())
        for (auto& each : document.get_object())
            complete(each.value(), *what.element, depth + 1, from);
    if (what.what != kind::object || !document.is_object())
        return;
    auto& members = document.get_object();
    for (member const& m : what.fields->members)
    {
        auto* found = members.if_contains(m.name);
        if (!found && !m.sound_when_absent)
            found = &(members[m.name] = maker().present(m.what, depth + 1, from));
        if (found)
            complete(*found, m.what, depth + 1, from);
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
