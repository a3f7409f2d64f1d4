#pragma once

/// @file
/// Writes structs as JSON text.

#include <preflight/validate/write.hpp>
