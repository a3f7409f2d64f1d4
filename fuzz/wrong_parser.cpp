// SPDX-License-Identifier: BSL-1.0

// A harness for a parser of your own that has a bug: it knows the documented rules, but lets a name end with a hyphen. It is made to fail, and
// `./dev fuzz --plants` shows that it does.
#include <preflight/fluence.hpp>
#include <preflight/fuzz.hpp>

using request = preflight::fluence::machine_request;

namespace
{
bool has_text(boost::json::object const& body, char const* key)
{
    auto const* const value = body.if_contains(key);
    return value && value->is_string() && !value->get_string().empty();
}

bool my_parser_takes(std::string_view text)
{
    auto const document = preflight::parse(text);
    if (!document || !document->is_object())
        return false;
    auto const& body = document->get_object();
    for (char const* const key : {"plan_id", "name", "ssh_key", "os_image"})
        if (!has_text(body, key))
            return false;
    std::string_view const name = body.at("name").get_string();
    return name.size() <= 25 && name.front() != '-' &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    preflight::fuzz::expect_agreement<request>(preflight::fuzz::text_of(data, size), my_parser_takes);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<request>(data, size, most, seed);
}
