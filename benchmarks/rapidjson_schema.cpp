// SPDX-License-Identifier: BSL-1.0

// RapidJSON's `SchemaValidator` behind its SAX parser, with the schema that `preflight::json_schema` exports. It supports draft 4, which can express
// all rules of our schemas in other words, so all rules are judged. It differs in these points: it stops at the first issue, accepts any depth and
// an escaped low surrogate on its own, and judges both values of a key that comes twice.
#include "allocations.hpp"
#include "request_types.hpp"
#include "suite.hpp"

#include <preflight/json_schema.hpp>

#include <boost/json/serialize.hpp>

#include <rapidjson/reader.h>
#include <rapidjson/schema.h>

#include <cstdlib>
#include <memory>

namespace bench
{
namespace
{
namespace json = boost::json;

/// Returns a schema of 2020-12 rewritten for draft 4, which has neither `const` nor `if`.
json::value draft4(json::value const& schema)
{
    if (auto const* list = schema.if_array())
    {
        json::array all;
        for (auto const& element : *list)
            all.push_back(draft4(element));
        return all;
    }
    auto const* object = schema.if_object();
    if (!object)
        return schema;

    json::object same;
    for (auto const& [key, value] : *object)
        if (key == "const")
            same["enum"] = {value};
        else if (key == "if")
            same["anyOf"] = {json::object{{"not", draft4(value)}}, draft4(object->at("then"))};
        else if (key != "then")
            same[key] = draft4(value);
    return same;
}

/// An allocator that counts, because RapidJSON allocates with `malloc`.
struct counted_malloc
{
    static constexpr bool kNeedFree = true;

    void* Malloc(std::size_t size)
    {
        count_allocation();
        return size != 0 ? std::malloc(size) : nullptr;
    }
    void* Realloc(void* memory, std::size_t, std::size_t size)
    {
        count_allocation();
        if (size != 0)
            return std::realloc(memory, size);
        std::free(memory);
        return nullptr;
    }
    static void Free(void* memory) { std::free(memory); }
};

template <request K>
class validator
{
    using schema    = rapidjson::SchemaDocument;
    using validates = rapidjson::GenericSchemaValidator<schema, rapidjson::BaseReaderHandler<>, counted_malloc>;
    using reads     = rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, counted_malloc>;

    static rapidjson::Document const& exported()
    {
        static rapidjson::Document const document = [] {
            rapidjson::Document parsed;
            parsed.Parse(json::serialize(draft4(preflight::json_schema<type_of_t<K>>())).c_str());
            return parsed;
        }();
        return document;
    }

    schema    schema_{exported()};
    validates validator_{schema_};
    reads     reader_;

public:
    bool operator()(std::string const& text)
    {
        validator_.Reset();
        rapidjson::StringStream stream(text.c_str());
        reader_.template Parse<rapidjson::kParseValidateEncodingFlag>(stream, validator_);
        return !reader_.HasParseError() && validator_.IsValid();
    }
};

struct parse_and_validate
{
    template <request K>
        requires(!is_of_examples(K)) // whose patterns are beyond it
    bool operator()(of<K>, std::string const& text) const
    {
        static validator<K> one;
        return one(text);
    }
};
} // namespace

void add_rapidjson_schema(suite& s)
{
    s.judge("rapidjson", "schema", parse_and_validate(),
        {{"too deep, skipped", "takes any depth"}, {"low surrogate alone", "takes it for a character"}});
}
} // namespace bench
