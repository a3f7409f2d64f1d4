// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reads structs from JSON text or JSON values.

#include <preflight/read/boost_json.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/read/read.hpp>
#include <preflight/read/read_context.hpp>
#include <preflight/read/reader.hpp>
#include <preflight/report/error_code.hpp>
