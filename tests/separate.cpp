// SPDX-License-Identifier: BSL-1.0

// The one file of a program that is compiled with PREFLIGHT_SEPARATE_COMPILATION.
#include <preflight/src.hpp>
