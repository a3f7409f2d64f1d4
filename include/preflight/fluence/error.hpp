// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The body of a 400, the answer to a request that is well-formed but cannot be fulfilled (API document, "Business logic errors (400)").
struct refusal
{
    std::string detail; ///< the reason, in words

    friend bool operator==(refusal const&, refusal const&) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::refusal> = object(
    field("detail", &fluence::refusal::detail, description{"The reason, in words"}, examples{"Insufficient balance to deploy instance"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// An answer of the API that is not a success (API document, "Error responses").
struct error
{
    unsigned               status  = 0;  ///< the status of HTTP
    report                 issues  = {}; ///< the issues in a 422, as `validate` reports them
    std::optional<refusal> refused = {}; ///< the refusal in a 400, or in any other body whose `detail` is a string
    echo                   body    = {}; ///< the whole body; it is redacted when it may contain a secret
};

/// Returns the error in an answer to a `Request` that is not a success. Any body is accepted and kept. Linear.
template <document_type Request>
[[nodiscard]] error error_of(unsigned status, std::string_view body)
{
    constexpr secret_names names = secret_names_of<Request>();

    error e{.status = status, .issues = {{}, names}};
    if (auto issues = from_fastapi<Request>(body); issues && status == 422)
        e.issues = *std::move(issues);
    if (auto said = read<refusal>(body))
        e.refused = *std::move(said);
    e.body = {std::string(body), names, preflight::detail::may_hold(body, names)};
    return e;
}

/// Returns the error in one line without secrets: all issues of a 422, the reason in a 400, or the status and the body of an answer that the API does
/// not document.
[[nodiscard]] inline std::string summary(error const& e)
{
    if (!e.issues.empty())
        return summary(e.issues);
    if (e.refused && e.status == 400)
        return printable(preflight::detail::without_tokens(e.refused->detail));
    auto const said = e.refused ? preflight::detail::without_tokens(e.refused->detail) : e.body.text();
    return "status " + std::to_string(e.status) + ": " + printable(said);
}

/// Throws a `system_error` with the summary of the error. `boost::system::result::value` calls it when the result holds an error.
[[noreturn]] inline void throw_exception_from_error(error const& e, boost::source_location const& where)
{
    code const first = e.issues.empty() ? code::other : e.issues[0].code;
    boost::throw_exception(boost::system::system_error(make_error_code(first), summary(e)), where);
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
