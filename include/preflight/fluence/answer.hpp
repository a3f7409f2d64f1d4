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

/// What came back, from an HTTP status and a body, whatever carried them.
namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The `Response` to a `Request`, or the error that came instead; a success with a body of another shape is one, too. Linear.
template <document_type Response, document_type Request>
boost::system::result<Response, error> answer_as(unsigned status, std::string_view body)
{
    if (status / 100 == 2)
        if (auto response = read<Response>(body))
            return *std::move(response);
    return error_of<Request>(status, body);
}

/// What the API answered to a deployment by a `Request` (API document, "Response" and "Error responses").
template <document_type Request>
boost::system::result<deploy_response, error> answer_to(unsigned status, std::string_view body)
{
    return answer_as<deploy_response, Request>(status, body);
}

/// What the API answered to `GET /gpu/default-images/` (API document, "Default container images").
inline boost::system::result<std::vector<default_image>, error> default_images(unsigned status, std::string_view body)
{
    return answer_as<std::vector<default_image>, std::vector<default_image>>(status, body); // no body was sent
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence
