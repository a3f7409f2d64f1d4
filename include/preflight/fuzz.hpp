// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The parts of a libFuzzer harness.

#include <preflight/arbitrary/fuzz.hpp>
