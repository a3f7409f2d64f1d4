// SPDX-License-Identifier: BSL-1.0

// Validates JSON texts by a JSON Schema with valijson. The first line of the input is the schema, and each further line is a text. It prints true or
// false for each text, or null for a text that its JSON reader does not accept.
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <iostream>
#include <string>

int main()
{
    using adapter = valijson::adapters::NlohmannJsonAdapter;

    std::string line;
    std::getline(std::cin, line);
    auto const       text = nlohmann::json::parse(line);
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter(text), schema);

    valijson::Validator validator(valijson::Validator::kStrongTypes);
    while (std::getline(std::cin, line))
    {
        auto const body = nlohmann::json::parse(line, nullptr, false);
        if (body.is_discarded())
            std::cout << "null\n";
        else
            std::cout << (validator.validate(schema, adapter(body), nullptr) ? "true\n" : "false\n");
    }
}
