// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/schema/edges.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/validate/to_integer.hpp>

#include <boost/json/value.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

/// From a rule of a schema to its outline.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// A value that a rule names, as a JSON value.
template <class V>
boost::json::value named(V const& value)
{
    if constexpr (std::convertible_to<V const&, std::string_view>)
        return boost::json::value(boost::json::string_view(std::string_view(value)));
    else
        return value;
}

/// What a rule on one value gives its edges to.
struct edge_of_value
{
    std::vector<boost::json::value>& values;
    std::vector<std::size_t>&        sizes;

    void operator()(text_length length) const { sizes.push_back(length.n); }
    void operator()(item_count count) const { sizes.push_back(count.n); }
    void operator()(auto const& value) const { values.push_back(named(value)); }
};

/// What a rule across fields gives its edges to.
struct edge_across_fields
{
    std::vector<across::example>& examples;

    void operator()(auto const&... values) const { examples.push_back({one(values)...}); }

private:
    static std::optional<boost::json::value> one(std::nullopt_t) { return std::nullopt; }
    static std::optional<boost::json::value> one(auto const& value) { return named(value); }
};

/// A rule on a `V`, as the schema has it.
template <class V, class Rule>
rule rule_of(Rule const& r)
{
    rule                traced{Rule::code, exhaustive<Rule>, [r](boost::json::value const& v) {
                    if constexpr (text<V>)
                        return r(std::string_view(v.get_string()));
                    else if constexpr (list<V>)
                        return r(item_count{v.get_array().size()});
                    else if constexpr (boolean<V>)
                        return r(v.get_bool());
                    else
                        return r(v.to_number<V>());
                }};
    edge_of_value const inside{traced.inside, traced.sizes_inside}, outside{traced.outside, traced.sizes_outside};
    if constexpr (requires { r.edges(inside, outside); })
        r.edges(inside, outside);
    auto const put_into = [](std::vector<char_set>& sets) { return [&sets](char_set set) { sets.push_back(set); }; };
    if constexpr (requires { r.allowed(put_into(traced.allowed)); })
        r.allowed(put_into(traced.allowed));
    if constexpr (requires { r.banned(put_into(traced.banned)); })
        r.banned(put_into(traced.banned));
    return traced;
}

/// A scalar as a `V` holds it; none where it is none.
template <class V>
std::optional<boost::json::value> held_as(boost::json::value const& scalar)
{
    if constexpr (text<V>)
        return scalar.is_string() ? std::optional(scalar) : std::nullopt;
    else if constexpr (boolean<V>)
        return scalar.is_bool() ? std::optional(scalar) : std::nullopt;
    else if constexpr (integer<V>)
    {
        auto const number = scalar.is_number() ? detail::to_integer<V>(scalar) : std::nullopt;
        return number ? std::optional(named(*number)) : std::nullopt;
    }
    else
    {
        V const number = scalar.is_number() ? scalar.to_number<V>() : std::numeric_limits<V>::infinity();
        return std::isfinite(number) ? std::optional(named(number)) : std::nullopt;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
