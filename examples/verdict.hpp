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
#include <vector>

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

    /// Returns the body that the API would answer with, or `null` when it would deploy an instance. What advice knows to be secret is redacted, too,
    /// unless secrets are wanted.
    std::string body(preflight::secrecy how, preflight::advice_list const& told) const
    {
        if (issues.empty() && !refused)
            return "null";
        auto text = refused ? preflight::write(*refused).value() : to_fastapi(issues, how);
        if (how == preflight::secrecy::verbatim)
            return text;
        std::vector<std::string_view> keys; // under which a secret stands, though they are misspelt
        for (auto const& way : told.hidden)
            if (!way.empty() && !way.back().is_index)
                keys.push_back(way.back().key);
        std::string shown;
        preflight::append_redacted(shown, text, keys);
        return shown;
    }

    /// Returns why the API would refuse a sound request, without what may be a token in it.
    std::string refusal_shown() const
    {
        return refused ? preflight::printable(preflight::detail::without_tokens(refused->detail)) : "";
    }

    /// Returns the verdict in one line.
    std::string line() const { return refused ? refusal_shown() : issues.empty() ? "ok" : summary(issues); }
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
