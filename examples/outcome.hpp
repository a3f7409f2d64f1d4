// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "verdict.hpp"

#include <preflight/advice.hpp>
#include <preflight/report/printable.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Returns how certain a finding is that is advice.
inline preflight::certainty certainty_of(preflight::finding const& advice)
{
    return advice.certainty.value_or(preflight::certainty::perhaps);
}

/// What is known of a request that was checked.
struct outcome
{
    std::string            file; // as it was given, or stdin
    std::size_t            line; // of the file, from 1, where each line is a request; otherwise 0
    std::string_view       text;
    verdict                said;
    preflight::advice_list told;

    /// Returns the name of the file, with the number of the line, as it is safe to show.
    std::string place() const { return preflight::printable(file) + (line == 0 ? "" : ':' + std::to_string(line)); }

    /// Returns the issues, with their places in the file.
    std::vector<preflight::finding> issues() const { return in_file(preflight::findings(text, said.issues)); }
    /// Returns the advice, with its places in the file.
    std::vector<preflight::finding> advice() const { return in_file(preflight::findings(text, told)); }

private:
    std::vector<preflight::finding> in_file(std::vector<preflight::finding> all) const
    {
        if (line != 0)
            for (auto& each : all)
            {
                each.begin.line += line - 1;
                each.end.line += line - 1;
            }
        return all;
    }
};
