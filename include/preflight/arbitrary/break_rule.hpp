// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/broken_rule.hpp>
#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/cursor.hpp>
#include <preflight/arbitrary/document.hpp>
#include <preflight/arbitrary/is_sound.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/arbitrary/scalar.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/scalar.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Breaks one rule in a document.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Returns a value that has the issue `broken`: one that the kind of `v` names, or one of another JSON type than `v`.
[[nodiscard]] inline boost::json::value misfit_of(value const& v, code broken, bool is_root, choices& from)
{
    namespace json = boost::json;

    std::vector<json::value const*> named;
    for (auto const& m : v.misfits)
        if (m.code == broken)
            named.push_back(&m.value);
    if (!named.empty() && (v.chosen || broken != v.wrong_type || from.once_in(2)))
        return *from.pick(named);

    auto const others = std::to_array<json::value>(
        {json::array(), json::object(), true, 0, "text", 1.5, json::array{json::object{{"a", nullptr}}}, nullptr});
    return tried(from, [&](choices& c) -> std::optional<json::value> {
        auto const& one   = c.pick(others);
        bool const  right = (v.what == kind::object && one.is_object()) || (is_root && one.is_null()) ||
                           (v.what == kind::map && one.is_object()) || (v.what == kind::list && one.is_array()) ||
                           (v.what == kind::text && one.is_string()) || (v.what == kind::boolean && one.is_bool()) ||
                           (v.what == kind::number && one.is_number()) || (v.nullable && one.is_null()) ||
                           is_among(preflight::detail::type_of(one), v.types);
        return right ? std::nullopt : std::optional(one);
    }).value_or(nullptr);
}

/// Makes a list of which one element stands there twice, so that rule number `n` is the first that it breaks. Returns whether that was possible.
inline bool repeat_element(boost::json::array& list, value const& v, std::size_t n, std::size_t depth, choices& from)
{
    auto found = tried(from, [&](choices& c) -> std::optional<boost::json::array> {
        std::size_t const size = v.sizes.empty() ? 0 : c.pick(v.sizes);
        if (size < 2 || size > 1000)
            return std::nullopt;
        auto made = maker().elements(v, size, depth, c);
        while (made.size() < size)
            made.push_back(maker()(*v.element, depth + 1, c));
        auto const twice = made[c.below(size - 1)];
        made.back()      = twice;
        return v.first_broken(made) == n ? std::optional(std::move(made)) : std::nullopt;
    });
    if (!found)
        return false;
    list = *std::move(found);
    return true;
}

/// Changes the number of elements of a list so that rule number `n` is the first that it breaks. Returns whether that was possible.
inline bool break_list(boost::json::array& list, value const& v, std::size_t n, std::size_t depth, choices& from)
{
    constexpr std::size_t most = 10'000'000;

    auto const size = tried(from, [&](choices& c) -> std::optional<std::size_t> {
        auto const&       edge   = v.rules[n].sizes_outside;
        std::size_t const some   = !edge.empty() && !c.once_in(2) ? c.pick(edge) : c.below(c.once_in(2) ? 100 : 5);
        bool const        breaks = some <= most && v.first_broken(outline::numbered(some)) == n;
        return breaks ? std::optional(some) : std::nullopt;
    });
    if (!size)
        return outline::repeat_element(list, v, n, depth, from);
    if (list.empty())
        list = maker().elements(v, *size, depth, from);
    else
        for (std::size_t const old = list.size(); list.size() < *size;)
        {
            auto copy = list[list.size() - old];
            list.push_back(std::move(copy));
        }
    list.resize(*size);
    return true;
}

/// Changes the number of entries of a map so that rule number `n` is the first that it breaks. Returns whether that was possible.
inline bool break_map(boost::json::object& map, value const& v, std::size_t n, std::size_t depth, choices& from)
{
    auto other = tried(from, [&](choices& c) -> std::optional<boost::json::object> {
        auto const&         edge = v.rules[n].sizes_outside;
        std::size_t const   size = !edge.empty() && !c.once_in(2) ? c.pick(edge) : c.below(c.once_in(2) ? 100 : 5);
        boost::json::object made = map;
        if (v.first_broken(boost::json::array(size, nullptr)) != n)
            return {};
        while (made.size() > size)
            made.erase(made.begin() + static_cast<std::ptrdiff_t>(c.below(made.size())));
        maker().add_entries(made, v, size, depth, c);
        return made.size() == size ? std::optional(std::move(made)) : std::nullopt;
    });
    if (!other)
        return false;
    map = *std::move(other);
    return true;
}

