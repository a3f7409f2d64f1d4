// SPDX-License-Identifier: BSL-1.0

// Checks the output for any text: the 422 body is JSON of the documented structure, and the text of `show` is safe to print on a terminal.
#include "shown.hpp"

#include "../tests/samples.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/json/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace json = boost::json;

namespace
{
/// Checks the body of an answer: it has an entry for each issue, with the keys in their order.
void check_answer(preflight::report const& issues, preflight::secrecy how, std::string_view text)
{
    json::error_code    ec;
    json::parse_options options;
    options.max_depth = 2 * preflight::max_depth;
    auto const body   = json::parse(to_fastapi(issues, how), ec, {}, options);
    fuzz::require(!ec, "the answer is not JSON", text);

    auto const& detail = body.at("detail").as_array();
    fuzz::require(body.as_object().size() == 1 && detail.size() == issues.size(), "an entry for each issue", text);
    for (std::size_t n = 0; n != detail.size(); ++n)
    {
        auto const& entry = detail[n].as_object();
        std::string keys;
        for (auto const& member : entry)
            (keys += std::string_view(member.key())) += ' ';
        fuzz::require(keys == "type loc msg input " || keys == "type loc msg input ctx ", "keys", text);
        fuzz::require(entry.at("type").as_string() == issues[n].type(), "type", text);
        fuzz::require(entry.at("msg").as_string() == issues[n].message, "msg", text);

        auto const& loc = entry.at("loc").as_array();
        fuzz::require(loc.size() == issues[n].path.size() + 1 && loc[0] == "body", "loc", text);
        for (std::size_t i = 1; i != loc.size(); ++i)
        {
            auto const& step = issues[n].path[i - 1];
            fuzz::require(step.is_index ? loc[i].to_number<std::size_t>() == step.index
                                        : std::string_view(loc[i].as_string()) == step.key,
                "a step of loc", text);
        }
        if (auto const* const context = entry.if_contains("ctx"))
            fuzz::require(context->as_object().size() == issues[n].context.size(), "ctx", text);
    }
}

template <class T>
void check(std::string_view text, std::string_view other)
{
    auto const issues = preflight::validate<T>(text);
    check_answer(issues, preflight::secrecy::redacted, text);
    check_answer(issues, preflight::secrecy::verbatim, text);
    fuzz::check_shown(text, issues);
    fuzz::check_shown(other, issues); // a report with another text makes no sense, but does no harm
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text  = preflight::fuzz::text_of(data, size);
    auto const other = text.substr(size / 3, size / 2);
    check<container_request>(text, other);
    check<machine_request>(text, other);
    check<sample::vault>(text, other);
    check<sample::odd>(text, other);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<container_request, machine_request, sample::vault, sample::odd>(
        data, size, most, seed);
}
