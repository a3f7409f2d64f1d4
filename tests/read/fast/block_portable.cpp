// SPDX-License-Identifier: BSL-1.0

// The same tests for machines without SSE2.
#define PREFLIGHT_PORTABLE

#include "block.cpp" // NOLINT(bugprone-suspicious-include)
