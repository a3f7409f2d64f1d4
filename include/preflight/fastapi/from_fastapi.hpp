// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/secrets.hpp>

#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <concepts>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
PREFLIGHT_DECL boost::system::result<report, issue> from_fastapi(
    std::string_view body, model::node<model::structure> const& type, secret_names names);
PREFLIGHT_DECL boost::system::result<report, issue> from_fastapi(
    boost::json::value const& body, model::node<model::structure> const& type, secret_names names);
} // namespace detail

/// Returns the report in the body of a 422 response to a request of type `T` (API document, "Validation errors (422)"), or an issue that tells what
/// is wrong with the body. The report is the one that `validate` would have made, so `show` can point into the text that was sent. `to_fastapi`
/// writes the same body again, even when it has types or paths that this library does not know. The values of the secrets of `T` are redacted in
/// `input`. Linear.
template <document_type T>
[[nodiscard]] boost::system::result<report, issue> from_fastapi(std::string_view body)
{
    return detail::from_fastapi(body, model_of<T>, secret_names_of<T>());
}

/// Returns the report in the body of a 422 response that has been parsed already, as above.
template <document_type T, std::same_as<boost::json::value> Value> // a type that converts to a value is not taken
[[nodiscard]] boost::system::result<report, issue> from_fastapi(Value const& body)
{
    return detail::from_fastapi(body, model_of<T>, secret_names_of<T>());
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fastapi/impl/from_fastapi.hpp>
#endif
