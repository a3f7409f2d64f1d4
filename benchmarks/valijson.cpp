// SPDX-License-Identifier: BSL-1.0

// valijson on nlohmann's DOM, with the schema that `preflight::json_schema` exports. It supports draft 7, which can express all our schemas, so all
// rules are judged. It differs in these points: it accepts any depth, and a byte order mark.
#include "request_types.hpp"
#include "suite.hpp"

#include <preflight/json_schema.hpp>

#include <boost/json/serialize.hpp>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace bench
{
namespace
{
using adapter = valijson::adapters::NlohmannJsonAdapter;

template <request K>
class validator
{
    valijson::Schema    schema_;
    valijson::Validator validator_;

public:
    validator()
    {
        auto const document = nlohmann::json::parse(boost::json::serialize(preflight::json_schema<type_of_t<K>>()));
        valijson::SchemaParser().populateSchema(adapter(document), schema_);
    }
    bool operator()(nlohmann::json const& document) { return validator_.validate(schema_, adapter(document), nullptr); }
};

struct parse_only
{
    template <request K>
    bool operator()(of<K>, std::string const& text) const
    {
        return !nlohmann::json::parse(text, nullptr, false).is_discarded();
    }
};

struct parse_and_validate
{
    template <request K>
        requires(!is_of_examples(K)) // whose patterns are beyond it
    bool operator()(of<K>, std::string const& text) const
    {
        static validator<K> one;
        auto const          document = nlohmann::json::parse(text, nullptr, false);
        return !document.is_discarded() && one(document);
    }
};
} // namespace

void add_valijson(suite& s)
{
    s.measure("nlohmann", "parse", which::all, parse_only());
    s.judge("nlohmann", "valijson schema", parse_and_validate(),
        {{"too deep, skipped", "takes any depth"}, {"byte order mark", "takes one"}});
}
} // namespace bench
