#pragma once

/// @file
/// From structs to JSON text.

#include <preflight/validate/write.hpp>
