// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/export/keywords.hpp>
#include <preflight/schema/model.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What JSON Schema says of fields that are read under several names.
class alias_keywords
{
    using node        = model::node<model::describing>;
    using field       = model::field<model::describing>;
    using cross_field = model::cross_field<model::describing>;

    static boost::json::object has(std::string_view key)
    {
        return {{"required", boost::json::array{boost::json::string_view(key)}}};
    }

    static boost::json::object has_one_but_not_the_other(std::string_view one, std::string_view other)
    {
        auto both   = has(one);
        both["not"] = has(other);
        return both;
    }

    /// Puts keywords beside others, or where one of them is there already, all into a schema of their own.
    static void merge(boost::json::object& schema, boost::json::object said)
    {
        bool const apart =
            std::any_of(said.begin(), said.end(), [&](auto const& each) { return schema.contains(each.key()); });
        if (apart)
        {
            auto& all = schema["allOf"];
            (all.is_array() ? all.get_array() : all.emplace_array()).push_back(std::move(said));
            return;
        }
        for (auto& [key, value] : said)
            schema[key] = std::move(value);
    }

public:
    /// What stands under an alias is read only where neither the name nor an alias before it is there.
    static void put_alias(
        boost::json::array& all, field const& f, std::string_view key, boost::json::object const& schema)
    {
        boost::json::array any{has(f.name)};
        for (auto each = f.aliases.begin(); *each != key; ++each)
            any.push_back(has(*each));
        any.emplace_back(boost::json::object_kind).get_object()["properties"].emplace_object()[key] = schema;
        all.emplace_back(boost::json::object_kind).get_object()["anyOf"]                            = std::move(any);
    }

    /// That a required field has one of its names, and in a closed object not two.
    static void put_names(boost::json::array& all, field const& f, bool closed)
    {
        if (!f.required && !closed)
            return;
        boost::json::array any{has(f.name)};
        for (auto const each : f.aliases)
            any.push_back(has(each));
        if (!f.required) // or none
        {
            auto none                                                                                = any;
            any.emplace_back(boost::json::object_kind).get_object()["not"].emplace_object()["anyOf"] = std::move(none);
        }
        all.emplace_back(boost::json::object_kind).get_object()[closed ? "oneOf" : "anyOf"] = std::move(any);
    }

    /// Puts the keywords of a rule across fields, which stay together; and again for each way in which fields are read under their aliases from that of
    /// number `n` on. `unless`: schemas of which one is valid where the fields before are read under other keys than these.
    static void put_across(boost::json::object& schema, node const& type, cross_field const& c,
        std::vector<std::string_view>& keys, std::size_t n, boost::json::array const& unless)
    {
        if (n == keys.size())
        {
            auto named  = c;
            named.names = keys;
            boost::json::object said;
            keywords            put(said);
            c.functions->keywords(named, put);
            if (said.empty())
                return;
            if (!unless.empty())
            {
                auto any = unless;
                any.push_back(std::move(said));
                said = {{"anyOf", std::move(any)}};
            }
            merge(schema, std::move(said));
            return;
        }
        auto const& f = *std::find_if(
            type.fields().begin(), type.fields().end(), [&](auto const& each) { return each.name == c.names[n]; });
        auto by_name = unless;
        for (auto const each : f.aliases)
            by_name.push_back(has_one_but_not_the_other(each, f.name));
        put_across(schema, type, c, keys, n + 1, by_name);

        auto by_alias = unless;
        by_alias.push_back(has(f.name));
        for (auto const each : f.aliases)
        {
            auto here                                                       = by_alias;
            here.emplace_back(boost::json::object_kind).get_object()["not"] = has(each);
            keys[n]                                                         = each;
            put_across(schema, type, c, keys, n + 1, here);
            by_alias.push_back(has(each));
        }
        keys[n] = f.name;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
