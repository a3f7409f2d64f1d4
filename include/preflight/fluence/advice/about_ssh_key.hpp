// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/ssh_key.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/json/append.hpp>
#include <preflight/report/token_format.hpp>

#include <string>
#include <string_view>

/// Advice on an SSH key. No message shows any of it.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// What keeps a text from being a public key, behind "The SSH key is unreadable: ".
[[nodiscard]] inline std::string_view words_for(preflight::detail::ssh_key_fault fault)
{
    using preflight::detail::ssh_key_fault;
    switch (fault) // LCOV_EXCL_BR_LINE: as below
    {
    // LCOV_EXCL_START: of nothing wrong there are no words
    case ssh_key_fault::none:
        break;
    // LCOV_EXCL_STOP
    case ssh_key_fault::empty:
        return "there is none";
    case ssh_key_fault::no_type:
        return "it does not begin with a type such as ssh-ed25519";
    case ssh_key_fault::no_data:
        return "nothing stands behind its type";
    case ssh_key_fault::base64:
        return "what stands behind its type is not Base64";
    case ssh_key_fault::cut_short:
        return "it is cut short";
    case ssh_key_fault::left_over:
        return "it is longer than a key of its type";
    case ssh_key_fault::other_type:
        return "its data is not a key of the type before it";
    case ssh_key_fault::other_curve:
        return "its data is a key on another curve than its type says";
    case ssh_key_fault::length:
        return "a number in it has a length that none has";
    case ssh_key_fault::point:
        return "a character in it is wrong: its data is no point on the curve";
    case ssh_key_fault::rsa_too_short:
        return "SSH servers take no RSA key of less than 1,024 bits";
    case ssh_key_fault::certificate:
        return "the certificate behind the key is damaged";
    }
    PREFLIGHT_UNREACHABLE();
}

/// Adds the advice on a key that is a public one.
inline void advise_on_sound_key(preflight::detail::ssh_key const& key, spot const& where, adviser& to)
{
    using preflight::detail::ssh_key_type;
    bool const is_common =
        key.type == ssh_key_type::rsa || key.type == ssh_key_type::ecdsa || key.type == ssh_key_type::ed25519;
    if (key.is_certificate)
        to.add(detail::code_named("ssh-key-uncommon"), where,
            "The SSH key is a certificate, which servers do not take for a key",
            "Give the public key itself, the file without -cert in its name.");
    else if (!is_common)
        to.add(detail::code_named("ssh-key-uncommon"), where,
            key.type == ssh_key_type::dsa
                ? "The SSH key is a DSA key, which OpenSSH refuses since version 7.0"
                : "The SSH key needs a hardware authenticator, which OpenSSH knows since version 8.2");
    if (key.type == ssh_key_type::rsa && key.bits < 2048)
        to.add(detail::code_named("ssh-key-weak"), where,
            "The SSH key is an RSA key of " + std::to_string(key.bits) + " bits");
}

/// Adds the advice on a key.
inline void advise_on_ssh_key(spot const& where, adviser& to)
{
    using preflight::detail::ssh_key_form;
    auto const text = where.text();
    if (!text)
        return;
    auto const key        = preflight::detail::decode_ssh_key(*text);
    auto const unreadable = [&](std::string_view why, std::string_view help = {}) {
        to.add(detail::code_named("ssh-key-unreadable"), where, std::string("The SSH key is unreadable: ").append(why),
            help);
    };
    switch (key.form) // LCOV_EXCL_BR_LINE: there is no other form
    {
    case ssh_key_form::sound:
        return detail::advise_on_sound_key(key, where, to);
    case ssh_key_form::unreadable:
        return unreadable(detail::words_for(key.fault));
    case ssh_key_form::private_key:
        to.add(detail::code_named("ssh-key-private"), where, "The SSH key is a private key").hides_value = true;
        return;
    case ssh_key_form::path:
        to.add(detail::code_named("ssh-key-path"), where, "The SSH key is the name of a file, or a command");
        return;
    case ssh_key_form::wrapped: {
        auto& told = to.add(detail::code_named("ssh-key-wrapped"), where, "The SSH key is broken into several lines");
        if (auto const line = preflight::detail::unwrapped_ssh_key(*text);
            !line.empty() && !preflight::detail::find_token(line)) // in its comment
            append_json(told.replacement.emplace(), std::string_view(line));
        return;
    }
    case ssh_key_form::rfc4716:
        return unreadable(
            "it has the form of RFC 4716", "Convert it: `ssh-keygen -i -f KEYFILE` prints the line to give.");
    case ssh_key_form::pem:
        return unreadable(
            "it is a public key in PEM", "Convert it: `ssh-keygen -i -m PKCS8 -f KEYFILE` prints the line to give.");
    case ssh_key_form::placeholder:
        return unreadable("it stands for one, as in documentation", "Give your own key.");
    }
    PREFLIGHT_UNREACHABLE(); // LCOV_EXCL_LINE: as it says
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
