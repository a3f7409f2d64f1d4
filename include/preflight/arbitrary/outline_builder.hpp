// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/derive_examples.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/arbitrary/rule_outline.hpp>
#include <preflight/config.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/schema/rule.hpp>
#include <preflight/schema/type_issue.hpp>
#include <preflight/validate/across.hpp>
#include <preflight/validate/check.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

/// From a schema to its outline.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// The outlines of a type and of all that it holds, without the rules that a waiver lifts.
class outline_builder
{
    waivers                       granted_;
    std::map<void const*, object> objects_; // by their schemas

public:
    explicit outline_builder(waivers granted) : granted_(granted) {}

    outline_builder(outline_builder const&)            = delete; // its parts point at each other
    outline_builder& operator=(outline_builder const&) = delete;

    template <described T>
    object const& of()
    {
        auto const [at, is_new] = objects_.try_emplace(&schema_of<T>);
        if (is_new)
            fill<T>(at->second);
        return at->second;
    }

    /// Finds out how deep the smallest documents are; due once all is traced.
    void measure()
    {
        for (auto& [schema, o] : objects_)
            o.height = unreachable;
        for (bool changed = true; std::exchange(changed, false);)
            for (auto& [schema, o] : objects_)
            {
                std::size_t height = 1;
                for (auto const& m : o.members)
                    if (m.required || !m.sound_when_absent)
                        height = std::max(height, 1 + height_of(m.what));
                if (height < o.height)
                    o.height = height, changed = true;
            }
    }

    /// The height of what holds itself without an end.
    static constexpr std::size_t unreachable = 1000;

private:
    template <class T>
    void fill(object& o)
    {
        detail::for_each(schema_of<T>.fields, [&](auto const& f) {
            using F = std::remove_cvref_t<decltype(f)>;
            detail::ignore_issues no_output;
            bool const            sound = detail::is_valid_walk(no_output, granted_).value(T{}.*f.member, f, {}, false);
            o.members.push_back({f.name, F::is_required, sound, value_of<typename F::value_type>(f)});
        });
        detail::for_each(schema_of<T>.cross_fields, [&](auto const& w) {
            if (is_lifted(w.rule, granted_))
                return;
            using rule_type = std::remove_cvref_t<decltype(w.rule)>;
            across r{rule_type::code, {}, [&w](boost::json::object const& members) {
                         T const unset{};
                         return std::apply(
                             [&](auto... m) { return w.rule(detail::across_in(members, unset, m)...); }, w.members);
                     }};
            detail::for_each(w.members, [&](auto m) { r.names.push_back(schema_of<T>.name_of(m)); });
            if constexpr (requires { w.rule.edges(edge_across_fields{r.inside}, edge_across_fields{r.outside}); })
                w.rule.edges(edge_across_fields{r.inside}, edge_across_fields{r.outside});
            o.rules.push_back(std::move(r));
        });
    }

    template <class V, class Said>
    value value_of(Said const& said)
    {
        using inner = unwrapped_t<V>;
        value v{kind_of<inner>(), optional<V>, {}, decltype(detail::type_issue<inner>())::code};
        for (bool const before : {true, false}) // the order in which they are judged
            detail::for_each(said.rules, [&](auto const& r) {
                if (before_elements<std::remove_cvref_t<decltype(r)>> == before && !is_lifted(r, granted_))
                    v.rules.push_back(rule_of<inner>(r));
            });
        auto const all = std::find_if(v.rules.begin(), v.rules.end(), [](rule const& r) { return r.names_all; });
        if (all != v.rules.end())
            v.wrong_type = all->code;

        if constexpr (described<inner>)
            v.fields = &of<inner>();
        else if constexpr (list<inner>)
            v.element = std::make_unique<value>(value_of<typename inner::value_type>(said.of_element()));
        else
            v.held = [](boost::json::value const& scalar) { return held_as<inner>(scalar); };
        if constexpr (integer<inner> || real<inner>)
        {
            v.least = named(std::numeric_limits<inner>::lowest());
            v.most  = named(std::numeric_limits<inner>::max());
        }
        derive_examples(v);
        return v;
    }

    template <class V>
    static constexpr kind kind_of()
    {
        return described<V> ? kind::object
               : list<V>    ? kind::list
               : text<V>    ? kind::text
               : boolean<V> ? kind::boolean
               : integer<V> ? kind::integer
                            : kind::real;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline
