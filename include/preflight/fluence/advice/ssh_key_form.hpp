// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

/// What is told of a text that stands where a public key should.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What a text is that stands where a public key should.
enum class ssh_key_form
{
    sound,       ///< a public key: `ssh-keygen -l` takes it
    unreadable,  ///< none of the others; `fault` says why
    private_key, ///< a private key, of PEM, OpenSSH or PuTTY, whole or in part
    path,        ///< the name of a file, `~/.ssh/id_rsa.pub`, or a command that would print one, `$(cat …)`
    wrapped,     ///< a public key with line breaks in it
    rfc4716,     ///< a public key in the form of RFC 4716, `---- BEGIN SSH2 PUBLIC KEY ----`
    pem,         ///< a public key in PEM, `-----BEGIN PUBLIC KEY-----`
    placeholder  ///< a key with a gap, as documentation has them: `AAAA...`, `AAAA…`, `<your key>`
};

/// Why a text is no public key.
enum class ssh_key_fault
{
    none,        ///< it is one
    empty,       ///< nothing but blanks, or a comment behind `#`
    no_type,     ///< no type of key stands at the beginning, nor behind options
    no_data,     ///< a type, and nothing behind it
    base64,      ///< the data is no Base64
    cut_short,   ///< the data ends before the key does
    left_over,   ///< data follows the end of the key
    other_type,  ///< the data is a key of another type than the text says, or of none
    other_curve, ///< the data is a key on another curve than the text says
    length, ///< an Ed25519 key of another length than 32 bytes, or a number that is negative or longer than 16,384 bits
    point,  ///< the data is no point on the curve
    rsa_too_short, ///< an RSA key of less than 1,024 bits
    certificate    ///< the key is sound, and what follows in the certificate is not
};

/// The types of keys.
enum class ssh_key_type
{
    none,
    rsa,
    dsa,
    ecdsa,
    ed25519,
    ecdsa_sk,  ///< ECDSA in a hardware authenticator
    ed25519_sk ///< Ed25519 in a hardware authenticator
};

/// What `decode_ssh_key` finds.
struct ssh_key
{
    ssh_key_form  form           = ssh_key_form::unreadable;
    ssh_key_fault fault          = ssh_key_fault::none; ///< other than `none` exactly where `form` is `unreadable`
    ssh_key_type  type           = ssh_key_type::none;  ///< where `form` is `sound`; else the type that is said, if any
    unsigned      bits           = 0;     ///< the size as `ssh-keygen -l` tells it, where `form` is `sound`
    bool          is_certificate = false; ///< whether it is a certificate, with which sshd lets nobody in
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
