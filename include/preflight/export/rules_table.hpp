// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/schema/compile.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
PREFLIGHT_DECL std::string rules_table(model::node<model::describing> const& type);
} // namespace detail

/// The rules of `T` as a Markdown table: each field of a struct in order, its JSON type, and for each rule on it the issue that breaking it is. (A value
/// of a wrong type is an issue of its own; it stands here where a field has no other rule.)
template <document_type T>
[[nodiscard]] std::string rules_table()
{
    return detail::rules_table(model::node_of<model::describing, T>);
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/export/impl/rules_table.hpp>
#endif
