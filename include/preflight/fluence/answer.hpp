// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/default_image.hpp>
#include <preflight/fluence/error.hpp>
#include <preflight/fluence/response.hpp>
#include <preflight/read/read.hpp>

#include <boost/system/result.hpp>

#include <string_view>
#include <utility>
#include <vector>

/// Reads the answers of the API from an HTTP status and a body. It does not matter which HTTP client received them.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// Returns the `Response` to a `Request`, or the error that came instead. A success whose body is not a `Response` is an error, too. Linear.
template <document_type Response, document_type Request>
[[nodiscard]] boost::system::result<Response, error> answer_as(unsigned status, std::string_view body)
{
    if (status / 100 == 2)
        if (auto response = read<Response>(body))
            return *std::move(response);
    return error_of<Request>(status, body);
}

/// Returns the answer to a deployment with a `Request`, or the error that came instead (API document, "Response" and "Error responses"). Linear.
template <document_type Request>
[[nodiscard]] boost::system::result<deploy_response, error> answer_to(unsigned status, std::string_view body)
{
    return answer_as<deploy_response, Request>(status, body);
}

/// Returns the answer to `GET /gpu/default-images/`, or the error that came instead (API document, "Default container images"). Linear.
[[nodiscard]] inline boost::system::result<std::vector<default_image>, error> default_images(
    unsigned status, std::string_view body)
{
    return answer_as<std::vector<default_image>, std::vector<default_image>>(status, body); // the request has no body
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
