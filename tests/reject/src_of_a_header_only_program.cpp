// SPDX-License-Identifier: BSL-1.0
#ifndef REJECT
#define PREFLIGHT_SEPARATE_COMPILATION
#endif

// expect: Define PREFLIGHT_SEPARATE_COMPILATION for the whole program
#include <preflight/src.hpp>
