// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Validates JSON text, JSON values and structs.

#include <preflight/convert/is_valid.hpp>
#include <preflight/read/read.hpp>
#include <preflight/validate/struct.hpp>
#include <preflight/validate/value.hpp>
