// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/derive_examples.hpp>
#include <preflight/arbitrary/generating.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/validate/value_input.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

/// From the model of a schema to its outline.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// The outlines of a type and of all that it holds, without the rules that a waiver lifts.
class outline_builder
{
    using node       = model::node<model::generating>;
    using annotation = model::annotation<model::generating>;

    waivers                       granted_;
    std::map<node const*, object> objects_;

public:
    explicit outline_builder(waivers granted) : granted_(granted) {}

    outline_builder(outline_builder const&)            = delete; // its parts point at each other
    outline_builder& operator=(outline_builder const&) = delete;

    /// The outline of a record.
    object const& of(node const& type)
    {
        auto const [at, is_new] = objects_.try_emplace(&type);
        if (is_new)
            fill(at->second, type);
        return at->second;
    }

    /// The outline of a value of which a schema says `said`.
    value of(node const& type, annotation const& said)
    {
        node const& t = type.unwrapped();
        value       v{kind_of(t), type.shape == shape::nullable, {},
            t.wrong_type.what ? t.wrong_type.what->code : code::other, t.types};
        for (bool const before : {true, false}) // the order in which they are judged
        {
            for (auto const& r : t.rules)
                if (r.before_elements == before)
                    v.rules.push_back(of(t, r, true));
            for (auto const& r : said.rules)
                if (r.before_elements == before && !r.is_lifted(granted_))
                    v.rules.push_back(of(t, r, false));
        }
        auto const all = std::find_if(v.rules.begin(), v.rules.end(), [](rule const& r) { return r.names_all; });
        if (all != v.rules.end())
            v.wrong_type = all->code;

        switch (t.shape) // LCOV_EXCL_BR_LINE: there is no other shape, and `nullable` is unwrapped
        {
        case shape::record:
            v.fields = &of(t);
            break;
        case shape::mapping:
            v.key =
                std::make_unique<value>(of(model::node_of<model::generating, std::string_view>, {.rules = said.keys}));
            [[fallthrough]];
        case shape::sequence:
            v.element = std::make_unique<value>(
                of(*t.inner, said.elements ? *said.elements : model::nothing_said<model::generating>));
            break;
        case shape::scalar:
            if (v.what != kind::any) // as null is
                fill(v, *t.functions);
            if (all != v.rules.end())
                for (auto& m : v.misfits)
                    m.code = all->code;
            break;
        case shape::choice:
            v.tag = t.tag;
            for (auto const* const each : t.alternatives)
            {
                v.alternatives.push_back(of(*each, model::nothing_said<model::generating>));
                v.alternatives.back().chosen = true;
            }
            for (auto const& word : t.words)
                v.alternatives[word.alternative].words.push_back(word.text);
            break;
        case shape::any:
        case shape::nullable: // LCOV_EXCL_BR_LINE: as above
            break;
        }
        derive_examples(v);
        return v;
    }

    /// Finds out how deep the smallest documents are; due once all is outlined.
    void measure()
    {
        for (auto& [type, o] : objects_)
            o.height = unreachable;
        for (bool changed = true; std::exchange(changed, false);)
            for (auto& [type, o] : objects_)
            {
                std::size_t height = 1;
                for (auto const& m : o.members)
                    if (m.required || !m.sound_when_absent)
                        height = (std::max)(height, 1 + height_of(m.what));
                    else if (!m.what.nullable && m.what.what <= kind::list)
                        height = (std::max)(height, std::size_t{2}); // a struct has some value for it
                if (height < o.height)
                {
                    o.height = height;
                    changed  = true;
                }
            }
    }

    /// The height of what holds itself without an end.
    static constexpr std::size_t unreachable = 1000;

private:
    static kind kind_of(node const& type)
    {
        auto const types = type.types;
        if (type.shape == shape::mapping)
            return kind::map;
        if (type.shape == shape::choice)
            return kind::choice;
        if (type.shape == shape::any || types == json_type::null)
            return kind::any;
        return is_among(json_type::object, types)    ? kind::object
               : is_among(json_type::array, types)   ? kind::list
               : is_among(json_type::string, types)  ? kind::text
               : is_among(json_type::boolean, types) ? kind::boolean
                                                     : kind::number;
    }

    void fill(object& o, node const& type)
    {
        o.closed = type.closed;
        for (auto const& f : type.fields())
            o.members.push_back(
                {f.name, f.required, f.functions->sound_when_absent(f.self, granted_), of(*f.type, f), f.aliases});
        for (auto const& c : type.cross_fields)
            if (!c.rule.is_lifted(granted_))
                o.rules.push_back(of(c));
    }

    static cross_field of(model::cross_field<model::generating> const& c)
    {
        auto const keeps = [&c](boost::json::object const& members) {
            return c.functions->keeps(c.self, c.names.data(), preflight::detail::value_input::view(members));
        };
        edges_across_fields inside, outside;
        c.functions->edges(c.rule.self, inside, outside);
        return {c.rule.what->code, {c.names.begin(), c.names.end()}, keeps, std::move(inside.examples),
            std::move(outside.examples), own_type(*c.rule.what)};
    }

    /// A rule on a value of a type that is no nullable.
    static rule of(node const& type, model::rule<model::generating> const& r, bool by_type)
    {
        auto const keeps = [&type, &r](boost::json::value const& v) {
            if (type.shape == shape::scalar)
                return type.functions->keeps(v, r.functions->keeps, r.self);
            if (type.shape == shape::mapping)
            {
                entry_count const entries{v.is_object() ? v.get_object().size() : v.get_array().size()};
                return r.functions->keeps(r.self, &entries);
            }
            preflight::detail::value_input const       in(v, false);
            preflight::detail::value_input::list const list(in);
            return r.functions->keeps(r.self, static_cast<item_list const*>(&list));
        };
        rule           made{r.what->code, r.exhaustive, keeps};
        edges_of_value inside, outside;
        r.functions->edges(r.self, inside, outside);
        r.functions->characters(r.self, made.allowed, made.banned);
        made.by_type       = by_type;
        made.inside        = std::move(inside.values);
        made.outside       = std::move(outside.values);
        made.sizes_inside  = std::move(inside.sizes);
        made.sizes_outside = std::move(outside.sizes);
        made.type          = own_type(*r.what);
        return made;
    }

    /// The name of a code of a rule's own; empty for any other.
    static std::string_view own_type(message const& what) { return what.code == code::other ? what.type : ""; }

    /// What a scalar's kind says of itself.
    static void fill(value& v, model::generating::scalar const& scalar)
    {
        v.held = [&scalar](boost::json::value const& in) {
            code why{};
            return scalar.held(in, why);
        };
        edges_of_value inside, outside;
        scalar.edges(inside, outside);
        for (auto const& each : outside.values)
        {
            code why{};
            if (!scalar.held(each, why))
                v.misfits.push_back({why, each});
        }
        v.edges = std::move(inside.values);
        for (auto const& each : v.edges)
            if (auto const number = v.held(each); number && number->is_number())
            {
                v.least = v.least.is_null() ? *number : (std::min)(v.least, *number, less);
                v.most  = v.most.is_null() ? *number : (std::max)(v.most, *number, less);
            }
    }

    static bool less(boost::json::value const& a, boost::json::value const& b)
    {
        if (a.kind() == b.kind() && a.is_uint64())
            return a.get_uint64() < b.get_uint64();
        if (a.kind() == b.kind() && a.is_int64())
            return a.get_int64() < b.get_int64();
        return a.to_number<double>() < b.to_number<double>();
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline
