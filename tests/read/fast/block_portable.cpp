// The same tests, of the form for machines without SSE2.
#define PREFLIGHT_PORTABLE

#include "block.cpp" // NOLINT(bugprone-suspicious-include)
