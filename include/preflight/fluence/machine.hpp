// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/rules.hpp>
#include <preflight/kinds.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI::fluence
{
/// A request to deploy a VM or bare metal, the body of `POST /gpu/instances/vms` and `POST /gpu/instances/baremetal` (API document, "Deploy a VM or
/// Bare Metal instance").
struct machine_request
{
    std::string plan_id;  ///< the `id` of one of the `availability_by_number[].options[]` of a plan
    std::string name;     ///< a name for the instance, for people
    std::string ssh_key;  ///< the public SSH key that may log in
    std::string os_image; ///< the image to install, one of the `os_options` of the option
};
} // namespace preflight::inline PREFLIGHT_ABI::fluence

namespace preflight::inline PREFLIGHT_ABI
{
// clang-format off
template <>
inline constexpr auto schema_of<fluence::machine_request> = object(
    description{"A VM or a bare metal machine with GPUs to deploy"},
    field("plan_id",  &fluence::machine_request::plan_id,  fluence::plan_identifier,
        description{"The id of one of the plan's availability_by_number[].options[]"}, examples{"e5f00ba8-268e-4279-9672-eabca860f19e"},
        synonyms{"plan", "offer_id", "option_id", "instance_type"}),
    field("name",     &fluence::machine_request::name,     fluence::instance_name,
        description{"A name for people; lowercase letters, digits and hyphens, with no hyphen at either end"}, examples{"my-gpu-vm"},
        synonyms{"instance_name", "label", "hostname"}),
    field("ssh_key",  &fluence::machine_request::ssh_key,  min_length{1}, description{"The public SSH key that may log in"},
        examples{"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host"},
        synonyms{"ssh_public_key", "ssh_pubkey", "ssh_keys", "public_key", "pubkey", "authorized_keys"}),
    field("os_image", &fluence::machine_request::os_image, min_length{1}, description{"The operating system, one of the option's os_options"},
        examples{"Ubuntu Server 22.04"}, synonyms{"os", "operating_system", "image", "image_name", "template"}));
// clang-format on
} // namespace preflight::inline PREFLIGHT_ABI
