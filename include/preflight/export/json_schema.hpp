// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/schema/compile.hpp>

#include <boost/json/object.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// The schema of a type, to stand at a JSON Pointer of a larger document.
PREFLIGHT_DECL boost::json::object json_schema(
    model::node<model::describing> const& type, std::string const& pointer, waivers granted);
/// The same as a document of its own.
PREFLIGHT_DECL boost::json::object json_schema(model::node<model::describing> const& type, waivers granted);
} // namespace detail

/// The JSON Schema (2020-12) of `T`, to stand at a JSON Pointer of a larger document. Exactly the JSON values in which `validate` finds no issue,
/// under the same waivers, are valid by it.
template <document_type T>
[[nodiscard]] boost::json::object json_schema_at(std::string const& pointer, waivers granted = {})
{
    return detail::json_schema(model::node_of<model::describing, T>, pointer, granted);
}

/// The JSON Schema (2020-12) of `T` as a document of its own: valid by it is what `validate` finds no issue in.
template <document_type T>
[[nodiscard]] boost::json::object json_schema(waivers granted = {})
{
    return detail::json_schema(model::node_of<model::describing, T>, granted);
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/export/impl/json_schema.hpp>
#endif
