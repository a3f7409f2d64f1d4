// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <optional>
#include <string_view>
#include <vector>

/// Where programs listen, as their options and variables say it.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A place where a program is told to listen.
struct listening_place
{
    std::string_view where;               ///< the words that say so: `--port 8000`, `127.0.0.1:8080`
    std::string_view port;                ///< the number of the port; empty where none is named
    bool             is_loopback = false; ///< whether nothing outside reaches it: 127.0.0.1, localhost, ::1
};

/// Returns the places where a command says that it listens: by an option for a port or an address (`--host 127.0.0.1`, `--port=80`, `-b :80`), by a
/// variable before it (`PORT=80 serve`), by an address alone (`0.0.0.0:8888`), or by the port behind `http.server` and `runserver`. What clients are told, as
/// `ssh -p 22`, is none. Linear.
[[nodiscard]] PREFLIGHT_DECL std::vector<listening_place> listening_places(std::string_view command);

/// Returns the place that a program listens on because of an environment variable, such as `OLLAMA_HOST`, or nothing. `where` is the value.
[[nodiscard]] PREFLIGHT_DECL std::optional<listening_place> listening_place_in(
    std::string_view variable, std::string_view value);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/advice/impl/listening.hpp>
#endif
