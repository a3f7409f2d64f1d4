// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

/// What a startup command tells, as far as it can be told without running it.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The place where a command says that it listens.
struct listening_place
{
    std::string_view             where; ///< the words of the command that say so: `--port 8000`, `127.0.0.1:8080`
    std::optional<std::uint16_t> port;  ///< the number of the port, where it is named
    bool is_loopback;                   ///< whether only the container itself reaches it: 127.0.0.1, localhost, [::1]
};

/// Returns the next word of a command that is left, as a shell would end it: at a blank, `;`, `|`, `&` or a line break outside of quotes. Its quotes are left about it. Empty
/// at the end. Takes the word from `left`.
[[nodiscard]] PREFLIGHT_DECL std::string_view take_word(std::string_view& left);

/// Returns the name of the first program, without its folders and the assignments, `exec`, `env` and `sudo` before it; or an option, where it begins with one.
[[nodiscard]] PREFLIGHT_DECL std::string_view first_program(std::string_view command);

/// Returns whether the command begins with an option, as arguments for an entrypoint do that it would replace: `--model x`.
[[nodiscard]] PREFLIGHT_DECL bool starts_with_option(std::string_view command);

/// Returns the words of a command that is one program which ends at once, as `nvidia-smi` or `pip install x`; empty for all others.
[[nodiscard]] PREFLIGHT_DECL std::string_view ends_at_once(std::string_view command);

/// Returns the next place in `left` of a command at which it listens, by an option or variable for hosts and ports (`--host`, `--port 80`, `-p 80`, `--bind=[::]:80`) or by an address alone
/// (`0.0.0.0:8888`); takes the words up to there from `left`. Nothing at the end.
[[nodiscard]] PREFLIGHT_DECL std::optional<listening_place> next_listening_place(std::string_view& left);
} // namespace preflight::inline PREFLIGHT_ABI::detail
