// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// How a private key begins, in one of its forms, and how it ends.
struct private_key_form
{
    std::string_view begin;
    std::string_view within; ///< what its first line goes on with, within 32 characters
    std::string_view end;
};
inline constexpr std::array private_key_forms{
    private_key_form{"-----BEGIN ", "PRIVATE KEY", "-----END "},     // RFC 7468, PEM before it, OpenSSH, and PGP
    private_key_form{"---- BEGIN ", "PRIVATE KEY", "---- END "},     // ssh.com's
    private_key_form{"PuTTY-User-Key-File-", ": ", "Private-MAC: "}, //
    private_key_form{"b3BlbnNzaC1rZXktdjE", "A", "-----END "}, // Base64 of openssh-key-v1, where the first line is lost
};

/// Returns the private key in `text`, in PEM or a form of OpenSSH, PuTTY or ssh.com, from its first line to the end of its last, or of the text where
/// that is missing; empty where there is none. Linear.
[[nodiscard]] constexpr std::string_view find_private_key(std::string_view text)
{
    auto const none  = std::string_view::npos;
    auto       first = none, end = none;
    for (auto const& form : private_key_forms)
        for (auto at = text.find(form.begin); at < first; at = text.find(form.begin, at + 1))
        {
            auto const behind = at + form.begin.size();
            if (text.substr(behind, 32).find(form.within) == none)
                continue;
            first           = at;
            auto const last = text.find(form.end, behind);
            end             = last == none ? none : text.find('\n', last);
        }
    return first == none ? std::string_view() : text.substr(first, end == none ? none : end - first);
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
