// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/export/json_schema.hpp>
#include <preflight/export/keywords.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/model.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Writes the JSON Schema of a type.
class schema_writer
{
    using node       = model::node<model::describing>;
    using annotation = model::annotation<model::describing>;

    /// The records above a value, and where their schemas stand: a type that holds itself refers to the schema above.
    struct ancestor
    {
        ancestor const* above;
        node const*     type;
        std::string     pointer;
    };

    waivers granted_;

public:
    explicit schema_writer(waivers granted) : granted_(granted) {}

    /// The schema of a value at a JSON Pointer, of which the schema of a struct says `said`.
    boost::json::object value(
        node const& type, annotation const& said, std::string const& at, ancestor const* above = nullptr) const
    {
        boost::json::object schema;
        switch (type.shape) // LCOV_EXCL_BR_LINE: there is no other shape
        {
        case shape::nullable: {
            boost::json::object null{{"type", "null"}};
            schema["anyOf"] = {value(*type.inner, said, at + "/anyOf/0", above), std::move(null)};
            return schema;
        }
        case shape::record:
            schema = record(type, at, above);
            if (said.secret)
                schema["writeOnly"] = true;
            return schema;
        case shape::sequence:
            schema["type"]  = type.name;
            schema["items"] = value(*type.inner, elements(said), at + "/items", above);
            break;
        case shape::scalar:
            keywords put(schema);
            type.functions->keywords(put);
            break;
        }
        if (said.secret)
        {
            schema["writeOnly"] = true;
            schema["format"]    = "password";
        }
        keywords put(schema);
        for (auto const& r : said.rules)
            if (!r.is_lifted(granted_))
                r.functions->keywords(r.self, put);
        return schema;
    }

private:
    /// What is said of the elements of a list: of those of a secret, that they are secret too.
    static annotation elements(annotation const& said)
    {
        annotation of_each = said.elements ? *said.elements : annotation{};
        of_each.secret     = said.secret;
        return of_each;
    }

    boost::json::object record(node const& type, std::string const& at, ancestor const* above) const
    {
        for (auto const* a = above; a; a = a->above)
            if (a->type == &type)
                return {{"$ref", '#' + to_fragment(a->pointer)}};
        ancestor const here{above, &type, at};

        boost::json::object properties;
        boost::json::array  required;
        for (auto const& f : type.fields())
        {
            auto schema = value(*f.type, f, at + "/properties" + to_pointer({{std::string(f.name)}}), &here);
            if (f.functions->default_of)
                f.functions->default_of(f.self, schema["default"]);
            if (f.required)
                required.emplace_back(boost::json::string_view(f.name));
            properties[f.name] = std::move(schema);
        }

        boost::json::object schema{
            {"type", type.name}, {"properties", std::move(properties)}, {"required", std::move(required)}};
        keywords put(schema);
        for (auto const& c : type.cross_fields)
            if (!c.rule.is_lifted(granted_))
                c.functions->keywords(c, put);
        return schema;
    }
};

PREFLIGHT_DECL boost::json::object json_schema(
    model::node<model::describing> const& type, std::string const& pointer, waivers granted)
{
    return schema_writer(granted).value(type, model::nothing_said<model::describing>, pointer);
}

PREFLIGHT_DECL boost::json::object json_schema(model::node<model::describing> const& type, waivers granted)
{
    boost::json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
    for (auto& [key, value] : json_schema(type, "", granted))
        schema[key] = std::move(value);
    return schema;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
