// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A request for a chat completion, as OpenAI's API and those like it take it: messages, tools, and what the answer must look like.
namespace chat
{
struct text_part
{
    std::string type = "text", text;
};
struct image
{
    std::string                url;
    std::optional<std::string> detail;
};
struct image_part
{
    std::string type = "image_url";
    image       image_url;
};
using part    = std::variant<text_part, image_part>;          // told apart by `type`
using content = std::variant<std::string, std::vector<part>>; // told apart by their JSON types

struct called_function
{
    std::string name, arguments; // JSON, which the model may have spelled wrong
};
struct tool_call
{
    std::string     id, type = "function";
    called_function function;
};

struct system_message
{
    std::string role = "system";
    content     said;
};
struct user_message
{
    std::string                role = "user";
    content                    said;
    std::optional<std::string> name;
};
struct assistant_message
{
    std::string                           role = "assistant";
    std::optional<content>                said;
    std::optional<std::vector<tool_call>> tool_calls;
};
struct tool_message
{
    std::string role = "tool";
    content     said;
    std::string tool_call_id;
};
using message = std::variant<system_message, user_message, assistant_message, tool_message>;

struct function
{
    std::string                        name;
    std::optional<std::string>         description;
    std::optional<boost::json::object> parameters; // a JSON Schema
    std::optional<bool>                strict;
};
struct tool
{
    std::string    type = "function";
    chat::function function;
};

struct answer_schema
{
    std::string         name;
    boost::json::object schema;
    std::optional<bool> strict;
};
struct text_answer
{
    std::string type = "text";
};
struct json_answer
{
    std::string type = "json_object";
};
struct schema_answer
{
    std::string   type = "json_schema";
    answer_schema json_schema;
};
using response_format = std::variant<text_answer, json_answer, schema_answer>;

enum class effort
{
    low,
    medium,
    high
};

struct request
{
    std::string                                                        model;
    std::vector<message>                                               messages;
    std::optional<double>                                              temperature, top_p;
    std::optional<int>                                                 n, max_completion_tokens;
    std::optional<std::variant<std::string, std::vector<std::string>>> stop;
    bool                                                               stream = false;
    std::map<std::string, double>                                      logit_bias;
    std::map<std::string, std::string>                                 metadata;
    std::optional<std::vector<tool>>                                   tools;
    std::optional<chat::response_format>                               response_format;
    std::optional<effort>                                              reasoning_effort;
    std::optional<std::int64_t>                                        seed;
};

/// The answer of a tool follows the message that calls it.
struct answers_follow_calls
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "The answer of a tool must follow the message that calls it";

    bool operator()(std::vector<message> const& messages) const
    {
        std::vector<std::string_view> called;
        for (message const& each : messages)
        {
            if (auto const* const calling = std::get_if<assistant_message>(&each); calling && calling->tool_calls)
                for (tool_call const& call : *calling->tool_calls)
                    called.push_back(call.id);
            auto const* const answer = std::get_if<tool_message>(&each);
            if (answer && std::find(called.begin(), called.end(), answer->tool_call_id) == called.end())
                return false;
        }
        return true;
    }
    constexpr void parameters(auto&&) const {}                 // the sentence has no placeholders
    constexpr void keywords(auto&&, std::string_view) const {} // JSON Schema cannot say it
};

inline constexpr auto name_of_function = preflight::pattern<"^[a-zA-Z0-9_-]{1,64}$">;
} // namespace chat

// clang-format off
template <> inline constexpr auto preflight::tag_of<chat::part>            = preflight::tag("type");
template <> inline constexpr auto preflight::tag_of<chat::message>         = preflight::tag("role");
template <> inline constexpr auto preflight::tag_of<chat::response_format> = preflight::tag("type");

template <>
inline constexpr auto preflight::words_of<chat::effort> = preflight::words(
    word{chat::effort::low, "low"}, word{chat::effort::medium, "medium"}, word{chat::effort::high, "high"});

template <>
inline constexpr auto preflight::schema_of<chat::text_part> = preflight::object(closed,
    field("type", &chat::text_part::type, literal{"text"}),
    field("text", &chat::text_part::text));

