// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a server of JSON-RPC 2.0 is sent: a call, or a batch of them. The sections are those of its specification.
namespace jsonrpc
{
/// By position or by name (§4.2).
using arguments = std::variant<boost::json::array, boost::json::object>;
using call_id   = std::variant<std::string, std::int64_t>;

struct call
{
    std::string              version = "2.0", method;
    std::optional<arguments> params;
    std::optional<call_id>   id; // none: a notification, which is not answered (§4.1)
};
using batch =
    std::vector<call>; // has calls (§6): that is left to the server, as no rule can be said of a whole document
using request = std::variant<call, batch>;
} // namespace jsonrpc

// clang-format off
template <>
inline constexpr auto preflight::schema_of<jsonrpc::call> = preflight::object(closed,
    field("jsonrpc", &jsonrpc::call::version, literal{"2.0"}),
    field("method",  &jsonrpc::call::method,  min_length{1}),
    field("params",  &jsonrpc::call::params,  not_null),
    field("id",      &jsonrpc::call::id,      not_null)); // null, which §4 advises against, would be read as no identifier
namespace jsonrpc
{
inline std::vector<formats::row> const documents{
    {R"({"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1})"},
    {R"({"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": "a-1"})"},
    {R"({"jsonrpc": "2.0", "method": "update"})"},
    {R"([
        {"jsonrpc": "2.0", "method": "sum", "params": [1, 2, 4], "id": "1"},
        {"jsonrpc": "2.0", "method": "notify_hello", "params": [7.5, null, {"deep": [[]]}]},
        {"jsonrpc": "2.0", "method": "get_data", "id": 9}
    ])"},
    {R"("subtract")", {"body: Input should be of type object or array"}},
    {R"({"method": "subtract", "id": 1})", {"jsonrpc: Field required"}},
    {R"({"jsonrpc": 2.0, "method": "", "id": 1})",
        {"jsonrpc: Input should be '2.0'", "method: String should have at least 1 character"}},
    {R"({"jsonrpc": "2.0", "method": "subtract", "params": "42"})",
        {"params: Input should be of type array or object"}},
    {R"({"jsonrpc": "2.0", "method": "subtract", "params": null, "id": null})",
        {"params: Input should be of type array or object", "id: Input should be of type string or integer"}},
    {R"({"jsonrpc": "2.0", "method": "subtract", "id": 1.5})",
        {"id: Input should be a valid integer, got a number with a fractional part"}},
    {R"([1, {"jsonrpc": "2.0", "method": "sum", "parms": [1, 2]}])",
        {"0: Input should be a valid dictionary or object to extract fields from",
            "1.parms: Extra inputs are not permitted"}},
};
} // namespace jsonrpc
// clang-format on
