#pragma once

#include <preflight/config.hpp>
#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/report/printable.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The body of a 400: the request is well-formed but cannot be fulfilled (API document, "Business logic errors (400)").
struct refusal
{
    std::string detail; ///< why, in words

    friend bool operator==(refusal const&, refusal const&) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::refusal> = object(
    field("detail", &fluence::refusal::detail));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// An answer of the API that is not what was asked for (API document, "Error responses").
struct error
{
    unsigned               status  = 0;  ///< of HTTP
    report                 issues  = {}; ///< what a 422 says, as `validate` says it
    std::optional<refusal> refused = {}; ///< what a 400 says, or any other body whose `detail` is text
    echo                   body    = {}; ///< as it came; redacted whole where a secret may be in it
};

/// What an answer to a `Request` says that is no success. Whatever its body is, it is kept. Linear.
template <document_type Request>
error error_of(unsigned status, std::string_view body)
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

/// The error in one line of words, without a secret: every issue of a 422, a refusal's sentence, or the status and body of what the API does
/// not document.
inline std::string summary(error const& e)
{
    if (!e.issues.empty())
        return summary(e.issues);
    if (e.refused && e.status == 400)
        return printable(e.refused->detail);
    return "status " + std::to_string(e.status) + ": " + printable(e.refused ? e.refused->detail : e.body.text());
}

/// What `result::value` throws where there is an error instead: a `system_error` with the error in words.
[[noreturn]] inline void throw_exception_from_error(error const& e, boost::source_location const& where)
{
    code const first = e.issues.empty() ? code::other : e.issues[0].code;
    boost::throw_exception(boost::system::system_error(make_error_code(first), summary(e)), where);
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
