// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Validates JSON text, JSON values and structs.

#include <preflight/read/read.hpp>
#include <preflight/validate/check.hpp>
#include <preflight/validate/explain.hpp>
