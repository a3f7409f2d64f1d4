// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <string_view>

/// What is found in the values of variables, and in commands, that was hardly meant.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Returns the part of `text` that stands for something that is to be filled in, or an empty text: `<YOUR_TOKEN>`, `{{ token }}`, `your-api-key`, `changeme`, `xxxx`.
[[nodiscard]] PREFLIGHT_DECL std::string_view find_placeholder(std::string_view text);

/// Returns what stands between the quotes at both ends of `text`, which become part of the value; as `text` where there are none. No JSON text is taken apart: in
/// `"a", "b"` and in text with the same quotes inside there are none.
[[nodiscard]] PREFLIGHT_DECL std::string_view unquoted(std::string_view text);

/// Returns the first `$(NAME)` in `text` that the host would expand, or an empty text; `$$(NAME)` is not expanded.
[[nodiscard]] PREFLIGHT_DECL std::string_view find_expansion(std::string_view text);

/// How a port is spelled that is no number.
enum class port_spelling
{
    other,    ///< in no way that is known; or it is a number
    range,    ///< `5000-5005`, as the web console takes it
    protocol, ///< `8080/tcp`
    mapping   ///< `8080:80`, as Docker takes it
};

/// Returns how `port` is spelled, in which all numbers are from 1 to 65535.
[[nodiscard]] PREFLIGHT_DECL port_spelling spelling_of_port(std::string_view port);
} // namespace preflight::inline PREFLIGHT_ABI::detail