template <>
inline constexpr auto preflight::schema_of<chat::image> = preflight::object(closed,
    field("url",    &chat::image::url,    pattern<"^(https?://|data:image/)">),
    field("detail", &chat::image::detail, literal{"auto", "low", "high"}));

template <>
inline constexpr auto preflight::schema_of<chat::image_part> = preflight::object(closed,
    field("type",      &chat::image_part::type, literal{"image_url"}),
    field("image_url", &chat::image_part::image_url));

template <>
inline constexpr auto preflight::schema_of<chat::called_function> = preflight::object(closed,
    field("name",      &chat::called_function::name, chat::name_of_function),
    field("arguments", &chat::called_function::arguments));

template <>
inline constexpr auto preflight::schema_of<chat::tool_call> = preflight::object(closed,
    field("id",       &chat::tool_call::id,   min_length{1}),
    field("type",     &chat::tool_call::type, literal{"function"}),
    field("function", &chat::tool_call::function));

template <>
inline constexpr auto preflight::schema_of<chat::system_message> = preflight::object(closed,
    field("role",    &chat::system_message::role, literal{"system", "developer"}),
    field("content", &chat::system_message::said));

template <>
inline constexpr auto preflight::schema_of<chat::user_message> = preflight::object(closed,
    field("role",    &chat::user_message::role, literal{"user"}),
    field("content", &chat::user_message::said),
    field("name",    &chat::user_message::name));

template <>
inline constexpr auto preflight::schema_of<chat::assistant_message> = preflight::object(closed,
    field("role",       &chat::assistant_message::role,       literal{"assistant"}),
    field("content",    &chat::assistant_message::said,       write_null),
    field("tool_calls", &chat::assistant_message::tool_calls, min_items{1}),
    at_least_one("An assistant says something or calls a tool",
        &chat::assistant_message::said, &chat::assistant_message::tool_calls));

template <>
inline constexpr auto preflight::schema_of<chat::tool_message> = preflight::object(closed,
    field("role",         &chat::tool_message::role,         literal{"tool"}),
    field("content",      &chat::tool_message::said),
    field("tool_call_id", &chat::tool_message::tool_call_id, min_length{1}));

template <>
inline constexpr auto preflight::schema_of<chat::function> = preflight::object(closed,
    field("name",        &chat::function::name, chat::name_of_function),
    field("description", &chat::function::description),
    field("parameters",  &chat::function::parameters),
    field("strict",      &chat::function::strict));

template <>
inline constexpr auto preflight::schema_of<chat::tool> = preflight::object(closed,
    field("type",     &chat::tool::type, literal{"function"}),
    field("function", &chat::tool::function));

template <>
inline constexpr auto preflight::schema_of<chat::answer_schema> = preflight::object(closed,
    field("name",   &chat::answer_schema::name, chat::name_of_function),
    field("schema", &chat::answer_schema::schema),
    field("strict", &chat::answer_schema::strict));

template <>
inline constexpr auto preflight::schema_of<chat::text_answer> = preflight::object(closed,
    field("type", &chat::text_answer::type, literal{"text"}));

template <>
inline constexpr auto preflight::schema_of<chat::json_answer> = preflight::object(closed,
    field("type", &chat::json_answer::type, literal{"json_object"}));

template <>
inline constexpr auto preflight::schema_of<chat::schema_answer> = preflight::object(closed,
    field("type",        &chat::schema_answer::type, literal{"json_schema"}),
    field("json_schema", &chat::schema_answer::json_schema));

template <>
inline constexpr auto preflight::schema_of<chat::request> = preflight::object(closed, title{"Chat completion"},
    field("model",                 &chat::request::model,       min_length{1}),
    field("messages",              &chat::request::messages,    min_items{1}),
    field("temperature",           &chat::request::temperature, at_least{0}, at_most{2}),
    field("top_p",                 &chat::request::top_p,       at_least{0}, at_most{1}),
    field("n",                     &chat::request::n,           at_least{1}, at_most{128}),
    field("max_completion_tokens", &chat::request::max_completion_tokens, alias{"max_tokens"}, at_least{1}),
    field("stop",                  &chat::request::stop),
    field("stream",                &chat::request::stream,      defaulted),
    field("logit_bias",            &chat::request::logit_bias,  defaulted,
        keys(pattern<"^[0-9]+$">), each(at_least{-100}, at_most{100})),
    field("metadata",              &chat::request::metadata,    defaulted,
        max_items{16}, keys(max_length{64}), each(max_length{512})),
    field("tools",                 &chat::request::tools,       min_items{1}, max_items{128}),
    field("response_format",       &chat::request::response_format),
    field("reasoning_effort",      &chat::request::reasoning_effort),
    field("seed",                  &chat::request::seed),
    cross_field(chat::answers_follow_calls{}, &chat::request::messages));

