// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/ssh_key_form.hpp>

#include <string>
#include <string_view>

/// Whether a text is a public key as `authorized_keys` of OpenSSH has it (sshd(8), "AUTHORIZED_KEYS FILE FORMAT"), and what else it is.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Tells what `text` is. Of several lines, the first that is a sound key counts, as others are passed over by sshd. Decodes everything that ssh-keygen does:
/// both names of the type, the curve and the point on it, lengths, Base64 with its last bits, what is left over; and in a certificate all but the
/// signature. Linear; allocates nothing.
[[nodiscard]] PREFLIGHT_DECL ssh_key decode_ssh_key(std::string_view text);

/// Returns the key of a text whose form is `wrapped`, in one line; empty unless the line breaks, and blanks about them, are all that is wrong with it.
[[nodiscard]] PREFLIGHT_DECL std::string unwrapped_ssh_key(std::string_view text);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/advice/impl/ssh_key.hpp>
#endif
