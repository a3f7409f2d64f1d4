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
    std::string_view what; ///< what it is, as `a GitHub token`
};

/// Returns the first token in `text`, or nothing: one that is not part of a longer word and has exactly the length, the characters and, with GitHub,
/// the check sum of its format; or a private key (`find_private_key`). Go on behind it for the next. Linear; allocates nothing.
[[nodiscard]] PREFLIGHT_DECL std::optional<found_token> find_token(std::string_view text);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/report/impl/token_format.hpp>
#endif
