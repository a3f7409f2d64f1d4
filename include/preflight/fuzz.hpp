#pragma once

/// @file
/// What a libFuzzer harness is made of.

#include <preflight/arbitrary/fuzz.hpp>
