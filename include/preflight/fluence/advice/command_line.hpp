// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <string_view>

/// What a startup command tells, as far as it can be told without running it.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Takes the next word from `left`, as a shell would end it: at a blank or an operator outside of quotes, which are left about it. An operator, of `;`, `|`,
/// `&` and line breaks, is a word, too. Empty at the end.
[[nodiscard]] PREFLIGHT_DECL std::string_view take_word(std::string_view& left);

/// Returns whether a word is an operator, which ends a simple command.
[[nodiscard]] constexpr bool is_operator(std::string_view word)
{
    return !word.empty() && word.find_first_not_of(";|&\n") == word.npos;
}

/// Returns what a shell is given to run, the text within `sh -c "…"`; and any other command as it is.
[[nodiscard]] PREFLIGHT_DECL std::string_view script_of(std::string_view command);

/// A simple command: a program and what follows it.
struct simple_command
{
    std::string_view program;   ///< its name without folders; empty where there is none
    std::string_view arguments; ///< the text behind it
};

/// Takes the next simple command from `left`, and the operator behind it. Of assignments, `exec`, `env`, `sudo` and the like before the program, and of
/// the `python -m` before a module, nothing is left.
[[nodiscard]] PREFLIGHT_DECL simple_command take_command(std::string_view& left);

/// Returns whether a command begins with an option, as it may be meant for an entrypoint that it replaces: `--model x`.
[[nodiscard]] PREFLIGHT_DECL bool starts_with_option(std::string_view command);

/// Returns the last program of a command all of whose programs end at once, as those of `mkdir a && pip install b` do, and a shell that is given nothing;
/// empty for all others. Linear.
[[nodiscard]] PREFLIGHT_DECL std::string_view ends_at_once(std::string_view command);
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/advice/impl/command_line.hpp>
#endif
