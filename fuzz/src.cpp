// SPDX-License-Identifier: BSL-1.0

// The functions that are no templates, which are compiled once for all targets: see CMakeLists.txt.
#include <preflight/src.hpp>
