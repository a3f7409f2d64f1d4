// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/fluence/context.hpp>
#include <preflight/json_schema.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// What is known before a request is validated.
struct circumstances
{
    preflight::waivers          granted = {};
    preflight::fluence::context known   = {};
};

/// The verdict on a request: the issues of its body, or else why the API would refuse it.
struct verdict
{
    preflight::report                          issues;
    std::optional<preflight::fluence::refusal> refused;

    bool sound() const { return issues.empty() && !refused; }

    /// Returns the body that the API would answer with, or `null` when it would deploy an instance.
    std::string body(preflight::secrecy how) const
    {
        if (refused)
            return preflight::write(*refused).value();
        return issues.empty() ? "null" : to_fastapi(issues, how);
    }

    /// Returns the verdict in one line.
    std::string line() const
    {
        if (refused)
            return preflight::printable(refused->detail);
        return issues.empty() ? "ok" : summary(issues);
    }
};

template <class Request>
verdict judge(std::string_view text, circumstances const& are)
{
    using namespace preflight::fluence;
    verdict    said{preflight::validate<Request>(text, are.granted | waivers_for(are.known)), {}};
    bool const more = are.known.plans || are.known.images;
    if (more && said.issues.empty())
        said.refused = refusal_of<Request>(text, are.known, are.granted);
    return said;
}

/// The functions for one kind of request.
struct kind
{
    verdict (*judge)(std::string_view, circumstances const&);
    boost::json::object (*schema)(preflight::waivers);
    preflight::advice_list (*advise)(std::string_view, circumstances const&);
};
template <class Request, preflight::fluence::plan_kind Plan>
preflight::advice_list advise(std::string_view text, circumstances const& are)
{
    auto known = are.known;
    known.kind = Plan;
    return preflight::fluence::advise<Request>(text, known);
}
template <class Request, preflight::fluence::plan_kind Plan>
constexpr kind kind_of{judge<Request>, preflight::json_schema<Request>, advise<Request, Plan>};

inline std::map<std::string_view, kind> const kinds{
    {"container", kind_of<preflight::fluence::container_request, preflight::fluence::plan_kind::container>},
    {"vm", kind_of<preflight::fluence::machine_request, preflight::fluence::plan_kind::vm>},
    {"baremetal", kind_of<preflight::fluence::machine_request, preflight::fluence::plan_kind::baremetal>},
};