/// Changes a key of a map, perhaps one that is added, so that rule number `n` on keys is the first that it breaks. Returns the key.
inline std::optional<std::string> break_key(
    boost::json::object& map, value const& v, std::size_t n, std::size_t depth, choices& from)
{
    auto const broken = broken_scalar(*v.key, n, from);
    if (!broken)
        return {};
    boost::json::value held = nullptr;
    if (map.empty())
        held = maker()(*v.element, depth + 1, from);
    else
    {
        auto const at = map.begin() + static_cast<std::ptrdiff_t>(from.below(map.size()));
        held          = at->value();
        map.erase(at);
    }
    map[broken->get_string()] = std::move(held);
    return std::string(broken->get_string());
}

/// Makes the fields valid that the rules across fields of an object, which lies inside `depth` others, look at. The object may break other rules.
inline void repair(boost::json::object& members, object const& o, std::size_t depth, choices& from)
{
    for (cross_field const& r : o.rules)
        for (auto const name : r.names)
        {
            value const& field = o.find(name)->what;
            auto* const  found = members.if_contains(name);
            if (found ? !is_sound(field, *found, depth + 1) && !(field.nullable && found->is_null())
                      : o.find(name)->required)
                members[name] = maker().present(field, depth + 1, from);
        }
}

/// Changes the fields of an object so that rule number `n` across fields is the first that it breaks. Returns whether that was possible.
inline bool break_cross_field(
    boost::json::object& members, object const& o, std::size_t n, std::size_t depth, choices& from)
{
    repair(members, o, depth, from);
    auto               begin   = members;
    cross_field const& broken  = o.rules[n];
    auto const         attempt = [&](choices& c) -> std::optional<boost::json::object> {
        cross_field::example example;
        if (!broken.outside.empty() && !c.once_in(4))
            example = c.pick(broken.outside);
        else
            for (auto const name : broken.names)
            {
                member const& field = *o.find(name);
                if (!field.required && c.once_in(3))
                    example.emplace_back(std::nullopt);
                else
                    example.emplace_back(maker().present(field.what, depth + 1, c));
            }
        auto       made = with_example(begin, o, broken, example, depth, c);
        auto const first =
            std::find_if(o.rules.begin(), o.rules.end(), [&](cross_field const& r) { return made && !r.keeps(*made); });
        return made && first - o.rules.begin() == static_cast<std::ptrdiff_t>(n) ? made : std::nullopt;
    };
    for (int turn = 0; turn != 4; ++turn, begin = maker().members_of(o, depth, from)) // other fields may be in the way
        if (auto other = tried(from, attempt))
        {
            members = *std::move(other);
            return true;
        }
    return false;
}

/// Breaks the rule `f` in a document, which may break other rules. Returns the path of the issue, or nullopt when no value was found that breaks the
/// rule. The document may have changed in that case, but it breaks no rule that it did not break before.
inline std::optional<path> break_document(
    boost::json::value& document, value const& root, broken_rule const& f, choices& from)
{
    bool const        missing = !f.rule && f.code == code::missing;
    std::size_t const steps   = f.path.size() - (f.is_of_key() ? 2 : missing || f.is_unknown_key() ? 1 : 0);
    cursor            here{&document, &root, {}, f.alternatives};
    here.enter_all(std::span(f.path).first(steps), from);
    here.need(from);

    value const&      v     = *here.what;
    std::size_t const depth = here.path.size();
    bool              given = true;
    if (missing)
    {
        here.at->get_object().erase(f.path.back().key);
        here.path.push_back(f.path.back());
    }
    else if (f.is_of_key())
    {
        auto const key = break_key(here.at->get_object(), v, f.rule.value_or(0), depth, from);
        given          = key.has_value();
        here.path.push_back({key.value_or("")});
        here.path.push_back(f.path.back());
    }
    else if (f.is_unknown_key())
    {
        auto const some = std::to_array<boost::json::value>({nullptr, true, -1, 0.5, "", "text"});
        here.at->get_object()[f.path.back().key] = from.pick(some);
        here.path.push_back(f.path.back());
    }
    else if (f.code == code::union_tag_not_found)
        here.at->get_object().erase(v.tag);
    else if (f.code == code::union_tag_invalid)
    {
        auto const others =
            std::to_array<boost::json::value>({"", "?", nullptr, true, 0, 1.5, boost::json::array{"a"}});
        here.at->get_object()[v.tag] = from.pick(others);
    }
    else if (!f.rule)
        *here.at = misfit_of(v, f.code, f.path.empty(), from);
    else if (v.what == kind::object)
        given = break_cross_field(here.at->get_object(), *v.fields, *f.rule, depth, from);
    else if (v.what == kind::map)
        given = break_map(here.at->get_object(), v, *f.rule, depth, from);
    else if (v.what == kind::list)
        given = break_list(here.at->get_array(), v, *f.rule, depth, from);
    else if (auto broken = broken_scalar(v, *f.rule, from))
        *here.at = *std::move(broken);
    else
        given = false;
    return given && !here.aside ? std::optional(std::move(here.path)) : std::nullopt;
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
