// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/fluence/advice.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Requests on which there is nothing to advise, and what is known beside them.
namespace advising
{
namespace gpu = preflight::fluence;

/// A public key that was made for these tests.
inline constexpr std::string_view public_key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOUIpfIAtuhv3cNP4QSNAj2IZPkrBswIrvW5QGR4e0vb ada@example";

inline std::string const container =
    R"({"plan_id":"075e40d4-2766-4347-833b-205245fe3629","name":"n","container_settings":{"image":"ghcr.io/org/app:1.2",)"
    R"("expose":[{"port":"22"},{"port":"8000"}],"environment":[{"name":"MODEL","value":"llama"}],)"
    R"("startup_command":"python3 serve.py --host 0.0.0.0 --port 8000",)"
    R"("credentials":{"host":"ghcr.io","username":"ada","password":"p"}},"constraints":{"location":"US"},"ssh_key":")" +
    std::string(public_key) + R"("})";

inline std::string const machine = R"({"plan_id":"e5f00ba8-268e-4279-9672-eabca860f19e","name":"n","ssh_key":")" +
                                   std::string(public_key) + R"(","os_image":"Ubuntu Server 22.04"})";

/// Plans of each kind; the first is that of `container`, the second that of `machine`.
inline gpu::context plans()
{
    gpu::plan_pricing const price{2.5, 3, "USDC"};
    gpu::context            known;
    known.plans = gpu::plan_listing{{
        {"075e40d4-2766-4347-833b-205245fe3629", {{"US", "XK"}}, {}, gpu::plan_kind::container, price},
        {"e5f00ba8-268e-4279-9672-eabca860f19e", {}, {{"Ubuntu Server 22.04"}}, gpu::plan_kind::vm, price},
        {"11111111-2766-4347-833b-205245fe3629", {}, {}, gpu::plan_kind::baremetal, {}},
        {"22222222-2766-4347-833b-205245fe3629", {}, {}, gpu::plan_kind::machine, {}},
        {"named-plan", {}, {}, gpu::plan_kind::container, {}},
    }};
    return known;
}

/// What RFC 7396 calls a merge patch, but for null, which stays.
inline void merge(boost::json::value& to, boost::json::value const& patch)
{
    if (!patch.is_object() || !to.is_object())
        to = patch;
    else
        for (auto const& each : patch.get_object())
            merge(to.get_object()[each.key()], each.value());
}

/// A body with some members replaced, as text.
inline std::string patched(std::string const& body, std::string_view patch)
{
    auto whole = boost::json::parse(body);
    merge(whole, boost::json::parse(patch));
    return boost::json::serialize(whole);
}

/// The codes in a list of advice, in order.
inline std::vector<std::string> codes(preflight::advice_list const& told)
{
    std::vector<std::string> all;
    for (auto const& each : told)
        all.emplace_back(each.code);
    return all;
}
} // namespace advising
