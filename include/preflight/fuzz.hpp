#pragma once

/// @file
/// The parts of a libFuzzer harness.

#include <preflight/arbitrary/fuzz.hpp>
