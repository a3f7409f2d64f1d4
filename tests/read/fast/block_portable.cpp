// SPDX-License-Identifier: BSL-1.0

// The same tests for machines without vectors that we know.
#define PREFLIGHT_PORTABLE

#include "block.cpp" // NOLINT(bugprone-suspicious-include)
