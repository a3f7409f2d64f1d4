// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "http_server.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/fluence/endpoint.hpp>
#include <preflight/fluence/response.hpp>

#include <boost/beast/core/string.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

/// Answers requests to the documented endpoints from the posted body alone, and deploys nothing. It is safe to call from several threads.
class mock_api
{
    using field  = boost::beast::http::field;
    using status = boost::beast::http::status;

public:
    /// The behaviour of the mock.
    struct behaviour
    {
        // The API document does not say how it answers without a key or with a wrong one. The mock answers with a 401 like FastAPI.
        bool        needs_key = true;
        std::string key       = {}; // the only right key; when it is empty, any key is right

        preflight::fluence::context known = {}; // what can be deployed; a request for anything else gets a 400

        bool advises = false; // whether remarks tell what a request that is deployed would cost all the same
    };

    /// An answer, and a remark for the log, which shows no secret.
    struct answer
    {
        http_response response;
        std::string   remark = {};
    };

    explicit mock_api(behaviour how) : how_(std::move(how)) {}

    /// Returns the answer that FastAPI gives with these endpoints.
    answer operator()(http_request const& request) const
    {
        std::string_view const target = request.target();
        auto const             path   = target.substr(0, target.find('?'));
        auto const* const      found  = find(path);
        if (!found)
            return find(other_form(path)) ? redirection(request, path) : refusal(status::not_found);
        if (request.method_string() != found->where.method)
            return refusal(status::method_not_allowed, field::allow, found->where.method);
        if (how_.needs_key && !is_right(request[preflight::fluence::api_key_header]))
            return not_authenticated();
        bool const  is_json = request.body().empty() || says_json(request[field::content_type]);
        std::string text; // FastAPI takes a body that is not declared as JSON for a string
        if (!is_json)
            preflight::append_json(text, request.body());
        answer made = (this->*found->respond)(is_json ? request.body() : text);
        made.remark.insert(0, std::string(found->where.path) + (made.remark.empty() ? "" : ": "));
        return made;
    }

private:
    struct route
    {
        preflight::fluence::endpoint where;
        answer (mock_api::*respond)(std::string_view body) const;
    };

    behaviour          how_;
    std::vector<route> routes_ = std::apply(
        [](auto const&... deployment) {
            return std::vector<route>{
                {deployment, &mock_api::deploy<typename std::remove_cvref_t<decltype(deployment)>::request_type>}...,
                {preflight::fluence::get_default_images, &mock_api::list_default_images}};
        },
        preflight::fluence::deployments);

    route const* find(std::string_view path) const
    {
        auto const found =
            std::find_if(routes_.begin(), routes_.end(), [&](route const& r) { return r.where.path == path; });
        return found == routes_.end() ? nullptr : &*found;
    }

    /// Returns the path without the slashes at its end, or with one when it has none.
    static std::string other_form(std::string_view path)
    {
        auto const end = path.find_last_not_of('/') + 1;
        return end == path.size() ? std::string(path) + '/' : std::string(path.substr(0, end));
    }

    bool is_right(std::string_view key) const { return how_.key.empty() ? !key.empty() : key == how_.key; }

    static answer refusal(status what) { return {plain_refusal(what)}; }
    static answer refusal(status what, field name, std::string_view value)
    {
        answer made = refusal(what);
        made.response.set(name, value);
        return made;
    }

    static answer not_authenticated()
    {
        answer made          = refusal(status::unauthorized, field::www_authenticate, "APIKey");
        made.response.body() = R"({"detail":"Not authenticated"})";
        return made;
    }

    static answer redirection(http_request const& request, std::string_view path)
    {
        std::string_view const target = request.target();
        http_response          made(status::temporary_redirect, 11);
        made.set(field::location,
            "http://" + std::string(request[field::host]) + other_form(path) + std::string(target.substr(path.size())));
        return {made};
    }

    /// Returns whether a Content-Type is application/json or application/…+json.
    static bool says_json(std::string_view type)
    {
        type = type.substr(0, type.find(';'));
        while (type.ends_with(' ') || type.ends_with('\t'))
            type.remove_suffix(1);
        using boost::beast::iequals;
        return iequals(type, preflight::fluence::json_content_type) ||
               (std::count(type.begin(), type.end(), '/') == 1 && iequals(type.substr(0, 12), "application/") &&
                   type.size() >= 17 && iequals(type.substr(type.size() - 5), "+json"));
    }

    template <class Request>
    answer deploy(std::string_view body) const
    {
        auto const request = preflight::read<Request>(body, waivers_for(how_.known));
        if (!request)
            return {json_response(status::unprocessable_entity,
                        to_fastapi(request.error(), preflight::secrecy::verbatim)), // it goes back to its sender
                summary(request.error())};
        if (auto const refused = refusal_of(*request, how_.known))
            return {json_response(status::bad_request, *preflight::write(*refused))};
        thread_local boost::uuids::random_generator new_id;
        return {json_response(status::ok, *preflight::write(preflight::fluence::deploy_response{to_string(new_id())})),
            how_.advises ? advice_on<Request>(body) : ""};
    }

    /// Returns the advice on a request in one line; an empty text where there is none.
    template <class Request>
    std::string advice_on(std::string_view body) const
    {
        std::string text;
        for (auto const& each : preflight::fluence::advise<Request>(body, how_.known))
            text += (text.empty() ? "advice: " : "; ") + summary(each);
        return text;
    }

    answer list_default_images(std::string_view) const
    {
        return {json_response(status::ok, how_.known.images ? *preflight::write(*how_.known.images) : "[]")};
    }
};
