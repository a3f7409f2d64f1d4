// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// The answer to a deployment (API document, "Response"). Only the shape of a response is judged.
struct deploy_response
{
    std::string instance_id; ///< the identifier of the new instance

    friend bool operator==(deploy_response const&, deploy_response const&) = default;
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::deploy_response> = object(
    field("instance_id", &fluence::deploy_response::instance_id,
        description{"The identifier of the new instance, by which it is managed"}, examples{"3fa85f64-5717-4562-b3fc-2c963f66afa6"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI
