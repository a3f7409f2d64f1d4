// SPDX-License-Identifier: BSL-1.0

// Reads any text as a 422 body. What is read is written again without loss. A body that the library has written must be read as the report that it
// was written from.
#include "shown.hpp"

#include "../tests/samples.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using preflight::secrecy;
using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace json = boost::json;

/// The schema of a 422 body for the mutator.
namespace answer
{
struct context
{
    std::optional<std::string> error, expected;
    std::optional<int>         max_length;
};

struct entry
{
    std::string              type, msg;
    std::vector<std::string> loc;
    std::optional<context>   input, ctx;
};

struct body
{
    std::vector<entry> detail;
};
} // namespace answer

// clang-format off
template <>
inline constexpr auto preflight::schema_of<answer::context> = preflight::object(
    preflight::field("error",      &answer::context::error),
    preflight::field("password",   &answer::context::expected),
    preflight::field("max_length", &answer::context::max_length));

template <>
inline constexpr auto preflight::schema_of<answer::entry> = preflight::object(
    preflight::field("type",  &answer::entry::type, preflight::literal("missing", "json_invalid", "string_type", "no_such")),
    preflight::field("loc",   &answer::entry::loc, preflight::each(preflight::literal("body", "query", "accounts", "password"))),
    preflight::field("msg",   &answer::entry::msg),
    preflight::field("input", &answer::entry::input),
    preflight::field("ctx",   &answer::entry::ctx));

template <>
inline constexpr auto preflight::schema_of<answer::body> = preflight::object(
    preflight::field("detail", &answer::body::detail));
// clang-format on

namespace
{
/// Returns the entries of a body, each with only those of its members that matter.
json::array entries_of(json::value const& body)
{
    json::array all;
    for (auto const& entry : body.at("detail").as_array())
    {
        json::object kept;
        for (auto const* const key : {"type", "loc", "msg", "input", "ctx"})
            if (auto const* const value = entry.as_object().if_contains(key))
                if (*value != json::value(json::object_kind))
                    kept.emplace(key, *value);
        all.push_back(std::move(kept));
    }
    return all;
}

constexpr std::size_t most_deep = 2 * preflight::max_depth; // the levels above an input do not count for its depth

/// Returns the path, the code and the message of each issue. The context is left out, because it may have a key twice, which a value in memory
/// cannot.
std::string said(preflight::report const& issues)
{
    std::string text;
    for (auto const& i : issues)
        ((((text += to_pointer(i.path)) += ' ') += i.type()) += ": " + i.message) += '\n';
    return text;
}

template <class T>
void check_any(std::string_view text)
{
    auto const found = preflight::from_fastapi<T>(text);
    if (!found)
        return fuzz::check_shown(text, {{found.error()}, preflight::secret_names_of<T>()});

    auto const body = to_fastapi(*found, secrecy::verbatim);
    auto const sent = preflight::parse(text, {}, most_deep);
    auto const back = preflight::parse(body, {}, most_deep);
    fuzz::require(back.has_value(), "what is written again is not JSON", text);
    fuzz::require(entries_of(*sent) == entries_of(*back), "something is lost", text);
    fuzz::check_shown(text, *found);

    auto const again = preflight::from_fastapi<T>(body);
    fuzz::require(again && to_fastapi(*again, secrecy::verbatim) == body, "it is another the second time", text);
    fuzz::require(to_fastapi(*again) == to_fastapi(*found), "something else is redacted the second time", text);

    auto const parsed = preflight::from_fastapi<T>(*sent);
    fuzz::require(parsed && said(*parsed) == said(*found), "it is another if it has been parsed", text);
}

template <class T>
void check_own(std::string_view text)
{
    auto const local  = preflight::validate<T>(text);
    auto const body   = to_fastapi(local, secrecy::verbatim);
    auto const remote = preflight::from_fastapi<T>(body);
    fuzz::require(remote && to_fastapi(*remote, secrecy::verbatim) == body, "our own answer is another", text);
    fuzz::require(to_fastapi(*remote) == to_fastapi(local), "something else is redacted", text);
    fuzz::require(show(text, *remote) == show(text, local), "something else is shown", text);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = preflight::fuzz::text_of(data, size);
    check_any<container_request>(text);
    check_any<sample::vault>(text);
    check_own<container_request>(text);
    check_own<machine_request>(text);
    check_own<sample::vault>(text);
    check_own<sample::sealed>(text);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<container_request, machine_request, sample::vault, sample::sealed, answer::body,
        answer::body>(data, size, most, seed);
}
