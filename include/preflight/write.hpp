// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writes structs as JSON text.

#include <preflight/validate/write.hpp>
