// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/fuzz.hpp>

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Helpers for all targets.
namespace fuzz
{
[[noreturn]] inline void fail(char const* what, std::string_view text)
{
    std::fprintf(stderr, "%s:\n%.*s\n", what, static_cast<int>(text.size()), text.data());
    std::abort();
}

/// Fails unless `holds`; `text` is the input.
inline void require(bool holds, char const* what, std::string_view text)
{
    if (!holds)
        fail(what, text);
}
} // namespace fuzz
