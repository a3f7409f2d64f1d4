// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/convert.hpp>
#include <preflight/report/path.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/value.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// What a rule puts its keywords into. A keyword that is there already goes into an `allOf` of its own.
class keywords
{
    boost::json::object& schema_;

public:
    explicit keywords(boost::json::object& schema) : schema_(schema) {}

    void operator()(std::string_view name, std::string_view words) { put(name, boost::json::string_view(words)); }
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    void operator()(std::string_view name, N number)
    {
        put(name, number);
    }
    template <std::size_t N>
    void operator()(std::string_view name, std::array<std::string_view, N> const& words)
    {
        boost::json::array all;
        for (auto const word : words)
            all.emplace_back(boost::json::string_view(word));
        put(name, std::move(all));
    }
    /// A keyword whose value is a schema of its own, which `f` fills.
    void nested(std::string_view name, auto&& f)
    {
        boost::json::object inner;
        f(keywords(inner));
        put(name, std::move(inner));
    }

private:
    void put(std::string_view name, boost::json::value value)
    {
        auto& target = schema_.contains(name) ? also().emplace_back(boost::json::object_kind).get_object() : schema_;
        target[name] = std::move(value);
    }
    boost::json::array& also()
    {
        auto& all = schema_["allOf"];
        return all.is_array() ? all.get_array() : all.emplace_array();
    }
};

/// The types above a value, and where their schemas stand: a type that holds itself refers to the schema above.
struct ancestor
{
    ancestor const* above = nullptr;
    void const*     type  = nullptr; // the address of its schema
    std::string     pointer;
};

class schema_writer
{
    waivers granted_;

public:
    explicit schema_writer(waivers granted) : granted_(granted) {}

    template <class V, class Said>
    boost::json::object value(Said const& said, ancestor const* above, std::string const& at) const
    {
        boost::json::object schema;
        if constexpr (optional<V>)
        {
            boost::json::object null{{"type", "null"}};
            schema["anyOf"] = {value<unwrapped_t<V>>(said, above, at + "/anyOf/0"), std::move(null)};
            return schema;
        }
        else if constexpr (described<V>)
        {
            schema = object<V>(above, at);
            if constexpr (Said::is_secret)
                schema["writeOnly"] = true;
            return schema;
        }
        else if constexpr (list<V>)
        {
            schema["type"]  = "array";
            schema["items"] = value<typename V::value_type>(said.of_element(), above, at + "/items");
        }
        else if constexpr (text<V>)
            schema["type"] = "string";
        else if constexpr (boolean<V>)
            schema["type"] = "boolean";
        else if constexpr (integer<V>)
        {
            schema["type"] = "integer";
            keywords put(schema);
            at_least{std::numeric_limits<V>::min()}.keywords(put);
            at_most{std::numeric_limits<V>::max()}.keywords(put);
        }
        else
        {
            schema["type"] = "number";
            using limits   = std::numeric_limits<V>;
            if constexpr (limits::max_exponent < std::numeric_limits<double>::max_exponent)
            { // what rounds to infinity is half a step beyond the greatest
                double const last = 2 - static_cast<double>(limits::epsilon()) / 2;
                double const end  = std::ldexp(last, limits::max_exponent - 1);

                schema["exclusiveMinimum"] = -end;
                schema["exclusiveMaximum"] = end;
            }
        }
        if constexpr (Said::is_secret)
        {
            schema["writeOnly"] = true;
            schema["format"]    = "password";
        }
        for_each(said.rules, [&](auto const& rule) {
            if (!is_lifted(rule, granted_))
                rule.keywords(keywords(schema));
        });
        return schema;
    }

    template <described T>
    boost::json::object object(ancestor const* above, std::string const& at) const
    {
        for (auto const* a = above; a; a = a->above)
            if (a->type == &schema_of<T>)
                return {{"$ref", '#' + to_fragment(a->pointer)}};
        ancestor const here{above, &schema_of<T>, at};

        boost::json::object properties;
        boost::json::array  required;
        auto const          field = [&](auto const& f) {
            using F = std::remove_cvref_t<decltype(f)>;
            auto schema =
                value<typename F::value_type>(f, &here, at + "/properties" + to_pointer({{std::string(f.name)}}));
            if constexpr (F::is_defaulted)
                assign(schema["default"], T{}.*f.member);
            if constexpr (F::is_required)
                required.emplace_back(boost::json::string_view(f.name));
            properties[f.name] = std::move(schema);
        };
        for_each(schema_of<T>.fields, field);

        boost::json::object schema{
            {"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
        for_each(schema_of<T>.cross_fields, [&](auto const& w) {
            if (!is_lifted(w.rule, granted_))
                std::apply(
                    [&](auto... m) { w.rule.keywords(keywords(schema), schema_of<T>.name_of(m)...); }, w.members);
        });
        return schema;
    }
};
} // namespace detail

/// The JSON Schema (2020-12) of `T`, to stand at a JSON Pointer of a larger document. It accepts exactly the JSON values in which `validate`
/// finds no issue under the same waivers.
template <document_type T>
boost::json::object json_schema_at(std::string const& pointer, waivers granted = {})
{
    return detail::schema_writer(granted).value<T>(nothing_said, nullptr, pointer);
}

/// The JSON Schema (2020-12) of `T` as a document of its own, which accepts what `validate` finds no issue in.
template <document_type T>
boost::json::object json_schema(waivers granted = {})
{
    boost::json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
    for (auto& [key, value] : json_schema_at<T>("", granted))
        schema[key] = std::move(value);
    return schema;
}
} // namespace preflight::inline PREFLIGHT_ABI
