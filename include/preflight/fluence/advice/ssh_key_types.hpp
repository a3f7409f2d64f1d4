// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/ssh_key_form.hpp>
#include <preflight/report/nearest_name.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A name of a type of keys.
struct ssh_key_name
{
    std::string_view name;
    ssh_key_type     type;
    unsigned         curve; ///< the bits of the curve of an ECDSA key, or 0
    bool             is_certificate;
    std::string_view short_name = {}; ///< what OpenSSH takes for it within the data, in either case
};

// clang-format off
/// All names of OpenSSH 9.2, those of signatures among them, as it takes them for keys, too.
inline constexpr std::array ssh_key_names{
    ssh_key_name{"ssh-ed25519",                                     ssh_key_type::ed25519,    0,   false, "ed25519"},
    ssh_key_name{"ssh-ed25519-cert-v01@openssh.com",                ssh_key_type::ed25519,    0,   true},
    ssh_key_name{"sk-ssh-ed25519@openssh.com",                      ssh_key_type::ed25519_sk, 0,   false, "ed25519-sk"},
    ssh_key_name{"sk-ssh-ed25519-cert-v01@openssh.com",             ssh_key_type::ed25519_sk, 0,   true},
    ssh_key_name{"ecdsa-sha2-nistp256",                             ssh_key_type::ecdsa,      256, false},
    ssh_key_name{"ecdsa-sha2-nistp256-cert-v01@openssh.com",        ssh_key_type::ecdsa,      256, true},
    ssh_key_name{"ecdsa-sha2-nistp384",                             ssh_key_type::ecdsa,      384, false},
    ssh_key_name{"ecdsa-sha2-nistp384-cert-v01@openssh.com",        ssh_key_type::ecdsa,      384, true},
    ssh_key_name{"ecdsa-sha2-nistp521",                             ssh_key_type::ecdsa,      521, false},
    ssh_key_name{"ecdsa-sha2-nistp521-cert-v01@openssh.com",        ssh_key_type::ecdsa,      521, true},
    ssh_key_name{"sk-ecdsa-sha2-nistp256@openssh.com",              ssh_key_type::ecdsa_sk,   256, false},
    ssh_key_name{"sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",     ssh_key_type::ecdsa_sk,   256, true},
    ssh_key_name{"webauthn-sk-ecdsa-sha2-nistp256@openssh.com",     ssh_key_type::ecdsa_sk,   256, false},
    ssh_key_name{"ssh-rsa",                                         ssh_key_type::rsa,        0,   false, "rsa"},
    ssh_key_name{"ssh-rsa-cert-v01@openssh.com",                    ssh_key_type::rsa,        0,   true},
    ssh_key_name{"rsa-sha2-256",                                    ssh_key_type::rsa,        0,   false},
    ssh_key_name{"rsa-sha2-256-cert-v01@openssh.com",               ssh_key_type::rsa,        0,   true},
    ssh_key_name{"rsa-sha2-512",                                    ssh_key_type::rsa,        0,   false},
    ssh_key_name{"rsa-sha2-512-cert-v01@openssh.com",               ssh_key_type::rsa,        0,   true},
    ssh_key_name{"ssh-dss",                                         ssh_key_type::dsa,        0,   false, "dsa"},
    ssh_key_name{"ssh-dss-cert-v01@openssh.com",                    ssh_key_type::dsa,        0,   true},
};
// clang-format on

/// Returns the type that a line names, or null.
[[nodiscard]] constexpr ssh_key_name const* find_ssh_key_name(std::string_view name)
{
    for (auto const& row : ssh_key_names)
        if (row.name == name)
            return &row;
    return nullptr;
}

/// Returns the type that data names, or null.
[[nodiscard]] constexpr ssh_key_name const* find_ssh_key_name_in_data(std::string_view name)
{
    for (auto const& row : ssh_key_names)
        if (!row.short_name.empty() && detail::is_same_but_for_case(row.short_name, name))
            return &row;
    return detail::find_ssh_key_name(name);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
