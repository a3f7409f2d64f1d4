// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/definitions.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/export/impl/alias_keywords.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/export/keywords.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/model.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Writes the JSON Schema of a type. A record that one field holds stands there; of one that several hold, or that holds itself, there is one
/// definition, so that the schema grows with the number of types, and not with that of the ways to them.
class schema_writer
{
    using node       = model::node<model::describing>;
    using annotation = model::annotation<model::describing>;

    waivers            granted_;
    std::string const& pointer_;
    node const&        root_;
    definitions const  definitions_{root_};

public:
    /// `pointer`: where in a larger document the schema will stand.
    schema_writer(waivers granted, std::string const& pointer, node const& root)
        : granted_(granted), pointer_(pointer), root_(root)
    {}

    boost::json::object document() const
    {
        auto schema =
            root_.shape == shape::record ? record(root_) : value(root_, model::nothing_said<model::describing>);

        boost::json::object shared;
        for (auto const& each : definitions_.all())
            if (each.is_shared() && each.record != &root_)
                shared[each.name] = record(*each.record);
        if (!shared.empty())
            schema["$defs"] = std::move(shared);
        return schema;
    }

private:
    /// The schema of a value of which the schema of a struct says `said`.
    boost::json::object value(node const& type, annotation const& said) const
    {
        boost::json::object schema;
        switch (type.shape) // LCOV_EXCL_BR_LINE: there is no other shape
        {
        case shape::nullable: {
            boost::json::object null{{"type", "null"}};
            schema["anyOf"] = {value(*type.inner, said), std::move(null)};
            return schema;
        }
        case shape::record:
            schema = record_or_reference(type);
            if (said.secret)
                schema["writeOnly"] = true;
            return schema;
        case shape::sequence:
            schema["type"]  = type.name;
            schema["items"] = value(*type.inner, elements(said));
            break;
        case shape::mapping:
            schema["type"]                 = type.name;
            schema["additionalProperties"] = value(*type.inner, elements(said));
            if (!said.keys.empty())
                keywords(schema).nested("propertyNames", [&](keywords put) { rules(said.keys, put); });
            break;
        case shape::choice:
            return choice(type, said);
        case shape::any:
            if (type.types != every_json_type)
                schema["type"] = type.name;
            break;
        case shape::scalar:
            keywords put(schema);
            type.functions->keywords(put);
            break;
        }
        if (said.secret)
            schema["writeOnly"] = true;
        if (said.secret && type.shape != shape::mapping && type.shape != shape::any)
            schema["format"] = "password";
        keywords put(schema);
        rules(type.rules, put);
        rules(said.rules, put);
        return schema;
    }

    /// A value of one of several types; of those that a tag tells, just one.
    boost::json::object choice(node const& type, annotation const& said) const
    {
        annotation each;
        each.secret = said.secret;
        boost::json::array all;
        for (auto const* const alternative : type.alternatives)
            all.push_back(value(type.tag.data() ? alternative->unwrapped() : *alternative, each));
        if (!type.tag.data())
            return {{"anyOf", std::move(all)}};
        boost::json::array required{boost::json::string_view(type.tag)};
        return {{"type", type.name}, {"required", std::move(required)}, {"oneOf", std::move(all)}};
    }

    /// The keywords of the rules that no waiver lifts.
    void rules(std::span<model::rule<model::describing> const> all, keywords& put) const
    {
        for (auto const& r : all)
            if (!r.is_lifted(granted_))
                r.functions->keywords(r.self, put);
    }

    /// What is said of the elements of a list or the values of a map: of those of a secret, that they are secret too.
    static annotation elements(annotation const& said)
    {
        annotation of_each = said.elements ? *said.elements : annotation{};
        of_each.secret     = said.secret;
        return of_each;
    }

    boost::json::object record_or_reference(node const& type) const
    {
        auto const& definition = definitions_.of(type);
        if (!definition.is_shared())
            return record(type);
        auto const in_defs = to_pointer({{"$defs"}, {definition.name}});
        return {{"$ref", '#' + to_fragment(&type == &root_ ? pointer_ : pointer_ + in_defs)}};
    }

    boost::json::object record(node const& type) const
    {
        boost::json::object properties;
        boost::json::array  required;
        boost::json::array  aliases;
        for (auto const& f : type.fields())
        {
            auto schema = value(*f.type, f);
            if (f.functions->default_of)
                f.functions->default_of(f.self, schema["default"]);
            put_notes(schema, *f.notes, f.type->unwrapped().types);
            if (f.required && f.aliases.empty())
                required.emplace_back(boost::json::string_view(f.name));
            for (auto const each : f.aliases)
                if (type.closed)
                    properties[each] = schema;
                else
                    alias_keywords::put_alias(aliases, f, each, schema);
            if (!f.aliases.empty())
                alias_keywords::put_names(aliases, f, type.closed);
            properties[f.name] = std::move(schema);
        }

        boost::json::object schema{
            {"type", type.name}, {"properties", std::move(properties)}, {"required", std::move(required)}};
        if (type.closed)
            schema["additionalProperties"] = false;
        if (!aliases.empty())
            schema["allOf"] = std::move(aliases);
        put_notes(schema, *type.notes, type.types);
        for (auto const& c : type.cross_fields)
            if (!c.rule.is_lifted(granted_))
            {
                std::vector<std::string_view> keys(c.names.begin(), c.names.end());
                boost::json::array            unless;
                alias_keywords::put_across(schema, type, c, keys, 0, unless);
            }
        return schema;
    }

    /// What is said to people of a value of one of these types. Of a field it stands instead of what is said of the record that it holds.
    static void put_notes(boost::json::object& schema, model::notes const& said, json_type types)
    {
        if (said.title.data())
            schema["title"] = boost::json::string_view(said.title);
        if (said.description.data())
            schema["description"] = boost::json::string_view(said.description);
        if (said.deprecated)
            schema["deprecated"] = true;
        if (said.examples.empty())
            return;
        boost::json::array all;
        for (auto const& each : said.examples)
            all.push_back(example(each, types));
        schema["examples"] = std::move(all);
    }

    static boost::json::value example(json_scalar const& of, json_type types)
    {
        if (of.type() == json_type::boolean)
            return of.boolean();
        if (of.type() == json_type::number)
            return of.form() == json_scalar::number::negative  ? boost::json::value(of.signed_integer())
                   : of.form() == json_scalar::number::natural ? boost::json::value(of.unsigned_integer())
                                                               : boost::json::value(of.real());
        if (!is_among(json_type::string, types))
            if (auto spelled = parse(of.text()))
                return *std::move(spelled);
        return boost::json::value(boost::json::string_view(of.text()));
    }
};

PREFLIGHT_DECL boost::json::object json_schema(
    model::node<model::describing> const& type, std::string const& pointer, waivers granted)
{
    return schema_writer(granted, pointer, type).document();
}

PREFLIGHT_DECL boost::json::object json_schema(model::node<model::describing> const& type, waivers granted)
{
    boost::json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
    for (auto& [key, value] : json_schema(type, "", granted))
        schema[key] = std::move(value);
    return schema;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