namespace chat
{
inline std::vector<formats::row> const documents{
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hello"}]})"},
    {R"({"model": "small", "temperature": 0.2, "max_completion_tokens": 100, "stop": ["\n", "END"], "stream": true,
        "logit_bias": {"50256": -100.0}, "metadata": {"ticket": "A-7"}, "reasoning_effort": "low", "seed": -1, "messages": [
        {"role": "developer", "content": "Answer in verse"},
        {"role": "user", "name": "ada", "content": [
            {"type": "text", "text": "What is it?"},
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA==", "detail": "low"}}]}],
        "response_format": {"type": "json_schema", "json_schema": {
            "name": "thing", "strict": true, "schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}})"},
    {R"({"model": "small", "stop": "END", "response_format": {"type": "json_object"}, "messages": [
        {"role": "user", "content": "How warm is it?"},
        {"role": "assistant", "content": null, "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": "{\"at\": \"Rome\"}"}}]},
        {"role": "tool", "tool_call_id": "call_1", "content": "31"}],
        "tools": [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "required": ["at"]}}}]})"},
    {R"({"messages": [], "stream": "yes"})",
        {"model: Field required", "messages: List should have at least 1 item after validation, not 0",
            "stream: Input should be a valid boolean"}},
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hi"}], "temprature": 3})",
        {"temprature: Extra inputs are not permitted"}},
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hi"}], "temperature": 3, "top_p": -0.5, "n": 0,
        "max_tokens": 0, "stop": 1, "reasoning_effort": "none", "seed": 0.5})",
        {"temperature: Input should be less than or equal to 2", "top_p: Input should be greater than or equal to 0",
            "n: Input should be greater than or equal to 1", "max_tokens: Input should be greater than or equal to 1",
            "stop: Input should be of type string or array",
            "reasoning_effort: Input should be 'low', 'medium' or 'high'",
            "seed: Input should be a valid integer, got a number with a fractional part"}},
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hi"}], "logit_bias": {"the": 101, "12": 0.5}})",
        {"logit_bias.the.[key]: String should match pattern '^[0-9]+$'",
            "logit_bias.the: Input should be less than or equal to 100"}},
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hi"}], "response_format": {"type": "xml"},
        "tools": [{"type": "function", "function": {"name": "what time is it?"}}]})",
        {"tools.0.function.name: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'",
            "response_format: Input tag 'xml' found using 'type' does not match any of the expected tags: 'text', "
            "'json_object', 'json_schema'"}},
    {R"({"model": "small", "messages": [{"role": "user", "content": "Hi"},
        {"role": "tool", "tool_call_id": "call_1", "content": "31"}]})",
        {"body: Value error, The answer of a tool must follow the message that calls it"}},
    {R"({"model": "small", "messages": [
        {"role": "robot", "content": "Beep"},
        {"content": "Hello"},
        {"role": "assistant"},
        {"role": "user", "content": [{"type": "text", "text": "Look:"}, {"type": "image_url", "image_url": {"url": "/etc/passwd"}}]}]})",
        {"messages.0: Input tag 'robot' found using 'role' does not match any of the expected tags: 'system', "
         "'developer', 'user', 'assistant', 'tool'",
            "messages.1: Unable to extract tag using discriminator 'role'",
            "messages.2.assistant: Value error, An assistant says something or calls a tool",
            "messages.3.user.content.1.image_url.image_url.url: String should match pattern "
            "'^(https?://|data:image/)'"}},
};
} // namespace chat
// clang-format on
