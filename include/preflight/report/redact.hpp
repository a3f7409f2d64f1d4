// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/secret_names.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// The JSON text that replaces a secret.
inline constexpr std::string_view redaction = "\"**********\"";

namespace detail
{
/// Returns whether `token` contains one of the names, or may contain one spelled with escapes, or a secret of a known form.
[[nodiscard]] PREFLIGHT_DECL bool may_hold(std::string_view token, secret_names names);

/// Returns `text`, which is no JSON, with asterisks for each secret of a known form. Linear.
[[nodiscard]] PREFLIGHT_DECL std::string without_tokens(std::string_view text);
} // namespace detail

/// Returns the ranges of JSON text that hold secrets, in ascending order: each value whose key is one of `names`, each string that quotes one of them
/// (JSON inside a string), and each string, keys among them, with a secret that is known by its form (`find_token`): a private key, or a token. `sound` is the length of the text up to its first syntax error. When a secret may reach that far, or a name
/// stands beyond it, the last range extends to the end of the text, because what follows cannot be told apart. Linear in the text for each name.
[[nodiscard]] PREFLIGHT_DECL std::vector<text_range> find_secrets(
    std::string_view text, secret_names names, std::size_t sound);

/// Appends JSON text to `out`, with its secrets redacted. Linear in the text for each name.
PREFLIGHT_DECL void append_redacted(std::string& out, std::string_view text, secret_names names);
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/report/impl/redact.hpp>
#endif
