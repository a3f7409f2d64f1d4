// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/report.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
/// Returns the body of the 422 response that the API gives for these issues, byte for byte as FastAPI and pydantic v2 write it: compact JSON with the
/// keys type, loc, msg, input and ctx in this order (API document, "Validation errors (422)"). Secrets in `input` are redacted unless `show` is
/// `secrecy::verbatim`. Linear in the size of the body.
[[nodiscard]] PREFLIGHT_DECL std::string to_fastapi(report const& issues, secrecy show = secrecy::redacted);
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fastapi/impl/to_fastapi.hpp>
#endif
