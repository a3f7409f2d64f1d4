// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reads structs from JSON text or JSON values.

#include <preflight/read/convert.hpp>
#include <preflight/read/read.hpp>
#include <preflight/read/reader.hpp>
