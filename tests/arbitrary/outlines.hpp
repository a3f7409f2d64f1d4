// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/report/path.hpp>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Outlines made by hand, to test what is generated from them.
namespace outlines
{
using json  = boost::json::value;
using kinds = preflight::outline::kind;
using preflight::outline::cross_field;
using preflight::outline::object;
using preflight::outline::rule;
using preflight::outline::value;

/// Returns a rule with the predicate `keeps`.
inline rule of(std::function<bool(json const&)> keeps)
{
    return {preflight::code::value_error, false, std::move(keeps)};
}

/// Returns an outline of a type without rules, whose member holds every value unchanged.
inline value any(kinds what)
{
    value v{what};
    v.held = [](json const& scalar) { return std::optional(scalar); };
    for (auto& place : v.characters)
        place = {{"a", "b"}, {"b"}, {"!"}};
    return v;
}

/// Returns an outline of a whole number, whose examples are the ends of its type.
inline value whole(std::int64_t least, std::int64_t most)
{
    value v   = any(kinds::number);
    v.held    = [](json const& n) { return n.is_int64() ? std::optional(n) : std::nullopt; };
    v.least   = least;
    v.most    = most;
    v.misfits = {{preflight::code::int_from_float, 0.5}};
    return v;
}

inline value list_of(value element, std::vector<std::size_t> sizes)
{
    value v{kinds::list};
    v.element = std::make_unique<value>(std::move(element));
    v.sizes   = std::move(sizes);
    return v;
}

inline value map_of(value key, value element, std::vector<std::size_t> sizes)
{
    value v{kinds::map};
    v.key     = std::make_unique<value>(std::move(key));
    v.element = std::make_unique<value>(std::move(element));
    v.sizes   = std::move(sizes);
    return v;
}

inline value object_of(object const& fields)
{
    value v{kinds::object};
    v.fields = &fields;
    return v;
}

inline value write_null(value v)
{
    v.nullable = true;
    return v;
}

/// `needed` makes a required member, and `spare` one that may be absent.
inline preflight::outline::member needed(std::string_view name, value what)
{
    return {name, true, true, std::move(what)};
}
inline preflight::outline::member spare(std::string_view name, value what)
{
    return {name, false, true, std::move(what)};
}

/// Returns the values as a JSON array.
inline std::string listed(std::vector<json> const& all)
{
    return serialize(boost::json::array(all.begin(), all.end()));
}

/// Returns a value as JSON, but a text without quotes.
inline std::string shown(json const& one) { return one.is_string() ? std::string(one.get_string()) : serialize(one); }

/// Returns all different results of many calls.
inline std::set<std::string> all_of(std::function<json(preflight::choices&)> const& make, int turns = 2000)
{
    std::minstd_rand      engine(1);
    preflight::choices    from(engine);
    std::set<std::string> all;
    while (turns-- != 0)
        all.insert(shown(make(from)));
    return all;
}

/// Returns two whole numbers, of which the second may be absent, and the rules across them.
inline object two_numbers(std::vector<cross_field> rules)
{
    object o;
    o.members.push_back(needed("a", whole(0, 9)));
    o.members.push_back(spare("b", whole(0, 9)));
    o.rules = std::move(rules);
    return o;
}

/// Returns a rule across both of them.
inline cross_field across_both(
    std::function<bool(boost::json::object const&)> keeps, std::vector<cross_field::example> inside = {})
{
    return {preflight::code::value_error, {"a", "b"}, std::move(keeps), std::move(inside)};
}

/// Returns a path as text.
inline std::string where(preflight::path const& at)
{
    std::string text;
    for (auto const& each : at)
        text += each.is_index ? '[' + std::to_string(each.index) + ']' : '.' + each.key;
    return text;
}
} // namespace outlines
