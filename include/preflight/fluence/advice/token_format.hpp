// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <optional>
#include <string_view>

/// Secrets that are known by their format alone, whatever they are called.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A token in a text.
struct found_token
{
    std::string_view text; ///< the token, which lies in the text
    std::string_view what; ///< what it is, as `a GitHub token`; behind "This is " it makes a sentence
};

/// Returns the first token in `text`, or nothing: one that is not part of a longer word and has exactly the length, the characters and, with GitHub,
/// the check sum of its format; or a private key, which begins at its first line and goes to its last or to the end of the text. Go on behind it for
/// the next. Linear; allocates nothing.
[[nodiscard]] PREFLIGHT_DECL std::optional<found_token> find_token(std::string_view text);

/// Returns the private key that `text` holds, in PEM or in the forms of OpenSSH or PuTTY, from its first line to its last or to the end of the text; empty
/// where there is none. Linear.
[[nodiscard]] PREFLIGHT_DECL std::string_view find_private_key(std::string_view text);
} // namespace preflight::inline PREFLIGHT_ABI::detail
