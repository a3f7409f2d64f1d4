// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Judges JSON text at compile time: `is_valid<T>("text")` in constant expressions, `checked<T, "text">` and `first_issue<T>(text)`.

#include <preflight/read/checked.hpp>
#include <preflight/read/constant.hpp>
#include <preflight/read/constant_issue.hpp>
