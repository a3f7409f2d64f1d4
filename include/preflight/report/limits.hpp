// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/path.hpp>

#include <cstddef>
#include <limits>

namespace preflight::inline PREFLIGHT_ABI
{
/// What a caller takes of a document at most: `{.depth = 8, .bytes = 4096}` are the usual ones but for these two.
struct limits
{
    /// How deep arrays and objects may lie in each other, of which the root is the first. Each level takes the stack of a few calls. With less
    /// than 32 a yes to a text is slower: the reader that is generated from a schema knows only that depth.
    std::size_t depth = max_depth;
    /// How many bytes a text may have. One that has more has that one issue, `body_too_large`, and is not looked at.
    std::size_t bytes = (std::numeric_limits<std::size_t>::max)();
    /// How many issues a report may have, at least 1. One that would have more has the first so many, and is `cut`.
    std::size_t issues = 1000;
};

namespace detail
{
/// The limits of a report, which has an issue of what is not valid.
constexpr limits with_an_issue(limits most)
{
    most.issues = most.issues == 0 ? 1 : most.issues;
    return most;
}
/// The limits of a verdict: no issue is made.
constexpr limits without_issues(limits most)
{
    most.issues = 0;
    return most;
}
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
