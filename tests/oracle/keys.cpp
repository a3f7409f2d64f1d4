// SPDX-License-Identifier: BSL-1.0

// What we make of texts that should be public keys, for a judge that is not written in C++. Each line on stdin is one text, in hexadecimal digits; the line
// for it on stdout is its form and, where it is sound, its bits and its type, as `ssh-keygen -l` tells them.
#include <preflight/fluence/advice/ssh_key.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

using preflight::detail::ssh_key_form;
using preflight::detail::ssh_key_type;

namespace
{
std::string text_of(std::string_view digits)
{
    std::string text;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        text += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    return text;
}

std::string_view name_of(ssh_key_form form)
{
    switch (form)
    {
    case ssh_key_form::sound:
        return "sound";
    case ssh_key_form::unreadable:
        return "unreadable";
    case ssh_key_form::private_key:
        return "private";
    case ssh_key_form::path:
        return "path";
    case ssh_key_form::wrapped:
        return "wrapped";
    case ssh_key_form::rfc4716:
        return "rfc4716";
    case ssh_key_form::pem:
        return "pem";
    case ssh_key_form::placeholder:
        return "placeholder";
    }
    return "?";
}

std::string_view name_of(ssh_key_type type)
{
    switch (type)
    {
    case ssh_key_type::none:
        return "?";
    case ssh_key_type::rsa:
        return "RSA";
    case ssh_key_type::dsa:
        return "DSA";
    case ssh_key_type::ecdsa:
        return "ECDSA";
    case ssh_key_type::ed25519:
        return "ED25519";
    case ssh_key_type::ecdsa_sk:
        return "ECDSA-SK";
    case ssh_key_type::ed25519_sk:
        return "ED25519-SK";
    }
    return "?";
}
} // namespace

int main()
{
    for (std::string line; std::getline(std::cin, line);)
    {
        auto const key = preflight::detail::decode_ssh_key(text_of(line));
        std::cout << name_of(key.form);
        if (key.form == ssh_key_form::sound)
            std::cout << ' ' << key.bits << " (" << name_of(key.type) << (key.is_certificate ? "-CERT)" : ")");
        std::cout << '\n';
    }
}
